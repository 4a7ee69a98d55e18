import type { DataType, FixedSizeList } from 'apache-arrow';
import { EasConfigError } from '../errors/index.js';
import { badOption } from './check.js';

/**
 * A value of a column of a type. A list of fixed size may also be an array: a typed one of its
 * item's type is copied as a block.
 */
export type PayloadValue<T extends DataType> =
  T['TValue'] | (T extends FixedSizeList<infer Item> ? ArrayLike<Item['TValue']> : never);

/** Turns a record's bytes into a value of the `data` column. */
export interface PayloadDecoder<T extends DataType = DataType> {
  /** The Arrow type of the `data` column. */
  readonly type: T;
  /**
   * Decodes one record. What it throws makes the record a bad one (`onBadFrame`), not the stream.
   * The bytes are valid only during the call.
   */
  decode(data: Uint8Array): PayloadValue<T> | null;
}

/** How the `data` column is typed: as it came, as text, or by a decoder with its Arrow type. */
export type Payload = 'binary' | 'utf8' | PayloadDecoder;

export function checkPayload(name: string, value: unknown): Payload {
  if (value === 'binary' || value === 'utf8') return value;
  const remedy = `write 'binary', 'utf8' or a decoder { type, decode }`;
  if (typeof value !== 'object' || value === null) throw badOption(name, value, remedy);
  const { type, decode } = value as Partial<PayloadDecoder>;
  if (typeof decode !== 'function') throw badOption(`${name}.decode`, decode, remedy);
  if (typeof (type as { typeId?: unknown } | null | undefined)?.typeId !== 'number') {
    throw new EasConfigError(`${name}.type is no Arrow type; write for example new Float64().`);
  }
  return value as PayloadDecoder;
}
