import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Inbox } from '../../support/inbox.js';

/** How a program that speaks for an SDK is started. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A record as an SDK saw it; `data` is Base64. */
export interface PeerFrame {
  readonly index: string;
  readonly data: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What a watch of an SDK tells. */
export type WatchNews =
  { readonly frame: PeerFrame } | { readonly ended: true } | { readonly error: Failure };

interface Failure {
  readonly code: number | null;
  readonly message: string;
}

type Message =
  | { readonly id: number; readonly result?: unknown; readonly error?: Failure }
  | ({ readonly watch: string } & WatchNews);

/** What an SDK threw. */
export class PeerError extends Error {
  /** The HTTP status, where the SDK tells it. */
  readonly code: number | null;

  constructor({ code, message }: Failure) {
    super(message);
    this.name = 'PeerError';
    this.code = code;
  }
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The call that no one makes: its reply tells that the peer is ready. */
const READY = 0;

const START_MS = 30_000;

/** A process that makes calls with an SDK. One JSON object a line goes in, one a line comes out. */
export class Peer {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  readonly #watches = new Map<string, Inbox<WatchNews>>();
  readonly #ended: Promise<unknown>;
  #errors = '';
  #lastId = READY;
  #end: Error | undefined;

  private constructor({ command, args, env }: Launch) {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#ended = once(child, 'close');
    child.on('error', (error) => this.#finish(error));
    child.on('close', () => this.#finish(new Error(`the peer ended: ${this.#errors}`)));
    child.stdin.on('error', () => undefined);
    child.stderr.on('data', (chunk: Buffer) => {
      this.#errors = (this.#errors + chunk.toString()).slice(-2_000);
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.#receive(JSON.parse(line) as Message);
    });
  }

  /** Starts a peer; it takes calls when the promise resolves. */
  static async start(launch: Launch): Promise<Peer> {
    const peer = new Peer(launch);
    const timer = setTimeout(() => peer.kill(), START_MS);
    try {
      await new Promise((resolve, reject) => peer.#pending.set(READY, { resolve, reject }));
    } finally {
      clearTimeout(timer);
    }
    return peer;
  }

  /** Makes a call; what the SDK throws is thrown as a `PeerError`. */
  call(op: string, args: object): Promise<unknown> {
    if (this.#end !== undefined) return Promise.reject(this.#end);
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#child.stdin?.write(`${JSON.stringify({ id, op, args })}\n`);
    });
  }

  /** What a watch tells from now on. */
  newsOf(watch: string): Inbox<WatchNews> {
    const inbox = new Inbox<WatchNews>();
    this.#watches.set(watch, inbox);
    return inbox;
  }

  /** Ends the process at once, as a crash would. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Ends the process; resolves when it is gone. */
  async close(): Promise<void> {
    this.#child.stdin?.end();
    const timer = setTimeout(() => this.kill(), 2_000);
    await this.#ended;
    clearTimeout(timer);
  }

  #receive(message: Message): void {
    if ('watch' in message) {
      this.#watches.get(message.watch)?.add(message);
      return;
    }
    const { id, result, error } = message;
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error === undefined) pending?.resolve(result);
    else pending?.reject(new PeerError(error));
  }

  #finish(error: Error): void {
    this.#end ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#end);
    this.#pending.clear();
  }
}
