import { describe, expect, it } from '@jest/globals';
import { StringRequest } from '../../../lib/predict/kinds/string/request.js';
import { StringResponse } from '../../../lib/predict/kinds/string/response.js';

describe('StringRequest', () => {
  it('sends text as UTF-8, and bytes as they are', () => {
    expect(new StringRequest('数').encode()).toEqual(Uint8Array.of(0xe6, 0x95, 0xb0));
    const bytes = Uint8Array.of(0, 255);
    expect(new StringRequest(bytes).encode()).toBe(bytes);
    expect(StringRequest.decode(Uint8Array.of(0x61)).toString()).toBe('a');
  });

  it('refuses an object and names the request that takes one', () => {
    expect(() => new StringRequest({} as never)).toThrow('or a JsonRequest for an object');
  });
});

describe('StringResponse', () => {
  it('is read as text or as bytes', () => {
    const response = new StringRequest('').decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61));
    expect(response).toBeInstanceOf(StringResponse);
    expect(response.toString()).toBe('\ufeffa');
    expect(response.bytes).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61));
    expect(new StringResponse('b').encode()).toEqual(Uint8Array.of(0x62));
  });

  it('does not pass bytes off as text', () => {
    expect(() => StringResponse.decode(Uint8Array.of(0xff)).toString()).toThrow(
      expect.objectContaining({ code: 'PROTOCOL' }),
    );
  });
});
