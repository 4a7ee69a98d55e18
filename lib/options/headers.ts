import { checkEntries, headerText, refusal, ruleBy, show } from '../checks/index.js';

/** Headers that the protocol's own part of a request sets. */
const RESERVED = new Set([
  'content-length',
  'transfer-encoding',
  'connection',
  'content-md5',
  'date',
  'expect',
  'keep-alive',
  'upgrade',
]);

/** Headers that options and operations give. */
const SAID_ELSEWHERE = new Set(['accept', 'authorization', 'content-type', 'cookie', 'host', 'te']);

/** Whether a text can be the name of a header. */
export function isHeaderName(text: string): boolean {
  return /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(text);
}

/** Whether a header already says something in the requests of a client. */
export function isHeaderTaken(name: string): boolean {
  const lower = name.toLowerCase();
  return RESERVED.has(lower) || SAID_ELSEWHERE.has(lower);
}

const VALUE = headerText();

/** Extra headers: names and values in turn. */
export const HEADERS = ruleBy<readonly string[], Readonly<Record<string, string>>>(
  Object.freeze([]),
  'an object such as { name: "value" }',
  (option, given) =>
    Object.freeze(
      checkEntries(option, given).flatMap(([name, value]) => {
        checkName(option, name);
        return [name, VALUE.check(`${option}.${name}`, value)];
      }),
    ),
);

function checkName(option: string, name: string): void {
  if (!isHeaderName(name)) {
    throw refusal(option, `holds the name ${show(name)}`, 'write letters, digits and hyphens');
  }
  const lower = name.toLowerCase();
  const elsewhere =
    SET_BY[lower] ?? (RESERVED.has(lower) ? 'the client sets it itself' : undefined);
  if (elsewhere === undefined) return;
  throw refusal(option, `holds the name ${show(name)}`, `leave it out; ${elsewhere}`);
}

/** Headers that have an option, and which. */
const SET_BY: Readonly<Partial<Record<string, string>>> = {
  'content-type': 'the request or the contentType option gives it',
  host: 'the host option gives it',
};

/** Two lists of headers as one; a name that both have keeps the value of `over`. */
export function mergeHeaders(base: readonly string[], over: readonly string[]): readonly string[] {
  if (base.length === 0) return over;
  if (over.length === 0) return base;
  const taken = new Set(over.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase()));
  const kept = base.filter((_, at) => !taken.has((base[at - (at % 2)] ?? '').toLowerCase()));
  return [...kept, ...over];
}

/** Whether a list of headers has a name, given in lower case. */
export function hasHeader(headers: readonly string[], name: string): boolean {
  for (let at = 0; at < headers.length; at += 2) {
    const text = headers[at] ?? '';
    // Lengths first: this is asked for every attempt.
    if (text.length === name.length && text.toLowerCase() === name) return true;
  }
  return false;
}
