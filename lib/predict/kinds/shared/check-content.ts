import { plainContent } from '../../../arrow/vector-content.js';
import type { DataType } from '../../../wire/tensor/dtype.js';
import { checkTensor, type GivenTensor } from '../../../wire/tensor/content.js';
import type { Tensor } from '../../../wire/tensor/tensor.js';

/** `checkTensor` for content that may also be an Arrow vector. */
export function checkContent(
  call: string,
  dtypes: readonly DataType[],
  given: GivenTensor,
): Tensor {
  return checkTensor(call, dtypes, {
    ...given,
    content: plainContent(call, given.dtype, given.content),
  });
}
