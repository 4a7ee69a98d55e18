import { EasConfigError } from '../../../errors/index.js';
import type { BladeArray } from '../../../wire/tensor/blade.js';
import { show } from '../../../wire/tensor/show.js';
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
    throw new EasConfigError(
      `${call}: shape must begin with the batch size, from 1 on, such as [1, 784].`,
    );
  }
  return checkBladeArray(call, name, Array.isArray(shape) ? shape[0] : 1, given);
}
