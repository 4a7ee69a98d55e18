import { DataType as ArrowType, Vector, type FixedSizeList } from 'apache-arrow';
import { EasConfigError } from '../errors/index.js';
import { DataType, type ContentOf } from '../wire/tensor/dtype.js';
import { arrowName, arrowTypeOf, type ArrowTypeOf } from './tensor-types.js';

/**
 * What may be given as the values of a type: as `ContentOf`, or an Arrow vector of the type, whose
 * lists of fixed size, if it has any, are read one after the other.
 */
export type FeedContent<D extends DataType> =
  ContentOf<D> | Vector<ArrowTypeOf<D>> | Vector<FixedSizeList<ArrowTypeOf<D>>>;

/** By Arrow's own names, since a class of another copy of Arrow is another class. */
const ALSO_TAKEN: Partial<Record<DataType, RegExp>> = {
  HALF: /^Float16$/,
  STRING: /^(Large)?(Utf8|Binary)$|^Dictionary<.*, (Large)?Utf8>$/,
};

/** The mark by which Arrow knows vectors of any copy of itself. */
const VECTOR = Symbol.for('apache-arrow/Vector');

/**
 * Content in the form that tensors are checked in: a vector's values, and anything else as it is.
 * The memory of numbers is kept, not copied, when it is in one piece.
 *
 * @param call how messages name the call, such as `addFeed("images")`
 * @throws EasConfigError for a vector of another type, or with nulls
 */
export function plainContent(call: string, dtype: unknown, content: unknown): unknown {
  if (!isVector(content) || !isDataType(dtype)) return content;
  const vector = flatten(call, content);
  const name = arrowName(vector.type);
  const expected = arrowName(arrowTypeOf(dtype));
  if (name !== expected && ALSO_TAKEN[dtype]?.test(name) !== true) {
    throw new EasConfigError(
      `${call}: ${dtype} takes a vector of ${expected}, or of fixed-size lists of it, not of ${name}.`,
    );
  }
  checkNulls(call, vector);
  if (dtype === 'STRING') return Array.from<unknown>(vector);
  if (dtype === 'BOOL') return Uint8Array.from(vector, Number);
  // Its memory holds the bits of 16-bit floats.
  return name === 'Float16' ? Float32Array.from(vector) : vector.toArray();
}

function isVector(content: unknown): content is Vector {
  if (content instanceof Vector) return true;
  return typeof content === 'object' && content !== null && Reflect.get(content, VECTOR) === true;
}

function isDataType(dtype: unknown): dtype is DataType {
  return typeof dtype === 'string' && Object.hasOwn(DataType, dtype);
}

function flatten(call: string, vector: Vector): Vector {
  let flat = vector;
  while (ArrowType.isFixedSizeList(flat.type)) {
    checkNulls(call, flat);
    const { listSize } = flat.type;
    flat = new Vector(
      // What a child holds beyond its lists does not belong to them.
      flat.data.flatMap(({ length, children }) =>
        children.map((child) => child.slice(0, length * listSize)),
      ),
    );
  }
  return flat;
}

function checkNulls(call: string, { nullCount }: Vector): void {
  if (nullCount === 0) return;
  throw new EasConfigError(
    `${call}: the vector has ${nullCount} nulls, which tensors cannot hold; fill or leave them out.`,
  );
}
