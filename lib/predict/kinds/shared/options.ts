import { EasConfigError } from '../../../errors/index.js';
import { show } from '../../../wire/tensor/show.js';

const MAX_INT32 = 2 ** 31 - 1;

/** Checks an option that travels as an int32 and cannot be negative. */
export function checkCount(name: string, value: unknown): number {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_INT32) {
    return value as number;
  }
  throw new EasConfigError(
    `${name} must be an integer from 0 to ${MAX_INT32}, not ${show(value)}.`,
  );
}

/** Checks an option or argument that is a string. */
export function checkString(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new EasConfigError(`${name} must be a string, not ${show(value)}.`);
}
