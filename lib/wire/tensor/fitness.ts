import { EasConfigError } from '../../errors/index.js';
import { TRAITS, type NumericDataType, type Traits } from './dtype.js';
import { show } from './show.js';

/** Checks of each value that its type can hold it. */
export function checkEach(call: string, dtype: NumericDataType, values: ArrayLike<unknown>): void {
  const isFit = FITNESS[dtype] ?? fitness(TRAITS[dtype]);
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (!isFit(value)) {
      throw new EasConfigError(
        `${call}: value ${index} of content is ${show(value)}; ${dtype} takes ${need(dtype)}.`,
      );
    }
  }
}

const FITNESS: Partial<Record<NumericDataType, (value: unknown) => boolean>> = {
  BOOL: (value) => typeof value === 'boolean' || value === 0 || value === 1,
};

function fitness({ array, range }: Traits): (value: unknown) => boolean {
  if (range === undefined) {
    if (array === Float64Array) return (value) => typeof value === 'number';
    return (value) =>
      typeof value === 'number' && (!Number.isFinite(value) || Number.isFinite(Math.fround(value)));
  }
  const [min, max] = range;
  if (typeof min === 'number') {
    return (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  }
  return (value) =>
    (typeof value === 'bigint' || Number.isSafeInteger(value)) &&
    (value as number | bigint) >= min &&
    (value as number | bigint) <= max;
}

function need(dtype: NumericDataType): string {
  const { array, range } = TRAITS[dtype];
  if (dtype === 'BOOL') return 'booleans, or 0 and 1';
  if (range === undefined) {
    return array === Float64Array ? 'numbers' : 'numbers within the range of 32-bit floats';
  }
  const [min, max] = range;
  const kind = typeof min === 'bigint' ? 'bigints or safe integers' : 'integers';
  return `${kind} from ${min.toString()} to ${max.toString()}`;
}
