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
    const first = new FirstAttempt(observer, stands).start((one) => {
      one.next(1);
      one.complete();
      return () => (ended += 1);
    });
    expect(said).toEqual([1, 'complete']);
    first.unsubscribe();
    expect(ended).toBe(1);
  });

  it('hands on what follows a failure, also one within the call', () => {
    const { said, observer } = heard();
    const first = new FirstAttempt(observer, () => of(2)).start(failing('first'));
    expect(said).toEqual([2, 'complete']);
    first.unsubscribe();
  });

  it('hands on the error that stands, and one that beginning throws', () => {
    const { said, observer } = heard();
    new FirstAttempt(observer, stands).start(failing('first'));
    new FirstAttempt(observer, stands).start(() => stands('thrown'));
    expect(said).toEqual(['first', 'thrown']);
  });

  it('ends what follows when it is given up', () => {
    const { said, observer } = heard();
    let ended = 0;
    const rest$ = new Observable<number>(() => () => (ended += 1));
    new FirstAttempt(observer, () => rest$).start(failing('first')).unsubscribe();
    expect([ended, said]).toEqual([1, []]);
  });

  it('begins nothing for who gave it up as the failure was told', () => {
    const { said, observer } = heard();
    let subscribed = false;
    const rest$ = new Observable<number>(() => {
      subscribed = true;
    });
    let fail: ((error: unknown) => void) | undefined;
    const first = new FirstAttempt<number>(observer, () => {
      first.unsubscribe();
      return rest$;
    });
    first.start((one) => {
      fail = (error) => one.error(error);
      return () => undefined;
    });
    fail!('later');
    expect([subscribed, said]).toEqual([false, []]);
  });

  it('ends at once what is begun for who gave it up meanwhile', () => {
    const { observer } = heard();
    let ended = 0;
    const first = new FirstAttempt(observer, () => NEVER);
    first.unsubscribe();
    first.start(() => () => (ended += 1));
    expect(ended).toBe(1);
  });
});
