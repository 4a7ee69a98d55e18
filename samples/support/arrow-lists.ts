import {
  Field,
  FixedSizeList,
  Float32,
  Int32,
  makeData,
  makeVector,
  Table,
  Vector,
  vectorFromArray,
} from 'apache-arrow';
import type { Digit } from './digits-data.js';
import { PIXELS, pixelsOf } from './digits.js';

/** Numbers as lists of one size, over the same memory. */
export function listsOf(size: number, numbers: Vector<Float32>): Vector<FixedSizeList<Float32>> {
  const type = new FixedSizeList(size, new Field('item', new Float32(), false));
  return new Vector(
    numbers.data.map((child) =>
      makeData({ type, length: child.length / size, nullCount: 0, child }),
    ),
  );
}

/** Digits as a table of `row` and `pixels`, in record batches. */
export function imagesTable(digits: readonly Digit[], rowsPerBatch: number): Table {
  const starts = digits.map((_, at) => at).filter((at) => at % rowsPerBatch === 0);
  const tables = starts.map((start) => {
    const some = digits.slice(start, start + rowsPerBatch);
    return new Table({
      row: vectorFromArray(
        some.map(({ row }) => row),
        new Int32(),
      ),
      pixels: listsOf(PIXELS, makeVector(pixelsOf(some))),
    });
  });
  return new Table(tables.flatMap(({ batches }) => batches));
}
