import { DataType, Struct, type Schema, type TypeMap } from 'apache-arrow';
import { EasConfigError } from '../errors/index.js';
import type { PayloadDecoder } from '../options/payload-option.js';
import { errorOfText } from '../wire/bytes/text.js';
import { readerOfStruct } from './json-values.js';

/**
 * A payload decoder for records that are a JSON object each: the `data` column is a `Struct` of the
 * schema's fields. What the schema does not name is left out; an object without a field that is not
 * nullable, or with a value of another type, is a bad record. Nothing is converted but whole
 * numbers to 64 bits, which may also come as text, since JSON's own are exact up to 53.
 *
 * @param schema the fields: Bool, Int, Uint, Float, Utf8, List, FixedSizeList and Struct
 * @throws EasConfigError at once for a schema with other types
 * @example
 * const scored = jsonPayload(
 *   new Schema([new Field('id', new Utf8(), false), new Field('score', new Float64(), true)]),
 * );
 * queue.watch({ payload: scored }).subscribe(({ table }) => console.log(table.toString()));
 */
export function jsonPayload<T extends TypeMap>(
  schema: Schema<T> | Struct<T>,
): PayloadDecoder<Struct<T>> {
  const type = structOf(schema);
  const read = readerOfStruct(type, '');
  return Object.freeze({
    type,
    // Arrow's builder takes a plain object for a row.
    decode: (data: Uint8Array) => read(parse(data)) as Struct<T>['TValue'],
  });
}

function structOf<T extends TypeMap>(schema: Schema<T> | Struct<T>): Struct<T> {
  const given: unknown = schema;
  if (DataType.isStruct(given)) return schema as Struct<T>;
  const { fields } = (given ?? {}) as { readonly fields?: unknown };
  if (Array.isArray(fields)) return new Struct<T>((schema as Schema<T>).fields);
  throw new EasConfigError(
    "jsonPayload takes a Schema or a Struct; write jsonPayload(new Schema([new Field('id', new Utf8())])).",
  );
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parse(data: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(data));
  } catch (cause) {
    throw errorOfText('Expected JSON in UTF-8.', data.length, cause);
  }
}
