import type { EasConfigError } from '../../errors/index.js';
import { refusal } from '../../checks/index.js';

/** A typed array, for what is to be known of its memory. */
type View = ArrayBufferView & { readonly length: number };

/**
 * How long a caller's array is that is kept and not copied, to be compared when it is read: of
 * memory that was given away meanwhile no error tells, only a length of 0.
 *
 * @param what names it, such as `The content of a StringRequest`
 * @throws EasConfigError where its memory is gone already
 */
export function lengthOfKept(what: string, array: View): number {
  if (array.length === 0 && isDetached(array)) throw memoryLost(what);
  return array.length;
}

/** @throws EasConfigError where an array is not as long any more as it was when it was given */
export function checkKept(what: string, array: View, length: number): void {
  if (array.length !== length) throw memoryLost(what);
}

/** The error for an array that is not what it was when it was given. */
export function memoryLost(what: string): EasConfigError {
  return refusal(
    what,
    'has lost its memory since it was given: that was transferred, grown or resized',
    'give a copy of it, such as array.slice()',
  );
}

/** Whether its memory is another thread's now, or is no more; Node.js 20 has no property for it. */
function isDetached({ buffer }: View): boolean {
  try {
    new Uint8Array(buffer);
    return false;
  } catch {
    return true;
  }
}

/** How long the byte strings of each list were when it was given. */
const LENGTHS = new WeakMap<readonly (string | Uint8Array)[], Float64Array>();

/** Remembers how long the byte strings of a list are; texts are values and do not change. */
export function keepTexts(what: string, list: readonly (string | Uint8Array)[]): void {
  if (list.every((text) => typeof text === 'string')) return;
  const lengths = Float64Array.from(list, (text, index) =>
    typeof text === 'string' ? 0 : lengthOfKept(`${what}[${index}]`, text),
  );
  LENGTHS.set(list, lengths);
}

/** @throws EasConfigError where a byte string of a list is not as long any more as it was */
export function checkKeptTexts(what: string, list: readonly (string | Uint8Array)[]): void {
  const lengths = LENGTHS.get(list);
  if (lengths === undefined) return;
  for (const [index, text] of list.entries()) {
    if (typeof text !== 'string') checkKept(`${what}[${index}]`, text, lengths[index] ?? 0);
  }
}
