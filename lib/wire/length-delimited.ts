import { EasProtocolError } from '../errors/index.js';
import { Gatherer } from './gatherer.js';

const HEADER_BYTES = 4;

/**
 * Cuts a byte stream into messages that each follow their length in four big-endian bytes, as the
 * watch over HTTP sends them. Chunks may end anywhere.
 */
export class LengthDelimited {
  readonly #maxBytes: number;
  /** What came of a message that is not complete, and how many bytes it takes to go on with it. */
  readonly #held = new Gatherer();
  #neededBytes = HEADER_BYTES;

  /** @param maxBytes The longest message that is accepted. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Whether the stream stands in the midst of a message. */
  get midway(): boolean {
    return this.#held.length > 0;
  }

  /**
   * Takes a chunk in, which may be kept, and calls `visit` for every message that is complete now;
   * its bytes stay as they are.
   *
   * @throws EasProtocolError for a message longer than allowed.
   */
  push(chunk: Uint8Array, visit: (message: Uint8Array) => void): void {
    this.#held.add(chunk);
    // Joined once it is worth it: a long message that comes in many chunks is copied once.
    if (this.#held.length < this.#neededBytes) return;
    const bytes = this.#held.take();
    let at = 0;
    this.#neededBytes = HEADER_BYTES;
    while (bytes.length - at >= HEADER_BYTES) {
      const length = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER_BYTES).getUint32(0);
      if (length > this.#maxBytes) {
        throw new EasProtocolError(
          `Expected a frame of at most ${this.#maxBytes} bytes (maxFrameBytes), got ${length}.`,
          undefined,
          'TOO_LARGE',
        );
      }
      const end = at + HEADER_BYTES + length;
      if (end > bytes.length) {
        this.#neededBytes = HEADER_BYTES + length;
        break;
      }
      visit(bytes.subarray(at + HEADER_BYTES, end));
      at = end;
    }
    if (at < bytes.length) this.#held.add(bytes.subarray(at));
  }
}
