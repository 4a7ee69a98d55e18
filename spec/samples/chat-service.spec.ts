import { describe, expect, it } from '@jest/globals';
import { chatService, replyTo } from '../../samples/support/chat-service.js';

describe('the chat service of the sample', () => {
  const call = { method: 'POST', query: new URLSearchParams(), headers: {} };
  const message = { role: 'user', content: 'Hi?' } as const;
  const ask = (path: string, messages: readonly unknown[]) =>
    chatService()(Buffer.from(JSON.stringify({ messages })), { ...call, path });

  it('replies to the last message', () => {
    expect(replyTo(message)).toContain('“Hi?”');
  });

  it('is found at its path only, and needs a message', () => {
    expect(ask('v1/other', [message])).toMatchObject({ status: 404 });
    expect(() => ask('v1/chat/completions', [])).toThrow('messages is empty');
  });
});
