import { describe, expect, it } from '@jest/globals';
import { JsonRequest } from '../../../lib/predict/kinds/json/request.js';
import { JsonResponse } from '../../../lib/predict/kinds/json/response.js';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

describe('JsonRequest', () => {
  it('sends the value as it was when it was given', () => {
    const rows = [{ city: '杭州', age: 1 }];
    const request = new JsonRequest(rows);
    rows.push({ city: 'x', age: 2 });
    expect([...request.encode()]).toEqual([...bytesOf('[{"city":"杭州","age":1}]')]);
    expect(request.contentType).toBe('application/json');
    expect(JsonRequest.decode(request.encode()).value).toEqual([{ city: '杭州', age: 1 }]);
  });

  it.each([[1n], [undefined], [() => 1]])('refuses %p, which JSON cannot hold', (value) => {
    expect(() => new JsonRequest(value)).toThrow(expect.objectContaining({ code: 'CONFIG' }));
  });
});

describe('JsonResponse', () => {
  it('reads any value, and refuses what is not one', () => {
    const decode = (body: Uint8Array) => new JsonRequest(null).decode(body);
    expect(decode(bytesOf(' [1, null] ')).value).toEqual([1, null]);
    expect(new JsonResponse({ a: 1 }).encode()).toEqual(bytesOf('{"a":1}'));
    expect(() => decode(bytesOf('<html>'))).toThrow(
      expect.objectContaining({ code: 'PROTOCOL', message: 'Expected JSON, found "<html>".' }),
    );
  });
});
