import type { DataType, FixedSizeList } from 'apache-arrow';
import { complaint, ruleBy } from '../checks/index.js';

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

/** The rule of a payload. */
export const PAYLOAD = ruleBy<Payload>(
  'binary',
  '"binary", "utf8" or a decoder { type, decode }',
  (name, value) => {
    if (value === 'binary' || value === 'utf8') return value;
    const remedy = '"binary", "utf8" or a decoder { type, decode }';
    if (typeof value !== 'object' || value === null) throw complaint(name, value, remedy);
    const { type, decode } = value as Partial<PayloadDecoder>;
    if (typeof decode !== 'function') throw complaint(`${name}.decode`, decode, remedy);
    if (typeof (type as { typeId?: unknown } | null | undefined)?.typeId !== 'number') {
      throw complaint(`${name}.type`, type, 'an Arrow type, for example new Float64()');
    }
    return value as PayloadDecoder;
  },
);
