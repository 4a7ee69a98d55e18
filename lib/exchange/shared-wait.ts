import { PatientTimer } from '../transport/patient-timeout.js';

/** Gives a promise to all that need what it brings while it is pending. */
export interface Shared<T> {
  /**
   * One that waited waits no more. The last one gone, or one overdue, the next gets another promise.
   */
  leave(coming: Promise<T>, isOverdue: boolean): void;
}

/** What a wait is for. One of these is called, once, unless the wait is given up. */
export interface SharedWaitListener<T> {
  readonly arrived: (value: T, waitedMs: number) => void;
  readonly failed: (error: unknown) => void;
  /** The time is over. */
  readonly late: () => void;
}

/** The wait of one attempt for what others may wait for as well, with a clock of its own. */
export class SharedWait<T> {
  readonly #timer: PatientTimer;
  readonly #sinceMs = performance.now();
  #isOver = false;

  constructor(
    private readonly coming: Promise<T>,
    private readonly shared: Shared<T>,
    limitMs: number,
    listener: SharedWaitListener<T>,
  ) {
    this.#timer = new PatientTimer(() => {
      this.giveUp(true);
      listener.late();
    }, limitMs);
    // Not one `then` for all: what follows runs in the async context of the caller that waits.
    coming.then(
      (value) => {
        if (this.#end()) listener.arrived(value, performance.now() - this.#sinceMs);
      },
      (error: unknown) => {
        if (this.#end()) listener.failed(error);
      },
    );
  }

  giveUp(isOverdue: boolean): void {
    if (this.#end()) this.shared.leave(this.coming, isOverdue);
  }

  /** Whether this is the end of it. */
  #end(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#timer.stop();
    return true;
  }
}
