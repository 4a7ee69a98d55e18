import type { WatchStats } from 'rx-eas';
import { accuracyOf, heldOut, type Reading } from './report.js';
import type { SoftmaxModel } from './softmax.js';

/** What a run came to. */
export interface Outcome {
  /** How many digits there were to read. */
  readonly digits: number;
  /** Records the input queue took. */
  readonly put: number;
  /** One an answer, in the order they came. */
  readonly readings: readonly Reading[];
  readonly window: number;
  readonly stats: WatchStats;
  /** Answers that were received and not committed. */
  readonly uncommitted: number;
  /** Records left in both queues. */
  readonly left: number;
  /** Synchronous predictions made, and those with the same scores as the queue's answer. */
  readonly predicted: number;
  readonly agreeing: number;
  readonly elapsedMs: number;
  readonly model: Pick<SoftmaxModel, 'heldOutAccuracy' | 'heldOutRows'>;
}

/** What a run promises, and whether it kept it. */
export interface Check {
  readonly claim: string;
  readonly holds: boolean;
}

const number = (value: number): string => Math.round(value).toLocaleString('en-US');
const percent = (part: number): string => `${(part * 100).toFixed(2)} %`;

/** Everything that has to hold. */
export function checksOf(outcome: Outcome): Check[] {
  const { digits, put, readings, window, stats, uncommitted, left, model } = outcome;
  const rows = new Set(readings.map(({ digit }) => digit.row)).size;
  const unseen = heldOut(readings);
  const accuracy = accuracyOf(unseen);
  return [
    { claim: `${number(put)} of ${number(digits)} records were put`, holds: put === digits },
    {
      claim: `every record was received exactly once (${number(readings.length)} answers to ${number(rows)} of ${number(digits)})`,
      holds: readings.length === digits && rows === digits,
    },
    {
      claim: `every answer was committed (${number(stats.committed)} confirmed, ${number(uncommitted)} not)`,
      holds: stats.committed === digits && uncommitted === 0 && stats.inFlight === 0,
    },
    { claim: `both queues are empty (${number(left)} records left)`, holds: left === 0 },
    {
      claim: `rows in flight stayed within the window (${stats.peakInFlight} of ${window})`,
      holds: stats.peakInFlight > 0 && stats.peakInFlight <= window,
    },
    {
      claim: `${number(unseen.length)} rows are held out, as the model says (${number(model.heldOutRows)})`,
      holds: unseen.length === model.heldOutRows,
    },
    {
      claim: `the accuracy on them is the model's own (${percent(accuracy)}, model ${percent(model.heldOutAccuracy)})`,
      // Both are a count of rows by 450: what differs by less than a row's worth is rounding.
      holds: Math.abs(accuracy - model.heldOutAccuracy) < 1e-9,
    },
    {
      claim: `queue and synchronous service agree (${outcome.agreeing} of ${outcome.predicted})`,
      holds: outcome.predicted > 0 && outcome.agreeing === outcome.predicted,
    },
  ];
}

/** The figures of a run, one a line. */
export function summary(outcome: Outcome): string {
  const { put, readings, window, stats, model, elapsedMs } = outcome;
  const unseen = heldOut(readings);
  const lines: readonly (readonly [name: string, value: string])[] = [
    ['records put', number(put)],
    ['records received', number(readings.length)],
    ['accuracy, all rows', percent(accuracyOf(readings))],
    [
      'accuracy, held out',
      `${percent(accuracyOf(unseen))} of ${number(unseen.length)} rows (model file: ${percent(model.heldOutAccuracy)})`,
    ],
    ['peak in flight', `${stats.peakInFlight} of a window of ${window}`],
    ['duplicates', number(stats.duplicates)],
    ['synchronous answers', `${outcome.agreeing} of ${outcome.predicted} agree`],
    ['records a second', number((readings.length / elapsedMs) * 1000)],
  ];
  return lines.map(([name, value]) => `  ${name.padEnd(20)} ${value}`).join('\n');
}
