import { describe, expect, it } from '@jest/globals';
import { concat, from, lastValueFrom, NEVER, of, Subject, take, throwError, toArray } from 'rxjs';
import { orderedMerge } from '../../lib/operators/ordered-merge.js';
import { fatal, marbles } from './support.js';

const inOrder = (concurrency: number) => ({ concurrency, ordered: true });

describe('orderedMerge', () => {
  it('runs side by side and emits in the order of the input', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const a = cold(' ----1|');
      const b = cold('  -2|');
      const c = cold('   --3|');
      const source = hot('abc|');
      const works: Record<string, typeof a> = { a, b, c };
      const result = source.pipe(orderedMerge((name) => works[name]!, inOrder(3)));
      expectObservable(result).toBe('----1(23|)');
      expectSubscriptions(a.subscriptions).toBe('^----!');
      expectSubscriptions(b.subscriptions).toBe('-^-!');
      expectSubscriptions(c.subscriptions).toBe('--^--!');
    });
  });

  it('passes results of the one whose turn it is on at once, and holds back the others', () => {
    marbles(({ cold, expectObservable }) => {
      const works = [cold('1-2-3|'), cold('45-6-7 5ms |')];
      const result = of(0, 1).pipe(orderedMerge((n) => works[n]!, inOrder(2)));
      expectObservable(result).toBe('1-2-3(4567)|');
    });
  });

  it('without order emits as results come', () => {
    marbles(({ cold, expectObservable }) => {
      const works = [cold('---1----|'), cold('-2|'), cold('-3|')];
      const free = { concurrency: 2, ordered: false };
      expectObservable(of(0, 1, 2).pipe(orderedMerge((n) => works[n]!, free))).toBe('-2-(13)-|');
    });
  });

  it('a result ahead of its turn keeps its slot until the turn comes', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const first = cold('-----1|');
      const second = cold('-2|');
      const third = cold('-3|');
      const works = [first, second, third];
      const result = of(0, 1, 2).pipe(orderedMerge((n) => works[n]!, inOrder(2)));
      expectObservable(result).toBe('-----123|');
      expectSubscriptions(third.subscriptions).toBe('------^-!');
    });
  });

  it('an error ends the stream at once, whoever has the turn, and cancels the rest', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const slow = cold('-----1|');
      const broken = cold('--#', {}, fatal);
      const source = concat(of(slow, broken), NEVER);
      const result = source.pipe(orderedMerge((work) => work, inOrder(2)));
      expectObservable(result).toBe('--#', {}, fatal);
      expectSubscriptions(slow.subscriptions).toBe('^-!');
    });
  });

  it('an error of the source, or a throw of the projection, ends the stream', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const work = cold('-----1|');
      const source = cold('a-#', {}, fatal);
      expectObservable(source.pipe(orderedMerge(() => work, inOrder(2)))).toBe('--#', {}, fatal);
      expectSubscriptions(work.subscriptions).toBe('^-!');
      const throwing = orderedMerge(() => {
        throw fatal;
      }, inOrder(2));
      expectObservable(cold('-a-').pipe(throwing)).toBe('-#', {}, fatal);
    });
  });

  it('unsubscribing cancels the source and everything under way', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const source = hot('ab---');
      const work = cold('-----1|');
      expectObservable(source.pipe(orderedMerge(() => work, inOrder(2))), '---!').toBe('----');
      expectSubscriptions(source.subscriptions).toBe('^--!');
      expectSubscriptions(work.subscriptions).toBe(['^--!', '-^-!']);
    });
  });

  it('each subscription has an order of its own', () => {
    marbles(({ cold, expectObservable }) => {
      const result = of(0, 1).pipe(orderedMerge((n) => cold(n === 0 ? '--1|' : '2|'), inOrder(2)));
      expectObservable(result).toBe('--1(2|)');
      expectObservable(result, '-^---').toBe('---1(2|)');
    });
  });

  it.each([1, 2, Infinity])(
    'goes through ten thousand synchronous results behind a slow one, %d at a time, without running out of stack',
    async (concurrency) => {
      const first = new Subject<number>();
      const inputs = Array.from({ length: 10_000 }, (_, index) => index);
      const result = lastValueFrom(
        from(inputs).pipe(
          orderedMerge((index) => (index === 0 ? first : of(index)), inOrder(concurrency)),
          toArray(),
        ),
      );
      first.next(0);
      first.complete();
      expect(await result).toEqual(inputs);
    },
  );

  it('keeps the order when a consumer makes more results appear while it is being given one', () => {
    const first = new Subject<string>();
    const second = new Subject<string>();
    const seen: string[] = [];
    of(first, second)
      .pipe(orderedMerge((work) => work, inOrder(2)))
      .subscribe((value) => {
        seen.push(value);
        if (value === 'b1') second.next('b3');
      });
    second.next('b1');
    second.next('b2');
    first.next('a1');
    first.complete();
    expect(seen).toEqual(['a1', 'b1', 'b2', 'b3']);
  });

  it('stops when it has been taken enough of', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const other = cold('-----|');
      const works = [of('1', '2', '3'), other, throwError(() => fatal)];
      const result = of(0, 1, 2).pipe(
        orderedMerge((n) => works[n]!, inOrder(2)),
        take(2),
      );
      expectObservable(result).toBe('(12|)');
      expectSubscriptions(other.subscriptions).toBe([]);
    });
  });
});
