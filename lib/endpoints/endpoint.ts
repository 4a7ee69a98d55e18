import type { Observable } from 'rxjs';

/** One place that serves a service: requests go to `origin + basePath + …`. */
export interface Instance {
  /** Scheme, host and port, without a trailing slash. */
  readonly origin: string;
  /** The path that every request starts with, without a trailing slash. */
  readonly basePath: string;
}

/** What an attempt tells about its instance; a refused request is the caller's fault: 'ok'. */
export type AttemptOutcome = 'ok' | 'failed';

/** An instance that discovery named, and how it is doing. */
export interface InstanceState {
  readonly ip: string;
  readonly port: number;
  /** Its share of the traffic, relative to the others'; 0 takes none. */
  readonly weight: number;
  /** 'ejected' rests after failures; 'probing' has one request that decides whether it is back. */
  readonly state: 'healthy' | 'ejected' | 'probing';
}

/** A way to reach a service. */
export interface Endpoint {
  /** The discovered instances, now and at every change; empty where nothing is discovered. */
  readonly instances$: Observable<readonly InstanceState[]>;
  /** An instance to send the next attempt to; another than `avoid` when there is one. */
  pick(avoid: Instance | undefined): Instance | Promise<Instance>;
  /**
   * Whether a picked instance, for whose connection a request waited, is still one to go to: it has
   * not left or been ejected meanwhile, or no other is better.
   */
  stands(instance: Instance): boolean;
  /**
   * One that waits for a promised instance waits no more; `isOverdue`: it had no more time for it.
   */
  leave(coming: Promise<Instance>, isOverdue: boolean): void;
  /** How an attempt at a picked instance went; one that was cancelled is not reported. */
  report(instance: Instance, outcome: AttemptOutcome): void;
  /** Ends what the endpoint keeps running. */
  close(): void;
}
