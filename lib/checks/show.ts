import { cutText } from '../errors/index.js';

/** How much of a text a message shows, in characters: less than any token is long. */
const MOST_SHOWN = 40;

/**
 * A value as a message shows it: on one line, a text in double quotes and cut, of an object its
 * kind alone. So no message tells what an object holds, nor more than the start of a text.
 */
export function show(value: unknown): string {
  if (typeof value === 'string') return showText(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return kindOf(value);
}

/** What a value is, with its article and nothing of what it holds: for a secret, or all options. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return withArticle(typeof value);
  // `Object.prototype.toString` also knows what came from another realm.
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag === 'Object' || tag === 'Array') return withArticle(tag.toLowerCase());
  return /^[A-Z]\w{0,30}$/.test(tag) ? withArticle(tag) : 'an object';
}

/** So many words a list shows. */
const MOST_WORDS = 32;

/** Words as a remedy lists them; of many, the first, and how many more there are. */
export function showAll(words: Iterable<unknown>): string {
  const shown: string[] = [];
  let more = 0;
  for (const word of words) {
    if (shown.length < MOST_WORDS) shown.push(show(word));
    else more += 1;
  }
  return more === 0 ? shown.join(', ') : `${shown.join(', ')}, and ${more} more`;
}

/** A name with the article it takes; that of `Uint8Array` is spoken like "you". */
export function withArticle(name: string): string {
  return `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`;
}

function showText(text: string): string {
  return JSON.stringify(cutText(text, MOST_SHOWN));
}
