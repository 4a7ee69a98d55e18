import { map, type MonoTypeOperatorFunction } from 'rxjs';

/** Runs `effect` once, as soon as `total` values have come, and passes all values on. */
export function tapAfter<T>(total: number, effect: () => void): MonoTypeOperatorFunction<T> {
  return map((value, at) => {
    if (at + 1 === total) effect();
    return value;
  });
}
