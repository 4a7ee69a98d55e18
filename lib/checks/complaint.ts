import { EasConfigError } from '../errors/index.js';
import { show } from './show.js';

/**
 * The error for a value that cannot be used: `<name> is <value>; write <remedy>.`
 *
 * @param name in full, such as `watch.batch.maxRows`
 * @param remedy completes "write …"
 */
export function complaint(name: string, value: unknown, remedy: string): EasConfigError {
  return refusal(name, `is ${show(value)}`, `write ${remedy}`);
}

/**
 * The error for what is wrong in another way than by its value alone, or is not to be shown:
 * `<name> <what it is>; <what to do>.`
 */
export function refusal(name: string, what: string, remedy: string): EasConfigError {
  return new EasConfigError(`${name} ${what}; ${remedy}.`);
}
