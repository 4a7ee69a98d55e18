import type { Observable, Subscription } from 'rxjs';
import { EasError, EasTimeoutError, EasConnectionError } from '../../errors/index.js';
import type { HeartbeatOptions } from '../../options/watch-options.js';
import { patientTimeout } from '../../transport/patient-timeout.js';
import type { Channel, ChannelEnd, ChannelListener, WatchTarget } from './channel.js';

/** Who hears what happens in a session. Nothing follows `ended`, which comes at most once. */
export interface SessionListener {
  opened(): void;
  frame(bytes: Uint8Array): void;
  /** A ping was sent, and its pong came: what was sent before it has arrived. */
  pinged(): void;
  ponged(): void;
  ended(end: ChannelEnd): void;
}

/** What a session works with. */
export interface SessionParts {
  /** Where to connect to; asked once. */
  readonly target$: Observable<WatchTarget>;
  readonly open: (target: WatchTarget, listener: ChannelListener) => Channel;
  /** How long the address and its credentials may take. */
  readonly connectTimeoutMs: number;
  readonly heartbeat: Required<HeartbeatOptions>;
  /**
   * Whether nothing that came is in flight; while something is, dropping a connection for its
   * silence would have others do the work again.
   */
  readonly isIdle: () => boolean;
  readonly listener: SessionListener;
}

/** One connection's life: made, watched by a heartbeat, lost or left. */
export class Session {
  readonly #parts: SessionParts;
  readonly #targeting: Subscription;
  readonly #stopWaiting: () => void;
  #channel: Channel | undefined;
  #ended = false;
  #paused = false;
  #awaitsPong = false;
  #beat: NodeJS.Timeout | undefined;
  #heard: (() => void) | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    // Set before it is asked, which may answer within the call.
    this.#stopWaiting = patientTimeout(() => this.#unaddressed(), parts.connectTimeoutMs);
    this.#targeting = parts.target$.subscribe({
      next: (target) => {
        this.#stopWaiting();
        this.#connect(target);
      },
      error: (cause: unknown) => {
        const error =
          cause instanceof EasError
            ? cause
            : new EasConnectionError('The watch has no address or token.', { cause });
        this.#end({ kind: 'lost', error, fatal: !error.retryable });
      },
    });
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
    const { timeoutMs, silenceMs } = this.#parts.heartbeat;
    // One at a time, so that it is known which ping a pong answers.
    if (channel.answersPings && !this.#awaitsPong) {
      this.#awaitsPong = true;
      channel.ping();
      this.#parts.listener.pinged();
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

  /** A token function may never settle. */
  #unaddressed(): void {
    const limit = this.#parts.connectTimeoutMs;
    const message = `The watch had no address or token within ${limit} ms.`;
    const error = new EasTimeoutError(message, 'connect', limit);
    this.#end({ kind: 'lost', error, fatal: false });
  }

  #connect(target: WatchTarget): void {
    if (this.#ended) return;
    try {
      this.#channel = this.#parts.open(target, this.#hears());
    } catch (cause) {
      // Headers or TLS settings that cannot be used: no other try could succeed.
      const said = cause instanceof Error ? cause.message : String(cause);
      const error = new EasConnectionError(`The watch cannot be opened: ${said}`, { cause });
      this.#end({ kind: 'lost', error: cause instanceof EasError ? cause : error, fatal: true });
      return;
    }
    this.#dropIfEnded(this.#channel);
  }

  /** The session may have been left while its channel was being opened. */
  #dropIfEnded(channel: Channel): void {
    if (this.#ended) channel.destroy();
  }

  #hears(): ChannelListener {
    const { listener, heartbeat } = this.#parts;
    return {
      open: () => {
        if (this.#ended) return;
        this.#beat = setInterval(() => this.ping(), heartbeat.intervalMs);
        if (this.#paused) this.#channel?.pause();
        listener.opened();
      },
      frame: (bytes) => {
        if (this.#ended) return;
        this.#stopListeningForSilence();
        listener.frame(bytes);
      },
      pong: () => {
        if (this.#ended) return;
        this.#awaitsPong = false;
        this.#stopListeningForSilence();
        listener.ponged();
      },
      end: (end) => this.#end(end),
    };
  }

  #silent(limitMs: number): void {
    if (this.#channel?.answersPings !== true && !this.#parts.isIdle()) {
      this.#stopListeningForSilence();
      return;
    }
    const message = `The watch's connection gave no sign of life within ${limitMs} ms.`;
    const error = new EasTimeoutError(message, 'idle', limitMs);
    this.#end({ kind: 'lost', error, fatal: false });
  }

  #end(end: ChannelEnd): void {
    if (this.#ended) return;
    this.#stop()?.destroy();
    this.#parts.listener.ended(end);
  }

  /** Gives the channel to be closed, the first time. */
  #stop(): Channel | undefined {
    if (this.#ended) return undefined;
    this.#ended = true;
    this.#stopWaiting();
    clearInterval(this.#beat);
    this.#stopListeningForSilence();
    // Absent while the first subscription still runs: a target that comes at once.
    (this.#targeting as Subscription | undefined)?.unsubscribe();
    return this.#channel;
  }

  #stopListeningForSilence(): void {
    this.#heard?.();
    this.#heard = undefined;
  }
}
