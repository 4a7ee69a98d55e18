import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** The connections that servers of this process take in, from here on. */
export class Accepted {
  readonly sockets: Socket[] = [];
  readonly #wakes: (() => void)[] = [];
  readonly #note = (message: unknown): void => {
    this.sockets.push((message as { socket: Socket }).socket);
    for (const wake of this.#wakes.splice(0)) wake();
  };

  constructor() {
    subscribe('net.server.socket', this.#note);
  }

  /** The first connection, waiting for it. */
  async first(): Promise<Socket> {
    for (;;) {
      const [socket] = this.sockets;
      if (socket !== undefined) return socket;
      await new Promise<void>((resolve) => this.#wakes.push(resolve));
    }
  }

  stop(): void {
    unsubscribe('net.server.socket', this.#note);
  }
}
