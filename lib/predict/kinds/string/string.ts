import { EasConfigError, EasProtocolError } from '../../../errors/index.js';
import { show } from '../../../wire/tensor/show.js';
import type { Request } from '../../request.js';

/**
 * A request whose body is text or bytes as they are.
 *
 * @example
 * client.predict(new StringRequest('[{"fea1": 1}]')).subscribe((res) => console.log(res.toString()));
 */
export class StringRequest implements Request<StringResponse> {
  /** The body; text as UTF-8. */
  readonly bytes: Uint8Array;

  /** @param content text, or bytes, which are kept and not copied */
  constructor(content: string | Uint8Array) {
    if (typeof content === 'string') this.bytes = bytesOf(content);
    else if (content instanceof Uint8Array) this.bytes = content;
    else {
      throw new EasConfigError(
        `A StringRequest takes a string or a Uint8Array, not ${show(content)}; ` +
          'JsonRequest takes objects.',
      );
    }
  }

  encode(): Uint8Array {
    return this.bytes;
  }

  decode(body: Uint8Array): StringResponse {
    return StringResponse.decode(body);
  }

  /** Reads a request, as a service does. */
  static decode(body: Uint8Array): StringRequest {
    return new StringRequest(body);
  }

  /** The body as text; throws an `EasProtocolError` when it is not UTF-8. */
  toString(): string {
    return textOf(this.bytes);
  }
}

/** An answer whose body is text or bytes as they are. */
export class StringResponse {
  /** The body. */
  readonly bytes: Uint8Array;

  /** @param content text, or bytes, which are kept and not copied */
  constructor(content: string | Uint8Array) {
    this.bytes = new StringRequest(content).bytes;
  }

  /** The body a service answers with. */
  encode(): Uint8Array {
    return this.bytes;
  }

  /** Reads an answer; any body is one. */
  static decode(body: Uint8Array): StringResponse {
    return new StringResponse(body);
  }

  /** The body as text; throws an `EasProtocolError` when it is not UTF-8. */
  toString(): string {
    return textOf(this.bytes);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8. Short texts share a block of memory, which costs half of what one for each would. */
function bytesOf(text: string): Uint8Array {
  const { buffer, byteOffset, length } = Buffer.from(text, 'utf8');
  return new Uint8Array(buffer, byteOffset, length);
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new EasProtocolError('Expected UTF-8 text; read what is not text from `bytes`.', cause);
  }
}
