import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { EasProtocolError } from '../../lib/errors/index.js';
import { forEachFrame, FrameScan } from '../../lib/wire/frame.js';
import { streaming } from '../../lib/emulator/generated/queue_service.js';
import { frameBytes } from '../support/frames.js';
import { fromBase64, vectorsOf, type ByteVector, type FrameSpec } from '../support/vectors.js';

/** What a scan found, as values. */
function found(scan: FrameScan): FrameSpec {
  const text = (start: number, end: number): string =>
    Buffer.from(scan.source.subarray(start, end)).toString('utf8');
  const tags: Record<string, string> = {};
  for (let tag = 0; tag < scan.tagCount; tag++) {
    const [keyStart, keyEnd, start, end] = scan.tagSpans.subarray(tag * 4, tag * 4 + 4);
    tags[text(keyStart!, keyEnd!)] = text(start!, end!);
  }
  const data = scan.source.subarray(scan.dataStart, scan.dataEnd);
  return {
    index: ((BigInt(scan.indexHi) << 32n) | BigInt(scan.indexLo)).toString(),
    tags,
    dataBase64: Buffer.from(data).toString('base64'),
    message: text(scan.messageStart, scan.messageEnd),
  };
}

function scanned(bytes: Uint8Array): FrameSpec {
  const scan = new FrameScan();
  scan.scan(bytes);
  return found(scan);
}

/** Scans, allowing for an `EasProtocolError` alone. */
function tryScan(scan: FrameScan, bytes: Uint8Array): EasProtocolError | undefined {
  try {
    scan.scan(bytes);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(EasProtocolError);
    return error as EasProtocolError;
  }
}

const vectors = vectorsOf<ByteVector<FrameSpec>>('DataFrame');

describe('FrameScan: frames of the official SDKs', () => {
  it.each(vectors)('$name', ({ spec, base64 }) => {
    expect(scanned(fromBase64(base64))).toEqual(spec);
  });

  it.each(vectorsOf<ByteVector<{ frames: FrameSpec[] }>>('DataFrameList'))(
    '$name',
    ({ spec, base64 }) => {
      const bytes = fromBase64(base64);
      const scan = new FrameScan();
      const frames: FrameSpec[] = [];
      forEachFrame(bytes, (start, end) => {
        scan.scan(bytes, start, end);
        frames.push(found(scan));
      });
      expect(frames).toEqual(spec.frames);
    },
  );
});

