import type { EasError } from '../errors/index.js';
import type { Drain } from '../options/close-options.js';

export type { Drain } from '../options/close-options.js';

/** Where a watch stands. */
export type WatchState =
  /** Nobody has subscribed yet, or the last one has left. */
  | { readonly name: 'idle' }
  | { readonly name: 'connecting'; readonly attempt: number }
  | { readonly name: 'open'; readonly sinceMs: number; readonly attempt: number }
  | {
      readonly name: 'reconnecting';
      /** 1 for the first try after a good connection. */
      readonly attempt: number;
      readonly cause: EasError;
      readonly delayMs: number;
    }
  | { readonly name: 'draining'; readonly drain: Drain }
  | { readonly name: 'closed'; readonly error: EasError | undefined };

/** What happens to a watch. */
export type WatchEvent =
  | { readonly type: 'start' }
  | { readonly type: 'opened'; readonly nowMs: number }
  | {
      readonly type: 'lost';
      readonly cause: EasError;
      readonly attempt: number;
      readonly delayMs: number;
    }
  | { readonly type: 'retry' }
  | { readonly type: 'drain'; readonly drain: Drain }
  | { readonly type: 'end'; readonly error: EasError | undefined };

export const IDLE: WatchState = Object.freeze({ name: 'idle' });

/** The state after an event; the same state when the event means nothing in it. */
export function transition(state: WatchState, event: WatchEvent): WatchState {
  switch (event.type) {
    case 'start':
      return state.name === 'idle' ? { name: 'connecting', attempt: 0 } : state;
    case 'opened':
      return state.name === 'connecting'
        ? { name: 'open', sinceMs: event.nowMs, attempt: state.attempt }
        : state;
    case 'lost':
      return state.name === 'connecting' || state.name === 'open'
        ? {
            name: 'reconnecting',
            attempt: event.attempt,
            cause: event.cause,
            delayMs: event.delayMs,
          }
        : state;
    case 'retry':
      return state.name === 'reconnecting' ? { name: 'connecting', attempt: state.attempt } : state;
    case 'drain':
      return isRunning(state) || isHastened(state, event.drain)
        ? { name: 'draining', drain: event.drain }
        : state;
    case 'end':
      return state.name === 'closed' ? state : { name: 'closed', error: event.error };
  }
}

/** Whether the watch has, or is about to have, a connection. */
export function isRunning(state: WatchState): boolean {
  return state.name === 'connecting' || state.name === 'open' || state.name === 'reconnecting';
}

/** Whether a drain that waits for votes is to wait no more. */
function isHastened(state: WatchState, drain: Drain): boolean {
  return state.name === 'draining' && state.drain === 'finish' && drain === 'release';
}

/**
 * The number of the next try: counted on while connections do not last, from 1 again after one
 * that stood for `stableAfterMs`, so that a service that drops every connection at once is not
 * stormed.
 */
export function nextAttempt(state: WatchState, nowMs: number, stableAfterMs: number): number {
  if (state.name === 'connecting') return state.attempt + 1;
  if (state.name !== 'open') return 1;
  return nowMs - state.sinceMs >= stableAfterMs ? 1 : state.attempt + 1;
}
