import { makeBuilder, type Builder, type Data, type DataType } from 'apache-arrow';
import { FixedListColumn, isFlatList } from './fixed-list-column.js';

/** The `data` column under construction, for a payload that a decoder makes. */
export interface PayloadColumn {
  /** Sets the next row; null for a record that did not decode. Throws for a value that misfits. */
  set(row: number, value: unknown): void;
  /** The column as Arrow data. */
  toData(): Data;
}

/** A column of a decoder's type. */
export function payloadColumn(type: DataType): PayloadColumn {
  return isFlatList(type) ? new FixedListColumn(type) : new BuilderColumn(type);
}

/** A column by Arrow's own builder. */
class BuilderColumn implements PayloadColumn {
  readonly #builder: Builder;

  constructor(type: DataType) {
    this.#builder = makeBuilder<DataType>({ type, nullValues: [null, undefined] });
  }

  set(row: number, value: unknown): void {
    this.#builder.set(row, value);
  }

  toData(): Data {
    return this.#builder.finish().flush() as Data;
  }
}
