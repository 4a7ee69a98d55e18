import { describe, expect, it } from '@jest/globals';
import { NEVER, Observable, of, type Observer } from 'rxjs';
import { FirstAttempt } from '../../lib/exchange/first-attempt.js';

describe('FirstAttempt', () => {
  const heard = (): { said: unknown[]; observer: Observer<number> } => {
    const said: unknown[] = [];
    const observer = {
      next: (value: number) => said.push(value),
      error: (error: unknown) => said.push(error),
      complete: () => said.push('complete'),
    };
    return { said, observer };
  };
  /** Starts one that begins and goes on like this. */
  const started = (
    observer: Observer<number>,
    begin: (observer: Observer<number>) => () => void,
    resume: (error: unknown) => Observable<number>,
  ): FirstAttempt<number> => planned(observer, begin, resume).start();
  const planned = (
    observer: Observer<number>,
    begin: (observer: Observer<number>) => () => void,
    resume: (error: unknown) => Observable<number>,
  ): FirstAttempt<number> =>
    new FirstAttempt({ begin: (one) => ({ unsubscribe: begin(one) }), resume }, observer);
  const stands = (error: unknown): never => {
    throw error;
  };
  const failing = (error: string) => (observer: Observer<number>) => {
    observer.error(error);
    return () => expect('a failed attempt').toBe('not ended again');
  };

  it('hands on what succeeds, and ends it once it is given up', () => {
    const { said, observer } = heard();
    let ended = 0;
    const begin = (one: Observer<number>): (() => void) => {
      one.next(1);
      one.complete();
      return () => (ended += 1);
    };
    const first = started(observer, begin, stands);
    expect(said).toEqual([1, 'complete']);
    first.unsubscribe();
    expect(ended).toBe(1);
  });

  it('hands on what follows a failure, also one within the call', () => {
    const { said, observer } = heard();
    const first = started(observer, failing('first'), () => of(2));
    expect(said).toEqual([2, 'complete']);
    first.unsubscribe();
  });

  it('hands on the error that stands, and one that beginning throws', () => {
    const { said, observer } = heard();
    started(observer, failing('first'), stands);
    started(observer, () => stands('thrown'), stands);
    expect(said).toEqual(['first', 'thrown']);
  });

  it('ends what follows when it is given up', () => {
    const { said, observer } = heard();
    let ended = 0;
    const rest$ = new Observable<number>(() => () => (ended += 1));
    started(observer, failing('first'), () => rest$).unsubscribe();
    expect([ended, said]).toEqual([1, []]);
  });

  it('begins nothing for who gave it up as the failure was told', () => {
    const { said, observer } = heard();
    let subscribed = false;
    const rest$ = new Observable<number>(() => {
      subscribed = true;
    });
    let fail: ((error: unknown) => void) | undefined;
    const begin = (one: Observer<number>): (() => void) => {
      fail = (error) => one.error(error);
      return () => undefined;
    };
    const first = planned(observer, begin, () => {
      first.unsubscribe();
      return rest$;
    });
    first.start();
    fail!('later');
    expect([subscribed, said]).toEqual([false, []]);
  });

  it('ends at once what is begun for who gave it up meanwhile', () => {
    const { observer } = heard();
    let ended = 0;
    const first = planned(
      observer,
      () => () => (ended += 1),
      () => NEVER,
    );
    first.unsubscribe();
    first.start();
    expect(ended).toBe(1);
  });
});
