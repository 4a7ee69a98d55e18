import type { NumericDataType, NumericValues } from './dtype.js';

/** A tensor of numbers: flat values with a shape. */
export interface NumericTensor {
  readonly dtype: NumericDataType;
  readonly shape: readonly number[];
  /** Of the class that `ValuesOf<dtype>` names; pairs for the complex types. */
  readonly values: NumericValues;
}

/** A tensor of strings, which on the wire are bytes. */
export interface TextTensor {
  readonly dtype: 'STRING';
  readonly shape: readonly number[];
  readonly values: readonly (string | Uint8Array)[];
}

/** A tensor, checked: its values are as many as its shape holds, and of its type. */
export type Tensor = NumericTensor | TextTensor;

/** How many values a shape holds; 1 for a scalar's, which has no dimensions. */
export function volumeOf(shape: readonly number[]): number {
  let volume = 1;
  for (const dimension of shape) volume *= dimension;
  return volume;
}

/** More dimensions than any framework's tensors have, of which TensorFlow's 254 are the most. */
export const MOST_DIMENSIONS = 1024;

/** So many of them a message shows. */
const SHOWN_DIMENSIONS = 32;

/** A shape as it is shown in messages. */
export function showShape(shape: readonly number[]): string {
  if (shape.length <= SHOWN_DIMENSIONS) return `[${shape.join(', ')}]`;
  const more = shape.length - SHOWN_DIMENSIONS;
  return `[${shape.slice(0, SHOWN_DIMENSIONS).join(', ')}, and ${more} more]`;
}
