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

/** A shape as it is shown in messages. */
export function showShape(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}
