import { once } from 'node:events';
import { PassThrough, Readable, Writable } from 'node:stream';
import type { Context } from '../../lib/cli/context.js';
import { run } from '../../lib/cli/run.js';

export { startEmulator } from '../flows/support.js';

export interface CliOptions {
  /** Variables; nothing of this process's own is seen. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is on the standard input; without it there is nothing. */
  readonly stdin?: string | Uint8Array | Readable;
  /** Whether input and outputs are a terminal, or which of them. */
  readonly terminal?: boolean | { readonly stdout: boolean; readonly stderr: boolean };
  /** An output of another kind. */
  readonly stdout?: Writable;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly bytes: Buffer;
  readonly stderr: string;
}

/** What is written, to be looked at and waited for. */
class Caught extends PassThrough {
  readonly chunks: Buffer[] = [];
  readonly isTTY: boolean;
  readonly columns = 80;
  readonly rows = 24;

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
    this.on('data', (chunk: Buffer) => this.chunks.push(chunk));
  }

  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
}

/** A command line that runs within this process. */
export class Cli {
  readonly ended: Promise<Ended>;
  readonly #stdout: Caught;
  readonly #stderr: Caught;
  readonly #interruption = new AbortController();

  constructor(args: readonly string[], options: CliOptions = {}) {
    const { terminal = false } = options;
    const is = typeof terminal === 'boolean' ? { stdout: terminal, stderr: terminal } : terminal;
    this.#stdout = new Caught(is.stdout);
    this.#stderr = new Caught(is.stderr);
    const stdin = readableOf(options.stdin);
    const context: Context = {
      stdin: Object.assign(stdin, { isTTY: terminal === true }),
      stdout: options.stdout ?? this.#stdout,
      stderr: this.#stderr,
      env: options.env ?? {},
      version: '1.2.3',
      interrupted: this.#interruption.signal,
    };
    this.ended = run(args, context).then((code) => ({
      code,
      stdout: this.stdout,
      bytes: this.#stdout.bytes,
      stderr: this.stderr,
    }));
  }

  get stdout(): string {
    return this.#stdout.bytes.toString();
  }

  get stderr(): string {
    return this.#stderr.bytes.toString();
  }

  /** Resolves when the standard output, or error, holds a text. */
  async says(text: string, where: 'stdout' | 'stderr' = 'stdout'): Promise<void> {
    const stream = where === 'stdout' ? this.#stdout : this.#stderr;
    while (!this[where].includes(text)) await once(stream, 'data');
  }

  /** What Ctrl-C does. */
  interrupt(): void {
    this.#interruption.abort('SIGINT');
  }
}

/** Runs a command line to its end. */
export function cli(args: readonly string[], options: CliOptions = {}): Promise<Ended> {
  return new Cli(args, options).ended;
}

/** The lines of a JSONL output. */
export function linesOf({ stdout }: Pick<Ended, 'stdout'>): unknown[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

/** An output whose writes are finished by hand, as one does whose reader is slow. */
export class SlowOutput extends Writable {
  readonly written: string[] = [];
  #finish: ((error?: Error) => void) | undefined;

  constructor() {
    super({ highWaterMark: 1 });
  }

  override _write(chunk: Buffer, _: string, done: (error?: Error) => void): void {
    this.written.push(chunk.toString());
    this.#finish = done;
    this.emit('asked');
  }

  /** Resolves when there is a write that is not finished. */
  async asked(): Promise<void> {
    if (this.#finish === undefined) await once(this, 'asked');
  }

  /** Finishes the write under way, with an error of the system if one is named. */
  finish(code?: string): void {
    const finish = this.#finish;
    this.#finish = undefined;
    finish?.(code === undefined ? undefined : systemError(code));
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: it does not go, write`), { code });
}

function readableOf(given: CliOptions['stdin']): Readable {
  if (given instanceof Readable) return given;
  return Readable.from(given === undefined ? [] : [Buffer.from(given)]);
}
