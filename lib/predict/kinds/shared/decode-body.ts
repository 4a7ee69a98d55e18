import { EasError, EasProtocolError } from '../../../errors/index.js';
import { ProtoReader } from '../../../wire/bytes/reader.js';

/**
 * Reads a whole protobuf body. Its errors say what the body was taken for, and show its start when
 * it is text: mostly the page of a proxy, or a message of the service.
 *
 * @param what the name of the message, such as `TFResponse`
 */
export function decodeBody<T>(what: string, body: Uint8Array, read: (reader: ProtoReader) => T): T {
  try {
    return read(new ProtoReader(body));
  } catch (cause) {
    // What a caller may not give must not come from the wire either.
    if (!(cause instanceof EasError)) throw cause;
    const found = isText(body) ? ` The body is text: ${startOf(body)}` : '';
    throw new EasProtocolError(`The body is not a ${what}. ${cause.message}${found}`, cause);
  }
}

const TEXT_SHOWN = 100;

function isText(body: Uint8Array): boolean {
  // Printable ASCII and white space alone.
  return body
    .subarray(0, TEXT_SHOWN)
    .every((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 9 && byte <= 13));
}

function startOf(body: Uint8Array): string {
  return JSON.stringify(new TextDecoder().decode(body.subarray(0, TEXT_SHOWN)));
}
