import { complaint } from '../../../../checks/index.js';
import { checkScalar, type ScalarValue } from './scalars.js';
import { typeOfName, type FeatureType } from './types.js';

/** The value of a feature: one, a list, a list of lists, or a map. */
export type FeatureValue =
  | ScalarValue
  | readonly ScalarValue[]
  | readonly (readonly ScalarValue[])[]
  | ReadonlyMap<ScalarValue, ScalarValue>;

/** A feature, checked: its value is of its type. */
export interface Feature {
  readonly type: FeatureType;
  readonly value: FeatureValue;
}

/** What a feature without a value is sent as. */
export const EMPTY_FEATURE: Feature = { type: typeOfName('', 'STRING'), value: '' };

/** Checks what a caller gave for a feature. What is null or empty becomes an empty string. */
export function checkFeature(call: string, dtype: unknown, value: unknown): Feature {
  const type = typeOfName(call, dtype);
  if (isEmpty(value)) return EMPTY_FEATURE;
  const checkOne = (one: unknown): ScalarValue => checkScalar(call, type.value, one);
  const checkList = (list: unknown): ScalarValue[] => arrayOf(call, list).map(checkOne);
  switch (type.form) {
    case 'scalar':
      return { type, value: checkOne(value) };
    case 'list':
      return { type, value: checkList(value) };
    case 'lists':
      return { type, value: arrayOf(call, value).map(checkList) };
    case 'map': {
      const entries = entriesOf(call, value);
      const checked = entries.map(
        ([key, one]) => [checkScalar(call, type.key, key), checkOne(one)] as const,
      );
      return { type, value: new Map(checked) };
    }
  }
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'object') return false;
  if (value instanceof Map) return value.size === 0;
  return Object.keys(value).length === 0;
}

function arrayOf(call: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return Array.from(value as unknown as Iterable<unknown>);
  }
  throw complaint(`${call}: value`, value, 'an array for a LIST');
}

function entriesOf(call: string, value: unknown): readonly (readonly [unknown, unknown])[] {
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value);
  }
  throw complaint(`${call}: value`, value, 'a Map or an object for a MAP');
}
