import { EasProtocolError } from '../../errors/index.js';

/** The error for values that are not as many as the shape holds. */
export function miscount(expected: number, found: number): EasProtocolError {
  return new EasProtocolError(`Expected ${expected} values in a tensor, found ${found}.`);
}
