import { checkEntries, isOptions, kindOf, refusal, show } from '../checks/index.js';
import { CONNECTION_OPTION_NAMES, type ConnectionOptionsInput } from './connection-options.js';

/**
 * The options of a client as they are now, to derive others from: what is done to the given objects
 * later changes nothing.
 */
export function keepOptions<O extends object>(given: O): O {
  const kept = Object.entries(given).map(([name, value]: [string, unknown]) => [
    name,
    isPlain(value) ? Object.freeze({ ...value }) : value,
  ]);
  return Object.freeze(Object.fromEntries(kept) as O);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** What a derived client may set differently: everything but how connections are made. */
export type DerivedOptions<O> = Omit<Partial<O>, keyof ConnectionOptionsInput>;

/**
 * The options of a client with some of them changed. Headers and query are added to, where the new
 * names win; any other option is replaced.
 *
 * @throws EasConfigError for an option of the connections, which are shared.
 */
export function deriveOptions<O extends object>(own: O, changes: DerivedOptions<O>): O {
  if (!isOptions(changes)) {
    const remedy = 'write an object with what is to change';
    throw refusal('The options of with', `are ${kindOf(changes)}`, remedy);
  }
  for (const name of CONNECTION_OPTION_NAMES) {
    if (!Object.hasOwn(changes, name)) continue;
    const given = (changes as ConnectionOptionsInput)[name];
    const remedy = 'leave it out, as the connections are shared; or make a new client';
    throw refusal(`with.${name}`, `is ${show(given)}`, remedy);
  }
  return Object.freeze({
    ...own,
    ...changes,
    ...added(own, changes, 'headers'),
    ...added(own, changes, 'query'),
  });
}

/** An option that holds names and values: the old ones, and the new ones over them. */
function added(own: object, changes: object, option: 'headers' | 'query'): object {
  const before = (own as Record<string, object | undefined>)[option];
  const more = (changes as Record<string, unknown>)[option];
  if (before === undefined || more === undefined) return {};
  const added = checkEntries(`with.${option}`, more);
  const names = new Set(added.map(([name]) => fold(option, name)));
  const kept = Object.entries(before).filter(([name]) => !names.has(fold(option, name)));
  return { [option]: Object.fromEntries([...kept, ...added]) };
}

/** Names of headers are the same in any case. */
function fold(option: 'headers' | 'query', name: string): string {
  return option === 'headers' ? name.toLowerCase() : name;
}
