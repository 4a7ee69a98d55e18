import { EasConfigError } from '../errors/index.js';
import { refusal } from './complaint.js';
import { nearest } from './near.js';
import { ruleBy, type AnyRule, type Rule, type Settings } from './rule.js';
import { kindOf, show } from './show.js';

/** Rules by the names of their options. */
export type RuleTable = Readonly<Record<string, AnyRule>>;

/** The rules of one place that takes options, and what follows from them. */
export interface Options<R> {
  /** What they belong to, such as `watch`; the full name of an option begins with it. */
  readonly place: string;
  readonly rules: R;
  readonly names: readonly string[];
  /** The settings when nothing is given. */
  readonly usual: Settings<R>;
  /**
   * The settings for what was given: checked, completed, frozen. Nothing given leads to the same
   * object every time.
   *
   * @throws EasConfigError for what is no object, an unknown name, or a value that breaks its rule
   */
  resolve(given: unknown): Settings<R>;
}

/** A table of rules: `options('watch', { window: whole(64, 1, 1_000_000), … })`. */
export function options<R extends RuleTable>(place: string, rules: R): Options<R> {
  const table = tableOf(rules);
  const fullNames = fullNamesOf(table, place);
  return Object.freeze({
    place,
    rules,
    names: table.names,
    usual: table.usual as Settings<R>,
    resolve: (given: unknown) => {
      // Most calls give nothing.
      if (given === undefined && table.needed.length === 0) return table.usual as Settings<R>;
      if (!isOptions(given)) throw notOptions(`The options of ${place}`, 'are', given, table.names);
      return resolveBy(table, place, fullNames, given) as Settings<R>;
    },
  });
}

/** The rule of a group of options within another: `batch: group({ maxRows: … })`. */
export function group<R extends RuleTable>(rules: R): Rule<Settings<R>, GivenTo<R>> {
  const table = tableOf(rules);
  const remedy = `an object with ${anyOf(table.names)}`;
  const usual = table.needed.length === 0 ? (table.usual as Settings<R>) : undefined;
  return ruleBy<Settings<R>, GivenTo<R>>(usual, remedy, (name, given) => {
    if (!isOptions(given)) throw notOptions(name, 'is', given, table.names);
    return resolveBy(table, name, fullNamesOf(table, name), given) as Settings<R>;
  });
}

/** The settings of rules when nothing is given. */
export function usualOf<R extends RuleTable>(rules: R): Settings<R> {
  return tableOf(rules).usual as Settings<R>;
}

/** What may be written where a group of rules is. */
export type GivenTo<R> = {
  readonly [K in keyof R]?:
    (R[K] extends { readonly takes?: (given: infer T) => unknown } ? T : never) | undefined;
};

/**
 * An object that holds something by name. A list or a `Map`, which holds its entries otherwise,
 * would pass as an empty one; so would a promise that was not awaited.
 */
export function isOptions(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Symbol.iterator in value) return false;
  // The most usual first: calls with options look here each time.
  if (isPlain(value)) return true;
  // What `import * as options` brings is a Module.
  return /^\[object (Object|Module)\]$/.test(Object.prototype.toString.call(value));
}

/** Texts or whatever by names of the caller's own, such as tags and headers. */
export function checkEntries(name: string, value: unknown): [key: string, value: unknown][] {
  if (isOptions(value)) return Object.entries(value);
  // Not shown: a text in the place of headers may be a token.
  throw refusal(name, `is ${kindOf(value)}`, `write an object such as { name: "value" }`);
}

interface Table {
  readonly rules: RuleTable;
  readonly names: readonly string[];
  /** Where each name is among them. */
  readonly places: ReadonlyMap<string, number>;
  /** The names that may not be left out. */
  readonly needed: readonly string[];
  /** What the settings are when nothing is given; without the needed ones. */
  readonly usual: object;
}

function tableOf(rules: RuleTable): Table {
  const entries = Object.entries(rules);
  return {
    rules,
    names: entries.map(([name]) => name),
    places: new Map(entries.map(([name], at) => [name, at])),
    needed: entries.filter(([, { isNeeded }]) => isNeeded).map(([name]) => name),
    usual: Object.freeze(Object.fromEntries(entries.map(([name, { usual }]) => [name, usual]))),
  };
}

function fullNamesOf({ names }: Table, place: string): readonly string[] {
  return names.map((name) => `${place}.${name}`);
}

function resolveBy(
  { rules, names, places, needed, usual }: Table,
  place: string,
  fullNames: readonly string[],
  given: Readonly<Record<string, unknown>>,
): object {
  const settings: Record<string, unknown> = { ...usual };
  const own = Object.keys(given);
  // Options may be inherited, as from a class; most are not.
  for (const name of isPlain(given) ? own : [...own, ...names]) {
    const at = places.get(name);
    if (at === undefined) throw unknownOption(place, name, names);
    const value = given[name];
    if (value !== undefined) settings[name] = rules[name]?.check(fullNames[at] ?? name, value);
  }
  for (const name of needed) {
    if (given[name] === undefined) rules[name]?.check(`${place}.${name}`, undefined);
  }
  return Object.freeze(settings);
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}

function unknownOption(place: string, key: string, names: readonly string[]): EasConfigError {
  const near = nearest(key, names);
  const what = `${place} has no option ${show(key)}`;
  if (near !== undefined) return new EasConfigError(`${what}; did you mean ${near}?`);
  return new EasConfigError(`${what}; write ${anyOf(names)}.`);
}

/** A text in the place of options is not shown: it may be the token. */
function notOptions(
  name: string,
  verb: 'is' | 'are',
  given: unknown,
  names: readonly string[],
): EasConfigError {
  return refusal(name, `${verb} ${kindOf(given)}`, `write an object with ${anyOf(names)}`);
}

function anyOf(names: readonly string[]): string {
  return names.length === 1 ? names.join() : `any of ${names.join(', ')}`;
}
