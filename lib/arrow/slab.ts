/**
 * One block of memory that the columns of a batch are cut from: allocated once, since a dozen small
 * allocations take longer than filling them. Nothing is zeroed.
 */
export class Slab {
  readonly #block: ArrayBuffer;
  readonly #size: number;
  #taken = 0;

  /** @param size bytes; what does not fit gets memory of its own */
  constructor(size: number) {
    this.#block = allocate(size);
    this.#size = size;
  }

  /** Room for so many bytes. */
  bytes(length: number): Uint8Array<ArrayBuffer> {
    const at = this.#take(length);
    return at < 0 ? new Uint8Array(allocate(length)) : new Uint8Array(this.#block, at, length);
  }

  /** Room for so many 32-bit integers. */
  int32s(length: number): Int32Array<ArrayBuffer> {
    const at = this.#take(length * 4);
    return at < 0 ? new Int32Array(allocate(length * 4)) : new Int32Array(this.#block, at, length);
  }

  /** A slab for about as much as was taken from this one; it shrinks slowly, since batches vary. */
  successor(): Slab {
    return new Slab(Math.max(this.#taken, this.#size - (this.#size >> 3)));
  }

  /** The offset of a free piece; -1 when there is none. Pieces begin where any type may. */
  #take(length: number): number {
    const at = this.#taken;
    this.#taken = at + ((length + 7) & ~7);
    return this.#taken <= this.#size ? at : -1;
  }
}

function allocate(size: number): ArrayBuffer {
  return Buffer.allocUnsafeSlow(size).buffer;
}
