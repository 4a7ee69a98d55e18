import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Requests of one connection that are under way at once; pipelines are far shorter. */
const MAX_AT_ONCE = 1_000;

/**
 * Ends connections that send request after request and wait for no answer: each that waits for a
 * record would stay in memory, and nothing else would hold them back.
 */
export class Crowds {
  readonly #underWay = new WeakMap<Socket, number>();

  /** Counts a request until its answer is through; `false` when its connection was ended. */
  admit({ socket }: IncomingMessage, response: ServerResponse): boolean {
    const count = this.#underWay.get(socket) ?? 0;
    if (count >= MAX_AT_ONCE) {
      socket.destroy();
      return false;
    }
    this.#underWay.set(socket, count + 1);
    response.once('close', () => {
      this.#underWay.set(socket, (this.#underWay.get(socket) ?? 1) - 1);
    });
    return true;
  }
}
