import { complaint, showAll } from '../../../../checks/index.js';
import type { ScalarType } from './scalars.js';

/** The type of a feature: which field carries it, and what its values are made of. */
export type FeatureType =
  | {
      readonly form: 'scalar' | 'list' | 'lists';
      readonly value: ScalarType;
      readonly field: number;
    }
  | {
      readonly form: 'map';
      readonly key: ScalarType;
      readonly value: ScalarType;
      readonly field: number;
    };

const FIRST_MAP = 6;
const FIRST_LIST = 21;
const FIRST_LISTS = 26;

const SCALAR_ORDER: readonly ScalarType[] = ['INT', 'INT64', 'STRING', 'FLOAT', 'DOUBLE'];
const KEY_ORDER: readonly ScalarType[] = ['INT64', 'STRING', 'INT'];
const MAP_VALUE_ORDER: readonly ScalarType[] = ['STRING', 'INT', 'INT64', 'FLOAT', 'DOUBLE'];

/** Every type by its name, as `nameOf` writes it; their numbers follow the orders above. */
const TYPES: ReadonlyMap<string, FeatureType> = new Map(
  [
    ...SCALAR_ORDER.flatMap((value, i): FeatureType[] => [
      { form: 'scalar', value, field: 1 + i },
      { form: 'list', value, field: FIRST_LIST + i },
      { form: 'lists', value, field: FIRST_LISTS + i },
    ]),
    ...KEY_ORDER.flatMap((key, i) =>
      MAP_VALUE_ORDER.map((value, j): FeatureType => {
        const field = FIRST_MAP + i * MAP_VALUE_ORDER.length + j;
        return { form: 'map', key, value, field };
      }),
    ),
  ].map((type) => [nameOf(type), type]),
);

const TYPE_OF_FIELD: ReadonlyMap<number, FeatureType> = new Map(
  Array.from(TYPES.values(), (type) => [type.field, type]),
);

/** The name of a type: `INT64`, `LIST<FLOAT>`, `MAP<INT,STRING>`. */
export function nameOf(type: FeatureType): string {
  switch (type.form) {
    case 'scalar':
      return type.value;
    case 'list':
      return `LIST<${type.value}>`;
    case 'lists':
      return `LIST<LIST<${type.value}>>`;
    case 'map':
      return `MAP<${type.key},${type.value}>`;
  }
}

/** The type of a name in any case; ARRAY is LIST, and BIGINT is INT64. */
export function typeOfName(call: string, name: unknown): FeatureType {
  if (typeof name === 'string') {
    const plain = name.toUpperCase().replace(/\s/g, '');
    const type = TYPES.get(plain.replace(/\bARRAY\b/g, 'LIST').replace(/\bBIGINT\b/g, 'INT64'));
    if (type !== undefined) return type;
  }
  const remedy = `one of ${showAll(SCALAR_ORDER)}, or a LIST<…>, LIST<LIST<…>> or MAP<…,…> of them`;
  throw complaint(`${call}: dtype`, name, remedy);
}

/** The type that a field carries. */
export function typeOfField(field: number): FeatureType | undefined {
  return TYPE_OF_FIELD.get(field);
}
