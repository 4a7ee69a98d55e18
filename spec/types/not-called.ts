/** Holds calls that are there for the compiler alone, such as those it must refuse; how many. */
export function notCalled(...calls: readonly (() => unknown)[]): number {
  return calls.length;
}
