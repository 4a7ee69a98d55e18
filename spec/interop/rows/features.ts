import type { FeatureSpec } from '../runner/requests.js';

const scalars = { INT: -7, INT64: 1_234_567, STRING: 'né', FLOAT: 0.5, DOUBLE: 0.1 } as const;
type ScalarName = keyof typeof scalars;

const lists: FeatureSpec[] = (Object.keys(scalars) as ScalarName[]).flatMap((name) => [
  { name: 'f', dtype: `LIST<${name}>`, value: [scalars[name], scalars[name]] as string[] },
  { name: 'f', dtype: `ARRAY<${name}>`, value: [scalars[name]] as string[] },
]);

const keys = { INT: '5', INT64: '123456', STRING: 'key' } as const;

const maps: FeatureSpec[] = (Object.keys(keys) as (keyof typeof keys)[]).flatMap((key) =>
  (Object.keys(scalars) as ScalarName[]).map((name) => ({
    name: 'f',
    dtype: `MAP<${key},${name}>`,
    value: { [keys[key]]: scalars[name] },
  })),
);

/** A TorchRec feature of each type, maps with one entry. */
export const FEATURES: readonly FeatureSpec[] = [
  ...(Object.keys(scalars) as ScalarName[]).map((dtype) => ({
    name: 'f',
    dtype,
    value: scalars[dtype],
  })),
  { name: 'f', dtype: 'BIGINT', value: 42 },
  ...lists,
  ...maps,
  { name: 'f', dtype: 'LIST<LIST<FLOAT>>', value: [[0.5, 1.5], [], [2.5]] },
  { name: 'f', dtype: 'STRING', value: null },
  { name: 'f', dtype: 'LIST<INT>', value: [] },
];
