import { show } from '../../checks/index.js';
import { checkKept, checkKeptTexts } from '../bytes/kept.js';
import { TRAITS } from './dtype.js';
import { volumeOf, type Tensor } from './tensor.js';

/**
 * A tensor's values are a caller's memory, kept and not copied: by the time they are written it may
 * be another thread's, or other memory.
 *
 * @param key the name or index that messages know the tensor by
 * @throws EasConfigError where the values do not fill the shape any more
 */
export function checkIntact(key: string | number, tensor: Tensor): void {
  const { dtype, shape, values } = tensor;
  const what = `The content of ${show(key)}`;
  if (dtype === 'STRING') checkKeptTexts(what, values);
  else checkKept(what, tensor.values, volumeOf(shape) * TRAITS[dtype].numbersPerValue);
}
