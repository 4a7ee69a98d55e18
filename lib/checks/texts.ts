import { refusal } from './complaint.js';
import { rule, ruleBy, type Rule } from './rule.js';
import { kindOf, show, showAll } from './show.js';

/**
 * Any text but one with half a surrogate pair, which nothing could send as it is.
 *
 * @param shown how a message shows what is no text: by its kind alone where it may be a secret
 */
export function text(usual?: string, shown: typeof show = show): Rule<string> {
  const remedy = 'a string';
  return ruleBy(usual, remedy, (name, given) => {
    if (typeof given !== 'string') throw refusal(name, `is ${shown(given)}`, `write ${remedy}`);
    if (given.isWellFormed()) return given;
    throw refusal(name, 'holds half a surrogate pair', 'write whole text');
  });
}

/** A text that is not empty. */
export function filledText(usual?: string, remedy = 'a text that is not empty'): Rule<string> {
  return rule(usual, remedy, (value) => {
    return typeof value === 'string' && value !== '' && value.isWellFormed();
  });
}

/**
 * A text that may stand in a header and arrives as it is: no control characters, nothing beyond
 * Latin-1, and no outer spaces, which HTTP drops. It is never shown, since tokens go this way.
 */
export function headerText(usual?: string): Rule<string> {
  const remedy = 'a text without control characters or outer spaces, for a header';
  return ruleBy(usual, remedy, (name, given) => {
    if (isHeaderText(given)) return given;
    const what = typeof given === 'string' ? 'cannot be sent in a header' : `is ${kindOf(given)}`;
    throw refusal(name, what, `write ${remedy}`);
  });
}

/** Whether a header can hold a text as it is. */
function isHeaderText(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^[\t\x20-\x7e\xa0-\xff]+$/.test(value) &&
    !/^[\t ]|[\t ]$/.test(value)
  );
}

/** One of a few words. */
export function oneOf<const W extends string | number>(
  usual: W | undefined,
  words: readonly W[],
): Rule<W> {
  return rule<W>(usual, `one of ${showAll(words)}`, (value) => words.includes(value as W));
}

/** `true` or `false`. */
export function flag(usual?: boolean): Rule<boolean> {
  return rule(usual, 'true or false', (value) => typeof value === 'boolean');
}
