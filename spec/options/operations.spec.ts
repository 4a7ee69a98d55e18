import { Float64 } from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { resolveWatchOptions } from '../../lib/options/watch-options.js';
import { QueueClient } from '../../lib/queue/client.js';
import { complaint } from '../support/complaint.js';

const queue = new QueueClient({ endpoint: 'host', queueName: 'q' });

/** An operation, options that it refuses, what the message names, and what it says to write. */
type Refusal = readonly [options: unknown, names: string, remedy: string];

const TAGS: readonly Refusal[] = [
  [{ tags: { _index_: '1' } }, 'tags holds the tag "_index_"', 'write "index_" instead'],
  [{ tags: { ___: '1' } }, 'tags holds the tag "___"', 'write "tag" instead'],
  [{ tags: { '': 'x' } }, 'a tag without a name', 'name it'],
  [{ tags: { a: 1 } }, 'tags.a is 1', 'write a string'],
  [{ tags: { a: '\ud800' } }, 'tags.a holds half a surrogate pair', 'write whole text'],
  [{ tags: ['a'] }, 'tags is an array', 'write an object'],
  [{ tags: new Map([['a', 'b']]) }, 'tags is a Map', 'write an object'],
];

const PAYLOADS: readonly Refusal[] = [
  [{ payload: 'text' }, 'payload is "text"', '"binary", "utf8" or a decoder'],
  [{ payload: { type: new Float64() } }, 'payload.decode is undefined', 'a decoder'],
  [{ payload: { type: 'Float64', decode: () => 1 } }, 'payload.type', 'new Float64()'],
  [{ payload: { type: null, decode: () => 1 } }, 'payload.type', 'new Float64()'],
];

const WATCH: readonly Refusal[] = [
  ...TAGS,
  ...PAYLOADS,
  [null, 'The options of watch are null', 'write an object'],
  [{ window: 0 }, 'window is 0', 'whole number of 1'],
  [{ Window: 5 }, 'watch has no option "Window"', 'did you mean window?'],
  [{ index: -2n }, 'index is -2n', 'unsigned 64-bit'],
  [{ index: 2n ** 64n }, 'index is 18446744073709551616n', 'unsigned 64-bit'],
  [{ index: 1.5 }, 'index is 1.5', 'as a bigint'],
  [{ index: '5' }, 'index is "5"', 'as a bigint'],
  [{ indexOnly: 1 }, 'indexOnly is 1', 'true or false'],
  [{ autoCommit: 'true' }, 'autoCommit is "true"', 'true or false'],
  [{ via: 'tcp' }, 'via is "tcp"', '"websocket", "http"'],
  [{ onBadFrame: 'ignore' }, 'onBadFrame is "ignore"', '"error", "nack", "skip"'],
  [{ onNormalClose: 'end' }, 'onNormalClose is "end"', '"reconnect", "complete"'],
  [{ maxFrameBytes: 0 }, 'maxFrameBytes is 0', 'whole number of 1'],
  [{ window: 8, batch: { maxRows: 9 } }, 'batch.maxRows is 9', 'at most 8, the window'],
  [{ batch: { maxBytes: 0 } }, 'batch.maxBytes is 0', 'whole number of 1'],
  [{ batch: { maxWaitMs: -1 } }, 'batch.maxWaitMs is -1', 'whole number of 0'],
  [{ batch: { maxrows: 1 } }, 'batch has no option "maxrows"', 'did you mean maxRows?'],
  [{ batch: 5 }, 'batch is a number', 'write an object'],
  [{ reconnect: false }, 'reconnect is a boolean', 'write an object'],
  [{ reconnect: { factor: 0.5 } }, 'reconnect.factor is 0.5', 'number of 1 or more'],
  [{ reconnect: { initialDelayMs: 9, maxDelayMs: 5 } }, 'reconnect.maxDelayMs is 5', 'at least 9'],
  [{ reconnect: { delay: 9 } }, 'reconnect has no option "delay"', 'write any of initialDelayMs'],
  [{ heartbeat: 1000 }, 'heartbeat is a number', 'write an object'],
  [{ heartbeat: { intervalMs: 0 } }, 'heartbeat.intervalMs is 0', 'whole number of 1'],
  [{ heartbeat: { timeoutMs: 2000 } }, 'heartbeat.timeoutMs is 2000', 'more than 2000'],
  [{ commit: 5 }, 'commit is a number', 'write an object'],
  [
    { commit: { maxIndexes: 5 } },
    'commit has no option "maxIndexes"',
    'write maxIndexesPerRequest',
  ],
  [{ commit: { maxIndexesPerRequest: 0 } }, 'commit.maxIndexesPerRequest is 0', 'whole number'],
  [{ credit: 5 }, 'credit is for autoCommit only', 'set window instead'],
  [{ autoCommit: true, credit: 0 }, 'credit is 0', 'whole number of 1'],
];

const GET: readonly Refusal[] = [
  ...TAGS,
  ...PAYLOADS,
  ['q', 'The options of get are a string', 'write an object'],
  [{ length: 0 }, 'length is 0', 'whole number of 1'],
  [{ index: 2n ** 64n }, 'index', 'unsigned 64-bit'],
  [{ index: -2 }, 'index is -2', 'unsigned 64-bit'],
  [{ timeoutMs: -1 }, 'timeoutMs is -1', 'whole number of 0'],
  [{ autoDelete: 'no' }, 'autoDelete is "no"', 'true or false'],
  [{ requestId: '' }, 'requestId is ""', 'leave it out'],
  [{ autodelete: true }, 'get has no option "autodelete"', 'did you mean autoDelete?'],
];

