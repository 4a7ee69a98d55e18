import type { Case, Goal, Measure } from './cases.js';
import { cpuUs, perSecond, spreadOf, type Spread } from './statistics.js';
import type { ContenderName, Outcome } from './task.js';

/** What the contenders of a case measured, round by round. */
export interface CaseResult {
  readonly of: Case;
  readonly outcomes: ReadonlyMap<ContenderName, readonly Outcome[]>;
}

/** What a contender reached in a case. */
export interface Standing {
  readonly contender: ContenderName;
  readonly perSecond: Spread;
  /** Against the limit's in the same round; absent for cases without one. */
  readonly ratio: Spread | undefined;
  /** Microseconds of a processor for one operation. */
  readonly cpuUs: Spread;
  readonly peakBytes: number;
  readonly p50Us: number | undefined;
  readonly p99Us: number | undefined;
  readonly growthBytes: number | undefined;
}

/** A goal, and how far ours has come. */
export interface GoalResult {
  readonly of: Case;
  readonly goal: Goal;
  /** A ratio, or a difference; absent when the other contender did not take part. */
  readonly measured: Spread | undefined;
  readonly reached: boolean | undefined;
}

/** Every contender that took part, in the order of the case. */
export function standingsOf({ of, outcomes }: CaseResult): readonly Standing[] {
  return of.contenders.flatMap((contender) => {
    const all = outcomes.get(contender) ?? [];
    const speed = spreadOf(all.map(perSecond));
    const cpu = spreadOf(all.map(cpuUs));
    if (speed === undefined || cpu === undefined) return [];
    const median = (pick: (outcome: Outcome) => number | undefined): number | undefined =>
      spreadOf(all.flatMap((outcome) => pick(outcome) ?? []))?.median;
    return {
      contender,
      perSecond: speed,
      ratio: ratioTo(outcomes.get(of.contenders[0] ?? 'limit'), all, perSecond),
      cpuUs: cpu,
      peakBytes: Math.max(...all.map(({ peakBytes }) => peakBytes)),
      p50Us: median(({ p50Us }) => p50Us),
      p99Us: median(({ p99Us }) => p99Us),
      growthBytes: median(({ growthBytes }) => growthBytes),
    };
  });
}

/** How the goals of a case were met. */
export function goalsOf({ of, outcomes }: CaseResult): readonly GoalResult[] {
  const ours = outcomes.get('ours') ?? [];
  return of.goals.map((goal) => {
    const others = goal.against === undefined ? undefined : (outcomes.get(goal.against) ?? []);
    const measured = compared(goal, ours, others);
    return { of, goal, measured, reached: isReached(goal, measured) };
  });
}

function compared(
  { measure }: Goal,
  ours: readonly Outcome[],
  others: readonly Outcome[] | undefined,
): Spread | undefined {
  const value = VALUES[measure];
  if (others === undefined) return spreadOf(ours.map(value));
  switch (measure) {
    case 'throughput':
      return ratioTo(others, ours, value);
    case 'cpu':
      return ratioTo(ours, others, value);
    default:
      return spreadOf(pairs(ours, others).map(([own, other]) => value(own) - value(other)));
  }
}

function isReached({ atLeast, atMostOver }: Goal, measured: Spread | undefined) {
  if (measured === undefined) return undefined;
  return measured.median >= (atLeast ?? -Infinity) && measured.median <= (atMostOver ?? Infinity);
}

const VALUES: Readonly<Record<Measure, (outcome: Outcome) => number>> = {
  throughput: perSecond,
  cpu: cpuUs,
  p50: ({ p50Us }) => p50Us ?? NaN,
  p99: ({ p99Us }) => p99Us ?? NaN,
  growth: ({ growthBytes }) => growthBytes ?? NaN,
};

/** The ratio round by round: what disturbs one contender of a round mostly disturbs the next, too. */
function ratioTo(
  base: readonly Outcome[] | undefined,
  all: readonly Outcome[],
  value: (outcome: Outcome) => number,
): Spread | undefined {
  return spreadOf(pairs(all, base ?? []).map(([one, other]) => value(one) / value(other)));
}

function pairs(ones: readonly Outcome[], others: readonly Outcome[]): [Outcome, Outcome][] {
  return ones.flatMap((one, round) => {
    const other = others[round];
    return other === undefined ? [] : [[one, other] as [Outcome, Outcome]];
  });
}
