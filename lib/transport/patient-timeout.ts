/**
 * Runs `late` after `ms`, unless it is stopped before. It can be set anew.
 *
 * A process that was busy for long finds its timers due before it has read what arrived in the
 * meantime. So the sockets have their turn first: an answer that is there is not late.
 */
export class PatientTimer {
  readonly #late: () => void;
  readonly #ms: number;
  /** Absent once it is stopped: a cleared one does not start again. */
  #timer: NodeJS.Timeout | undefined;
  #turn: NodeJS.Immediate | undefined;

  constructor(late: () => void, ms: number) {
    this.#late = late;
    this.#ms = ms;
    // Not by a function of its own: there is a timer to every request under way.
    this.#timer = setTimeout(expire, ms, this);
  }

  /** Starts anew, also after it was stopped. */
  refresh(): void {
    clearImmediate(this.#turn);
    if (this.#timer === undefined) this.#timer = setTimeout(expire, this.#ms, this);
    else this.#timer.refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#turn);
    this.#timer = undefined;
  }

  /** @internal */
  expire(): void {
    this.#turn = setImmediate(this.#late);
  }
}

function expire(timer: PatientTimer): void {
  timer.expire();
}

/** The same, for once: gives the function that stops it. */
export function patientTimeout(late: () => void, ms: number): () => void {
  const timer = new PatientTimer(late, ms);
  return () => timer.stop();
}
