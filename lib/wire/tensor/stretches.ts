import { WireType, type ProtoReader } from '../bytes/reader.js';

/**
 * Where the values of one repeated field lie. A packed field, one that comes in several blocks,
 * and one that is not packed are all the same here: stretches of values in order.
 */
export class Stretches {
  /** The offsets of the start and the end of each stretch in turn. */
  readonly bounds: number[] = [];
  #size = 0;

  /** @param source the bytes in which the stretches lie */
  constructor(readonly source: Uint8Array) {}

  /** How many stretches there are: of a field that is never packed, its values. */
  get count(): number {
    return this.bounds.length / 2;
  }

  /** How many bytes there are in all. */
  get size(): number {
    return this.#size;
  }

  /**
   * Takes the field whose tag was just read. One of a wire type that its values cannot have is
   * skipped, like a field that is not known.
   */
  take(reader: ProtoReader, tag: number, wireType: number): void {
    const found = tag & 7;
    const isPacked = found === WireType.BYTES;
    const end = isPacked ? reader.enter() : 0;
    const start = reader.pos;
    if (isPacked) reader.pos = end;
    else reader.skip(tag);
    if (!isPacked && found !== wireType) return;
    this.bounds.push(start, reader.pos);
    this.#size += reader.pos - start;
  }
}
