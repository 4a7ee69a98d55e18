import { streaming } from '../../../lib/emulator/generated/queue_service.js';

/** Indexes from here on take five bytes each, so that they can be written over one another. */
export const FIRST_INDEX = 2 ** 28;
const INDEX_BYTES = 5;
const BLOCK_BYTES = 64 * 1024;

/** WebSocket messages that are encoded once; before they are sent only their indexes are written. */
export class RecordBlock {
  readonly #frames: Buffer;
  readonly #frameBytes: number;
  readonly #indexAt: number;
  readonly #dataAt: number;
  /** How many records one block holds. */
  readonly records: number;

  /** @param bytes size of a record's payload */
  constructor(bytes: number) {
    const message = streaming.DataFrameProto.encode({
      index: FIRST_INDEX,
      tags: { requestId: '0b5ad9b2-7d3f-4c39-9a55-3f6d0f6a6f11' },
      data: Buffer.alloc(bytes, 'abcdefgh'),
    }).finish();
    const header = webSocketHeader(message.length);
    const frame = Buffer.concat([header, message]);
    this.#frameBytes = frame.length;
    // The index is the first field, behind its tag; the payload is the last.
    this.#indexAt = header.length + 1;
    this.#dataAt = frame.length - bytes;
    this.records = Math.max(1, Math.floor(BLOCK_BYTES / frame.length));
    this.#frames = Buffer.concat(Array.from({ length: this.records }, () => frame));
  }

  /** The first `count` records, with indexes from `first` on. */
  take(count: number, first: number): Buffer {
    const bytes = Buffer.allocUnsafe(count * this.#frameBytes);
    this.#frames.copy(bytes, 0, 0, bytes.length);
    for (let record = 0; record < count; record++) {
      let at = record * this.#frameBytes + this.#indexAt;
      let index = first + record;
      for (let left = INDEX_BYTES; left > 1; left--) {
        bytes[at++] = (index % 128) | 0x80;
        index = Math.floor(index / 128);
      }
      bytes[at] = index;
    }
    return bytes;
  }

  /** One record whose payload begins with the monotonic time, in nanoseconds, that all processes share. */
  takeStamped(index: number): Buffer {
    const bytes = this.take(1, index);
    bytes.writeBigUInt64LE(process.hrtime.bigint(), this.#dataAt);
    return bytes;
  }
}

function webSocketHeader(length: number): Buffer {
  const binary = 0x82;
  if (length < 126) return Buffer.of(binary, length);
  if (length < 65_536) return Buffer.of(binary, 126, length >> 8, length & 0xff);
  const header = Buffer.alloc(10);
  header[0] = binary;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
