import { complaint } from '../checks/index.js';
import { must } from '../errors/index.js';
import type { LiveQueue } from './live-queue.js';
import { INSPECTOR_PUT, type InspectorPutOptions } from './options.js';

/** The state of a group at one moment. */
export interface GroupSnapshot {
  readonly gid: string;
  /** Records it has committed. */
  readonly committed: number;
  /** Records pushed to its consumers and not yet committed. */
  readonly pending: number;
  /** Pushes made, repeated ones included. */
  readonly delivered: number;
}

/** The state of a consumer at one moment. */
export interface ConsumerSnapshot {
  readonly gid: string;
  readonly uid: string;
  readonly status: string;
  readonly window: number;
  /** The indexes pushed and not yet committed, in the order of their pushes. */
  readonly pending: readonly bigint[];
}

/** The state of a queue at one moment. */
export interface QueueSnapshot {
  readonly name: string;
  readonly length: number;
  /** The lowest index there, or `undefined` when it is empty. */
  readonly firstIndex: bigint | undefined;
  readonly lastIndex: bigint | undefined;
  readonly hasEnded: boolean;
  readonly groups: readonly GroupSnapshot[];
  readonly consumers: readonly ConsumerSnapshot[];
}

/** Looks into a queue of the emulator, and puts records without a request. */
export class QueueInspector {
  readonly #queue: LiveQueue;

  /** @internal */
  constructor(queue: LiveQueue) {
    this.#queue = queue;
  }

  get name(): string {
    return this.#queue.name;
  }

  /** Records in the queue; those every group is done with have left it. */
  get length(): number {
    return this.#queue.store.length;
  }

  /** How many records each group has committed, by group id. */
  get committed(): Readonly<Record<string, number>> {
    const groups = [...this.#queue.store.groups.values()];
    return Object.fromEntries(groups.map(({ gid, committed }) => [gid, committed]));
  }

  /** How many records each consumer holds now, by `<gid>.<uid>`. */
  get pending(): Readonly<Record<string, number>> {
    const consumers = this.#queue.store.consumers();
    return Object.fromEntries(consumers.map(({ id, pending }) => [id, pending.size]));
  }

  /** The most records each consumer ever held at once, by `<gid>.<uid>`. */
  get peakPending(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#queue.store.peaks);
  }

  snapshot(): QueueSnapshot {
    this.#queue.forgetIdle();
    const { store, name } = this.#queue;
    return {
      name,
      length: store.length,
      firstIndex: store.firstIndex,
      lastIndex: store.lastIndex,
      hasEnded: store.hasEnded,
      groups: [...store.groups.values()].map(({ gid, committed, pending, delivered }) => ({
        gid,
        committed,
        pending,
        delivered,
      })),
      consumers: store.consumers().map(({ request, status, pending }) => ({
        gid: request.gid,
        uid: request.uid,
        status,
        window: request.window,
        pending: [...pending.keys()],
      })),
    };
  }

  /**
   * Puts a record as a request would.
   * @throws when the queue is full or has ended, or the record is too large; an EasConfigError for
   * data or options that cannot be put.
   */
  put(
    data: Uint8Array | string,
    options?: InspectorPutOptions,
  ): { readonly index: bigint; readonly requestId: string } {
    const { index, tags } = this.#queue.put(bytesOf(data), INSPECTOR_PUT.resolve(options));
    return { index, requestId: must(tags['requestId'], 'a record stored without an id') };
  }
}

/** Plain JavaScript may pass anything. */
function bytesOf(data: unknown): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data);
  if (data instanceof Uint8Array) return data;
  throw complaint('The data of QueueInspector.put', data, 'a string or a Uint8Array');
}
