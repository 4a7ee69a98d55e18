/**
 * A state that cannot be, reached all the same: a mistake in this library. No `EasError`, since no
 * program can act on it: it is to end the work at once, before a wrong record is told of.
 */
export class InternalError extends Error {
  constructor(what: string) {
    super(`This is a mistake in rx-eas, please report it: ${what}.`);
    this.name = 'InternalError';
  }
}

/** Throws an `InternalError` unless the condition holds; `what` says what was found instead. */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new InternalError(what);
}

/**
 * The value, where the compiler cannot know that there is one; an `InternalError` where there is
 * none. For what was looked up and what stands at an index, in place of a default that would hide
 * the mistake. Where speed counts, `what` is a constant text: it is made whether it is needed or not.
 *
 * Loops over the elements of typed arrays read them with `?? 0` all the same: their own condition
 * keeps the index within bounds, and an assertion made such loops 16 to 26 % slower. That holds for
 * the loops of `wire/tensor`, `wire/bytes` and `arrow`, which run once a byte, value or row.
 */
export function must<T>(value: T, what: string): NonNullable<T> {
  if (value === undefined || value === null) throw new InternalError(what);
  return value;
}
