import { rule, ruleBy, type Rule } from './rule.js';
import { complaint } from './complaint.js';

/** The highest index of a queue, and any other unsigned integer of 64 bits. */
export const MAX_UINT64 = 0xffff_ffff_ffff_ffffn;

/** The longest delay that a timer can hold, in milliseconds; anything longer would fire at once. */
export const MAX_TIMER_MS = 2_147_483_647;

/** A rule of numbers, with its limits, which the command's help shows. */
export interface NumberRule extends Rule<number> {
  readonly min: number;
  readonly max: number;
}

/** A whole number in `[min, max]`. */
export function whole(
  usual: number | undefined,
  min: number,
  max = Number.MAX_SAFE_INTEGER,
): NumberRule {
  const remedy = `a whole number of ${rangeOf(min, max)}`;
  return within(usual, min, max, remedy, (value) => Number.isInteger(value));
}

/** A whole number of `min` or more, or Infinity for no limit. */
export function wholeOrInfinity(usual: number | undefined, min: number): NumberRule {
  const remedy = `a whole number of ${min} or more, or Infinity`;
  const isWhole = (value: number) => value === Infinity || Number.isInteger(value);
  return within(usual, min, Infinity, remedy, isWhole);
}

/** Any finite number in `[min, max]`. */
export function number(usual: number | undefined, min: number, max = Number.MAX_VALUE): NumberRule {
  return within(usual, min, max, `a number of ${rangeOf(min, max)}`, Number.isFinite);
}

/** A duration in whole milliseconds, which a timer can hold. */
export function ms(usual?: number, min = 1): NumberRule {
  return whole(usual, min, MAX_TIMER_MS);
}

/** A delay in milliseconds, parts of one included, which a timer can hold. */
export function delayMs(usual?: number): NumberRule {
  const remedy = `milliseconds from 0 to ${MAX_TIMER_MS}`;
  return within(usual, 0, MAX_TIMER_MS, remedy, Number.isFinite);
}

/** A size in bytes, from 1. */
export function bytes(usual: number | undefined, max?: number): NumberRule {
  return whole(usual, 1, max);
}

/** An index of a queue, an unsigned integer of 64 bits; a safe whole number is taken for one. */
export function index(usual?: bigint): Rule<bigint> {
  const remedy = 'an unsigned 64-bit index as a bigint, for example 17n';
  return ruleBy(usual, remedy, (name, given) => {
    if (typeof given === 'bigint' && given >= 0n && given <= MAX_UINT64) return given;
    if (Number.isSafeInteger(given) && (given as number) >= 0) return BigInt(given as number);
    throw complaint(name, given, remedy);
  });
}

/** Where reading starts: an index, or -1n for "only what is newest". */
export function startIndex(usual: bigint): Rule<bigint> {
  const { remedy, check } = index();
  return ruleBy(usual, `${remedy}, or -1n`, (name, given) =>
    given === -1n || given === -1 ? -1n : check(name, given),
  );
}

function within(
  usual: number | undefined,
  min: number,
  max: number,
  remedy: string,
  fits: (value: number) => boolean,
): NumberRule {
  const isFit = (value: unknown) =>
    // Plain JavaScript passes anything; a comparison alone would let "3" through.
    typeof value === 'number' && value >= min && value <= max && fits(value);
  return Object.freeze({ ...rule<number>(usual, remedy, isFit), min, max });
}

function rangeOf(min: number, max: number): string {
  return max >= Number.MAX_SAFE_INTEGER ? `${min} or more` : `${min} to ${max}`;
}
