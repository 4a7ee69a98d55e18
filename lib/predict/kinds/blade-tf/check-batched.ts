import { complaint, show } from '../../../checks/index.js';
import type { BladeArray } from '../../../wire/tensor/blade.js';
import { checkBladeArray } from '../blade/message.js';

/** An array as Blade has it, its batch size taken from the first dimension of its shape. */
export function checkBatched(
  method: string,
  name: unknown,
  shape: readonly number[],
  dtype: unknown,
  content: unknown,
): BladeArray {
  const call = `${method}(${show(name)})`;
  const given = { shape, dtype, content };
  if (Array.isArray(shape) && !(Number(shape[0]) >= 1)) {
    const remedy = 'the batch size of 1 or more there, such as [1, 784]';
    throw complaint(`${call}: shape[0]`, shape[0], remedy);
  }
  return checkBladeArray(call, name, Array.isArray(shape) ? shape[0] : 1, given);
}
