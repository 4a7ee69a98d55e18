import { messageField, type Part } from '../../../wire/bytes/parts.js';
import { checkName } from '../../../wire/tensor/content.js';
import { whole } from '../../../checks/index.js';
import {
  ARRAY_DATA_TYPES,
  arrayEntry,
  arrayParts,
  type ArrayDataType,
} from '../../../wire/tensor/proto.js';
import type { Tensor } from '../../../wire/tensor/tensor.js';

/** The types that PyTorch services take: those of TensorFlow but BOOL, for which there is no field. */
export type TorchDataType = Exclude<ArrayDataType, 'BOOL'>;

/** Every type that PyTorch services take. */
export const TORCH_DATA_TYPES = Object.freeze(
  ARRAY_DATA_TYPES.filter((dtype): dtype is TorchDataType => dtype !== 'BOOL'),
);

/** Every index below is sent, be it as a gap; models have some dozen inputs at most. */
const INDEX = whole(undefined, 0, 65_535);

/** Checks what an input or output is known by: an index or a name. */
export function checkKey(call: string, key: unknown): number | string {
  return typeof key === 'number' ? checkIndex(call, key) : checkName(call, key);
}

/** Checks an index of an input or output. */
export function checkIndex(call: string, index: unknown): number {
  return INDEX.check(`${call}: index`, index);
}

/** The tensors that have indexes, in the repeated field `list`; a gap is an empty tensor. */
export function arraysByIndex(
  tensors: ReadonlyMap<number | string, Tensor>,
  list: number,
): readonly Part[] {
  const parts: Part[] = [];
  for (const [key, tensor] of tensors) {
    if (typeof key !== 'number') continue;
    while (parts.length <= key) parts.push(messageField(list, []));
    parts[key] = messageField(list, arrayParts(tensor, key));
  }
  return parts;
}

/** The tensors that have names, as entries of the map in field `map`. */
export function arraysByName(
  tensors: ReadonlyMap<number | string, Tensor>,
  map: number,
): readonly Part[] {
  const parts: Part[] = [];
  for (const [key, tensor] of tensors) {
    if (typeof key === 'string') parts.push(arrayEntry(map, key, tensor));
  }
  return parts;
}
