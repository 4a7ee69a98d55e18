import { rule, type Rule } from './rule.js';

/** A function that is called back. */
export function callback<F extends (...given: never[]) => unknown>(
  usual?: F,
  remedy = 'a function',
): Rule<F> {
  return rule(usual, remedy, (value) => typeof value === 'function');
}

/** An object with some methods, of whatever class it is: a polyfill's or a mock will do. */
export function withMethods<O>(
  usual: O | undefined,
  methods: readonly string[],
  remedy: string,
): Rule<O> {
  return rule<O>(usual, remedy, (value) => hasMethods(value, ...methods));
}

/** What ends a call early. Not by its class: a polyfill's signal is one too. */
export const SIGNAL: Rule<AbortSignal> = withMethods<AbortSignal>(
  undefined,
  ['addEventListener', 'removeEventListener'],
  'the signal of an AbortController',
);

/** Whether a value has a method of each of these names; a function may have them as well. */
export function hasMethods(value: unknown, ...names: readonly string[]): boolean {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false;
  return names.every((name) => typeof (value as Record<string, unknown>)[name] === 'function');
}
