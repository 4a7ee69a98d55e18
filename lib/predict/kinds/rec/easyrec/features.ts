import { EasProtocolError } from '../../../../errors/index.js';
import { complaint, showAll } from '../../../../checks/index.js';
import { checkScalar, type ScalarType, type ScalarValue } from '../feature/scalars.js';
import { nameOf, typeOfName } from '../feature/types.js';
import type { Feature } from '../feature/feature.js';

/** The name of a type of EasyRec's features. */
export type EasyRecType = 'int' | 'long' | 'string' | 'float';

/** The types of EasyRec's features. */
const EASYREC_TYPES = {
  int: 'INT',
  long: 'INT64',
  string: 'STRING',
  float: 'FLOAT',
} as const satisfies Record<EasyRecType, ScalarType>;

const NAMES = Object.keys(EASYREC_TYPES) as EasyRecType[];

/** A feature of EasyRec; a `long` is read as a bigint. */
export interface EasyRecFeature {
  readonly type: EasyRecType;
  readonly value: ScalarValue;
}

/** Checks what a caller gave for a feature. */
export function checkEasyRecFeature(call: string, type: unknown, value: unknown): Feature {
  const name = NAMES.find((known) => known === type);
  if (name === undefined) {
    throw complaint(`${call}: type`, type, `one of ${showAll(NAMES)}`);
  }
  const scalar = EASYREC_TYPES[name];
  return { type: typeOfName(call, scalar), value: checkScalar(call, scalar, value) };
}

/** A feature as EasyRec knows it. */
export function easyRecFeature({ type, value }: Feature): EasyRecFeature {
  const name = NAMES.find((known) => type.form === 'scalar' && EASYREC_TYPES[known] === type.value);
  if (name === undefined) {
    throw new EasProtocolError(`Expected a feature of EasyRec, found one of ${nameOf(type)}.`);
  }
  return { type: name, value: value as ScalarValue };
}

/** Lists of features by name, as EasyRec knows them. */
export function easyRecFeatureLists(
  features: ReadonlyMap<string, readonly Feature[]>,
): ReadonlyMap<string, readonly EasyRecFeature[]> {
  return new Map(Array.from(features, ([name, list]) => [name, list.map(easyRecFeature)]));
}

/** Proves of features that were read that EasyRec knows them, so that reading them later works. */
export function checkEasyRecFeatures(message: {
  readonly userFeatures?: ReadonlyMap<string, Feature>;
  readonly contextFeatures: ReadonlyMap<string, readonly Feature[]>;
}): void {
  for (const feature of message.userFeatures?.values() ?? []) easyRecFeature(feature);
  easyRecFeatureLists(message.contextFeatures);
}
