import {
  badOption,
  checkInteger,
  checkKnown,
  checkMs,
  checkOptionsObject,
} from '../options/check.js';
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

/** Defaults of {@link EjectionOptions}. */
export const EJECTION_DEFAULTS = Object.freeze({
  consecutiveFailures: 5,
  ejectMs: 30_000,
  maxEjectMs: 300_000,
  maxEjectedPercent: 50,
});

/** Checks ejection options and fills in what is left out; `false`: nobody is ever ejected. */
export function resolveEjection(given: EjectionOptions | false = {}): EjectionSettings {
  const defaults = EJECTION_DEFAULTS;
  if (given === false) return Object.freeze({ ...defaults, consecutiveFailures: Infinity });
  checkOptionsObject('ejection', given);
  checkKnown('ejection', given, Object.keys(defaults));
  const {
    consecutiveFailures = defaults.consecutiveFailures,
    ejectMs = defaults.ejectMs,
    // A user who lengthens the first rest alone does not mean to shorten the later ones.
    maxEjectMs = Math.max(defaults.maxEjectMs, ejectMs),
    maxEjectedPercent = defaults.maxEjectedPercent,
  } = given;
  const settings = Object.freeze({
    consecutiveFailures: checkInteger('ejection.consecutiveFailures', consecutiveFailures, 1),
    ejectMs: checkMs('ejection.ejectMs', ejectMs),
    maxEjectMs: checkMs('ejection.maxEjectMs', maxEjectMs),
    maxEjectedPercent: checkInteger('ejection.maxEjectedPercent', maxEjectedPercent, 0, 100),
  });
  if (settings.maxEjectMs < settings.ejectMs) {
    const remedy = `write at least ${settings.ejectMs}, the ejectMs`;
    throw badOption('ejection.maxEjectMs', settings.maxEjectMs, remedy);
  }
  return settings;
}
