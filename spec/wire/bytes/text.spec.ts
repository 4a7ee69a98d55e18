import { afterAll, describe, expect, it } from '@jest/globals';
import { Field, Schema, Utf8 } from 'apache-arrow';
import { jsonPayload } from '../../../lib/arrow/json-payload.js';
import { EasProtocolError } from '../../../lib/errors/index.js';
import { DataType, StringRequest, StringResponse, TFResponse } from '../../../lib/index.js';
import { looseText, MAX_TEXT_LENGTH } from '../../../lib/wire/bytes/text.js';

/** Zeros, of which the system gives no memory as long as they are only read. */
let long: Uint8Array | undefined = new Uint8Array(MAX_TEXT_LENGTH + 1);
const zeros = (): Uint8Array => long!;
afterAll(() => (long = undefined));

const odd = Uint8Array.of(0x61, 0xff);

const READERS: readonly (readonly [string, (bytes: Uint8Array) => unknown])[] = [
  ['a StringRequest', (bytes) => new StringRequest(bytes).toString()],
  ['a StringResponse', (bytes) => StringResponse.decode(bytes).toString()],
  [
    'an output',
    (bytes) => new TFResponse().addOutput('out', [1], DataType.STRING, [bytes]).getValues('out'),
  ],
  [
    'a record of JSON',
    (bytes) => jsonPayload(new Schema([new Field('id', new Utf8())])).decode(bytes),
  ],
];

function errorOf(read: () => unknown): EasProtocolError {
  try {
    read();
  } catch (error) {
    if (error instanceof EasProtocolError) return error;
    throw error;
  }
  throw new Error('Expected an error.');
}

describe('bytes that are more than a string holds', () => {
  it.each(READERS)('of %s → are said to be too many', (_, read) => {
    const error = errorOf(() => read(zeros()));
    expect(error.code).toBe('TOO_LARGE');
    expect(error.message).toContain(`${MAX_TEXT_LENGTH + 1} bytes`);
    expect(error.message).not.toContain('UTF-8');
  });

  it('of a record or a number → are said to be too many', () => {
    expect(errorOf(() => looseText(zeros())).code).toBe('TOO_LARGE');
  });
});

describe('bytes that are not UTF-8', () => {
  it.each(READERS)('of %s → are said to be that', (_, read) => {
    const error = errorOf(() => read(odd));
    expect(error.code).toBe('PROTOCOL');
    expect(error.message).toContain('UTF-8');
  });

  it('are replaced where text is read loosely', () => {
    expect(looseText(odd)).toBe('a\ufffd');
  });
});
