import { describe, expect, it } from '@jest/globals';
import { of, range, Subject, toArray } from 'rxjs';
import { progressBar } from '../../samples/support/progress.js';
import { tapAfter } from '../../samples/support/tap-after.js';

describe('tapAfter', () => {
  it('acts once, when so many values have come, and before the last is passed on', () => {
    const seen: (number | string)[] = [];
    range(1, 4)
      .pipe(tapAfter(3, () => seen.push('now')))
      .subscribe((value) => seen.push(value));
    expect(seen).toEqual([1, 2, 'now', 3, 4]);
  });

  it('does not act when fewer come', () => {
    let acted = false;
    of(1)
      .pipe(tapAfter(2, () => (acted = true)))
      .subscribe();
    expect(acted).toBe(false);
  });
});

describe('progressBar', () => {
  it('passes values, errors and unsubscription on', () => {
    const source = new Subject<number>();
    const values: number[][] = [];
    source.pipe(progressBar(2), toArray()).subscribe((all) => values.push(all));
    source.next(1);
    source.next(2);
    source.complete();
    expect(values).toEqual([[1, 2]]);

    const other = new Subject<number>();
    const subscription = other.pipe(progressBar(2)).subscribe();
    subscription.unsubscribe();
    expect(other.observed).toBe(false);
  });
});
