import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Requests of one connection that are under way at once; pipelines are far shorter. */
const MAX_AT_ONCE = 1_000;

/**
 * The requests that each connection has under way. Ends connections that send request after request
 * and wait for no answer: each that waits for a record would stay in memory, and nothing else would
 * hold them back.
 */
export class Crowds {
  readonly #underWay = new WeakMap<Duplex, number>();
  readonly #whenQuiet = new WeakMap<Duplex, () => void>();
  /** One for all answers, which are what it is called on. */
  readonly #onClose: (this: ServerResponse) => void;

  constructor() {
    const leave = (socket: Duplex): void => this.#leave(socket);
    this.#onClose = function onClose() {
      leave(this.req.socket);
    };
  }

  /** Counts a request until its answer is through; `false` when its connection was ended. */
  admit({ socket }: IncomingMessage, response: ServerResponse): boolean {
    const count = this.#underWay.get(socket) ?? 0;
    if (count >= MAX_AT_ONCE) {
      socket.destroy();
      return false;
    }
    this.#underWay.set(socket, count + 1);
    response.on('close', this.#onClose);
    return true;
  }

  /** Calls back when a connection has nothing under way, once; at once when it has nothing now. */
  whenQuiet(socket: Duplex, then: () => void): void {
    if ((this.#underWay.get(socket) ?? 0) === 0) then();
    else this.#whenQuiet.set(socket, then);
  }

  #leave(socket: Duplex): void {
    const left = (this.#underWay.get(socket) ?? 1) - 1;
    this.#underWay.set(socket, left);
    if (left > 0) return;
    const then = this.#whenQuiet.get(socket);
    this.#whenQuiet.delete(socket);
    then?.();
  }
}
