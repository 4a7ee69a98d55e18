import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { limitsOf, type Fault } from './fault.js';
import { closeOf } from './server.js';

/** How often a throttled direction passes something on. */
const THROTTLE_MS = 10;

/** A WebSocket is one exchange for all its life: its pings are no requests. */
const UPGRADE = /^upgrade: websocket/im;

/** One connection through the proxy: a client's, and the one to the server that goes with it. */
export class Relay {
  /** Resolves when both connections are closed. */
  readonly ended: Promise<unknown>;
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #begin: (head: string) => Fault | undefined;
  #state: 'fresh' | 'asked' | 'answered' | 'upgraded' = 'fresh';
  #fault: Fault | undefined;
  #left = limitsOf(undefined);
  #isBroken = false;
  #request = 'no request';

  /** @param begin Says what becomes of an exchange that starts with `head`. */
  constructor(client: Socket, serverPort: number, begin: (head: string) => Fault | undefined) {
    this.#client = client;
    this.#server = connect({
      port: serverPort,
      host: '127.0.0.1',
      noDelay: true,
      allowHalfOpen: true,
    });
    this.#begin = begin;
    for (const socket of [client, this.#server]) socket.on('error', () => undefined);
    this.ended = Promise.all([closeOf(client), closeOf(this.#server)]);
    void this.#pass(client, this.#server, 'request');
    void this.#pass(this.#server, client, 'reply');
  }

  get isClientOpen(): boolean {
    return !this.#client.closed;
  }

  /** What it is at, for a message. */
  toString(): string {
    const fault = this.#fault === undefined ? 'no fault' : JSON.stringify(this.#fault);
    return `${this.#request} (${this.#state}, ${fault})`;
  }

  destroy(): void {
    this.#client.destroy();
    this.#server.destroy();
  }

  async #pass(from: Socket, to: Socket, direction: 'request' | 'reply'): Promise<void> {
    try {
      const chunks = from.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
      for await (const chunk of chunks) {
        this.#note(direction, chunk);
        const part = chunk.subarray(0, this.#left[direction]);
        this.#left[direction] -= part.length;
        if (part.length > 0 && !this.#isBroken) await this.#write(to, part);
        if (this.#left[direction] <= 0) this.#break();
      }
      // A stalled connection tells neither side of the other's end.
      if (!this.#isStalled) to.end();
    } catch {
      if (!this.#isStalled) for (const socket of [from, to]) socket.resetAndDestroy();
    }
    if (this.#isStalled) from.destroy();
  }

  get #isStalled(): boolean {
    return this.#isBroken && this.#fault?.kind === 'stall';
  }

  /** Notices where an exchange begins, and what is to become of it. */
  #note(direction: 'request' | 'reply', chunk: Buffer): void {
    if (direction === 'reply') {
      if (this.#state === 'asked') this.#state = 'answered';
      return;
    }
    if (this.#isBroken || this.#state === 'asked' || this.#state === 'upgraded') return;
    const head = chunk.toString('latin1', 0, 2_000);
    this.#state = UPGRADE.test(head) ? 'upgraded' : 'asked';
    this.#request = head.split('\r\n', 1)[0] ?? '';
    this.#fault = this.#begin(head);
    this.#left = limitsOf(this.#fault);
  }

  async #write(to: Socket, bytes: Buffer): Promise<void> {
    const fault = this.#fault;
    switch (fault?.kind) {
      case 'split':
        for (const byte of bytes) {
          to.write(Uint8Array.of(byte));
          await turn();
        }
        return;
      case 'throttle': {
        const size = Math.max(1, Math.round((fault.bytesPerSecond * THROTTLE_MS) / 1_000));
        for (let at = 0; at < bytes.length; at += size) {
          to.write(bytes.subarray(at, at + size));
          await wait(THROTTLE_MS);
        }
        return;
      }
      case 'delay':
        await wait(fault.delayMs);
        break;
      default:
    }
    if (to.write(bytes)) return;
    if (to.destroyed) throw new Error('The other side is gone.');
    await Promise.race([once(to, 'drain'), once(to, 'close')]);
  }

  /** The moment of the fault has come; what arrives from now on goes nowhere. */
  #break(): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    if (this.#fault?.kind === 'cut') {
      this.#client.end();
      this.#server.end();
    } else if (this.#fault?.kind === 'reset') {
      // What has passed goes out first.
      this.#client.write('', () => this.#client.resetAndDestroy());
      this.#server.write('', () => this.#server.resetAndDestroy());
    } else if (this.#client.readableEnded) {
      // It had gone before, and nobody will tell it anything any more.
      this.#client.destroy();
    }
  }
}
