import { group, optional, refusal, rule, ruleBy, type Rules } from '../checks/index.js';
import type { NackReason } from '../operators/acknowledgeable.js';

/** Capitalised words or digits, joined. */
const CODE = /^[A-Z0-9][A-Za-z0-9]{0,19}$/;
const MAX_REASON = 1000;

const TEXT = rule<string>(
  undefined,
  'a text',
  (value) => typeof value === 'string' && value.isWellFormed(),
);

const REASON = group({
  code: optional(
    rule<string>(
      undefined,
      'capitalised words such as "ProcessingFailed", at most 20 letters',
      (value) => typeof value === 'string' && CODE.test(value),
    ),
  ),
  reason: optional(
    ruleBy<string>(undefined, TEXT.remedy, (name, given) => {
      const text = TEXT.check(name, given);
      if (text.length <= MAX_REASON) return text;
      throw refusal(name, `has ${text.length} characters`, `write at most ${MAX_REASON}`);
    }),
  ),
} satisfies Rules<NackReason>);

/** Copies and checks why rows are given back. */
export function checkNackReason(given: NackReason): NackReason {
  const { code, reason } = REASON.check('reason', given);
  return Object.freeze({
    ...(code === undefined ? {} : { code }),
    ...(reason === undefined ? {} : { reason }),
  });
}
