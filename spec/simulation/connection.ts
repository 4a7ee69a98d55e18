import type { Consumer, WatchRequest } from '../../lib/emulator/consumer.js';
import type { Network } from './network.js';

/** What the client's end of a connection hears. Nothing follows an end. */
export interface Peer {
  /** Whether it finds a silent connection out by itself. */
  readonly pings: boolean;
  opened(): void;
  frame(bytes: Uint8Array): void;
  pong(): void;
  refused(status: number, retryAfterS: number | undefined): void;
  /** Reset or unreachable. */
  broke(why: string): void;
  /** Closed by the service: in good order, or because another one took its place. */
  ended(how: 'normally' | 'replaced'): void;
}

/** Something on its way to the client. */
interface Parcel {
  readonly deliver: () => void;
  readonly arrivesAtMs: number;
}

/** How long the service takes to find that a silent peer is gone. */
const SERVICE_NOTICES_MS = 60_000;
/** How long the kernel's keep-alive takes where no pings are sent. */
const KERNEL_NOTICES_MS = 700_000;
/** Frames that a paused client leaves in its buffers before the service stops writing. */
const BUFFERS = 8;

/** A watch's connection: two ordered ways with latency, until it ends one way or another. */
export class Connection {
  /** The service's end of it, once it has let the client in. */
  consumer: Consumer | undefined;
  /** What the client's end knows. */
  isGone = false;
  /** Nothing passes any more, and nobody is told. */
  isSilent = false;
  readonly #network: Network;
  readonly #peer: Peer;
  readonly #left: () => void;
  #isPaused = false;
  /** Whether the service has closed its end. */
  #isShut = false;
  #underway: Parcel[] = [];
  /** What has arrived and is not read. */
  #unread: Parcel[] = [];
  #arrivesAtMs = 0;
  #reachesAtMs = 0;

  /** @param left The service finds that the client is gone. */
  constructor(
    readonly who: number,
    readonly request: WatchRequest,
    network: Network,
    peer: Peer,
    left: () => void,
  ) {
    this.#network = network;
    this.#peer = peer;
    this.#left = left;
  }

  /** Whether the client reads what the service writes. */
  get isWritable(): boolean {
    return this.#unread.length < BUFFERS;
  }

  /** Sends something to the service. */
  toService(deliver: () => void): void {
    if (this.isSilent) return;
    this.#reachesAtMs = this.#network.arrival(this.who, this.#reachesAtMs);
    this.#network.at(this.#reachesAtMs, () => {
      if (!this.isSilent && !this.#isShut) deliver();
    });
  }

  open(): void {
    this.#send(() => this.#peer.opened());
  }

  push(frame: Uint8Array): void {
    // The bytes are the client's only during the call.
    this.#send(() => {
      const bytes = Uint8Array.from(frame);
      this.#peer.frame(bytes);
      bytes.fill(0xee);
    });
  }

  ping(): void {
    this.toService(() => this.#send(() => this.#peer.pong()));
  }

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#network.later(0, () => this.#read());
  }

  refuse(status: number, retryAfterS: number | undefined): void {
    this.#shut(() => this.#peer.refused(status, retryAfterS));
  }

  /** Closed by the service. */
  end(how: 'normally' | 'replaced'): void {
    this.#shut(() => this.#peer.ended(how));
  }

  /** Breaks, behind the first `arrives` things on their way to the client. */
  cut(arrives: number, why: string): void {
    this.#lose(arrives);
    // It may break while the service's goodbye is under way.
    this.#isShut = false;
    this.#shut(() => this.#peer.broke(why));
  }

  goSilent(): void {
    this.#lose(0);
    this.isSilent = true;
    this.#network.later(SERVICE_NOTICES_MS, () => this.#left());
    if (this.#peer.pings) return;
    this.#network.later(KERNEL_NOTICES_MS, () => {
      if (!this.isGone) this.#end(() => this.#peer.broke('keep-alive'));
    });
  }

  /** The client drops or leaves it. */
  abort(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.#lose(0);
    this.toService(() => this.#left());
  }

  /** The last thing that the service says. */
  #shut(last: () => void): void {
    if (this.#isShut || this.isGone) return;
    this.#send(() => this.#end(last));
    this.#isShut = true;
    // Not within the call: the service may be letting another one in.
    this.#network.later(0, () => this.#left());
  }

  #end(last: () => void): void {
    this.isGone = true;
    this.#lose(0);
    last();
  }

  #send(deliver: () => void): void {
    if (this.isSilent || this.#isShut || this.isGone) return;
    const arrivesAtMs = this.#network.arrival(this.who, this.#arrivesAtMs);
    this.#arrivesAtMs = arrivesAtMs;
    this.#underway.push({ deliver, arrivesAtMs });
    this.#network.at(arrivesAtMs, () => this.#arrive());
  }

  /** All that has arrived by now is read in one turn, as a socket does. */
  #arrive(): void {
    const nowMs = this.#network.nowMs;
    const arrived = this.#underway.filter((one) => one.arrivesAtMs <= nowMs);
    this.#unread.push(...arrived);
    this.#underway.splice(0, arrived.length);
    this.#read();
  }

  #read(): void {
    // A paused socket still hands out what it has read before.
    if (this.#isPaused && this.#network.roll() < 0.2) this.#unread.shift()?.deliver();
    while (!this.#isPaused && this.#unread.length > 0) this.#unread.shift()?.deliver();
  }

  /** All but the first `arrives` things on their way are lost. */
  #lose(arrives: number): void {
    const arrived = this.#unread.length;
    this.#unread.splice(arrives);
    this.#underway.splice(Math.max(0, arrives - arrived));
  }
}