const PUT: readonly Refusal[] = [
  ...TAGS,
  [null, 'The options of put are null', 'write an object'],
  [{ priority: -1 }, 'priority is -1', 'whole number of 0'],
  [{ priority: 1.5 }, 'priority is 1.5', 'whole number of 0'],
  [{ path: 'a?b' }, 'path is "a?b"', 'leave out the query'],
  [{ path: '../x' }, 'path is "../x"', 'without'],
  [{ retry: { put: 'twice' } }, 'retry.put is "twice"', 'one of "safe", "at-least-once"'],
  [{ retry: { maxRetries: 1 } }, 'put.retry has no option "maxRetries"', 'write put'],
  [{ retry: 'at-least-once' }, 'put.retry is a string', 'an object with put'],
  [{ tag: {} }, 'put has no option "tag"', 'did you mean tags?'],
];

describe.each([
  ['watch', WATCH, (options: unknown) => queue.watch(options as never)],
  ['get', GET, (options: unknown) => queue.get(options as never)],
  ['put', PUT, (options: unknown) => queue.put('x', options as never)],
  ['count', TAGS, (options: unknown) => queue.count(options as never)],
])('%s', (_, refusals, call) => {
  it.each(refusals)('refuses %p before anybody subscribes', (options, names, remedy) => {
    const message = complaint(() => call(options));
    expect(message).toContain(names);
    expect(message).toContain(remedy);
  });
});

describe('operations with arguments', () => {
  it.each([undefined, null, 5, {}, [1], new ArrayBuffer(4)])('put refuses the data %p', (data) => {
    expect(complaint(() => queue.put(data as never))).toContain('write a string or a Uint8Array');
  });

  it.each([undefined, null, 'x', '17', -1n, 2n ** 64n, 1.5, {}, ['5'], [1n, -1n], [2n ** 64n]])(
    'commit, negative and delete refuse the indexes %p',
    (indexes) => {
      for (const name of ['commit', 'negative', 'delete'] as const) {
        const message = complaint(() => queue[name](indexes as never));
        expect(message).toContain('indexes is');
        expect(message).toContain('as a bigint');
      }
    },
  );

  it.each([undefined, -1n, '5', 2n ** 64n])('search and truncate refuse the index %p', (index) => {
    expect(complaint(() => queue.search(index as never))).toContain('index is');
    expect(complaint(() => queue.truncate(index as never))).toContain('index is');
  });

  it.each([
    [{ code: 'has space' }, 'code is "has space"'],
    [{ code: 'lower' }, 'code is "lower"'],
    [{ code: 'A'.repeat(21) }, 'code is'],
    [{ code: '' }, 'code is ""'],
    [{ reason: 5 }, 'reason is 5'],
    [{ reason: 'x'.repeat(1001) }, 'reason has 1001 characters'],
    [{ Code: 'A' }, 'did you mean code?'],
    ['Broken', 'reason is a string'],
  ])('negative refuses the reason %p', (reason, names) => {
    expect(complaint(() => queue.negative(1n, reason as never))).toContain(names);
  });

  it('end refuses what is not its option', () => {
    expect(complaint(() => queue.end({ force: 1 } as never))).toContain('force is 1');
    expect(complaint(() => queue.end({ forced: true } as never))).toContain('no option "forced"');
  });
});

describe('watch settings', () => {
  it('are frozen, and nobody’s object is changed or kept', () => {
    const tags = { a: 'b' };
    const batch = { maxRows: 3 };
    const given = Object.freeze({ window: 4, tags, batch, reconnect: Object.freeze({}) });
    const settings = resolveWatchOptions(given);
    tags.a = 'changed';
    batch.maxRows = 4;
    expect(settings.tags).toEqual({ a: 'b' });
    expect(settings.batch.maxRows).toBe(3);
    const { batch: b, reconnect, heartbeat } = settings;
    for (const part of [settings, settings.tags, b, reconnect, heartbeat]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('have the documented defaults', () => {
    expect(resolveWatchOptions()).toEqual({
      window: 64,
      index: 0n,
      indexOnly: false,
      autoCommit: false,
      tags: {},
      via: 'websocket',
      payload: 'binary',
      onBadFrame: 'error',
      maxFrameBytes: 256 * 1024 * 1024,
      batch: { maxRows: 64, maxBytes: 64 * 1024 * 1024, maxWaitMs: 0 },
      reconnect: { initialDelayMs: 100, maxDelayMs: 10_000, factor: 2, stableAfterMs: 5000 },
      heartbeat: { intervalMs: 2000, timeoutMs: 6000, silenceMs: 60_000 },
      maxIndexesPerRequest: Number.MAX_SAFE_INTEGER,
      credit: Infinity,
      onNormalClose: 'reconnect',
    });
  });

  it('take batches larger than the window where the window is ignored', () => {
    const settings = resolveWatchOptions({ autoCommit: true, window: 8, batch: { maxRows: 99 } });
    expect(settings.batch.maxRows).toBe(99);
    expect(resolveWatchOptions({ autoCommit: true, window: 8 }).batch.maxRows).toBe(4096);
    expect(resolveWatchOptions({ autoCommit: true, window: 9000 }).batch.maxRows).toBe(9000);
  });

  it('take -1 for what is newest', () => {
    expect(resolveWatchOptions({ index: -1n }).index).toBe(-1n);
  });
});
