import { describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { gauge, sparkline } from '../../lib/cli/top/charts.js';
import { looked, type History } from '../../lib/cli/top/history.js';
import { jsonOfHistory } from '../../lib/cli/top/json.js';
import { snapshotOf, type Snapshot } from '../../lib/cli/top/snapshot.js';
import { viewOf, type ViewOptions } from '../../lib/cli/top/view.js';

const ATTRIBUTES = {
  'meta.name': 'work',
  'meta.state': 'Normal',
  'stream.length': '7',
  'stream.approxMaxLength': '1000',
  'stream.firstEntry': '12',
  'stream.lastEntry': '18446744073709551615',
  'consumers.stats.total': '2',
  'consumers.list.[10]':
    'Id: eas.b, Index: 3, Pending: 0, Status: Exit, Idle: 1m2s, Window: 5, Slots: 5, AutoCommit: true',
  'consumers.list.[2]':
    'Id: eas.a, Index: 18, Pending: 48, Status: Running, Idle: 21ms, Window: 64, Slots: 16, ' +
    'AutoCommit: false, Tags: tags[a=b, c d=e]',
  'groups.list.[0]': 'Id: eas, Index: 18, Pending: 48, Delivered: 100, Consumers: 2',
};

const queue = (changes: Partial<Snapshot> = {}): Snapshot => ({
  name: 'work',
  state: 'Normal',
  length: 0,
  maxLength: 1000,
  firstEntry: 0n,
  lastEntry: 0n,
  consumers: [],
  groups: [],
  ...changes,
});
const group = (delivered: number) => ({ id: 'eas', pending: 0, delivered, consumers: 1 });

describe('what a queue tells', () => {
  it('is read with its consumers in their order, tags with commas included', () => {
    const { consumers, groups, ...rest } = snapshotOf(ATTRIBUTES);
    expect(rest).toEqual({
      name: 'work',
      state: 'Normal',
      length: 7,
      maxLength: 1000,
      firstEntry: 12n,
      lastEntry: 18446744073709551615n,
    });
    expect(consumers.map(({ id }) => id)).toEqual(['eas.a', 'eas.b']);
    expect(consumers[0]).toEqual({
      id: 'eas.a',
      status: 'Running',
      index: 18n,
      pending: 48,
      window: 64,
      idle: '21ms',
      autoCommit: false,
      tags: 'a=b, c d=e',
    });
    expect(groups).toEqual([{ id: 'eas', pending: 48, delivered: 100, consumers: 2 }]);
  });

  it('is empty where it tells nothing, or not what is known of it', () => {
    const odd = snapshotOf({ 'stream.length': 'many', 'consumers.list.[0]': 'what', x: '' });
    expect(odd).toMatchObject({ name: '', length: 0, maxLength: undefined, lastEntry: 0n });
    expect(odd.consumers).toMatchObject([{ id: '', pending: 0, window: 0 }]);
  });

  it('knows the newest index from its consumers when the queue is empty', () => {
    const empty = { ...ATTRIBUTES, 'stream.lastEntry': '0' };
    expect(snapshotOf(empty).lastEntry).toBe(18n);
  });
});

describe('rates', () => {
  const after = (first: Snapshot, second: Snapshot, seconds: number): History =>
    looked(looked(undefined, first, 5_000), second, 5_000 + seconds * 1000);

  it('are none at the first look', () => {
    expect(looked(undefined, queue({ lastEntry: 9n }), 0).rates).toBeUndefined();
  });

  it('tell what was put, what is gone and what was pushed, a second', () => {
    const { rates } = after(
      queue({ length: 10, lastEntry: 10n, groups: [group(4)] }),
      queue({ length: 4, lastEntry: 30n, groups: [group(24)] }),
      2,
    );
    expect(rates).toEqual({ put: 10, gone: 13, pushed: { eas: 10 } });
  });

  it('are not negative when an emptied queue has forgotten its newest index', () => {
    const history = after(queue({ length: 5, lastEntry: 20n }), queue(), 1);
    expect(history.rates).toMatchObject({ put: 0, gone: 5 });
    const next = looked(history, queue({ length: 2, lastEntry: 22n }), 7_000);
    expect(next.rates).toMatchObject({ put: 2, gone: 0 });
  });

  it('keeps a bounded number of looks', () => {
    let history: History | undefined;
    for (let at = 0; at < 500; at++) history = looked(history, queue({ length: at }), at * 1000);
    expect(history!.lengths.length).toBeLessThanOrEqual(240);
    expect(history!.lengths.at(-1)).toBe(499);
  });
});

describe('charts', () => {
  it('show the newest values against the highest', () => {
    expect(sparkline([9, 0, 1, 4, 8], 4)).toBe(' ▁▄█');
    expect(sparkline([0, 0], 4)).toBe('  ');
    expect(sparkline([1], 0)).toBe('');
  });

  it('show how much of a window is used, never nothing for something', () => {
    expect(gauge(0, 64, 4)).toBe('░░░░');
    expect(gauge(1, 64, 4)).toBe('█░░░');
    expect(gauge(32, 64, 4)).toBe('██░░');
    expect(gauge(70, 64, 4)).toBe('████');
    expect(gauge(3, 0, 4)).toBe('█░░░');
  });
});

describe('the live view', () => {
  const options: ViewOptions = {
    width: 100,
    height: 24,
    color: false,
    title: 'work at 127.0.0.1:8500',
    clock: '12:34:56',
    intervalMs: 1000,
  };
  const history = looked(looked(undefined, queue(), 0), snapshotOf(ATTRIBUTES), 1000);

  it('shows length, rates, consumers with their windows, and groups', () => {
    const text = viewOf(history, options).join('\n');
    expect(text).toMatch(/^work at 127\.0\.0\.1:8500 +12:34:56 {3}every 1 s\n/);
    expect(text).toMatch(/^Length +7 of 1,000 +█$/m);
    expect(text).toMatch(/^In flight +48 of 69 slots$/m);
    expect(text).toMatch(/^eas\.a +Running +█{15}░{5} +48\/64 +16 +18 +21ms +a=b, c d=e$/m);
    expect(text).toMatch(/^eas\.b +Exit +auto-commit +3 +1m2s$/m);
    expect(text).toMatch(/^eas +2 +48 +100 +100$/m);
    expect(text).toMatch(/\n\nq or Ctrl-C ends$/);
  });

  it.each([
    [100, 24],
    [40, 10],
    [20, 5],
    [8, 2],
  ])('fits a terminal of %i × %i, colours or not', (width, height) => {
    for (const color of [false, true]) {
      const lines = viewOf(history, { ...options, width, height, color });
      expect(lines.length).toBeLessThanOrEqual(height);
      for (const line of lines) {
        expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(width, 8));
        // A style that is opened is closed in the same line.
        expect(line.split('\u001b[').length % 2).toBe(1);
      }
    }
  });

  it('says how many lines do not fit', () => {
    expect(viewOf(history, { ...options, height: 12 }).join('\n')).toMatch(/^… \d+ more lines$/m);
  });

  it('lets nothing that a consumer calls itself steer the terminal', () => {
    const consumers = snapshotOf({ 'consumers.list.[0]': 'Id: \u001b[2J, Index: 1' }).consumers;
    const text = viewOf(looked(undefined, queue({ consumers }), 0), options).join('\n');
    expect(text).toContain('\\u001b[2J');
  });
});

describe('a look as JSON', () => {
  it('is one line with all digits of an index, and null for what is not known yet', () => {
    const text = jsonOfHistory(looked(undefined, snapshotOf(ATTRIBUTES), 0), new Date(0));
    expect(text).toContain('"lastEntry":18446744073709551615,');
    expect(text).not.toContain('\n');
    expect(JSON.parse(text)).toMatchObject({
      time: '1970-01-01T00:00:00.000Z',
      length: 7,
      putPerSecond: null,
      consumers: [{ id: 'eas.a', pending: 48 }, { id: 'eas.b' }],
      groups: [{ id: 'eas', pushedPerSecond: null }],
    });
  });
});
