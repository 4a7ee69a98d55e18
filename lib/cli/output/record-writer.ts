import type { Context } from '../context.js';
import { formatOf, type OutputOptions } from '../options/output.js';
import {
  RECORD_COLUMNS,
  rowsOf,
  SHOWN_RECORD_COLUMNS,
  shownTags,
  TEXT_RECORD_COLUMNS,
  type PayloadKind,
  type Records,
} from './records.js';
import type { Column } from './rows.js';
import { RowWriter } from './writer.js';

/** Writes batches of records, as they are for Arrow, and as rows for the other formats. */
export class RecordWriter {
  readonly #writer: RowWriter;
  readonly #kind: PayloadKind;

  private constructor(writer: RowWriter, kind: PayloadKind) {
    this.#writer = writer;
    this.#kind = kind;
  }

  static async open(
    options: OutputOptions & { readonly payload: PayloadKind },
    context: Context,
  ): Promise<RecordWriter> {
    const writer = await RowWriter.open(options, context, columnsOf(options, context));
    return new RecordWriter(writer, options.payload);
  }

  /** What to ask the queue for: only Arrow tells text from bytes. */
  get payload(): 'binary' | 'utf8' {
    return this.#writer.isArrow && this.#kind !== 'auto' ? 'utf8' : 'binary';
  }

  /** Writes the first `length` records. Done when the system has taken them. */
  async write(records: Records, length = records.length): Promise<void> {
    if (this.#writer.isArrow) {
      const { table } = records;
      const wanted = length === records.length ? table : table.slice(0, length);
      await this.#writer.write({ rows: [], table: wanted });
    } else {
      const rows = rowsOf(records, this.#kind).slice(0, length);
      await this.#writer.write({
        rows: this.#writer.format === 'table' ? rows.map(shownTags) : rows,
      });
    }
  }

  end(): Promise<void> {
    return this.#writer.end();
  }
}

function columnsOf(
  options: OutputOptions & { readonly payload: PayloadKind },
  context: Context,
): readonly Column[] {
  if (formatOf(options, context) === 'table') return SHOWN_RECORD_COLUMNS;
  return options.payload === 'auto' ? RECORD_COLUMNS : TEXT_RECORD_COLUMNS;
}
