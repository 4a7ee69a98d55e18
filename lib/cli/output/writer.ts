import type { Context } from '../context.js';
import { formatOf, type Format, type OutputOptions } from '../options/output.js';
import { jsonLines } from './jsonl.js';
import { rawPayloads } from './raw.js';
import type { Column, Formatter, Rows } from './rows.js';
import { Sink } from './sink.js';

/** Cells of a line where nobody says how wide it is. */
const DEFAULT_WIDTH = 120;

/** Writes rows to where the command line says, in the format that suits. */
export class RowWriter {
  readonly format: Format;
  readonly #columns: readonly Column[];
  readonly #formatter: Formatter;
  readonly #sink: Sink;

  private constructor(
    format: Format,
    columns: readonly Column[],
    formatter: Formatter,
    sink: Sink,
  ) {
    this.format = format;
    this.#columns = columns;
    this.#formatter = formatter;
    this.#sink = sink;
  }

  /** Opens the output before anything is taken from a queue that could not be written. */
  static async open(
    options: OutputOptions,
    context: Context,
    columns: readonly Column[],
  ): Promise<RowWriter> {
    const format = formatOf(options, context);
    const formatter = await formatterOf(format, context);
    return new RowWriter(format, columns, formatter, await openSink(options, context));
  }

  /** Whether it writes Arrow, and rows need not be made. */
  get isArrow(): boolean {
    return this.format === 'arrow' || this.format === 'arrow-file';
  }

  /** Done when the system has taken all of it. */
  async write(rows: Omit<Rows, 'columns'>): Promise<void> {
    await this.#sink.write(this.#formatter.format({ columns: this.#columns, ...rows }));
  }

  async end(): Promise<void> {
    await this.#sink.write(this.#formatter.end(this.#columns));
    await this.#sink.end();
  }
}

/** The file of `--out`, or the standard output. */
export function openSink({ out }: OutputOptions, { stdout }: Context): Promise<Sink> {
  return out === undefined ? Promise.resolve(Sink.of(stdout)) : Sink.toFile(out);
}

/** What each format needs is loaded only when it is asked for. */
async function formatterOf(format: Format, { stdout, env }: Context): Promise<Formatter> {
  switch (format) {
    case 'jsonl':
      return jsonLines();
    case 'raw':
      return rawPayloads();
    case 'table': {
      const { textTable } = await import('./table.js');
      const color = stdout.isTTY === true && !env['NO_COLOR'];
      return textTable({ width: stdout.columns ?? DEFAULT_WIDTH, color });
    }
    case 'arrow':
    case 'arrow-file': {
      const { arrowIpc } = await import('./arrow.js');
      return arrowIpc(format === 'arrow' ? 'stream' : 'file');
    }
  }
}
