/** What an option may be, and how a mistake in one is said. */
export { complaint, refusal } from './complaint.js';
export { callback, hasMethods, SIGNAL, withMethods } from './methods.js';
export {
  bytes,
  delayMs,
  index,
  MAX_TIMER_MS,
  MAX_UINT64,
  ms,
  number,
  type NumberRule,
  startIndex,
  whole,
  wholeOrInfinity,
} from './numbers.js';
export { checkEntries, group, isOptions, options, type Options, usualOf } from './options.js';
export { also, optional, or, rule, ruleBy, type Rule, type Rules, type Settings } from './rule.js';
export { kindOf, show, showAll, withArticle } from './show.js';
export { filledText, flag, headerText, oneOf, text } from './texts.js';
