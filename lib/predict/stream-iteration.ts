import type { Observable } from 'rxjs';
import type { Gate } from './stream-body.js';

/** Sends the request anew and gives the body's pieces; `onGate` is given their gate. */
export type OpenBody = (onGate: (gate: Gate) => void) => Observable<Uint8Array>;

/** What has come and was not yet asked for. */
interface Arrivals {
  readonly pieces: Uint8Array[];
  gate?: Gate;
  end?: { readonly error?: unknown };
  wake?: () => void;
}

/**
 * Iterates over a body. Each piece pauses the socket, and asking for the next one resumes it: so
 * no more is kept here than one read of the socket brings.
 */
export async function* iterateBody(open: OpenBody): AsyncGenerator<Uint8Array, void, undefined> {
  const arrivals: Arrivals = { pieces: [] };
  const end = (how: { readonly error?: unknown }): void => {
    arrivals.end = how;
    arrivals.wake?.();
  };
  const subscription = open((gate) => (arrivals.gate = gate)).subscribe({
    next: (piece) => {
      arrivals.pieces.push(piece);
      arrivals.gate?.pause();
      arrivals.wake?.();
    },
    error: (error: unknown) => end({ error }),
    complete: () => end({}),
  });
  try {
    for (;;) {
      for (let piece = arrivals.pieces.shift(); piece; piece = arrivals.pieces.shift()) yield piece;
      if (arrivals.end !== undefined) break;
      // Before resuming, which may bring the next piece at once.
      const woken = new Promise<void>((resolve) => (arrivals.wake = resolve));
      arrivals.gate?.resume();
      await woken;
    }
    if ('error' in arrivals.end) throw arrivals.end.error;
  } finally {
    subscription.unsubscribe();
  }
}
