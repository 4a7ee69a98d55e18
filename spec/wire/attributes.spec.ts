import { describe, expect, it } from '@jest/globals';
import { EasProtocolError } from '../../lib/errors/index.js';
import { decodeAttributes, parseAttributes } from '../../lib/wire/attributes.js';
import { streaming } from '../../lib/emulator/generated/queue_service.js';
import { fromBase64, vectorsOf, type ByteVector } from '../support/vectors.js';

interface AttributesSpec {
  readonly attributes: Record<string, string>;
}

describe('decodeAttributes', () => {
  it.each(vectorsOf<ByteVector<AttributesSpec>>('Attributes'))(
    'bytes of the official SDKs: $name',
    ({ spec, base64 }) => {
      expect(decodeAttributes(fromBase64(base64))).toEqual(spec.attributes);
    },
  );

  const attributes = { 'stream.length': '3', 'meta.name': '队列', empty: '' };
  const bytes = streaming.AttributesProto.encode({ attributes }).finish();

  it('reads many, frozen', () => {
    expect(decodeAttributes(bytes)).toEqual(attributes);
    expect(Object.isFrozen(decodeAttributes(bytes))).toBe(true);
    expect(decodeAttributes(new Uint8Array(0))).toEqual({});
  });

  it('cut short anywhere → an EasProtocolError, or fewer attributes', () => {
    for (let end = 0; end < bytes.length; end++) {
      try {
        const fewer = decodeAttributes(bytes.slice(0, end));
        expect(attributes).toMatchObject(fewer);
        expect(Object.keys(fewer).length).toBeLessThan(3);
      } catch (error) {
        expect(error).toBeInstanceOf(EasProtocolError);
      }
    }
  });

  it('skips what it does not know', () => {
    expect(decodeAttributes(Uint8Array.from([0x10, 0x01, 0x0a, 0x02, 0x18, 0x01]))).toEqual({
      '': '',
    });
  });

  it('keeps a name that objects have otherwise', () => {
    const odd = streaming.AttributesProto.encode({
      attributes: Object.fromEntries([['__proto__', 'x']]),
    }).finish();
    expect(Object.entries(decodeAttributes(odd))).toEqual([['__proto__', 'x']]);
  });

  it('refuses text that is not UTF-8', () => {
    const bad = Uint8Array.from([0x0a, 0x03, 0x0a, 0x01, 0xff]);
    expect(() => decodeAttributes(bad)).toThrow(EasProtocolError);
  });
});

describe('parseAttributes', () => {
  it('reads an object of texts, and makes texts of what is none', () => {
    expect(parseAttributes('{"a":"1","b":2}')).toEqual({ a: '1', b: '2' });
  });

  it.each(['', 'null', '[]', '5', '{', '"a"'])('refuses %j', (text) => {
    expect(() => parseAttributes(text)).toThrow(EasProtocolError);
  });
});
