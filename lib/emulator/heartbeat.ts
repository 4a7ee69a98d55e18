import type { WebSocket } from 'ws';

/** How many pings go out within the time that a peer has to say something. */
const PINGS = 3;

/**
 * The pings and pongs of one connection. One pong at a time is on its way: of the pings that come
 * meanwhile only the last is answered, as WebSocket allows, so that a peer that sends pings and
 * reads nothing costs no memory. A peer from which nothing comes for `timeoutMs` is dropped.
 */
export class Heartbeat {
  readonly #ws: WebSocket;
  readonly #timer: NodeJS.Timeout;
  #isWriting = false;
  #owed: Buffer | undefined;
  #unheard = 0;

  constructor(ws: WebSocket, timeoutMs: number) {
    this.#ws = ws;
    this.#timer = setInterval(() => this.#beat(), timeoutMs / PINGS);
    ws.on('ping', (data: Buffer) => {
      this.#unheard = 0;
      // A copy: the bytes given are a part of all that was read with them.
      if (this.#isWriting) this.#owed = Buffer.from(data);
      else this.#pong(data);
    });
    ws.on('pong', () => (this.#unheard = 0));
    ws.on('message', () => (this.#unheard = 0));
    ws.on('close', () => this.stop());
  }

  /** Says nothing more, and waits for nothing. */
  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    if (this.#unheard >= PINGS) {
      this.#ws.terminate();
      return;
    }
    this.#unheard += 1;
    if (!this.#isWriting && this.#ws.readyState === this.#ws.OPEN) {
      this.#write((written) => this.#ws.ping(undefined, false, written));
    }
  }

  #pong(data: Buffer): void {
    this.#write((written) => this.#ws.pong(data, false, written));
  }

  #write(send: (written: (error?: Error) => void) => void): void {
    this.#isWriting = true;
    send((error) => {
      this.#isWriting = false;
      const owed = this.#owed;
      this.#owed = undefined;
      if (owed !== undefined && !(error instanceof Error)) this.#pong(owed);
    });
  }
}
