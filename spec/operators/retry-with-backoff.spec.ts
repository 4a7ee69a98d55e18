import { describe, expect, it, jest } from '@jest/globals';
import {
  asyncScheduler,
  concat,
  defer,
  EMPTY,
  Observable,
  of,
  Subscription,
  take,
  throwError,
} from 'rxjs';
import { EasConfigError, EasHttpError } from '../../lib/errors/index.js';
import {
  createRetryBudget,
  type RetryNotice,
  retryWithBackoff,
} from '../../lib/operators/index.js';
import { fatal, marbles, retryable } from './support.js';

const plain = { initialDelayMs: 10, factor: 2, jitter: 'none' } as const;

const rateLimited = (retryAfterMs: number) =>
  new EasHttpError('slow down', {
    code: 'RATE_LIMITED',
    retryable: true,
    status: 429,
    body: '',
    url: 'http://h/',
    retryAfterMs,
  });

describe('retryWithBackoff', () => {
  it('passes values and completion on, without a second subscription', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('-a-b-|');
      expectObservable(source.pipe(retryWithBackoff(plain))).toBe('-a-b-|');
      expectSubscriptions(source.subscriptions).toBe('^----!');
    });
  });

  it('subscribes again after delays that grow, and gives the last error when retries are used up', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('-#', {}, retryable);
      const result = source.pipe(retryWithBackoff({ ...plain, maxRetries: 2 }));
      expectObservable(result).toBe('33ms #', {}, retryable);
      expectSubscriptions(source.subscriptions).toBe(['^!', '11ms ^!', '32ms ^!']);
    });
  });

  it('completes when a retry succeeds, and repeats values a failed attempt had emitted', () => {
    marbles(({ cold, expectObservable }) => {
      const attempts = [cold('a-#', { a: 'a' }, retryable), cold('a-b|')];
      const source = defer(() => attempts.shift() ?? EMPTY);
      expectObservable(source.pipe(retryWithBackoff(plain))).toBe('a- 10ms a-b|');
    });
  });

  it('with maxRetries 0 makes one attempt', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('-#', {}, retryable);
      const result = source.pipe(retryWithBackoff({ maxRetries: 0 }));
      expectObservable(result).toBe('-#', {}, retryable);
      expectSubscriptions(source.subscriptions).toBe('^!');
    });
  });

  it('with maxRetries Infinity goes on until unsubscribed', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('-#', {}, retryable);
      const forever = { ...plain, factor: 1, maxRetries: Infinity };
      expectObservable(source.pipe(retryWithBackoff(forever)), '30ms !').toBe('');
      expectSubscriptions(source.subscriptions).toBe(['^!', '11ms ^!', '22ms ^!']);
    });
  });

  it('lets an error stand that is not retryable', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('-#', {}, fatal);
      expectObservable(source.pipe(retryWithBackoff(plain))).toBe('-#', {}, fatal);
      expectSubscriptions(source.subscriptions).toBe('^!');
    });
  });

  it('lets retryIf decide alone, and tells it which retry would follow', () => {
    marbles(({ cold, expectObservable, flush }) => {
      const seen: [unknown, number][] = [];
      const retryIf = (error: unknown, attempt: number) => {
        seen.push([error, attempt]);
        return attempt < 3;
      };
      const result = cold('#', {}, fatal).pipe(retryWithBackoff({ ...plain, retryIf }));
      expectObservable(result).toBe('30ms #', {}, fatal);
      flush();
      expect(seen).toEqual([
        [fatal, 1],
        [fatal, 2],
        [fatal, 3],
      ]);
    });
  });

  it('unsubscribed during a delay → never subscribes again', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('-#', {}, retryable);
      expectObservable(source.pipe(retryWithBackoff(plain)), '-----!').toBe('------');
      expectSubscriptions(source.subscriptions).toBe('^!');
    });
  });

  it('unsubscribed during a later attempt → unsubscribes that attempt', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const hanging = cold('-');
      const attempts = [throwError(() => retryable), hanging];
      const result = defer(() => attempts.shift() ?? EMPTY).pipe(retryWithBackoff(plain));
      expectObservable(result, '15ms !').toBe('');
      expectSubscriptions(hanging.subscriptions).toBe('10ms ^----!');
    });
  });

  it('waits at least as long as Retry-After asks', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const error = rateLimited(50);
      const source = cold('-#', {}, error);
      const result = source.pipe(retryWithBackoff({ ...plain, maxRetries: 1 }));
      expectObservable(result).toBe('52ms #', {}, error);
      expectSubscriptions(source.subscriptions).toBe(['^!', '51ms ^!']);
    });
  });

  it('waits for its own delay when that is longer than Retry-After', () => {
    marbles(({ cold, expectSubscriptions, expectObservable }) => {
      const error = rateLimited(3);
      const source = cold('-#', {}, error);
      const result = source.pipe(retryWithBackoff({ ...plain, maxRetries: 1 }));
      expectObservable(result).toBe('12ms #', {}, error);
      expectSubscriptions(source.subscriptions).toBe(['^!', '11ms ^!']);
    });
  });

  it('gives up at once when Retry-After asks for more than maxRetryAfterMs', () => {
    marbles(({ cold, expectObservable }) => {
      const minute = rateLimited(60_001);
      expectObservable(cold('-#', {}, minute).pipe(retryWithBackoff())).toBe('-#', {}, minute);
      const short = rateLimited(21);
      const impatient = retryWithBackoff<string>({ maxRetryAfterMs: 20 });
      expectObservable(cold('-#', {}, short).pipe(impatient)).toBe('-#', {}, short);
    });
  });

  it('announces each retry before its delay', () => {
    marbles(({ cold, expectObservable, flush, now }) => {
      const notices: [number, RetryNotice][] = [];
      const onRetry = (notice: RetryNotice) => notices.push([now(), notice]);
      const options = { ...plain, maxRetries: 2, onRetry };
      expectObservable(cold('-#', {}, retryable).pipe(retryWithBackoff(options))).toBe(
        '33ms #',
        {},
        retryable,
      );
      flush();
      expect(notices).toEqual([
        [1, { error: retryable, attempt: 1, delayMs: 10 }],
        [12, { error: retryable, attempt: 2, delayMs: 20 }],
      ]);
    });
  });

  it('draws its jitter from the given randomness', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('-#', {}, retryable);
      const options = { initialDelayMs: 100, maxRetries: 1, random: () => 0.25 };
      expectObservable(source.pipe(retryWithBackoff(options))).toBe('27ms #', {}, retryable);
      expectSubscriptions(source.subscriptions).toBe(['^!', '26ms ^!']);
    });
  });

  it('takes a token for each retry and lets the error stand when there is none', () => {
    marbles(({ cold, expectObservable, expectSubscriptions, flush }) => {
      const budget = createRetryBudget({ minTokens: 1, ratio: 0.5 });
      const source = cold('-#', {}, retryable);
      expectObservable(source.pipe(retryWithBackoff({ ...plain, budget }))).toBe(
        '12ms #',
        {},
        retryable,
      );
      expectSubscriptions(source.subscriptions).toBe(['^!', '11ms ^!']);
      flush();
      // 1 to begin with, half a token for the first attempt, one taken by the retry.
      expect(budget.tokens).toBe(0.5);
    });
  });

  it('counts retries for each subscription by itself', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('-#', {}, retryable);
      const result = source.pipe(retryWithBackoff({ ...plain, maxRetries: 1 }));
      expectObservable(result).toBe('12ms #', {}, retryable);
      expectObservable(result).toBe('12ms #', {}, retryable);
      expectSubscriptions(source.subscriptions).toBe(['^!', '^!', '11ms ^!', '11ms ^!']);
    });
  });

  it('stops a synchronous source that has given enough', () => {
    marbles(({ expectObservable }) => {
      const source = concat(
        of('a', 'b'),
        throwError(() => retryable),
      );
      expectObservable(source.pipe(retryWithBackoff(plain), take(3))).toBe('(ab) 6ms (a|)');
    });
  });

  it('tears an attempt down before its delay begins', () => {
    const order: string[] = [];
    const source = new Observable<never>((subscriber) => {
      subscriber.add(() => order.push('torn down'));
      subscriber.error(retryable);
    });
    const schedule = jest.spyOn(asyncScheduler, 'schedule').mockImplementation(() => {
      order.push('delay');
      return Subscription.EMPTY;
    });
    try {
      source.pipe(retryWithBackoff(plain)).subscribe().unsubscribe();
    } finally {
      schedule.mockRestore();
    }
    expect(order).toEqual(['torn down', 'delay']);
  });

  it('refuses a wrong option when it is made, not when it is subscribed', () => {
    expect(() => retryWithBackoff({ maxRetries: -1 })).toThrow(EasConfigError);
  });
});
