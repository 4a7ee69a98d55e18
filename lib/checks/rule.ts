import { complaint } from './complaint.js';

/** What all rules have, whatever they are about. */
export interface AnyRule {
  /** The setting of an option that is left out. */
  readonly usual: unknown;
  /** Whether it may not be left out. */
  readonly isNeeded: boolean;
  /** Completes "write …". */
  readonly remedy: string;
  /**
   * The setting for what was given.
   *
   * @param name the option's, in full
   * @throws EasConfigError with the name, the value and the remedy
   */
  readonly check: (name: string, given: unknown) => unknown;
}

/**
 * All that there is to say about one option: what it is when left out, what it may be, and what a
 * message says to write instead.
 *
 * @typeParam S what the setting is, once every choice is made
 * @typeParam T what may be written
 * @typeParam W the words, numbers and flags among that
 */
export interface Rule<S, T = S, W = Plain<T>> extends AnyRule {
  readonly usual: S | undefined;
  readonly check: (name: string, given: unknown) => S;
  /**
   * Never there. It has the compiler hold the type that users read to the one that is checked: the
   * rule takes all that the type allows, and the type allows every word that the rule takes.
   */
  readonly takes?: (given: T) => W;
}

/** What of a type is written as it is: words, numbers, flags. */
export type Plain<T> = Extract<T, string | number | bigint | boolean>;

/** One rule for each option of an interface, and none beside. */
export type Rules<O> = {
  readonly [K in keyof O]-?: Rule<unknown, Exclude<O[K], undefined>>;
};

/** The settings that a table of rules leads to: nothing in them is optional. */
export type Settings<R> = {
  readonly [K in keyof R]: R[K] extends {
    readonly check: (name: string, given: unknown) => infer S;
  }
    ? S
    : never;
};

/** A rule by what fits it. `usual` of `undefined`: the option may not be left out. */
export function rule<T>(
  usual: T | undefined,
  remedy: string,
  fits: (value: unknown) => boolean,
): Rule<T> {
  return ruleBy<T>(usual, remedy, (name, given) => {
    if (fits(given)) return given as T;
    throw complaint(name, given, remedy);
  });
}

/** A rule of an option's own, which says itself what is wrong, or changes what was given. */
export function ruleBy<S, T = S>(
  usual: S | undefined,
  remedy: string,
  check: (name: string, given: unknown) => S,
): Rule<S, T> {
  return Object.freeze({ usual, isNeeded: usual === undefined, remedy, check });
}

/** The same, and `undefined` when it is left out. */
export function optional<S, T, W>({ remedy, check }: Rule<S, T, W>): Rule<S | undefined, T, W> {
  return Object.freeze({ usual: undefined, isNeeded: false, remedy, check });
}

/** The same, and then a look at the settings as a whole, such as at what two of them say together. */
export function also<S, T, W>(
  { usual, isNeeded, remedy, check }: Rule<S, T, W>,
  look: (name: string, settings: S) => void,
): Rule<S, T, W> {
  return Object.freeze({
    usual,
    isNeeded,
    remedy,
    check: (name: string, given: unknown) => {
      const settings = check(name, given);
      look(name, settings);
      return settings;
    },
  });
}

/** The same, or one word more, such as `false` for "never". */
export function or<const V extends string | number | boolean, S, T, W>(
  word: V,
  { usual, isNeeded, remedy, check }: Rule<S, T, W>,
): Rule<S | V, T | V, W | V> {
  const all = `${remedy}, or ${String(word)}`;
  return Object.freeze({
    usual,
    isNeeded,
    remedy: all,
    check: (name: string, given: unknown) => (given === word ? word : check(name, given)),
  });
}
