import { describe, expect, it } from '@jest/globals';
import { RecordBatchReader, tableFromIPC } from 'apache-arrow';
import { arrowIpc } from '../../lib/cli/output/arrow.js';
import { jsonLines } from '../../lib/cli/output/jsonl.js';
import { rawPayloads } from '../../lib/cli/output/raw.js';
import { RECORD_COLUMNS } from '../../lib/cli/output/records.js';
import { JsonText, type Column, type Row } from '../../lib/cli/output/rows.js';
import { textTable } from '../../lib/cli/output/table.js';
import { forTerminal, harmless, shownBytes } from '../../lib/cli/output/text.js';

const COLUMNS: readonly Column[] = [
  { name: 'index', type: 'uint64' },
  { name: 'tags', type: 'tags' },
  { name: 'data', type: 'binary' },
];
const row = (index: bigint, data: string | Uint8Array, tags = {}): Row => ({
  index,
  tags,
  data: Buffer.from(data as string),
});

describe('jsonl', () => {
  const format = (...rows: Row[]): string => String(jsonLines().format({ columns: COLUMNS, rows }));

  it('writes a line a row, with all digits of an index', () => {
    expect(format(row(18446744073709551615n, 'a\n"b"', { k: 'v' }), row(2n, ''))).toBe(
      '{"index":18446744073709551615,"tags":{"k":"v"},"data":"a\\n\\"b\\""}\n' +
        '{"index":2,"tags":{},"data":""}\n',
    );
  });

  it('writes bytes that are no text as base64, under a name that says so', () => {
    expect(format(row(1n, Uint8Array.of(0xff, 0)))).toBe(
      '{"index":1,"tags":{},"dataBase64":"/wA="}\n',
    );
  });

  it('writes JSON payloads as the values they are, and null for nothing', () => {
    expect(format({ data: new JsonText('{"a":[1]}'), message: null })).toBe(
      '{"data":{"a":[1]},"message":null}\n',
    );
  });

  it('writes nothing for no rows', () => {
    expect(format()).toBe('');
  });
});

describe('table', () => {
  const lines = (text: string | Uint8Array): string[] => String(text).split('\n');

  it('aligns columns, numbers to the right, by the cells that text takes', () => {
    const table = textTable({ width: 80, color: false });
    const rows = [row(5n, '你好', { a: 'b' }), row(1234n, 'x')];
    expect(lines(table.format({ columns: COLUMNS, rows }))).toEqual([
      'index  tags  data',
      '    5  a=b   你好',
      ' 1234        x',
      '',
    ]);
  });

  it('writes its header once, and only ever widens a column', () => {
    const table = textTable({ width: 80, color: false });
    table.format({ columns: COLUMNS, rows: [row(1n, 'wide payload', { a: 'long value' })] });
    const next = table.format({ columns: COLUMNS, rows: [row(2n, 'x', { a: 'b' })] });
    expect(lines(next)).toEqual(['    2  a=b           x', '']);
  });

  it('cuts what is wider than the terminal, and never within a character', () => {
    const table = textTable({ width: 24, color: false });
    const text = table.format({ columns: COLUMNS, rows: [row(1n, '你好'.repeat(20))] });
    expect(lines(text)[1]).toBe('    1        你好你好你…');
  });

  it('spells out what would steer the terminal', () => {
    const table = textTable({ width: 80, color: false });
    const text = String(table.format({ columns: COLUMNS, rows: [row(1n, '\u001b[2Ja\tb\u009b')] }));
    expect(text).toContain('\\u001b[2Ja\\tb\\u009b');
  });

  it('shows how many bytes there are that are no text, and the first of them', () => {
    expect(shownBytes(Uint8Array.of(255, 216, 1))).toBe('<3 bytes: ff d8 01>');
    expect(shownBytes(new Uint8Array(1234).fill(255))).toBe(
      '<1,234 bytes: ff ff ff ff ff ff ff ff …>',
    );
  });

  it('is bold at the top where there are colours, and nowhere else', () => {
    const text = String(
      textTable({ width: 80, color: true }).format({ columns: COLUMNS, rows: [row(1n, 'x')] }),
    );
    expect(lines(text)[0]).toBe('\u001b[1mindex  tags  data\u001b[22m');
    expect(lines(text)[1]).toBe('    1        x');
  });
});

describe('arrow', () => {
  const written = (kind: 'stream' | 'file', ...batches: Row[][]): Buffer => {
    const arrow = arrowIpc(kind);
    const parts = batches.map((rows) => arrow.format({ columns: COLUMNS, rows }));
    return Buffer.concat([...parts, arrow.end(COLUMNS)].map((part) => Buffer.from(part as string)));
  };

  it.each(['stream', 'file'] as const)('is a whole IPC %s, batch by batch', (kind) => {
    const bytes = written(kind, [row(2n ** 63n, 'a', { k: 'v' }), row(2n, 'b')], [row(3n, '')]);
    const table = tableFromIPC(bytes);
    expect(table.batches).toHaveLength(2);
    expect([...table.getChild('index')!]).toEqual([2n ** 63n, 2n, 3n]);
    expect(Buffer.from(table.getChild('data')!.get(1) as Uint8Array).toString()).toBe('b');
    expect(table.schema.fields.map(({ name, type }) => `${name}: ${String(type)}`)).toEqual([
      'index: Uint64',
      'tags: Map<{key:Utf8, value:Utf8}>',
      'data: Binary',
    ]);
    expect(RecordBatchReader.from(bytes).isFile()).toBe(kind === 'file');
    expect(bytes.subarray(0, 6).toString() === 'ARROW1').toBe(kind === 'file');
  });

  it.each(['stream', 'file'] as const)('has a schema even when there are no rows: %s', (kind) => {
    const table = tableFromIPC(written(kind));
    expect(table.numRows).toBe(0);
    expect(table.schema.names).toEqual(['index', 'tags', 'data']);
  });

  it('gives the bytes of each batch when it comes, not at the end', () => {
    const arrow = arrowIpc('stream');
    const first = arrow.format({ columns: COLUMNS, rows: [row(1n, 'payload one')] });
    expect(Buffer.from(first as Uint8Array).includes('payload one')).toBe(true);
    expect(arrow.end(COLUMNS)).toHaveLength(8);
  });
});

describe('raw', () => {
  it('is the payloads, byte for byte, with nothing between', () => {
    const rows = [row(1n, Uint8Array.of(0, 255)), { data: null }, row(2n, 'x')];
    expect(rawPayloads().format({ columns: RECORD_COLUMNS, rows })).toEqual(
      Buffer.from([0, 255, 0x78]),
    );
  });
});

describe('text for a terminal', () => {
  it('keeps lines and tabs, and ends with a line break', () => {
    expect(forTerminal(Buffer.from('a\tb\r\nc'))).toBe('a\tb\nc\n');
    expect(forTerminal(Buffer.from('a\n'))).toBe('a\n');
  });

  it('keeps nothing that would steer it, nor what hides text', () => {
    expect(forTerminal(Buffer.from('\u001b]0;x\u0007'))).toBe('\\u001b]0;x\\u0007\n');
    expect(harmless('a\u202eb')).toBe('a\\u202eb');
  });

  it('tells of bytes that are no text', () => {
    expect(forTerminal(Uint8Array.of(255))).toBe('<1 bytes: ff>\n');
  });
});
