import { describe, expect, it } from '@jest/globals';
import { Observable, of, Subject, Subscription, throwError } from 'rxjs';
import { withErrand } from '../../lib/inference/errand.js';

describe('a result with an errand', () => {
  const setUp = () => {
    const log: string[] = [];
    const result$ = new Subject<string>();
    const errand$ = new Subject<string>();
    const owner = new Subscription();
    const subscription = withErrand(result$, errand$, owner).subscribe({
      next: (value) => log.push(value),
      error: (error: unknown) => log.push(String(error)),
      complete: () => log.push('complete'),
    });
    return { log, result$, errand$, owner, subscription };
  };

  it('that comes first lets the errand end in its own time', () => {
    const { log, result$, errand$, owner } = setUp();
    result$.next('result');
    expect(log).toEqual(['result', 'complete']);
    expect(errand$.observed).toBe(true);
    errand$.error('too late to matter');
    owner.unsubscribe();
    expect(log).toEqual(['result', 'complete']);
  });

  it('that comes first leaves the errand to its owner', () => {
    const { result$, errand$, owner } = setUp();
    result$.next('result');
    owner.unsubscribe();
    expect(errand$.observed).toBe(false);
  });

  it('that comes later is waited for', () => {
    const { log, result$, errand$ } = setUp();
    errand$.next('done');
    errand$.complete();
    expect(log).toEqual([]);
    result$.next('result');
    expect(log).toEqual(['result', 'complete']);
  });

  it('fails when the errand does, and is heard no more', () => {
    const { log, result$, errand$ } = setUp();
    errand$.error('failed');
    expect(log).toEqual(['failed']);
    expect(result$.observed).toBe(false);
  });

  it('that is given up takes the errand along', () => {
    const { errand$, result$, subscription } = setUp();
    subscription.unsubscribe();
    expect(errand$.observed).toBe(false);
    expect(result$.observed).toBe(false);
  });

  it('that fails takes the errand along', () => {
    const { log, errand$, result$ } = setUp();
    result$.error('failed');
    expect(log).toEqual(['failed']);
    expect(errand$.observed).toBe(false);
  });

  it('that is there at once needs no errand', () => {
    let errands = 0;
    const errand$ = new Observable(() => void (errands += 1));
    withErrand(of('result'), errand$, new Subscription()).subscribe();
    expect(errands).toBe(0);
  });

  it('that the errand brings within the call is a result', () => {
    const { owner } = setUp();
    const result$ = new Subject<string>();
    let isUnderWay = false;
    const errand$ = new Observable(() => {
      isUnderWay = true;
      result$.next('result');
      return () => (isUnderWay = false);
    });
    const values: string[] = [];
    withErrand(result$, errand$, owner).subscribe((value) => values.push(value));
    expect(values).toEqual(['result']);
    expect(isUnderWay).toBe(true);
    owner.unsubscribe();
    expect(isUnderWay).toBe(false);
  });

  it('is an error when the errand fails within the call', () => {
    const errors: unknown[] = [];
    withErrand(
      new Subject(),
      throwError(() => 'failed'),
      new Subscription(),
    ).subscribe({
      error: (error: unknown) => errors.push(error),
    });
    expect(errors).toEqual(['failed']);
  });
});
