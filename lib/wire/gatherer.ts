/** Pieces below this are copied together: by itself, each would take many times its bytes. */
const SMALL_BYTES = 1_024;
const BLOCK_BYTES = 16 * 1_024;
const NO_BLOCK = new Uint8Array(0);

/**
 * Gathers the pieces of a body. What it takes stays near what it was given, however small the
 * pieces are: so a limit on a body's bytes is one on memory, too.
 */
export class Gatherer {
  #pieces: Uint8Array[] = [];
  /** Where small pieces are copied to: what lies between the two is not yet among the pieces. */
  #block = NO_BLOCK;
  #start = 0;
  #end = 0;
  #length = 0;

  /** How many bytes there are. */
  get length(): number {
    return this.#length;
  }

  /** Takes a piece, which may be kept as it is. */
  add(piece: Uint8Array): void {
    const isFirst = this.#length === 0;
    this.#length += piece.length;
    // Most bodies come in one piece, and are not copied.
    if (isFirst || piece.length >= SMALL_BYTES) {
      this.#seal();
      this.#pieces.push(piece);
      return;
    }
    if (this.#end + piece.length > this.#block.length) {
      this.#seal();
      this.#block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
      this.#start = this.#end = 0;
    }
    this.#block.set(piece, this.#end);
    this.#end += piece.length;
  }

  /** Gives all bytes in one block, and begins anew. */
  take(): Uint8Array {
    this.#seal();
    const [only] = this.#pieces;
    const isOne = only !== undefined && this.#pieces.length === 1;
    const whole = isOne ? only : Buffer.concat(this.#pieces, this.#length);
    this.#pieces = [];
    this.#length = 0;
    return whole;
  }

  #seal(): void {
    if (this.#end === this.#start) return;
    this.#pieces.push(this.#block.subarray(this.#start, this.#end));
    this.#start = this.#end;
  }
}
