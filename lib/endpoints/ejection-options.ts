import {
  also,
  complaint,
  group,
  ms,
  optional,
  or,
  type Rules,
  usualOf,
  whole,
} from '../checks/index.js';
import type { EjectionSettings } from './health.js';

/** When an instance that keeps failing rests. Connection errors, timeouts and 5xx but 501 count. */
export interface EjectionOptions {
  /** Failures in a row after which it rests. Default: 5. */
  readonly consecutiveFailures?: number;
  /**
   * How long it rests the first time, in milliseconds; a multiple of it each further time. One
   * request then decides whether it is back. Default: 30,000.
   */
  readonly ejectMs?: number;
  /** The longest rest, in milliseconds. Default: 300,000, or `ejectMs` when that is longer. */
  readonly maxEjectMs?: number;
  /**
   * How many of the instances may rest at a time, in percent, rounded up; never all of them.
   * Default: 50.
   */
  readonly maxEjectedPercent?: number;
}

/** The longest rest that is meant, unless the first one is longer. */
const MAX_EJECT_MS = 300_000;

export const EJECTION_RULES = {
  consecutiveFailures: whole(5, 1),
  ejectMs: ms(30_000),
  maxEjectMs: optional(ms()),
  maxEjectedPercent: whole(50, 0, 100),
} satisfies Rules<EjectionOptions>;

/** When instances rest; `false`: no instance ever does. */
export const EJECTION = or(
  false,
  also(group(EJECTION_RULES), (name, { ejectMs, maxEjectMs }) => {
    if (maxEjectMs === undefined || maxEjectMs >= ejectMs) return;
    throw complaint(`${name}.maxEjectMs`, maxEjectMs, `at least ${ejectMs}, the ejectMs`);
  }),
);

/** What checked ejection options come to. */
export function ejectionSettings(given: ReturnType<typeof EJECTION.check>): EjectionSettings {
  const { maxEjectMs, ...settings } =
    given === false ? { ...usualOf(EJECTION_RULES), consecutiveFailures: Infinity } : given;
  // A longer first rest alone is not meant to shorten the later ones.
  const longestMs = maxEjectMs ?? Math.max(MAX_EJECT_MS, settings.ejectMs);
  return Object.freeze({ ...settings, maxEjectMs: longestMs });
}
