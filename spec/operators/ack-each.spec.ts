import { describe, expect, it } from '@jest/globals';
import { EMPTY, map, NEVER, type Observable, of, throwError } from 'rxjs';
import { ackEach, type DeadLetterRecord } from '../../lib/operators/index.js';
import { ackLog, type FakeRow, marbles } from './support.js';

const boom = new Error('boom');
const failing = () => throwError(() => boom);
const back = 'ProcessingFailed boom';

describe('ackEach', () => {
  it('works on the rows side by side and acknowledges each when its work completes', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush, now }) => {
      const { log, batch } = ackLog(now);
      const works: Record<string, Observable<string>> = {
        1: cold('---a|'),
        2: cold('-b|'),
        3: cold('-c|'),
      };
      const source = hot('p----q---|', { p: batch(1, 2), q: batch(3) });
      const result = source.pipe(ackEach((row) => works[String(row.index)]!));
      expectObservable(result).toBe('-b-a--c--|');
      expectSubscriptions(source.subscriptions).toBe('^--------!');
      flush();
      expect(log).toEqual(['2: ack row 2', '4: ack row 1', '7: ack row 3']);
    });
  });

  it('works on sixteen rows at a time by default, on fewer when told', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush, now }) => {
      const { batch } = ackLog(now);
      const seventeen = batch(...Array.from({ length: 17 }, (_, index) => index));
      let started = 0;
      const endless = () => {
        started++;
        return NEVER;
      };
      expectObservable(hot('a-', { a: seventeen }).pipe(ackEach(endless)), '-!').toBe('');
      const work = cold('-1|');
      const source = hot('a|', { a: batch(1, 2) });
      expectObservable(source.pipe(ackEach(() => work, { concurrency: 1 }))).toBe('-1-1|');
      expectSubscriptions(work.subscriptions).toBe(['^-!', '--^-!']);
      flush();
      expect(started).toBe(16);
    });
  });

  it('in order emits by row, over batches, and acknowledges at once', () => {
    marbles(({ hot, cold, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const works: Record<string, Observable<string>> = {
        1: cold('----a|'),
        2: cold('-b|'),
        3: cold('-c|'),
      };
      const source = hot('pq-------|', { p: batch(1, 2), q: batch(3) });
      const result = source.pipe(ackEach((row) => works[String(row.index)]!, { ordered: true }));
      expectObservable(result).toBe('----a(bc)|');
      flush();
      expect(log).toEqual(['2: ack row 2', '3: ack row 3', '5: ack row 1']);
    });
  });

  it('gives back the row that fails and goes on with the others', () => {
    marbles(({ hot, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const work = (row: FakeRow) => (row.index === 2n ? failing() : of(String(row.index)));
      expectObservable(hot('-a---|', { a: batch(1, 2, 3) }).pipe(ackEach(work))).toBe('-(13)|', {
        1: '1',
        3: '3',
      });
      flush();
      expect(log).toEqual(['1: ack row 1', `1: nack row 2 ${back}`, '1: ack row 3']);
    });
  });

  it('treats a row that did not decode as failed, without work', () => {
    marbles(({ hot, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const a = batch(1, 2);
      a.rows[0]!.error = new SyntaxError('no JSON');
      const worked: bigint[] = [];
      const work = (row: FakeRow) => {
        worked.push(row.index);
        return EMPTY;
      };
      expectObservable(hot('a|', { a }).pipe(ackEach(work))).toBe('-|');
      flush();
      expect(worked).toEqual([2n]);
      expect(log).toEqual(['0: nack row 1 SyntaxError no JSON', '0: ack row 2']);
    });
  });

  it('unsubscribing cancels all work and neither acknowledges nor gives back', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush, now }) => {
      const { log, batch } = ackLog(now);
      const work = cold('-1-2-|');
      const source = hot('a--', { a: batch(1, 2) });
      expectObservable(source.pipe(ackEach(() => work)), '--!').toBe('-(11)', undefined);
      expectSubscriptions(work.subscriptions).toBe(['^-!', '^-!']);
      expectSubscriptions(source.subscriptions).toBe('^-!');
      flush();
      expect(log).toEqual([]);
    });
  });

  it("onError 'rethrow' ends the stream and cancels the work on other rows", () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush, now }) => {
      const { log, batch } = ackLog(now);
      const other = cold('----|');
      const work = (row: FakeRow) => (row.index === 1n ? other : cold('--#', {}, boom));
      const source = hot('a---', { a: batch(1, 2) });
      const result = source.pipe(ackEach(work, { onError: 'rethrow' }));
      expectObservable(result).toBe('--#', {}, boom);
      expectSubscriptions(other.subscriptions).toBe('^-!');
      expectSubscriptions(source.subscriptions).toBe('^-!');
      flush();
      expect(log).toEqual([]);
    });
  });

  it('onError decides with the row and how often it failed', () => {
    marbles(({ hot, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const onError = (_error: unknown, row: FakeRow, attempt: number) =>
        row.index === 1n && attempt > 1 ? 'ack' : ({ nackAfterMs: 2 } as const);
      const source = hot('a---a---|', { a: batch(1, 2) });
      expectObservable(source.pipe(ackEach(failing, { onError }))).toBe('--------|');
      flush();
      expect(log).toEqual([
        `2: nack row 1 ${back}`,
        `2: nack row 2 ${back}`,
        '4: ack row 1',
        `6: nack row 2 ${back}`,
      ]);
    });
  });

  it('a row pushed again and again comes to the dead letter after five failures, and no further', () => {
    marbles(({ hot, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const records: DeadLetterRecord[] = [];
      const deadLetter = (record: DeadLetterRecord) => {
        records.push(record);
        return EMPTY;
      };
      const source = hot('aaaaab|', { a: batch(1), b: batch(2) });
      const work = (row: FakeRow) => (row.index === 1n ? failing() : of('fine'));
      const result = source.pipe(ackEach(work, { deadLetter }));
      expectObservable(result).toBe('-----f|', { f: 'fine' });
      flush();
      expect(log).toEqual([
        ...[0, 1, 2, 3].map((frame) => `${frame}: nack row 1 ${back}`),
        '4: ack row 1',
        '5: ack row 2',
      ]);
      expect(records).toMatchObject([{ index: 1n, attempts: 5, error: boom }]);
    });
  });

  it('forgets a row that was brought to the dead letter', () => {
    marbles(({ hot, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const source = hot('aaa|', { a: batch(1) });
      const options = { maxAttempts: 2, deadLetter: () => EMPTY };
      expectObservable(source.pipe(ackEach(failing, options))).toBe('---|');
      flush();
      expect(log).toEqual([`0: nack row 1 ${back}`, '1: ack row 1', `2: nack row 1 ${back}`]);
    });
  });

  it('a dead letter that fails or throws → the row is given back, later each time', () => {
    marbles(({ hot, cold, expectObservable, flush, now }) => {
      const { log, batch } = ackLog(now);
      const full = new Error('queue full');
      const ways = [
        () => cold('--#', {}, full),
        () => {
          throw full;
        },
      ];
      const source = hot('aaa-|', { a: batch(1) });
      const deadLetter = () => ways.shift()!();
      const result = source.pipe(ackEach(failing, { maxAttempts: 2, deadLetter }));
      expectObservable(result).toBe('102ms |');
      flush();
      expect(log).toEqual([
        `0: nack row 1 ${back}`,
        '3: nack row 1 DeadLetterFailed queue full',
        '102: nack row 1 DeadLetterFailed queue full',
      ]);
    });
  });

  it('a dead letter under way holds up no other row, and is cancelled by unsubscribing', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush, now }) => {
      const { log, batch } = ackLog(now);
      const sending = cold('---------|');
      const work = (row: FakeRow) => (row.index === 1n ? failing() : of(row.requestId));
      const source = hot('a-b---', { a: batch(1), b: batch(2) });
      const options = { concurrency: 1, maxAttempts: 1, deadLetter: () => sending };
      expectObservable(source.pipe(ackEach(work, options)), '-----!').toBe('--r', { r: 'r2' });
      expectSubscriptions(sending.subscriptions).toBe('^----!');
      flush();
      expect(log).toEqual(['2: ack row 2']);
    });
  });

  it('knows the kinds of row and batch', () => {
    const { batch } = ackLog(() => 0);
    const seen: string[] = [];
    of(batch(1))
      .pipe(
        ackEach((row, whole) => of(row.tags.source + whole.table)),
        map((text) => text.length),
      )
      .subscribe((length) => seen.push(String(length)));
    expect(seen).toEqual(['9']);
  });
});
