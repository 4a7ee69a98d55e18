import {
  Binary,
  Bool,
  Field,
  Map_,
  RecordBatch,
  RecordBatchFileWriter,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Table,
  Uint64,
  Utf8,
  makeBuilder,
  makeData,
  type Data,
  type DataType,
  type RecordBatchWriter,
} from 'apache-arrow';
import {
  JsonText,
  type Cell,
  type Column,
  type ColumnType,
  type Formatter,
  type Rows,
} from './rows.js';

type Emit = (chunk: ArrayBufferView) => void;

/** Arrow's writer of the IPC stream format, giving its bytes as soon as they are made. */
class StreamWriter extends RecordBatchStreamWriter {
  readonly #emit: Emit;

  constructor(emit: Emit) {
    super();
    this.#emit = emit;
  }

  protected override _write(chunk: ArrayBufferView): this {
    if (this._started) this.#emit(chunk);
    return this;
  }
}

/** The same of the IPC file format, whose footer names the place of each batch. */
class FileWriter extends RecordBatchFileWriter {
  readonly #emit: Emit;

  constructor(emit: Emit) {
    super();
    this.#emit = emit;
  }

  protected override _write(chunk: ArrayBufferView): this {
    if (!this._started) return this;
    this._position += chunk.byteLength;
    this.#emit(chunk);
    return this;
  }
}

/** Rows as Arrow IPC: a stream, or a file with a footer. Each call gives the bytes of its rows. */
export function arrowIpc(kind: 'stream' | 'file'): Formatter {
  let pieces: Uint8Array[] = [];
  let isEmpty = true;
  const emit: Emit = ({ buffer, byteOffset, byteLength }) => {
    pieces.push(new Uint8Array(buffer, byteOffset, byteLength));
  };
  const writer = kind === 'stream' ? new StreamWriter(emit) : new FileWriter(emit);
  const taken = (): Uint8Array => {
    const bytes = Buffer.concat(pieces);
    pieces = [];
    return bytes;
  };
  return {
    format: (rows) => {
      isEmpty = false;
      writeAll(writer, rows.table ?? tableOf(rows));
      return taken();
    },
    end: (columns) => {
      // A reader of the file wants the schema, even when there are no rows.
      if (isEmpty) writeAll(writer, tableOf({ columns, rows: [] }));
      writer.finish();
      return taken();
    },
  };
}

/** Batch by batch: given a table, the writer would take it for all there is. */
function writeAll(writer: RecordBatchWriter, table: Table): void {
  for (const batch of table.batches) writer.write(batch);
}

/** Rows as an Arrow table. */
export function tableOf({ columns, rows }: Rows): Table {
  const fields = columns.map(fieldOf);
  const children = columns.map(({ name, type }): Data => {
    const builder = makeBuilder({ type: TYPES[type], nullValues: [null] });
    for (const row of rows) builder.append(valueOf(row[name] ?? null));
    return builder.finish().flush() as Data;
  });
  const type = new Struct(fields);
  const struct = makeData({ type, length: rows.length, nullCount: 0, children });
  const schema = new Schema(fields);
  return new Table(schema, [new RecordBatch(schema, struct)]);
}

const TAGS = new Map_<Utf8, Utf8>(
  new Field(
    'entries',
    new Struct<{ key: Utf8; value: Utf8 }>([
      new Field('key', new Utf8(), false),
      new Field('value', new Utf8(), false),
    ]),
    false,
  ),
);

const TYPES: Readonly<Record<ColumnType, DataType>> = {
  uint64: new Uint64(),
  bool: new Bool(),
  utf8: new Utf8(),
  tags: TAGS,
  binary: new Binary(),
};

function fieldOf({ name, type, isNullable }: Column): Field {
  return new Field(name, TYPES[type], isNullable ?? (type !== 'uint64' && type !== 'tags'));
}

function valueOf(cell: Cell): unknown {
  return cell instanceof JsonText ? cell.text : cell;
}