describe('FrameScan', () => {
  const index = [0x08, 0x07];
  const data = [0x1a, 0x01, 0x64];
  const message = [0x22, 0x01, 0x6d];
  const tag = [0x12, 0x06, 0x0a, 0x01, 0x6b, 0x12, 0x01, 0x76];
  const whole = { index: '7', tags: { k: 'v' }, dataBase64: 'ZA==', message: 'm' };

  it('reads the fields in any order', () => {
    const orders = [
      [index, tag, data, message],
      [message, data, tag, index],
      [data, index, message, tag],
    ];
    for (const order of orders) expect(scanned(Uint8Array.from(order.flat()))).toEqual(whole);
  });

  it('skips what it does not know', () => {
    const unknown = [
      [0x28, 0xff, 0x01], // field 5, varint
      [0x31, 1, 2, 3, 4, 5, 6, 7, 8], // field 6, eight bytes
      [0x3a, 0x02, 0x08, 0x09], // field 7, bytes
      [0x45, 1, 2, 3, 4], // field 8, four bytes
      [0x0a, 0x01, 0x00], // field 1 of another type
    ];
    for (const field of unknown) {
      const bytes = Uint8Array.from([field, index, field, tag, data, field, message, field].flat());
      expect(scanned(bytes)).toEqual(whole);
    }
  });

  it('skips what it does not know within a tag', () => {
    const odd = [0x12, 0x08, 0x18, 0x05, 0x0a, 0x01, 0x6b, 0x12, 0x01, 0x76];
    expect(scanned(Uint8Array.from([...index, ...odd])).tags).toEqual({ k: 'v' });
  });

  it('takes a tag without key or value for an empty one', () => {
    expect(scanned(Uint8Array.from([...index, 0x12, 0x00])).tags).toEqual({ '': '' });
    expect(scanned(Uint8Array.from([...index, 0x12, 0x03, 0x0a, 0x01, 0x6b])).tags).toEqual({
      k: '',
    });
  });

  it('keeps the last of what comes twice', () => {
    const twice = Uint8Array.from([...index, ...data, 0x08, 0x09, 0x1a, 0x01, 0x65]);
    expect(scanned(twice)).toMatchObject({ index: '9', dataBase64: 'ZQ==' });
  });

  it('reads many tags', () => {
    const tags = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`k${at}`, `v${at}`]));
    expect(scanned(frameBytes({ index: 1n, tags })).tags).toEqual(tags);
  });

  it('forgets the frame before', () => {
    const scan = new FrameScan();
    scan.scan(frameBytes({ index: 2n ** 40n, tags: { a: 'b' }, data: 'x', message: 'm' }));
    scan.scan(frameBytes({ index: 1n }));
    expect(found(scan)).toEqual({ index: '1', tags: {}, dataBase64: '', message: '' });
  });

  it.each([1n, 127n, 128n, 2n ** 32n - 1n, 2n ** 32n, 2n ** 53n + 1n, 2n ** 64n - 1n])(
    'reads the index %p',
    (value) => {
      expect(scanned(frameBytes({ index: value })).index).toBe(value.toString());
    },
  );

  it('refuses a frame without an index', () => {
    const scan = new FrameScan();
    for (const bytes of [[], data, [...tag, ...message]]) {
      const error = tryScan(scan, Uint8Array.from(bytes));
      expect(error?.message).toContain('Expected a frame with an index');
      expect(scan.hasIndex).toBe(false);
    }
  });

  it('knows the index when only what follows is bad', () => {
    const scan = new FrameScan();
    expect(tryScan(scan, Uint8Array.from([...index, 0x1a, 0x7f, 0x00]))).toBeDefined();
    expect(scan).toMatchObject({ hasIndex: true, indexLo: 7, indexHi: 0 });
    expect(tryScan(scan, Uint8Array.from([0x1a, 0x7f, 0x00, ...index]))).toBeDefined();
    expect(scan.hasIndex).toBe(false);
  });

  it('refuses a tag whose fields reach out of it', () => {
    const bytes = Uint8Array.from([...index, 0x12, 0x03, 0x0a, 0x04, 0x6b, 0x6b, 0x6b, 0x6b]);
    expect(tryScan(new FrameScan(), bytes)).toBeDefined();
  });

  it('cut short anywhere → an error, or a shorter frame that is whole', () => {
    for (const { base64 } of vectors) {
      const bytes = fromBase64(base64);
      for (let end = 0; end < bytes.length; end++) {
        const scan = new FrameScan();
        const cut = bytes.slice(0, end);
        if (tryScan(scan, cut) !== undefined) continue;
        const again = streaming.DataFrameProto.decode(cut);
        expect(found(scan).dataBase64).toBe(Buffer.from(again.data).toString('base64'));
      }
    }
  });

  it('reads no byte beyond its end', () => {
    const bytes = Uint8Array.from([...index, ...data, 0x08, 0x63]);
    const scan = new FrameScan();
    scan.scan(bytes, 0, 5);
    expect(found(scan)).toMatchObject({ index: '7', dataBase64: 'ZA==' });
    expect(() => scan.scan(bytes, 0, 4)).toThrow(EasProtocolError);
  });

  it('any bytes → an EasProtocolError, or what protobufjs reads in them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const scan = new FrameScan();
        if (tryScan(scan, bytes) !== undefined) return;
        const { index: value, data: content } = streaming.DataFrameProto.decode(bytes);
        expect(found(scan).index).toBe(BigInt.asUintN(64, BigInt(value.toString())).toString());
        expect(found(scan).dataBase64).toBe(Buffer.from(content).toString('base64'));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the index alone, where it comes first', () => {
    const scan = new FrameScan();
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }), (index) => {
        const bytes = frameBytes({ index, data: 'x' });
        expect(scan.scanIndex(bytes)).toBe(true);
        expect((BigInt(scan.indexHi) << 32n) | BigInt(scan.indexLo)).toBe(index);
        // What follows is not looked at.
        expect(scan.scanIndex(Uint8Array.of(...bytes, 0x07))).toBe(true);
      }),
    );
    const others = [[], [0x08], [0x08, 0x80], [0x08, ...Array<number>(11).fill(0xff)], [0x1a, 0]];
    for (const bytes of others) expect(scan.scanIndex(Uint8Array.from(bytes))).toBe(false);
  });

  it('any frame → what it was made of', () => {
    // The encoder that protobufjs generates leaves this one key out.
    const key = fc.string({ unit: 'binary' }).filter((text) => text !== '__proto__');
    const frame = fc.record({
      index: fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }),
      tags: fc.dictionary(key, fc.string({ unit: 'binary' })),
      data: fc.uint8Array({ maxLength: 200 }),
      message: fc.string({ unit: 'binary' }),
    });
    fc.assert(
      fc.property(frame, (parts) => {
        const tags = { ...parts.tags };
        expect(scanned(frameBytes({ ...parts, tags }))).toEqual({
          index: parts.index.toString(),
          tags,
          dataBase64: Buffer.from(parts.data).toString('base64'),
          message: parts.message,
        });
      }),
    );
  });
});

describe('forEachFrame', () => {
  it('refuses what is no list', () => {
    for (const text of ['<html>', '{"a":1}', '\n\x7fxx']) {
      expect(() => forEachFrame(Buffer.from(text), () => undefined)).toThrow(EasProtocolError);
    }
  });

  it('skips what it does not know', () => {
    const frame = frameBytes({ index: 3n });
    const bytes = Uint8Array.from([0x10, 0x05, 0x0a, frame.length, ...frame, 0x1a, 0x01, 0x00]);
    const spans: number[][] = [];
    forEachFrame(bytes, (start, end) => spans.push([start, end]));
    expect(spans).toEqual([[4, 4 + frame.length]]);
  });
});
