import { Subject, type Observable } from 'rxjs';
import type { EasError } from '../errors/index.js';

/** An attempt of a request is about to be sent. */
export interface AttemptEvent {
  readonly type: 'attempt';
  readonly operation: string;
  /** Where it goes, without query or credentials. */
  readonly url: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/** An attempt begins to wait, since as many as `maxConnections` are at work at its address. */
export interface QueuedEvent {
  readonly type: 'queued';
  readonly operation: string;
  /** Where it will go, without query or credentials. */
  readonly url: string;
}

/** An attempt was given up while it waited for a connection: nothing of it was sent. */
export interface GivenUpEvent {
  readonly type: 'given-up';
  readonly operation: string;
  readonly url: string;
  readonly waitedMs: number;
  /** The error that its caller gets; absent when the caller left. */
  readonly cause: EasError | undefined;
}

/** A request answered. */
export interface ResponseEvent {
  readonly type: 'response';
  readonly operation: string;
  readonly url: string;
  readonly status: number;
  /** From the attempt's start to the last byte. */
  readonly durationMs: number;
  /** Size of the answer's body. */
  readonly bytes: number;
}

/** A request failed and is sent again after a delay. */
export interface RetryEvent {
  readonly type: 'retry';
  readonly operation: string;
  readonly error: unknown;
  /** 1 for the first retry. */
  readonly attempt: number;
  readonly delayMs: number;
}

/** A watch's connection stands. */
export interface ConnectEvent {
  readonly type: 'connect';
  readonly url: string;
}

/** A watch's connection was lost or closed. */
export interface DisconnectEvent {
  readonly type: 'disconnect';
  readonly url: string;
  /** Why; absent when this side closed it. */
  readonly cause: EasError | undefined;
}

/** A commit or negative commit was confirmed or failed. */
export interface CommitEvent {
  readonly type: 'commit';
  readonly negative: boolean;
  readonly count: number;
  /** Absent when the service confirmed. */
  readonly error: EasError | undefined;
}

/** A record that is already known here was pushed again and not emitted. */
export interface DuplicateEvent {
  readonly type: 'duplicate';
  readonly index: bigint;
}

/** A pushed frame, or its payload, did not decode. */
export interface BadFrameEvent {
  readonly type: 'bad-frame';
  /** The record's index, when it could be read. */
  readonly index: bigint | undefined;
  readonly error: EasError;
}

/** What a client reports about its work. No event carries a token or a record's data. */
export type ClientEvent =
  | QueuedEvent
  | GivenUpEvent
  | AttemptEvent
  | ResponseEvent
  | RetryEvent
  | ConnectEvent
  | DisconnectEvent
  | CommitEvent
  | DuplicateEvent
  | BadFrameEvent;

/**
 * Where the parts of a client report. An event is made only when `events$` has a subscriber, so
 * `emit` takes a function.
 */
export class ClientEvents {
  readonly #subject = new Subject<ClientEvent>();
  readonly events$: Observable<ClientEvent> = this.#subject.asObservable();

  /** Whether `events$` has a subscriber. */
  get observed(): boolean {
    return this.#subject.observed;
  }

  emit(make: () => ClientEvent): void {
    if (this.#subject.observed) this.#subject.next(make());
  }

  complete(): void {
    this.#subject.complete();
  }
}
