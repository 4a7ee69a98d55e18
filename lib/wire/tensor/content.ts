import { complaint, refusal, showAll, withArticle } from '../../checks/index.js';
import { keepTexts } from '../bytes/kept.js';
import { checkEach } from './fitness.js';
import {
  TRAITS,
  type DataType,
  type NumericDataType,
  type NumericValues,
  type Traits,
} from './dtype.js';
import { showShape, volumeOf, type Tensor } from './tensor.js';

/** What a caller gave for a tensor, before it is checked. */
export interface GivenTensor {
  readonly shape: unknown;
  readonly dtype: unknown;
  readonly content: unknown;
}

/**
 * Checks what a caller gave for a tensor and makes it one.
 *
 * A typed array is kept, not copied, so that large content costs nothing here; a plain array is
 * converted, since each of its values has to be looked at anyway.
 *
 * @param call how messages name the call, such as `addFeed("images")`
 * @param dtypes the types that the request's protocol has
 */
export function checkTensor(call: string, dtypes: readonly DataType[], given: GivenTensor): Tensor {
  const shape = checkShape(call, given.shape);
  const dtype = dtypes.find((known) => known === given.dtype);
  if (dtype === undefined) {
    throw complaint(`${call}: dtype`, given.dtype, `one of ${showAll(dtypes)}`);
  }
  const { content } = given;
  if (dtype === 'STRING') {
    return { dtype, shape, values: textsOf(call, shape, content) };
  }
  return { dtype, shape, values: numbersOf(call, shape, dtype, content) };
}

/** Checks a name of an input or output. */
export function checkName(call: string, name: unknown): string {
  if (typeof name !== 'string' || name === '') {
    throw complaint(`${call}: name`, name, 'a string that is not empty');
  }
  return name;
}

function checkShape(call: string, shape: unknown): readonly number[] {
  const remedy = 'an array of whole numbers of 0 or more, such as [1, 784]';
  if (!Array.isArray(shape)) throw complaint(`${call}: shape`, shape, remedy);
  for (const [at, dimension] of Array.from<unknown>(shape).entries()) {
    if (!isDimension(dimension)) throw complaint(`${call}: shape[${at}]`, dimension, remedy);
  }
  const dimensions = Object.freeze([...(shape as number[])]);
  if (!Number.isSafeInteger(volumeOf(dimensions))) {
    const what = `${showShape(dimensions)} holds too many values`;
    throw refusal(`${call}: shape`, what, 'write fewer or smaller dimensions');
  }
  return dimensions;
}

function isDimension(dimension: unknown): boolean {
  return Number.isSafeInteger(dimension) && (dimension as number) >= 0;
}

function checkLength(
  call: string,
  shape: readonly number[],
  numbersPerValue: 1 | 2,
  length: number,
): void {
  const expected = volumeOf(shape) * numbersPerValue;
  if (length === expected) return;
  const pairs = numbersPerValue === 2 ? ' (pairs of real and imaginary parts)' : '';
  const what = `${showShape(shape)} holds ${expected} values${pairs} but content has ${length}`;
  throw refusal(`${call}: shape`, what, `write as many values as it holds`);
}

function textsOf(
  call: string,
  shape: readonly number[],
  content: unknown,
): readonly (string | Uint8Array)[] {
  if (!Array.isArray(content)) {
    const remedy = 'an array of strings or Uint8Arrays for STRING';
    throw complaint(`${call}: content`, content, remedy);
  }
  checkLength(call, shape, 1, content.length);
  const texts = Array.from<unknown, string | Uint8Array>(content, (text, index) => {
    if (typeof text === 'string' || text instanceof Uint8Array) return text;
    throw complaint(`${call}: content[${index}]`, text, 'a string or a Uint8Array for STRING');
  });
  keepTexts(`${call}: content`, texts);
  return texts;
}

function numbersOf(
  call: string,
  shape: readonly number[],
  dtype: NumericDataType,
  content: unknown,
): NumericValues {
  const traits = TRAITS[dtype];
  if (isValuesOf(traits, content)) {
    checkLength(call, shape, traits.numbersPerValue, content.length);
    // The one type whose class holds more than its values.
    if (dtype === 'BOOL') checkEach(call, dtype, content);
    return content;
  }
  if (!Array.isArray(content)) {
    const remedy = `${withArticle(traits.array.name)} or a plain array for ${dtype}`;
    throw complaint(`${call}: content`, content, remedy);
  }
  checkLength(call, shape, traits.numbersPerValue, content.length);
  checkEach(call, dtype, content);
  if (traits.array === BigInt64Array) return BigInt64Array.from(content as bigint[], BigInt);
  if (traits.array === BigUint64Array) return BigUint64Array.from(content as bigint[], BigInt);
  return new (traits.array as Int32ArrayConstructor)(content as number[]);
}

/** Recognised by its tag, since a class of another realm is another class. */
function isValuesOf(traits: Traits, content: unknown): content is NumericValues {
  return (
    ArrayBuffer.isView(content) &&
    (content as Partial<NumericValues>)[Symbol.toStringTag] === traits.array.name
  );
}
