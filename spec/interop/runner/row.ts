import type { Bench } from './bench.js';
import type { Feature } from './sdk.js';

/**
 * What came of a row. A defect is the SDK's own: seen as expected, neither a pass nor a failure.
 * `absent`: the SDK has no such operation.
 */
export type Outcome = 'passed' | 'failed' | 'skipped' | 'defect' | 'absent';

/** One operation, made with one SDK. */
export interface Row {
  /** Which part it belongs to, such as `queue`. */
  readonly part: string;
  readonly name: string;
  /** What an SDK must have for it. */
  readonly needs: readonly Feature[];
  /** Throws when it fails; tells the bench of a defect of the SDK's own. */
  readonly run: (bench: Bench) => Promise<void>;
}

/** A row with what came of it. */
export interface Result {
  readonly part: string;
  readonly name: string;
  readonly outcome: Outcome;
  /** For what is not simply passed: what was seen. */
  readonly note: string;
}

/** Makes the rows of one part. */
export function rowsOf(part: string) {
  return (name: string, needs: readonly Feature[], run: (bench: Bench) => Promise<void>): Row => ({
    part,
    name,
    needs,
    run,
  });
}
