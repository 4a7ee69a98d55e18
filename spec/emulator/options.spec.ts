import { describe, expect, it } from '@jest/globals';
import { EasConfigError, EasConnectionError } from '../../lib/errors/index.js';
import { EasEmulator, type EmulatorOptions } from '../../lib/emulator/index.js';
import { formatGoDuration, parseGoDuration } from '../../lib/emulator/durations.js';
import { withEmulator } from './kit.js';

describe('the options of an emulator', () => {
  it.each<[unknown, string]>([
    ['http://host', 'options'],
    [{ prot: 1 }, '"prot"'],
    [{ port: 70_000 }, 'port'],
    [{ host: '' }, 'host'],
    [{ token: '' }, 'token'],
    [{ services: { s: 'echo' } }, 'services["s"]'],
    [{ services: { s: { async: true } } }, 'handler'],
    [{ services: { s: { handler: () => '', concurrency: 2 } } }, 'async: true'],
    [{ services: { s: { handler: () => '', async: true, concurrency: 0 } } }, 'concurrency'],
    [{ services: { s: () => '' }, queues: { s: {} } }, 'another name'],
    [{ queues: { '/q': {} } }, 'path segments'],
    [{ queues: { q: { maxLength: 0 } } }, 'maxLength'],
    [{ queues: { q: { firstIndex: 0n } } }, 'firstIndex'],
    [{ queues: { q: { redeliverAfterMs: -1 } } }, 'redeliverAfterMs'],
    [{ instances: { s: [{ ip: '127.0.0.1', port: 0 }] } }, 'port'],
  ])('refuse %j', async (options, said) => {
    const started = EasEmulator.start(options as EmulatorOptions);
    await expect(started).rejects.toBeInstanceOf(EasConfigError);
    await expect(started).rejects.toThrow(said);
  });

  it('never show the token', async () => {
    const started = EasEmulator.start({ token: 7 as unknown as string });
    await expect(started).rejects.toThrow('token is a number; write the token');
  });

  it('name a port that is in use', () =>
    withEmulator({}, async ({ url }) => {
      const started = EasEmulator.start({ port: Number(new URL(url).port) });
      await expect(started).rejects.toBeInstanceOf(EasConnectionError);
      await expect(started).rejects.toThrow('EADDRINUSE');
    }));

  it('say which queue does not exist', () =>
    withEmulator({ queues: { q: {} } }, (emulator) => {
      expect(() => emulator.queue('none')).toThrow(EasConfigError);
      return Promise.resolve();
    }));
});

describe('a look into a queue', () => {
  it('shows its records, groups and consumers', () =>
    withEmulator({ queues: { q: {} } }, (emulator) => {
      const queue = emulator.queue('q');
      expect(queue.put('text', { tags: { requestId: 'r' }, priority: 1 })).toEqual({
        index: 1n,
        requestId: 'r',
      });
      expect(queue.put(new Uint8Array(3)).requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(queue.name).toBe('q');
      expect(queue.snapshot()).toEqual({
        name: 'q',
        length: 2,
        firstIndex: 1n,
        lastIndex: 2n,
        hasEnded: false,
        groups: [],
        consumers: [],
      });
      return Promise.resolve();
    }));
});

describe('durations', () => {
  it.each([
    ['0', 0],
    ['5s', 5_000],
    ['500ms', 500],
    ['1m30s', 90_000],
    ['1.5s', 1_500],
    ['.5s', 500],
    ['2h45m', 9_900_000],
    ['250us', 0.25],
    ['250µs', 0.25],
    ['1000000ns', 1],
  ])('%s is read in Go’s form', (text, ms) => {
    expect(parseGoDuration(text)).toBeCloseTo(ms);
  });

  it.each(['', '5', 's', '5 s', '-5s', '5x', '1s2', '1.2.3s'])('%j is none', (text) => {
    expect(parseGoDuration(text)).toBeUndefined();
  });

  it.each([
    [0, '0s'],
    [2_091, '2.091s'],
    [500, '500ms'],
    [90_000, '1m30s'],
    [3_600_000, '1h0m0s'],
  ])('%d ms is written as %s', (ms, text) => {
    expect(formatGoDuration(ms)).toBe(text);
  });
});
