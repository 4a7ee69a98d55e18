/** What waits for each signal to abort. */
const LISTENERS = new WeakMap<AbortSignal, SignalListeners>();

/**
 * Calls `listener` when the signal aborts, unless it is taken back first by `ignore`. One signal may
 * be that of thousands of calls, and Node.js warns of a leak where one has more than ten listeners:
 * each signal has one of ours, which is there while a call needs it.
 */
export function listen(signal: AbortSignal, listener: () => void): void {
  let listeners = LISTENERS.get(signal);
  if (listeners === undefined) {
    listeners = new SignalListeners(signal);
    LISTENERS.set(signal, listeners);
  }
  listeners.add(listener);
}

/** Takes a listener back; one that is none of the signal's changes nothing. */
export function ignore(signal: AbortSignal, listener: () => void): void {
  LISTENERS.get(signal)?.delete(listener);
}

class SignalListeners {
  readonly #all = new Set<() => void>();
  readonly #tell = (): void => {
    // One that is taken back meanwhile is left out.
    for (const listener of this.#all) listener();
  };

  constructor(private readonly signal: AbortSignal) {}

  add(listener: () => void): void {
    if (this.#all.size === 0) this.signal.addEventListener('abort', this.#tell);
    this.#all.add(listener);
  }

  delete(listener: () => void): void {
    if (!this.#all.delete(listener) || this.#all.size > 0) return;
    this.signal.removeEventListener('abort', this.#tell);
  }
}
