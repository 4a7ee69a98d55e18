import { describe, expect, it } from '@jest/globals';
import { COUNT, GET, isSameQueue, PUT, resolveQueueOptions } from '../../lib/queue/options.js';
import { complaint } from '../support/complaint.js';

const given = { endpoint: 'http://host', queueName: 'q' };

describe('the options of a queue client', () => {
  it('reach the queue itself, and tag the trace, unless they say otherwise', () => {
    expect(resolveQueueOptions(given, {})).toMatchObject({ rear: false, tagTrace: true });
    const other = { ...given, rear: true, tagTrace: false };
    expect(resolveQueueOptions(other, {})).toMatchObject({ rear: true, tagTrace: false });
  });

  it.each([
    [{ rear: 1 }, 'rear'],
    [{ tagTrace: 'no' }, 'tagTrace'],
    [{ queue: 'q' }, 'queue'],
    [{ queueName: '' }, 'queueName'],
  ])('refuse %j', (changes, name) => {
    expect(complaint(() => resolveQueueOptions({ ...given, ...changes } as never, {}))).toContain(
      name,
    );
  });

  it.each([undefined, null, 'q', []])('are not %p', (options) => {
    expect(complaint(() => resolveQueueOptions(options as never, {}))).toContain('options');
  });
});

describe('a derived queue client', () => {
  it.each([{}, { timeoutMs: 1 }, { uid: 'u' }, { headers: {} }])(
    'with %j has the same queue',
    (c) => {
      expect(isSameQueue(c)).toBe(true);
    },
  );

  it.each([{ queueName: 'r' }, { rear: true }, { endpoint: 'http://b' }])(
    'with %j has another',
    (changes) => {
      expect(isSameQueue(changes)).toBe(false);
    },
  );
});

describe('the options of a get', () => {
  it('take one record of any kind from the beginning, and delete it', () => {
    expect(GET.resolve({})).toEqual({
      index: 0n,
      length: 1,
      timeoutMs: 5_000,
      autoDelete: true,
      requestId: undefined,
      tags: {},
      payload: 'binary',
    });
  });

  it('are what they say', () => {
    const options = {
      index: -1n,
      length: 1_000_000,
      timeoutMs: 0,
      autoDelete: false,
      requestId: 'r',
      tags: { a: '1' },
      payload: 'utf8',
    } as const;
    expect(GET.resolve(options)).toEqual(options);
  });

  it.each<[object, string]>([
    [{ length: 0 }, 'length'],
    [{ length: 1_000_001 }, 'length'],
    [{ timeoutMs: -1 }, 'timeoutMs'],
    [{ index: -2n }, 'index'],
    [{ autoDelete: 1 }, 'autoDelete'],
    [{ requestId: '' }, 'requestId'],
    [{ requestId: 5 }, 'requestId'],
    [{ requestId: '\ud800' }, 'requestId'],
    [{ tags: { _a: '1' } }, '_a'],
    [{ payload: 'text' }, 'payload'],
    [{ count: 1 }, 'count'],
  ])('refuse %p', (options, name) => {
    expect(complaint(() => GET.resolve(options))).toContain(name);
  });

  it.each([null, 5, 'r', []])('are not %p', (options) => {
    expect(complaint(() => GET.resolve(options as never))).toContain('options of get');
  });
});

describe('a priority', () => {
  it.each([undefined, 0, 1, 2_147_483_647])('may be %p', (priority) => {
    const given = priority === undefined ? {} : { priority };
    expect(COUNT.resolve(given).priority).toBe(priority);
    expect(PUT.resolve(given).priority).toBe(priority);
  });

  it.each([-1, 1.5, 2_147_483_648, Number.NaN, '1', null])('is not %p', (priority) => {
    for (const rules of [COUNT, PUT]) {
      expect(complaint(() => rules.resolve({ priority }))).toContain('priority');
    }
  });
});
