import type { NackReason } from './acknowledgeable.js';

const MAX_CODE = 20;
const MAX_REASON = 200;
const DEFAULT_CODE = 'ProcessingFailed';

/** What the service is told about the failure of some work. */
export function nackReasonOf(error: unknown): NackReason {
  const reason = reasonTextOf(error);
  return { code: codeOf(error), ...(reason === '' ? {} : { reason }) };
}

/** An error in at most 200 characters; empty when it says nothing. */
export function reasonTextOf(error: unknown): string {
  const { message } = fieldsOf(error);
  const text = typeof message === 'string' ? message : typeof error === 'string' ? error : '';
  // Half of a surrogate pair, cut here or there before, could not be sent.
  return text
    .slice(0, MAX_REASON)
    .replace(/[\ud800-\udbff]$/, '')
    .toWellFormed();
}

/** `code`, else `name`, in the form the service takes: capitalised words, at most 20 characters. */
function codeOf(error: unknown): string {
  const { code, name } = fieldsOf(error);
  if (typeof code === 'string' && wordsOf(code).length > 0) return joined(wordsOf(code));
  // Plain errors are all called Error, which tells nothing.
  if (typeof name === 'string' && name !== 'Error' && wordsOf(name).length > 0) {
    return joined(wordsOf(name));
  }
  return typeof code === 'number' ? joined(wordsOf(String(code))) : DEFAULT_CODE;
}

/** RATE_LIMITED becomes Rate, Limited; a word in mixed case keeps its inner capitals. */
function wordsOf(text: string): string[] {
  return (text.match(/[A-Za-z0-9]+/g) ?? []).map(
    (word) =>
      word.charAt(0).toUpperCase() +
      (word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1)),
  );
}

/** As many whole words as fit. */
function joined([first = DEFAULT_CODE, ...others]: string[]): string {
  let code = first.slice(0, MAX_CODE);
  for (const word of others) {
    if (code.length + word.length > MAX_CODE) break;
    code += word;
  }
  return code;
}

function fieldsOf(error: unknown): { code?: unknown; name?: unknown; message?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}
