import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { EasProtocolError } from '../../lib/errors/index.js';
import { LengthDelimited } from '../../lib/wire/length-delimited.js';

function delimited(messages: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    messages.flatMap((message) => {
      const header = Buffer.alloc(4);
      header.writeUInt32BE(message.length);
      return [header, message];
    }),
  );
}

function cut(chunks: readonly Uint8Array[], maxBytes = 1000): string[] {
  const frames = new LengthDelimited(maxBytes);
  const messages: string[] = [];
  for (const chunk of chunks) {
    frames.push(chunk, (message) => messages.push(Buffer.from(message).toString('hex')));
  }
  return messages;
}

const messages = ['', 'a', 'bcd', 'x'.repeat(300), '', 'end'].map((text) => Buffer.from(text));
const stream = delimited(messages);
const expected = messages.map((message) => message.toString('hex'));

describe('LengthDelimited', () => {
  it('cuts messages that come in one chunk', () => {
    expect(cut([stream])).toEqual(expected);
  });

  it('cuts messages that are split at any byte', () => {
    for (let at = 0; at <= stream.length; at++) {
      expect(cut([stream.subarray(0, at), stream.subarray(at)])).toEqual(expected);
    }
  });

  it('cuts messages that come byte by byte', () => {
    expect(cut(Array.from(stream, (byte) => Uint8Array.of(byte)))).toEqual(expected);
  });

  it('cuts messages that are split anywhere, often', () => {
    const sizes = fc.array(fc.nat({ max: 40 }), { maxLength: 60 });
    const contents = fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 12 });
    fc.assert(
      fc.property(contents, sizes, (given, cuts) => {
        const bytes = delimited(given);
        const chunks: Uint8Array[] = [];
        let at = 0;
        for (const size of cuts) chunks.push(bytes.subarray(at, (at += size)));
        chunks.push(bytes.subarray(at));
        expect(cut(chunks)).toEqual(given.map((one) => Buffer.from(one).toString('hex')));
      }),
    );
  });

  it('gives each message as soon as its last byte is there', () => {
    const frames = new LengthDelimited(1000);
    let count = 0;
    const counted = (chunk: Uint8Array): number => {
      frames.push(chunk, () => (count += 1));
      return count;
    };
    const two = delimited([Buffer.from('ab'), Buffer.from('c')]);
    expect(counted(two.subarray(0, 5))).toBe(0);
    expect(counted(two.subarray(5, 6))).toBe(1);
    expect(counted(two.subarray(6))).toBe(2);
  });

  it('takes a message of the longest length, and refuses one byte more', () => {
    expect(cut([delimited([Buffer.alloc(10)])], 10)).toHaveLength(1);
    try {
      cut([delimited([Buffer.alloc(11)]).subarray(0, 4)], 10);
      expect('a throw').toBe('none');
    } catch (error) {
      expect(error).toBeInstanceOf(EasProtocolError);
      expect(error).toMatchObject({ code: 'TOO_LARGE' });
      expect((error as Error).message).toContain('maxFrameBytes');
    }
  });

  it('refuses a header of all ones before anything is kept for it', () => {
    expect(() => cut([Buffer.from([0xff, 0xff, 0xff, 0xff])], 2 ** 30)).toThrow(EasProtocolError);
  });
});
