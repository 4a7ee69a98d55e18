import { isUtf8 } from 'node:buffer';
import { EasProtocolError } from '../errors/index.js';
import type { Payload } from '../options/payload-option.js';

/** What became of one record's payload: a value for the column, or the reason it has none. */
export type Decoded =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: EasProtocolError };

const AS_IT_IS: Decoded = Object.freeze({ ok: true, value: undefined });

/** Decodes a payload ahead of everything else, so that a bad one changes nothing. */
export function decodePayload(payload: Payload, data: Uint8Array): Decoded {
  if (payload === 'binary') return AS_IT_IS;
  if (payload === 'utf8') {
    if (isUtf8(data)) return AS_IT_IS;
    return { ok: false, error: new EasProtocolError('Expected a payload of UTF-8 text.') };
  }
  try {
    return { ok: true, value: payload.decode(data) };
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, error: new EasProtocolError(`The payload did not decode: ${said}`, cause) };
  }
}
