import type { Consumer } from '../../lib/emulator/consumer.js';
import { LiveQueue } from '../../lib/emulator/live-queue.js';
import type { QueueLimits } from '../../lib/emulator/queue-store.js';
import { encodeIndexField, type StoredRecord } from '../../lib/emulator/record.js';
import type { EndReason, WatchSink } from '../../lib/emulator/watch-sink.js';
import type { NackReason } from '../../lib/operators/acknowledgeable.js';
import type { Connection } from './connection.js';
import type { Fates } from './fates.js';
import type { Network } from './network.js';
import type { Trace } from './trace.js';

export const GID = 'g';
const UNREADABLE = new Uint8Array(16).fill(0xff);
/** The header of a data field that claims more bytes than follow. */
const BROKEN_FIELD = [0x1a, 0x7f];
/** A frame that is sent twice is sent again this much later, at most. */
const AGAIN_AFTER_MS = 600;

/** The queue service: the emulator's own queue, behind a network that fails. */
export class Service {
  /** Records whose frame came damaged after its index at least once. */
  readonly damaged = new Set<bigint>();
  /** Frames sent that do not decode. */
  badFrames = 0;
  lastIndex: bigint;
  readonly connections = new Set<Connection>();
  queue: LiveQueue;
  /** Whether it answers at all. */
  isUp = true;
  readonly #limits: QueueLimits;
  readonly #records = new Map<bigint, number>();

  constructor(
    firstIndex: bigint,
    redeliverAfterMs: number,
    private readonly network: Network,
    private readonly fates: readonly Fates[],
    private readonly trace: Trace,
  ) {
    this.lastIndex = firstIndex - 1n;
    this.#limits = {
      maxLength: 1_000_000,
      maxPayloadBytes: 1024,
      redeliverAfterMs,
      firstIndex,
      groupIdleMs: 3_600_000,
      maxConsumers: 100,
    };
    this.queue = new LiveQueue('q', this.#limits);
  }

  /** Records put and not committed. */
  get open(): bigint[] {
    return [...this.#records.keys()].filter((index) => this.has(index));
  }

  has(index: bigint): boolean {
    return this.queue.store.get(index) !== undefined;
  }

  put(count: number, priority: number): void {
    for (let left = count; left > 0; left--) this.#put(this.lastIndex + 1n, priority);
  }

  #put(index: bigint, priority: number): void {
    this.lastIndex = index;
    this.#records.set(index, priority);
    const data = Buffer.from(`record ${index}`);
    this.queue.put(data, { priority, tags: { requestId: String(index) } });
  }

  /** A client asks to watch. */
  accept(connection: Connection): void {
    const fate = this.fates[connection.who]?.handshakes.take();
    const shown = this.isUp ? fate : 'unreachable';
    if (shown === 401 || shown === 404) this.#finally(connection.who);
    if (shown !== undefined) {
      this.trace.note(() => `c${connection.who} handshake: ${shown}`);
      if (shown === 'unreachable') connection.cut(0, 'refused');
      else if (shown !== 'never answered') connection.refuse(shown, shown === 429 ? 3 : undefined);
      return;
    }
    this.connections.add(connection);
    this.trace.note(() => `c${connection.who} joins`);
    connection.open();
    connection.consumer = this.queue.watch(connection.request, this.#sink(connection));
  }

  /** The service finds that a client is gone. */
  left(connection: Connection): void {
    if (!this.connections.delete(connection)) return;
    this.trace.note(() => `c${connection.who} has left`);
    const { consumer } = connection;
    if (consumer !== undefined) this.queue.leave(consumer);
  }

  /** Carries a request out. */
  settle(who: number, indexes: readonly bigint[], reason: NackReason | undefined): void {
    if (reason === undefined) this.queue.commit(GID, indexes);
    else this.queue.negative(GID, `c${who}`, indexes, reason.code === 'Shutdown');
  }

  /** Goes down with every connection; `keeps` what it knows of its consumers, or forgets it. */
  restart(keeps: boolean, downMs: number): void {
    this.isUp = false;
    for (const connection of [...this.connections]) connection.cut(1, 'restart');
    if (!keeps) this.#forget();
    this.network.later(downMs, () => (this.isUp = true));
  }

  /** The consumers of now that hold more than their window. */
  overfull(): Consumer[] {
    return this.queue.store
      .consumers()
      .filter(({ pending, request }) => pending.size > request.window);
  }

  #forget(): void {
    const { open } = this;
    this.queue.close();
    const firstIndex = open[0] ?? this.lastIndex + 1n;
    const { lastIndex } = this;
    this.queue = new LiveQueue('q', { ...this.#limits, firstIndex });
    for (let index = firstIndex; index <= lastIndex; index++) {
      this.#put(index, this.#records.get(index) ?? 0);
    }
    const isOpen = new Set(open);
    const committed = [...this.#records.keys()].filter((index) => !isOpen.has(index));
    this.queue.delete(committed);
  }

  #finally(who: number): void {
    const fates = this.fates[who];
    if (fates !== undefined) fates.areFinal = true;
  }

  #sink(connection: Connection): WatchSink {
    return {
      get isWritable() {
        return connection.isWritable;
      },
      push: (record) => this.#push(connection, record),
      flush: () => undefined,
      end: (reason: EndReason) => {
        // A queue that is forgotten leaves its connections to those who cut them.
        if (reason === 'replaced') connection.end('replaced');
      },
      cut: () => connection.cut(0, 'cut'),
    };
  }

  #push(connection: Connection, { index, frame }: StoredRecord): void {
    const fate = connection.isSilent ? undefined : this.fates[connection.who]?.frames.take();
    this.trace.note(() => `c${connection.who} ← ${index}${fate === undefined ? '' : ` ${fate}`}`);
    switch (fate) {
      case 'bad':
        this.damaged.add(index);
        this.badFrames += 1;
        connection.push(Uint8Array.of(...encodeIndexField(index), ...BROKEN_FIELD));
        break;
      case 'garbled':
        this.badFrames += 1;
        connection.push(UNREADABLE);
        break;
      case 'twice':
        connection.push(frame);
        this.network.later(Math.floor(this.network.roll() * AGAIN_AFTER_MS), () => {
          // Not after it has seen the commit: a service that forgets is another matter.
          if (connection.consumer?.pending.has(index) === true) connection.push(frame);
        });
        break;
      case undefined:
        connection.push(frame);
    }
  }
}
