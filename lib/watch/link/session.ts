import type { Subscription } from 'rxjs';
import { EasConnectionError, EasError, EasTimeoutError } from '../../errors/index.js';
import type { HeartbeatOptions } from '../../options/watch-options.js';
import { patientTimeout } from '../../transport/patient-timeout.js';
import { urlOf } from '../../transport/url.js';
import type { Channel, ChannelEnd, ChannelListener, WatchTarget } from './channel.js';
import type { WatchSource } from './source.js';

/** The connector that a session serves. Nothing follows `ended`, which comes at most once. */
export interface SessionListener {
  /**
   * Whether nothing that came is in flight; while something is, dropping a connection for its
   * silence would have others do the work again.
   */
  readonly isIdle: boolean;
  opened(): void;
  frame(bytes: Uint8Array): void;
  /** A ping was sent, and its pong came: what was sent before it has arrived. */
  pinged(): void;
  ponged(): void;
  ended(end: ChannelEnd): void;
}

type SessionSource = Pick<WatchSource, 'target' | 'open' | 'connectTimeoutMs' | 'lacking'>;

/** One connection's life: made, watched by a heartbeat, lost or left. */
export class Session implements ChannelListener {
  readonly #source: SessionSource;
  readonly #heartbeat: Required<HeartbeatOptions>;
  readonly #listener: SessionListener;
  #targeting: Subscription | undefined;
  #stopWaiting: (() => void) | undefined;
  #channel: Channel | undefined;
  #url = '';
  #ended = false;
  #paused = false;
  #awaitsPong = false;
  #beat: NodeJS.Timeout | undefined;
  #heard: (() => void) | undefined;

  constructor(
    source: SessionSource,
    heartbeat: Required<HeartbeatOptions>,
    listener: SessionListener,
  ) {
    this.#source = source;
    this.#heartbeat = heartbeat;
    this.#listener = listener;
  }

  /** Where it connects to, without query; empty while that is not known. */
  get url(): string {
    return this.#url;
  }

  /** Connects, to be pushed the records from index `from` on. */
  start(from: bigint): void {
    const { connectTimeoutMs } = this.#source;
    // Set before the source is asked, which may answer within the call.
    this.#stopWaiting = patientTimeout(() => this.#unaddressed(), connectTimeoutMs);
    const targeting = this.#source.target(from).subscribe({
      next: (target) => {
        this.#stopWaiting?.();
        this.#connect(target);
      },
      error: (cause: unknown) => {
        const error =
          cause instanceof EasError
            ? cause
            : new EasConnectionError('The watch has no address or token.', { cause });
        this.end({ kind: 'lost', error, fatal: !error.retryable });
      },
    });
    // A token function may have closed the watch within the call.
    if (this.#ended) targeting.unsubscribe();
    else this.#targeting = targeting;
  }

  /** Stops reading. No pong can be heard then, so silence means nothing until `resume`. */
  pause(): void {
    if (this.#paused || this.#ended) return;
    this.#paused = true;
    this.#stopListeningForSilence();
    this.#channel?.pause();
  }

  resume(): void {
    if (!this.#paused || this.#ended) return;
    this.#paused = false;
    this.#channel?.resume();
  }

  /** Asks for a sign of life now, or waits for one where none can be asked for. */
  ping(): void {
    const channel = this.#channel;
    if (this.#ended || this.#paused || channel === undefined) return;
    const { timeoutMs, silenceMs } = this.#heartbeat;
    // One at a time, so that it is known which ping a pong answers.
    if (channel.answersPings && !this.#awaitsPong) {
      this.#awaitsPong = true;
      channel.ping();
      this.#listener.pinged();
    }
    const limitMs = channel.answersPings ? timeoutMs : silenceMs;
    this.#heard ??= patientTimeout(() => this.#silent(limitMs), limitMs);
  }

  /** Leaves in good order; the listener hears nothing more. */
  leave(): void {
    this.#stop()?.leave();
  }

  /** Drops the connection; the listener hears nothing more. */
  destroy(): void {
    this.#stop()?.destroy();
  }

  // What the channel tells.

  open(): void {
    if (this.#ended) return;
    this.#beat = setInterval(() => this.ping(), this.#heartbeat.intervalMs);
    if (this.#paused) this.#channel?.pause();
    this.#listener.opened();
  }

  frame(bytes: Uint8Array): void {
    if (this.#ended) return;
    this.#stopListeningForSilence();
    this.#listener.frame(bytes);
  }

  pong(): void {
    if (this.#ended) return;
    this.#awaitsPong = false;
    this.#stopListeningForSilence();
    this.#listener.ponged();
  }

  end(end: ChannelEnd): void {
    if (this.#ended) return;
    this.#stop()?.destroy();
    this.#listener.ended(end);
  }

  /** A token function may never settle, and discovery never answer. */
  #unaddressed(): void {
    const { connectTimeoutMs: limit, lacking } = this.#source;
    const what = lacking === 'token' ? 'no token from its function' : 'no instance by discovery';
    const message = `The watch had ${what} within ${limit} ms (connectTimeoutMs).`;
    const error = new EasTimeoutError(message, lacking, limit);
    this.end({ kind: 'lost', error, fatal: false });
  }

  #connect(target: WatchTarget): void {
    if (this.#ended) return;
    this.#url = urlOf(target);
    try {
      this.#channel = this.#source.open(target, this);
    } catch (cause) {
      // Headers or TLS settings that cannot be used: no other try could succeed.
      const said = cause instanceof Error ? cause.message : String(cause);
      const error = new EasConnectionError(`The watch cannot be opened: ${said}`, { cause });
      this.end({ kind: 'lost', error: cause instanceof EasError ? cause : error, fatal: true });
      return;
    }
    this.#dropIfEnded(this.#channel);
  }

  /** A channel may end, or the session be left, while it is being opened. */
  #dropIfEnded(channel: Channel): void {
    if (this.#ended) channel.destroy();
  }

  #silent(limitMs: number): void {
    if (this.#channel?.answersPings !== true && !this.#listener.isIdle) {
      this.#stopListeningForSilence();
      return;
    }
    const message = `The watch's connection gave no sign of life within ${limitMs} ms (heartbeat).`;
    const error = new EasTimeoutError(message, 'idle', limitMs);
    this.end({ kind: 'lost', error, fatal: false });
  }

  /** Gives the channel to be closed, the first time. */
  #stop(): Channel | undefined {
    if (this.#ended) return undefined;
    this.#ended = true;
    this.#stopWaiting?.();
    clearInterval(this.#beat);
    this.#stopListeningForSilence();
    this.#targeting?.unsubscribe();
    return this.#channel;
  }

  #stopListeningForSilence(): void {
    this.#heard?.();
    this.#heard = undefined;
  }
}
