import { describe, expect, it } from '@jest/globals';
import { EasProtocolError } from '../../lib/errors/index.js';
import {
  lastEntry,
  readAttributes,
  readCount,
  readPut,
  readSearch,
} from '../../lib/queue/answers.js';
import type { HttpAnswer } from '../../lib/transport/http.js';

const answerOf = (body: string | Uint8Array, headers: HttpAnswer['headers'] = {}): HttpAnswer => ({
  request: { origin: 'http://a', path: '/', method: 'GET', headers: [], body: null },
  status: 200,
  headers,
  body: typeof body === 'string' ? Buffer.from(body) : body,
});

describe('the answer of a put', () => {
  const ID = 'x-eas-queueservice-request-id';

  it.each([
    ['1', 1n],
    [' 17\n', 17n],
    ['0', 0n],
    ['00000000000000000007', 7n],
    ['18446744073709551615', 2n ** 64n - 1n],
  ])('%j is an index', (text, index) => {
    expect(readPut(answerOf(text, { [ID]: 'id' }))).toEqual({ index, requestId: 'id' });
  });

  it.each(['', '-1', '1.5', 'x1', '1x', '1 2', '18446744073709551616', '000000000000000000001'])(
    '%j is none',
    (text) => {
      expect(() => readPut(answerOf(text))).toThrow(EasProtocolError);
      expect(() => readPut(answerOf(text))).toThrow(JSON.stringify(text));
    },
  );

  it('has no request id where no header, or more than one, tells it', () => {
    expect(readPut(answerOf('1')).requestId).toBe('');
    expect(readPut(answerOf('1', { [ID]: ['a', 'b'] })).requestId).toBe('');
  });

  it.each([
    ['', { [ID]: 'id' }, 'id'],
    ['?a=1&requestId=mine%21', {}, 'mine!'],
    ['?a=1&requestId=mine', { [ID]: 'id' }, 'id'],
    ['', {}, ''],
  ])('by a 204 is stored, with the id that is known: %j %j', (query, headers, requestId) => {
    const answer = answerOf('', headers);
    const request = { ...answer.request, path: `/q${query}` };
    const stored = readPut({ ...answer, request, status: 204 });
    expect(stored).toEqual({ index: undefined, requestId });
  });

  it.each([200, 201, 202, 206])('by a %d without an index tells nothing', (status) => {
    expect(() => readPut({ ...answerOf(''), status })).toThrow(EasProtocolError);
  });

  it('is shown by no more than its start', () => {
    expect(() => readPut(answerOf('x'.repeat(200)))).toThrow(`got "${'x'.repeat(80)}".`);
  });

  it('is read out of the middle of a larger block of memory', () => {
    const bytes = Buffer.from('991799').subarray(2, 4);
    expect(readPut(answerOf(bytes)).index).toBe(17n);
    expect(readCount(answerOf(bytes))).toBe(17);
  });
});

describe('the answer of a count', () => {
  it.each([
    ['0', 0],
    ['42\n', 42],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%j is a number', (text, count) => {
    expect(readCount(answerOf(text))).toBe(count);
  });

  it.each(['', '-1', '1.5', 'x1', '1x', '12345678901234567'])('%j is none', (text) => {
    expect(() => readCount(answerOf(text))).toThrow(EasProtocolError);
  });
});

describe('attributes', () => {
  it('are JSON when they begin with a brace, and protobuf otherwise', () => {
    expect(readAttributes(answerOf('{"a":"1"}'))).toEqual({ a: '1' });
    const entry = [0x0a, 1, 0x61, 0x12, 1, 0x31];
    expect(readAttributes(answerOf(Uint8Array.of(0x0a, entry.length, ...entry)))).toEqual({
      a: '1',
    });
    expect(readAttributes(answerOf(''))).toEqual({});
  });

  it.each([
    ['', 0n],
    ['12', 12n],
  ])('tell %j as the last entry', (text, index) => {
    expect(lastEntry({ 'stream.lastEntry': text === '' ? '0' : text })).toBe(index);
  });

  it.each(['', ' ', 'x', '-1', '18446744073709551616'])('refuse %j as the last entry', (text) => {
    expect(() => lastEntry({ 'stream.lastEntry': text })).toThrow('stream.lastEntry');
  });
});

describe('the answer of a search', () => {
  it('tells where a record stands', () => {
    const text = '{"ConsumerId":"c","IsPending":true,"WaitCount":3}';
    expect(readSearch(answerOf(text))).toEqual({ consumerId: 'c', isPending: true, waitCount: 3 });
  });

  it.each(['null', '5', '""'])('has no consumer where it names %s', (consumer) => {
    const text = `{"ConsumerId":${consumer},"IsPending":false,"WaitCount":0}`;
    expect(readSearch(answerOf(text)).consumerId).toBe('');
  });

  it.each([
    '',
    '{',
    'null',
    '5',
    '{}',
    '{"IsPending":1,"WaitCount":0}',
    '{"IsPending":true}',
    '{"WaitCount":0}',
    '{"IsPending":true,"WaitCount":"0"}',
  ])('%j is none', (text) => {
    expect(() => readSearch(answerOf(text))).toThrow(EasProtocolError);
  });

  it('that is no JSON has the reason as its cause', () => {
    const read = () => readSearch(answerOf('{'));
    expect(read).toThrow(expect.objectContaining({ cause: expect.any(SyntaxError) }));
  });
});
