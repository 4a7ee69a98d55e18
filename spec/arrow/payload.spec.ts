import { describe, expect, it } from '@jest/globals';
import { Float64 } from 'apache-arrow';
import { decodeFrameList, decodeScanned } from '../../lib/arrow/decode.js';
import { decodePayload } from '../../lib/arrow/payload.js';
import { EasProtocolError } from '../../lib/errors/index.js';
import type { PayloadDecoder } from '../../lib/options/payload-option.js';
import { FrameScan } from '../../lib/wire/frame.js';
import { listBytes } from '../support/frame-list.js';
import { frameBytes } from '../support/frames.js';

const numbers = (decode: (data: Uint8Array) => number): PayloadDecoder<Float64> => ({
  type: new Float64(),
  decode,
});

describe('a payload', () => {
  it("is as it came for 'binary', and for 'utf8' when it is text", () => {
    const asItIs = { ok: true, value: undefined };
    expect(decodePayload('binary', Uint8Array.of(0xff))).toEqual(asItIs);
    expect(decodePayload('utf8', Buffer.from('数据'))).toEqual(asItIs);
    expect(decodePayload('utf8', Uint8Array.of(0x61, 0xff))).toEqual({
      ok: false,
      error: expect.objectContaining({ message: 'Expected a payload of UTF-8 text.' }),
    });
  });

  it('is what a decoder makes of it', () => {
    expect(
      decodePayload(
        numbers((data) => data.length),
        new Uint8Array(3),
      ),
    ).toEqual({ ok: true, value: 3 });
  });

  it('is bad for what a decoder throws, an Error or not', () => {
    const cause = new RangeError('too far');
    const thrown = (what: unknown) => {
      const decoded = decodePayload(
        numbers(() => {
          AbortSignal.abort(what).throwIfAborted();
          return 0;
        }),
        new Uint8Array(0),
      );
      expect(decoded.ok).toBe(false);
      return decoded.ok ? undefined : decoded.error;
    };
    expect(thrown(cause)).toBeInstanceOf(EasProtocolError);
    expect(thrown(cause)).toMatchObject({ cause, message: 'The payload did not decode: too far' });
    expect(thrown('a text')).toMatchObject({
      cause: 'a text',
      message: 'The payload did not decode: a text',
    });
  });
});

describe('a scanned frame', () => {
  it('has its own payload decoded, not the bytes around it', () => {
    const scan = new FrameScan();
    scan.scan(frameBytes({ index: 1n, tags: { k: 'v' }, data: '12', message: 'm' }));
    const decode = (data: Uint8Array): number => Number(Buffer.from(data).toString());
    expect(decodeScanned(numbers(decode), scan)).toEqual({ ok: true, value: 12 });
  });

  it('is text or not by its payload alone', () => {
    const scan = new FrameScan();
    // A length of 200 is no text where it stands.
    scan.scan(frameBytes({ index: 1n, data: 'a'.repeat(200) }));
    expect(decodeScanned('utf8', scan).ok).toBe(true);
  });
});

describe('a list of frames', () => {
  it('has a long payload that is alone kept where it is', () => {
    const bytes = Uint8Array.from(listBytes([{ index: 1n, data: Buffer.alloc(40_000, 'a') }]));
    expect(decodeFrameList(bytes, 'binary').at(0)!.data!.buffer).toBe(bytes.buffer);
  });
});
