import type { Vector } from 'apache-arrow';
import type { ArrowTypeOf } from '../../../arrow/tensor-types.js';
import { vectorOf } from '../../../arrow/tensor-vector.js';
import { EasConfigError, EasProtocolError } from '../../../errors/index.js';
import type { DataType, TensorValues, ValuesOf } from '../../../wire/tensor/dtype.js';
import { errorOfText } from '../../../wire/bytes/text.js';
import { show, showAll } from '../../../checks/index.js';
import type { Tensor, TextTensor } from '../../../wire/tensor/tensor.js';
import { stringsIn } from '../../../wire/tensor/texts.js';

/** A tensor of an answer; its `dtype` tells the class of its `values`. */
export type OutputTensor = {
  [D in DataType]: {
    readonly dtype: D;
    readonly shape: number[];
    /** Flat, in row-major order; the complex types as real, imaginary pairs. */
    readonly values: ValuesOf<D>;
  };
}[DataType];

/**
 * What the answers of all tensor services have in common: outputs that are read by a key.
 * A key that the answer does not have is an `EasConfigError` that lists those it has.
 */
export abstract class TensorResponse<Key extends string | number> {
  /** The names of the outputs, in the order of the answer. */
  abstract get outputNames(): string[];

  /** The dimensions of an output, such as `[1, 10]`; `[]` for a scalar. */
  getTensorShape(key: Key): number[] {
    return [...this.#get(key).shape];
  }

  /**
   * The values of an output, flat, in row-major order: a typed array of the output's type, or
   * strings. The array is the answer's own, not a copy.
   *
   * @throws EasProtocolError for strings that are not UTF-8, which `getBytes` reads
   */
  getValues(key: Key): TensorValues;
  /**
   * The same for an output whose type is known, and the class of the array with it.
   *
   * @param dtype the type that is expected; an output of another one is an `EasProtocolError`
   * @throws EasProtocolError for strings that are not UTF-8, which `getBytes` reads
   * @example
   * const scores = response.getValues('scores', DataType.FLOAT); // Float32Array
   */
  getValues<D extends DataType>(key: Key, dtype: D): ValuesOf<D>;
  getValues(key: Key, dtype?: DataType): TensorValues {
    const tensor = this.#get(key);
    if (dtype !== undefined) expectType(key, tensor, dtype);
    return tensor.dtype === 'STRING' ? stringsOf(key, tensor) : tensor.values;
  }

  /**
   * The values of an output as an Arrow vector, flat, in row-major order: `Float32` for FLOAT,
   * `Int64` for INT64, `Bool` for BOOL, `Utf8` for STRING, and so on. Numbers are the answer's own
   * memory, not a copy.
   */
  getVector(key: Key): Vector<ArrowTypeOf<DataType>>;
  /**
   * The same for an output whose type is known, and the type of the vector with it.
   *
   * @param dtype the type that is expected; an output of another one is an `EasProtocolError`
   * @example
   * const scores = response.getVector('scores', DataType.FLOAT); // Vector<Float32>
   */
  getVector<D extends DataType>(key: Key, dtype: D): Vector<ArrowTypeOf<D>>;
  getVector(key: Key, dtype?: DataType): Vector<ArrowTypeOf<DataType>> {
    const tensor = this.#get(key);
    if (dtype !== undefined) expectType(key, tensor, dtype);
    return vectorOf(tensor.dtype, this.getValues(key));
  }

  /** Type, dimensions and values of an output. */
  getTensor(key: Key): OutputTensor {
    const { dtype } = this.#get(key);
    return { dtype, shape: this.getTensorShape(key), values: this.getValues(key) } as OutputTensor;
  }

  /** The values of a STRING output as bytes; an output of another type is an `EasProtocolError`. */
  getBytes(key: Key): Uint8Array[] {
    const tensor = this.#get(key);
    expectType(key, tensor, 'STRING');
    return (tensor as TextTensor).values.map((text) =>
      typeof text === 'string' ? new TextEncoder().encode(text) : text,
    );
  }

  /** The output of a key, if there is one. */
  protected abstract find(key: Key): Tensor | undefined;

  /** The keys there are, for a message. */
  protected abstract keys(): Iterable<string | number>;

  #get(key: Key): Tensor {
    const tensor = this.find(key);
    if (tensor !== undefined) return tensor;
    const keys = showAll(this.keys());
    throw new EasConfigError(
      `The answer has no output ${show(key)}; it has ${keys === '' ? 'none at all' : keys}.`,
    );
  }
}

function stringsOf(key: string | number, tensor: TextTensor): string[] {
  try {
    return stringsIn(tensor);
  } catch (cause) {
    const longest = tensor.values.reduce((length, text) => Math.max(length, text.length), 0);
    const expected = `Expected UTF-8 in output ${show(key)}; read what is not text with getBytes.`;
    throw errorOfText(expected, longest, cause);
  }
}

function expectType(key: string | number, tensor: Tensor, dtype: DataType): void {
  if (tensor.dtype === dtype) return;
  throw new EasProtocolError(
    `Expected output ${show(key)} to be ${dtype}, but it is ${tensor.dtype}.`,
  );
}
