import type { Table } from 'apache-arrow';

/** A JSON value as text, which goes into JSON as it is. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** One value of a row. A bigint is an unsigned 64-bit number; a record of texts is a row's tags. */
export type Cell =
  bigint | boolean | string | null | Uint8Array | JsonText | Readonly<Record<string, string>>;

/** What a column holds, in Arrow's terms. */
export type ColumnType = 'uint64' | 'bool' | 'utf8' | 'tags' | 'binary';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether a value may be missing. Default: not of numbers and tags. */
  readonly isNullable?: boolean;
}

/** Values by the names of their columns; what is missing is null. */
export type Row = Readonly<Record<string, Cell>>;

/** Some rows of a command's output; all of one command have the same columns. */
export interface Rows {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The same as Arrow, where that is there already. */
  readonly table?: Table;
  /** What the lines of JSON are, where they are not one object a row. */
  readonly json?: readonly unknown[];
}

/** Makes text or bytes of rows, some at a time. */
export interface Formatter {
  format(rows: Rows): string | Uint8Array;
  /** What comes after the last rows; `columns` tells what they would have had. */
  end(columns: readonly Column[]): string | Uint8Array;
}
