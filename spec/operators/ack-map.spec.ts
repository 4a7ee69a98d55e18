import { describe, expect, it } from '@jest/globals';
import { catchError, EMPTY, NEVER, of, type OperatorFunction, take, throwError } from 'rxjs';
import { EasError } from '../../lib/errors/index.js';
import {
  ackMap,
  type DeadLetterRecord,
  type DecideFailure,
  type FailureDecision,
} from '../../lib/operators/index.js';
import { ackLog, type FakeBatch, marbles } from './support.js';

const boom = new Error('boom');
const failing = () => throwError(() => boom);
const back = 'ProcessingFailed boom';

describe('ackMap', () => {
  it('emits the values of the work and acknowledges the batch when it completes', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush, now }) => {
      const { log, batch } = ackLog(now);
      const work = cold('-1-2-|');
      const source = hot('a------|', { a: batch(1, 2) });
      expectObservable(source.pipe(ackMap(() => work))).toBe('-1-2---|');
      expectSubscriptions(work.subscriptions).toBe('^----!');
      expectSubscriptions(source.subscriptions).toBe('^------!');
      flush();
      expect(log).toEqual(['5: ack all']);
    });
  });

  it('works on one batch at a time by default', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush, now }) => {
      const { log, batch } = ackLog(now);
      const work = cold('---1|');
      const source = hot('ab|', { a: batch(1), b: batch(2) });
      expectObservable(source.pipe(ackMap(() => work))).toBe('---1---1|');
      expectSubscriptions(work.subscriptions).toBe(['^---!', '----^---!']);
      flush();
      expect(log).toEqual(['4: ack all', '8: ack all']);
    });
  });

  it('in order holds back values, not acknowledgements', () => {
    marbles(({ hot, cold, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const works = [cold('----1|'), cold('-2|')];
      const source = hot('ab----|', { a: batch(1), b: batch(2) });
      const result = source.pipe(
        ackMap(({ indexes }) => works[Number(indexes[0]) - 1]!, { concurrency: 2, ordered: true }),
      );
      expectObservable(result).toBe('----12|');
      flush();
      expect(log).toEqual(['3: ack all', '5: ack all']);
    });
  });

  it('gives a batch back when its work errors or throws, with code and reason, and goes on', () => {
    marbles(({ hot, cold, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const busy = new EasError('try later', { code: 'RATE_LIMITED' });
      const works = [
        () => cold('-1-#', { 1: '1' }, busy),
        () => {
          throw boom;
        },
        () => cold('-3|'),
      ];
      const source = hot('a----b-c---|', { a: batch(0), b: batch(1), c: batch(2) });
      const result = source.pipe(ackMap(({ indexes }) => works[Number(indexes[0])]!()));
      expectObservable(result).toBe('-1------3--|');
      flush();
      expect(log).toEqual([
        '3: nack all RateLimited try later',
        `5: nack all ${back}`,
        '9: ack all',
      ]);
    });
  });

  it('accepts promises as work', async () => {
    const { log, batch } = ackLog(() => 0);
    await new Promise<void>((resolve) => {
      of(batch(1))
        .pipe(ackMap(() => Promise.resolve('done')))
        .subscribe({ complete: resolve });
    });
    expect(log).toEqual(['0: ack all']);
  });

  it('unsubscribing cancels the work and neither acknowledges nor gives back', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush, now }) => {
      const { log, batch } = ackLog(now);
      const work = cold('-1-2-|');
      const source = hot('a--', { a: batch(1) });
      expectObservable(source.pipe(ackMap(() => work)), '--!').toBe('-1-');
      expectSubscriptions(work.subscriptions).toBe('^-!');
      expectSubscriptions(source.subscriptions).toBe('^-!');
      flush();
      expect(log).toEqual([]);
    });
  });

  it('gives a batch back that comes, and fails, while it subscribes', () => {
    const { log, batch } = ackLog(() => 0);
    let completed = false;
    of(batch(1), batch(2))
      .pipe(ackMap(failing))
      .subscribe({ complete: () => (completed = true) });
    expect(log).toEqual([`0: nack all ${back}`, `0: nack all ${back}`]);
    expect(completed).toBe(true);
  });

  it('satisfied before the work completes → does not acknowledge', () => {
    const { log, batch } = ackLog(() => 0);
    of(batch(1))
      .pipe(
        ackMap(() => of('first')),
        take(1),
      )
      .subscribe();
    expect(log).toEqual([]);
  });

  it('an error of the source ends the stream and cancels work and pending nacks', () => {
    marbles(({ cold, expectObservable, expectSubscriptions, flush, now }) => {
      const { log, batch } = ackLog(now);
      const hanging = cold('-');
      const a = batch(1);
      const b = batch(2);
      const source = cold('aab-#', { a, b }, boom);
      const result = source.pipe(ackMap((one) => (one === a ? failing() : hanging)));
      expectObservable(result).toBe('----#', {}, boom);
      expectSubscriptions(hanging.subscriptions).toBe('--^-!');
      flush();
      expect(log).toEqual([`0: nack all ${back}`]);
    });
  });

  it('a row that fails again is given back later each time, up to 30 s', () => {
    marbles(({ cold, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const a = batch(1);
      // Far enough apart for every delay to pass.
      const source = cold(`${'a 40s '.repeat(12)}|`, { a });
      expectObservable(source.pipe(ackMap(failing)), '1000s !').toBe('480012ms |');
      flush();
      const times = log.map((line) => Number(line.split(':')[0]));
      expect(times.map((time, n) => time - n * 40_001)).toEqual([
        0, 100, 200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000, 30_000,
      ]);
    });
  });

  it('gives rows that are new back at once, and only those that failed before later', () => {
    marbles(({ hot, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const source = hot('ab-', { a: batch(1), b: batch(1, 2, 3) });
      expectObservable(source.pipe(ackMap(failing)), '200ms !').toBe('');
      flush();
      expect(log).toEqual([`0: nack all ${back}`, `1: nack 2,3 ${back}`, `101: nack 1 ${back}`]);
    });
  });

  it('a row that waits for its nack keeps no slot from the rest, and no turn', () => {
    marbles(({ hot, cold, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const poison = batch(1);
      const source = hot('aab-|', { a: poison, b: batch(2) });
      const result = source.pipe(
        ackMap((one) => (one === poison ? failing() : cold('-2|')), { ordered: true }),
      );
      // The end waits for the nack, so that leaving does not cancel it.
      expectObservable(result).toBe('---2 97ms |');
      flush();
      expect(log).toEqual([`0: nack all ${back}`, '4: ack all', `101: nack all ${back}`]);
    });
  });

  it('unsubscribing cancels a nack that waits', () => {
    marbles(({ hot, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const source = hot('aa-', { a: batch(1) });
      expectObservable(source.pipe(ackMap(failing)), '50ms !').toBe('');
      flush();
      expect(log).toEqual([`0: nack all ${back}`]);
    });
  });

  it('success makes a row begin anew', () => {
    marbles(({ hot, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const works = [failing, () => EMPTY, failing];
      const source = hot('aaa|', { a: batch(1) });
      expectObservable(source.pipe(ackMap(() => (works.shift() ?? failing)()))).toBe('---|');
      flush();
      expect(log).toEqual([`0: nack all ${back}`, '1: ack all', `2: nack all ${back}`]);
    });
  });

  it("onError 'rethrow' ends the stream with the error and cancels other work, without a nack", () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush, now }) => {
      const { log, batch } = ackLog(now);
      const source = hot('ab--', { a: batch(1), b: batch(2) });
      const other = cold('-----|');
      const works = [other, cold('-#', {}, boom)];
      const rethrow = { concurrency: 2, onError: 'rethrow' } as const;
      const result = source.pipe(ackMap(() => works.shift() ?? NEVER, rethrow));
      expectObservable(result).toBe('--#', {}, boom);
      expectSubscriptions(source.subscriptions).toBe('^-!');
      expectSubscriptions(other.subscriptions).toBe('^-!');
      flush();
      expect(log).toEqual([]);
    });
  });

  it('onError may decide per failure, knowing error, batch and how often it failed', () => {
    marbles(({ hot, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const asked: unknown[][] = [];
      const decisions: FailureDecision[] = ['nack', { nackAfterMs: 7 }, 'ack', 'rethrow'];
      const a = batch(1);
      const decide: DecideFailure<FakeBatch> = (...given) => {
        asked.push(given);
        return decisions.shift() ?? 'nack';
      };
      const source = hot('aa 20ms aa-', { a });
      const result = source.pipe(ackMap(failing, { onError: decide }));
      expectObservable(result).toBe('-- 20ms -#', {}, boom);
      flush();
      expect(log).toEqual([`0: nack all ${back}`, `8: nack all ${back}`, '22: ack all']);
      // Acknowledged the third time, so the fourth is the first again.
      expect(asked).toEqual([
        [boom, a, 1],
        [boom, a, 2],
        [boom, a, 3],
        [boom, a, 1],
      ]);
    });
  });

  it('ends the stream when onError throws, or decides what nobody knows', () => {
    marbles(({ hot, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const source = hot('-a-', { a: batch(1) });
      const confused = new Error('confused');
      const throwing = () => {
        throw confused;
      };
      const result = source.pipe(ackMap(failing, { onError: throwing }));
      expectObservable(result).toBe('-#', {}, confused);
      for (const decision of [{ nackAfterMs: -1 }, { nackAfterMs: Infinity }, 'drop' as 'ack']) {
        const other = source.pipe(ackMap(failing, { onError: () => decision }), errorCode());
        expectObservable(other).toBe('-(c|)', { c: 'CONFIG' });
      }
      flush();
      expect(log).toEqual([]);
    });
  });

  it('rows at maxAttempts go to the dead letter and are acknowledged, others are given back at once', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush, now }) => {
      const { log, batch } = ackLog(now);
      const records: DeadLetterRecord[] = [];
      const sending = cold('---s|');
      const deadLetter = (record: DeadLetterRecord) => {
        records.push(record);
        return sending;
      };
      const source = hot('a-b-|', { a: batch(1), b: batch(1, 2) });
      const result = source.pipe(ackMap(failing, { maxAttempts: 2, deadLetter }));
      expectObservable(result).toBe('------|');
      expectSubscriptions(sending.subscriptions).toBe('--^---!');
      flush();
      expect(log).toEqual([`0: nack all ${back}`, `2: nack 2 ${back}`, '6: ack row 1']);
      expect(records).toEqual([
        {
          index: 1n,
          requestId: 'r1',
          tags: { source: 'spec' },
          data: new Uint8Array([7]),
          attempts: 2,
          error: boom,
        },
      ]);
    });
  });

  it('counts failures over all subscriptions of one source', () => {
    marbles(({ cold, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const result = cold('a|', { a: batch(1) }).pipe(ackMap(failing));
      expectObservable(result).toBe('-|');
      expectObservable(result, '---^').toBe('---- 99ms |');
      flush();
      expect(log).toEqual([`0: nack all ${back}`, `103: nack all ${back}`]);
    });
  });

  it('gives the work the batch it came with, its own type included', () => {
    const { batch } = ackLog(() => 0);
    const seen: string[] = [];
    of(batch(1))
      .pipe(ackMap((one) => of(one.table.toUpperCase())))
      .subscribe((table) => seen.push(table));
    expect(seen).toEqual(['ARROW']);
  });
});

/** The code of the error a stream ends with, as a value. */
function errorCode(): OperatorFunction<unknown, unknown> {
  return catchError((error: EasError) => of(error.code));
}
