import type { Faults } from './faults/faults.js';
import { encodeIndexField, encodeWithoutData, type StoredRecord } from './record.js';

/** Where a watch's records go. */
export interface WatchSink {
  /** Whether it takes more now; when it does again, it says so through `resume`. */
  readonly isWritable: boolean;
  push(record: StoredRecord): void;
  /** Is called when all pushes of this moment are made. */
  flush(): void;
  /** Ends it: the stream is complete, another took its place, or the emulator closes. */
  end(reason: EndReason): void;
  /** Destroys the connection. */
  cut(): void;
}

export type EndReason = 'complete' | 'replaced' | 'closing';

/** The connection under a watch: how bytes are framed, written and ended there. */
export interface FrameChannel {
  /** Bytes written that the network has not taken yet. */
  readonly bufferedBytes: number;
  write(frame: Uint8Array): void;
  cork(): void;
  uncork(): void;
  end(reason: EndReason): void;
  destroy(): void;
  /** Stops reading too, so that not even a ping is answered. */
  goSilent(): void;
}

/** Beyond this the peer is too slow, and records stay in the queue. */
const MAX_BUFFERED_BYTES = 1024 * 1024;

const GARBAGE = new Uint8Array(16).fill(0xff);
/** The header of a data field that claims more bytes than follow. */
const BROKEN_FIELD = Uint8Array.of(0x1a, 0x7f);

/** Pushes records over a connection, with the faults that are scripted for it. */
export class FrameSink implements WatchSink {
  readonly #channel: FrameChannel;
  readonly #faults: Faults;
  readonly #queue: string;
  readonly #indexOnly: boolean;
  #isCorked = false;
  #state: 'open' | 'silent' | 'cutting' = 'open';

  constructor(channel: FrameChannel, faults: Faults, queue: string, indexOnly: boolean) {
    this.#channel = channel;
    this.#faults = faults;
    this.#queue = queue;
    this.#indexOnly = indexOnly;
    if (faults.onOpen({ queue })) this.#goSilent();
  }

  get isWritable(): boolean {
    return this.#state !== 'cutting' && this.#channel.bufferedBytes < MAX_BUFFERED_BYTES;
  }

  push(record: StoredRecord): void {
    if (this.#state !== 'open') return;
    const fault = this.#faults.onPush({ queue: this.#queue });
    if (fault?.kind === 'half-open') {
      this.#goSilent();
      return;
    }
    if (fault?.kind === 'bad-frame') {
      this.#write(badFrame(record, fault.keepIndex ?? false));
      if ((fault.mode ?? 'instead') === 'instead') return;
    }
    const frame = this.#indexOnly ? encodeWithoutData(record) : record.frame;
    this.#write(frame);
    if (fault?.kind === 'duplicate') this.#write(frame);
    if (fault?.kind === 'cut') this.#state = 'cutting';
  }

  flush(): void {
    if (this.#isCorked) {
      this.#isCorked = false;
      this.#channel.uncork();
    }
    // Only now, so that what was pushed before the cut is on its way.
    if (this.#state === 'cutting') this.#channel.destroy();
  }

  end(reason: EndReason): void {
    if (this.#state === 'open') this.#channel.end(reason);
    else if (reason === 'closing') this.#channel.destroy();
  }

  cut(): void {
    this.#channel.destroy();
  }

  #write(frame: Uint8Array): void {
    if (!this.#isCorked) {
      this.#isCorked = true;
      this.#channel.cork();
    }
    this.#channel.write(frame);
  }

  #goSilent(): void {
    this.#state = 'silent';
    this.#channel.goSilent();
  }
}

function badFrame(record: StoredRecord, keepIndex: boolean): Uint8Array {
  if (!keepIndex) return GARBAGE;
  const index = encodeIndexField(record.index);
  const bytes = new Uint8Array(index.length + BROKEN_FIELD.length);
  bytes.set(index);
  bytes.set(BROKEN_FIELD, index.length);
  return bytes;
}
