import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { chatService, replyTo } from '../../samples/support/chat-service.js';

describe('the chat sample', () => {
  it('prints the reply as it comes, and ends well when it came whole', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'samples/chat.ts'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [[code], out, err] = await Promise.all([
      once(child, 'close') as Promise<[number | null]>,
      text(child.stdout),
      text(child.stderr),
    ]);
    expect(err).toBe('');
    expect(out).toContain('— and nothing is lost. 再见! 👋\n');
    expect(out).toMatch(/The reply came whole, in \d+ words\.\n$/);
    expect(code).toBe(0);
  }, 60_000);
});

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
