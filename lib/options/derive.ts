import { badOption, checkOptionsObject } from './check.js';
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
  checkOptionsObject('The options of a derived client', changes);
  for (const name of CONNECTION_OPTION_NAMES) {
    if (!Object.hasOwn(changes, name)) continue;
    const given = (changes as ConnectionOptionsInput)[name];
    throw badOption(
      name,
      given,
      'leave it out, as the connections are shared; or make a new client',
    );
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
  const before = (own as Record<string, unknown>)[option];
  const more = (changes as Record<string, unknown>)[option];
  if (before === undefined || more === undefined) return {};
  checkOptionsObject(option, before);
  checkOptionsObject(option, more);
  const names = new Set(Object.keys(more as object).map((name) => fold(option, name)));
  const kept = Object.entries(before as object).filter(([name]) => !names.has(fold(option, name)));
  return { [option]: { ...Object.fromEntries(kept), ...(more as object) } };
}

/** Names of headers are the same in any case. */
function fold(option: 'headers' | 'query', name: string): string {
  return option === 'headers' ? name.toLowerCase() : name;
}
