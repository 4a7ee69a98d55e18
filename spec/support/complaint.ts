import { expect } from '@jest/globals';
import { EasConfigError } from '../../lib/errors/index.js';

/** The message of the `EasConfigError` that a call throws; anything else fails the test. */
export function complaint(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(EasConfigError);
    return (error as EasConfigError).message;
  }
  throw new Error('Expected the call to be refused.');
}
