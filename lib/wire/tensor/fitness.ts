import { complaint } from '../../checks/index.js';
import { TRAITS, type NumericDataType, type Traits } from './dtype.js';

/** Checks of each value that its type can hold it. */
export function checkEach(call: string, dtype: NumericDataType, values: ArrayLike<unknown>): void {
  const isFit = FITNESS[dtype] ?? fitness(TRAITS[dtype]);
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (!isFit(value)) {
      throw complaint(`${call}: content[${index}]`, value, `${need(dtype)} for ${dtype}`);
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
  if (dtype === 'BOOL') return 'a boolean, or 0 or 1';
  if (range === undefined) {
    return array === Float64Array ? 'a number' : 'a number within the range of 32-bit floats';
  }
  const [min, max] = range;
  const kind = typeof min === 'bigint' ? 'a bigint or a safe integer' : 'an integer';
  return `${kind} from ${min.toString()} to ${max.toString()}`;
}
