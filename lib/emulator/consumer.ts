import type { StoredRecord, Tags } from './record.js';

/** How a consumer asks for records. */
export interface WatchRequest {
  readonly gid: string;
  readonly uid: string;
  /** 0 from the beginning, -1 past everything that is there, n from n on. */
  readonly index: bigint;
  readonly window: number;
  readonly indexOnly: boolean;
  readonly autoCommit: boolean;
  readonly tags: Tags;
}

/** `Leaving` after a negative with code `Shutdown`, `Exit` when gone, `Complete` at the end. */
export type ConsumerStatus = 'Running' | 'Leaving' | 'Exit' | 'Complete';

/** One consumer of a group, and what it was given. */
export class Consumer {
  readonly request: WatchRequest;
  /** Pushed and not yet committed. */
  readonly pending = new Map<bigint, StoredRecord>();
  status: ConsumerStatus = 'Running';
  /** The last index pushed. */
  lastIndex = 0n;
  /** When it last was given or committed something, in the store's clock. */
  activeAtMs: number;
  /** When it was last served, counted in pushes of its group: a tie goes to the lowest. */
  turn = 0;
  readonly #isWritable: () => boolean;

  constructor(request: WatchRequest, isWritable: () => boolean, nowMs: number) {
    this.request = request;
    this.#isWritable = isWritable;
    this.activeAtMs = nowMs;
  }

  /** `<gid>.<uid>`, as the attributes name it. */
  get id(): string {
    return `${this.request.gid}.${this.request.uid}`;
  }

  get isConnected(): boolean {
    return this.status === 'Running' || this.status === 'Leaving';
  }

  /** How many records it may be given now; without end when it commits as it is sent. */
  get freeSlots(): number {
    if (!this.#isWritable()) return 0;
    if (this.request.autoCommit) return Number.POSITIVE_INFINITY;
    return this.request.window - this.pending.size;
  }
}
