import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { EasEmulator } from '../../lib/emulator/index.js';

/** A connection on which every byte is the spec's own. */
export class Raw {
  readonly socket: Socket;
  #heard = '';
  #wake: (() => void) | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      this.#heard += chunk.toString('latin1');
      this.#wake?.();
    });
    socket.on('close', () => this.#wake?.());
  }

  /** `allowHalfOpen`: it does not end its own side when the other one has ended. */
  static async open({ url }: EasEmulator, { allowHalfOpen = false } = {}): Promise<Raw> {
    const { hostname: host, port } = new URL(url);
    const socket = connect({ host, port: Number(port), allowHalfOpen });
    await once(socket, 'connect');
    return new Raw(socket);
  }

  say(text: string): void {
    this.socket.write(text, 'latin1');
  }

  /** The next answer: its head, and its body if it has a length. */
  async answer(): Promise<{ status: number; head: string; body: string }> {
    for (;;) {
      const end = this.#heard.indexOf('\r\n\r\n');
      if (end >= 0) {
        const head = this.#heard.slice(0, end);
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
        const all = end + 4 + length;
        if (this.#heard.length >= all) {
          const body = this.#heard.slice(end + 4, all);
          this.#heard = this.#heard.slice(all);
          return { status: Number(head.split(' ')[1]), head, body };
        }
      }
      if (this.socket.closed) throw new Error(`closed after ${JSON.stringify(this.#heard)}`);
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

/** Asks one thing on a connection of its own. */
export async function ask(
  emulator: EasEmulator,
  text: string,
): Promise<{ status: number; head: string; body: string }> {
  const raw = await Raw.open(emulator);
  raw.say(text);
  try {
    return await raw.answer();
  } finally {
    raw.socket.destroy();
  }
}
