import { Agent } from 'undici';
import WebSocket from 'ws';
import { streaming } from '../../../lib/emulator/generated/queue_service.js';
import { queueName, TOKEN, type Assignment, type Outcome } from '../task.js';
import { IDENTITY, WholeAnswer } from './limit-http.js';
import { MemoryMeter } from './memory-meter.js';
import { Meter } from './measure.js';

const MAX_INDEXES = 600;

/** Sends indexes in groups: one commit at a time, and what comes meanwhile waits for the next. */
class GroupCommit {
  readonly #pool = new Agent({ connections: 1 });
  readonly #headers = ['Authorization', TOKEN, ...IDENTITY];
  #waiting: unknown[] = [];
  #busy = false;
  #closed = false;

  constructor(
    private readonly origin: string,
    private readonly path: string,
    private readonly failed: (error: unknown) => void,
  ) {}

  add(index: unknown): void {
    this.#waiting.push(index);
    if (this.#busy) return;
    this.#busy = true;
    queueMicrotask(() => this.#send());
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.#pool.destroy();
  }

  #send(): void {
    const indexes = this.#waiting.splice(0, MAX_INDEXES);
    if (indexes.length === 0) {
      this.#busy = false;
      return;
    }
    const { origin } = this;
    const path = `${this.path}?_indexes_=${indexes.join(',')}`;
    const answer = new WholeAnswer((error) => {
      if (this.#closed) return;
      if (error === undefined) this.#send();
      else this.failed(error);
    });
    this.#pool.dispatch({ origin, path, method: 'PUT', headers: this.#headers }, answer);
  }
}

/** Bare ws: every message is decoded by protobufjs and committed in groups. No table is built. */
export function limitWatch({ task, address }: Assignment): Promise<Outcome> {
  const path = `/api/predict/${queueName(task)}`;
  const meter = task.kind === 'memory' ? new MemoryMeter(task) : new Meter(task);
  const autoCommit = task.window === 0;
  const query = `?_watch_=true&_index_=0&_window_=${task.window}&_index_only_=false&_auto_commit_=${autoCommit}`;
  return new Promise((resolve, reject) => {
    const commits = new GroupCommit(`http://${address}`, path, reject);
    const headers: Record<string, string> = { Authorization: TOKEN };
    for (let at = 0; at < IDENTITY.length; at += 2) headers[IDENTITY[at]!] = IDENTITY[at + 1]!;
    const socket = new WebSocket(`ws://${address}${path}${query}`, {
      headers,
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    socket.on('error', reject);
    socket.on('message', (bytes: Buffer) => {
      if (meter.isDone()) return;
      const { index, data } = streaming.DataFrameProto.decode(bytes);
      if (task.kind === 'latency') meter.count(1, sinceStampUs(data));
      else meter.count(1);
      if (!autoCommit) commits.add(index);
      if (!meter.isDone()) return;
      socket.terminate();
      void commits.close().then(() => resolve(meter.outcome));
    });
  });
}

/** How long ago a record was sent, by the monotonic clock that all processes share. */
export function sinceStampUs(data: Uint8Array): number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Number(process.hrtime.bigint() - view.getBigUint64(0, true)) / 1000;
}
