import type { HttpControl } from '../transport/http.js';

/** How long the end of a body that nobody reads any more may take, in milliseconds. */
export const REST_MS = 500;

/** How much of it may come, in bytes. */
export const REST_BYTES = 64 * 1024;

/**
 * What is left of a body whose reader has all that it asked for: mostly its end alone, a packet
 * later. To wait for that keeps the connection for the next request; it is the end of the
 * connection when it takes longer or is more than is worth it. Until then it counts as at work.
 */
export class BodyRest {
  readonly #timer: NodeJS.Timeout;
  #bytesLeft = REST_BYTES;

  constructor(private readonly control: Pick<HttpControl, 'abort'>) {
    this.#timer = setTimeout(end, REST_MS, control);
    // The socket alone keeps the process alive; and where there is none, nothing has to.
    this.#timer.unref();
  }

  /** Takes a piece, for nobody. */
  take({ length }: Uint8Array): void {
    this.#bytesLeft -= length;
    if (this.#bytesLeft >= 0) return;
    this.stop();
    this.control.abort();
  }

  /** The body has ended. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}

function end(control: Pick<HttpControl, 'abort'>): void {
  control.abort();
}
