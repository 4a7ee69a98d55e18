import { rule, whole, type Rule } from '../../../checks/index.js';

/** A number that travels as an int32 and cannot be negative. */
export const COUNT = whole(0, 0, 2 ** 31 - 1);

/** A string, the empty one included. */
export const STRING = rule<string>('', 'a string', (value) => typeof value === 'string');

/** A list of what a service answers with. */
export function list<T>(): Rule<readonly T[]> {
  return rule<readonly T[]>(Object.freeze([]), 'an array', Array.isArray);
}

/** A map of what a service answers with. */
export function map<V>(): Rule<ReadonlyMap<string, V>> {
  const isMap = (value: unknown) => Object.prototype.toString.call(value) === '[object Map]';
  return rule<ReadonlyMap<string, V>>(new Map(), 'a Map', isMap);
}
