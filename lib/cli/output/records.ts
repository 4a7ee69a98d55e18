import type { Table } from 'apache-arrow';
import { Option, type Command } from 'commander';
import type { FrameRow } from '../../index.js';
import { JsonText, type Cell, type Column, type Row } from './rows.js';
import { textOf } from './text.js';

/** What payloads are: bytes, of which text is shown as text; UTF-8 text; or JSON values. */
export type PayloadKind = 'auto' | 'text' | 'json';

export const RECORD_COLUMNS: readonly Column[] = [
  { name: 'index', type: 'uint64' },
  { name: 'requestId', type: 'utf8' },
  { name: 'tags', type: 'tags' },
  { name: 'data', type: 'binary' },
  { name: 'message', type: 'utf8' },
];

/** The columns of records whose payload is text. */
export const TEXT_RECORD_COLUMNS: readonly Column[] = RECORD_COLUMNS.map((column) =>
  column.name === 'data' ? { ...column, type: 'utf8' } : column,
);

/** The columns for people, with the one that may be long at the end. */
export const SHOWN_RECORD_COLUMNS: readonly Column[] = [
  ...RECORD_COLUMNS.filter(({ name }) => name !== 'data'),
  ...RECORD_COLUMNS.filter(({ name }) => name === 'data'),
];

/** A record's tags for people, without the request id, which has a column. */
export function shownTags(row: Row): Row {
  const tags = Object.entries(row['tags'] ?? {}).filter(([name]) => name !== 'requestId');
  return { ...row, tags: Object.fromEntries(tags) };
}

/** Adds `--payload`. */
export function addPayloadOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--payload <kind>',
      'auto writes UTF-8 as text, else base64 (Arrow: bytes); text is UTF-8; json a value',
    )
      .choices(['auto', 'text', 'json'])
      .default('auto'),
  );
}

/** Records of a queue, whatever their payload. */
export interface Records extends Iterable<FrameRow> {
  readonly length: number;
  readonly table: Table;
}

/** Records as rows. */
export function rowsOf(records: Records, kind: PayloadKind): Row[] {
  return Array.from(records, (row) => rowOf(row, kind));
}

function rowOf(row: FrameRow, kind: PayloadKind): Row {
  const { index, requestId, tags, data, message, error } = row;
  const fields = {
    index,
    requestId,
    tags,
    data: kind === 'json' ? jsonOf(data) : data,
    message,
  };
  return error === null ? fields : { ...fields, error: error.message };
}

/**
 * The payload's JSON as it is written, since numbers may be more exact than a double, on one line;
 * as bytes when it is none. In valid JSON, line ends stand only between tokens.
 */
function jsonOf(data: Uint8Array | null): Cell {
  const text = data === null ? undefined : textOf(data);
  if (text === undefined) return data;
  try {
    JSON.parse(text);
    return new JsonText(text.trim().replace(/[\r\n]+/g, ' '));
  } catch {
    return data;
  }
}
