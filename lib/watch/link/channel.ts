import type { EasError } from '../../errors/index.js';

/** Why a connection of a watch ended. */
export type ChannelEnd =
  /** Refused, broken or silent. */
  | { readonly kind: 'lost'; readonly error: EasError; readonly fatal: boolean }
  /** The service closed it in good order. */
  | { readonly kind: 'closed' };

/** Hears what a connection brings. Nothing follows `end`, which comes exactly once. */
export interface ChannelListener {
  open(): void;
  /** One frame; its bytes stay as they are. */
  frame(bytes: Uint8Array): void;
  /** The peer answered a ping. */
  pong(): void;
  end(end: ChannelEnd): void;
}

/** The reins of a connection: a WebSocket or a long HTTP answer. */
export interface Channel {
  /** Whether pings are answered, so that silence means loss. */
  readonly answersPings: boolean;
  ping(): void;
  pause(): void;
  resume(): void;
  /** Leaves in good order; the listener hears nothing more. */
  leave(): void;
  /** Drops the connection; the listener hears nothing more. */
  destroy(): void;
}

/** Where a watch connects to. */
export interface WatchTarget {
  /** Scheme (`http:` or `https:`), host and port. */
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
}
