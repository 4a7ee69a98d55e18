import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { systemReason } from '../system-error.js';

/** The output could not be written. */
export class OutputError extends Error {
  /** Whether the reader of the output went away, as `head` does: nothing to complain about. */
  readonly closed: boolean;

  constructor(name: string, cause: unknown) {
    super(`cannot write ${name}: ${systemReason(cause)}`, { cause });
    const { code } = (cause ?? {}) as { readonly code?: unknown };
    this.closed = code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
  }
}

/** Where output goes. A write is done when the system has taken it all: its reader sets the pace. */
export class Sink {
  readonly #name: string;
  readonly #stream: Writable;
  readonly #ends: boolean;

  private constructor(name: string, stream: Writable, ends: boolean) {
    this.#name = name;
    this.#stream = stream;
    this.#ends = ends;
    // Each write reports its own failure; without a listener the event would end the process.
    stream.on('error', () => undefined);
  }

  /** An output that another part of the process ends, such as the standard output. */
  static of(stream: Writable): Sink {
    return new Sink('the output', stream, false);
  }

  /** A file, made anew. Fails at once when that is not possible. */
  static async toFile(path: string): Promise<Sink> {
    const stream = createWriteStream(path);
    try {
      await once(stream, 'open');
    } catch (error) {
      throw new OutputError(path, error);
    }
    return new Sink(path, stream, true);
  }

  async write(data: string | Uint8Array): Promise<void> {
    if (data.length === 0) return;
    await this.#settle((done) => this.#stream.write(data, done));
  }

  /** Closes a file; leaves other outputs open. */
  async end(): Promise<void> {
    if (this.#ends) await this.#settle((done) => this.#stream.end(done));
  }

  #settle(act: (done: (error?: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      act((error) => {
        if (error === undefined || error === null) resolve();
        else reject(new OutputError(this.#name, error));
      });
    });
  }
}
