import { EasConfigError } from '../errors/index.js';

/** The longest delay a timer can hold; anything longer would fire at once. */
export const MAX_TIMER_MS = 2_147_483_647;

/** What a number may be, and how a message calls it. */
export interface NumberRule {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** Completes "write …". */
  readonly remedy: string;
}

export const MILLISECONDS: NumberRule = {
  min: 0,
  max: MAX_TIMER_MS,
  integer: false,
  remedy: `milliseconds from 0 to ${MAX_TIMER_MS}`,
};

export const CONCURRENCY: NumberRule = {
  min: 1,
  max: Infinity,
  integer: true,
  remedy: 'a whole number of at least 1, or Infinity',
};

/** Refuses what is no object of options, and options nobody knows: a slip of the pen. */
export function assertOptions(where: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) {
    throw new EasConfigError(
      `${where} options are ${shown(options)}; write an object, or nothing.`,
    );
  }
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new EasConfigError(
      `${where}.${unknown} is not an option; write one of ${known.join(', ')}.`,
    );
  }
}

/** `value` when it keeps the rule, `fallback` when it is left out. */
export function numberOption(
  name: string,
  value: number | undefined,
  fallback: number,
  rule: NumberRule,
): number {
  if (value === undefined) return fallback;
  // Infinity is no integer, yet it keeps every rule whose range includes it.
  const whole = !rule.integer || value === Infinity || Number.isInteger(value);
  // Plain JavaScript passes anything; a comparison alone would let '3' through.
  if (typeof value !== 'number' || !(value >= rule.min && value <= rule.max) || !whole) {
    throw new EasConfigError(`${name} is ${shown(value)}; write ${rule.remedy}.`);
  }
  return value;
}

/** `value` when it is a boolean, `fallback` when it is left out. */
export function booleanOption(
  name: string,
  value: boolean | undefined,
  fallback: boolean,
): boolean {
  const given: unknown = value ?? fallback;
  if (typeof given !== 'boolean') {
    throw new EasConfigError(`${name} is ${shown(given)}; write true or false.`);
  }
  return given;
}

/** `value` when it is one of `allowed`, `fallback` when it is left out. */
export function choiceOption<C extends string>(
  name: string,
  value: C | undefined,
  fallback: C,
  allowed: readonly C[],
): C {
  const given = value ?? fallback;
  if (!allowed.includes(given)) {
    const choices = allowed.map((choice) => `'${choice}'`).join(', ');
    throw new EasConfigError(`${name} is ${shown(given)}; write one of ${choices}.`);
  }
  return given;
}

/** `value` when it is a function, `fallback` when it is left out. */
export function functionOption<F>(name: string, value: F | undefined, fallback: F): F {
  const given = value ?? fallback;
  if (typeof given !== 'function') {
    throw new EasConfigError(`${name} is ${shown(given)}; write a function, or leave it out.`);
  }
  return given;
}

/** The function an operator cannot do without. */
export function assertFunction(operator: string, value: unknown): void {
  if (typeof value !== 'function') {
    throw new EasConfigError(
      `${operator} got ${shown(value)}; write a function first: ${operator}((item) => …, { … }).`,
    );
  }
}

/** Whether `value` is an object with a method of each of these names. */
export function hasMethods(value: unknown, ...names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return names.every((name) => typeof (value as Record<string, unknown>)[name] === 'function');
}

/** A value as a message shows it: its kind, and no more of an object than that. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (value === null || ['number', 'boolean', 'bigint', 'undefined'].includes(typeof value)) {
    return String(value);
  }
  return typeof value === 'function' ? 'a function' : 'an object';
}
