import { EasConfigError } from '../errors/index.js';
import type { NackReason } from '../operators/acknowledgeable.js';
import { badOption, checkKnown, checkOptionsObject } from './check.js';

/** Capitalised words or digits, joined, at most 20 characters. */
const CODE = /^[A-Z0-9][A-Za-z0-9]*$/;
const MAX_CODE = 20;
const MAX_REASON = 1000;

/** Copies and checks why rows are given back. */
export function checkNackReason(given: NackReason): NackReason {
  checkOptionsObject('reason', given);
  checkKnown('reason', given, ['code', 'reason']);
  const { code, reason } = given;
  if (
    code !== undefined &&
    (typeof code !== 'string' || code.length > MAX_CODE || !CODE.test(code))
  ) {
    throw badOption(
      'code',
      code,
      `write capitalised words such as 'ProcessingFailed', at most 20 letters`,
    );
  }
  if (reason !== undefined && (typeof reason !== 'string' || !reason.isWellFormed())) {
    throw badOption('reason', reason, 'write a text');
  }
  if (reason !== undefined && reason.length > MAX_REASON) {
    throw new EasConfigError(
      `reason has ${reason.length} characters; write at most ${MAX_REASON}.`,
    );
  }
  return Object.freeze({
    ...(code === undefined ? {} : { code }),
    ...(reason === undefined ? {} : { reason }),
  });
}
