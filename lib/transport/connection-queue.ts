import { AsyncResource } from 'node:async_hooks';
import { EasOverloadError, type EasError } from '../errors/index.js';

/** How many requests there are at all origins. */
export interface RequestCounts {
  /** With a connection, or one that is being made for them. */
  readonly active: number;
  /** In line for one. */
  readonly pending: number;
}

interface Counts extends RequestCounts {
  active: number;
  pending: number;
}

/** More lanes than these are looked through for idle ones before another is made. */
const MANY_LANES = 256;

/** Done after what runs now, by what no fake clock holds back. */
const NOW: Promise<void> = Promise.resolve();

/**
 * Requests and their connections: of each origin at most `maxConnections` go on, the others stand
 * in line, first come, first served. It makes no connection; it only says whose turn it is.
 */
export class ConnectionQueue {
  readonly #maxConnections: number;
  readonly #maxPending: number;
  readonly #counts: Counts = { active: 0, pending: 0 };
  readonly #lanes = new Map<string, Lane>();

  constructor(maxConnections: number, maxPending: number) {
    this.#maxConnections = maxConnections;
    this.#maxPending = maxPending;
  }

  get counts(): RequestCounts {
    return this.#counts;
  }

  /** The lane of an origin, to be used at once: an idle one may be let go later. */
  lane(origin: string): Lane {
    const known = this.#lanes.get(origin);
    if (known !== undefined) return known;
    if (this.#lanes.size >= MANY_LANES) this.#tidy();
    const lane = new Lane(this.#counts, this.#maxConnections, this.#maxPending);
    this.#lanes.set(origin, lane);
    return lane;
  }

  /** Takes all that wait out of line, or those of one owner; they are told the error. */
  refuse(error: () => EasError, owner?: object): void {
    for (const lane of this.#lanes.values()) lane.refuse(error, owner);
  }

  #tidy(): void {
    for (const [origin, lane] of this.#lanes) if (lane.isIdle) this.#lanes.delete(origin);
  }
}

/**
 * One request in line. What follows its turn runs in the async context of the caller that began to
 * wait, not of the one whose connection it gets.
 */
export abstract class Waiting extends AsyncResource {
  /** @internal The neighbours, and the lane while it stands there. */
  previous: Waiting | undefined;
  /** @internal */
  next: Waiting | undefined;
  /** @internal */
  lane: Lane | undefined;

  /** @param owner The one whose end ends the wait. */
  constructor(readonly owner: object) {
    super('EasWaiting');
  }

  /** Gives its place in line up; once it had its turn, this does nothing. */
  leave(): void {
    this.lane?.drop(this);
  }

  /** It is its turn: it has a place, which it gives back by `lane.release()`. */
  abstract begin(lane: Lane): void;

  /** Its turn will not come. */
  abstract refuse(error: EasError): void;
}

/** The requests of one origin. A place is taken before a request is sent, and released once. */
export class Lane {
  #active = 0;
  #first: Waiting | undefined;
  #last: Waiting | undefined;
  /** Whether the next ones are about to have their turn. */
  #isMoving = false;

  constructor(
    private readonly counts: Counts,
    private readonly maxConnections: number,
    private readonly maxPending: number,
  ) {}

  get isIdle(): boolean {
    return this.#active === 0 && this.#first === undefined;
  }

  /** A place, if one is free and nobody waits for it. */
  take(): boolean {
    if (this.#active >= this.maxConnections || this.#first !== undefined) return false;
    this.seize();
    return true;
  }

  /** A place out of turn, be it one too many. */
  seize(): this {
    this.#active += 1;
    this.counts.active += 1;
    return this;
  }

  /** Gives a place back. The next in line has its turn when what runs now is over. */
  release(): void {
    this.#active -= 1;
    this.counts.active -= 1;
    if (this.#first === undefined || this.#isMoving) return;
    this.#isMoving = true;
    void NOW.then(this.#move);
  }

  /**
   * Stands at the end of the line.
   *
   * @param anyway However many wait.
   * @throws EasOverloadError when more would wait, at all origins together, than may.
   */
  wait(waiting: Waiting, anyway: boolean): void {
    const { counts, maxPending } = this;
    if (counts.pending >= maxPending && !anyway) throw new EasOverloadError(maxPending);
    counts.pending += 1;
    waiting.lane = this;
    waiting.previous = this.#last;
    if (this.#last === undefined) this.#first = waiting;
    else this.#last.next = waiting;
    this.#last = waiting;
  }

  /** @internal Takes one out of line, wherever it stands. */
  drop(waiting: Waiting): void {
    const { previous, next } = waiting;
    if (previous === undefined) this.#first = next;
    else previous.next = next;
    if (next === undefined) this.#last = previous;
    else next.previous = previous;
    waiting.previous = undefined;
    waiting.next = undefined;
    waiting.lane = undefined;
    this.counts.pending -= 1;
  }

  /** @internal */
  refuse(error: () => EasError, owner: object | undefined): void {
    const refused: Waiting[] = [];
    for (let waiting = this.#first; waiting !== undefined; waiting = waiting.next) {
      if (owner === undefined || waiting.owner === owner) refused.push(waiting);
    }
    // All are out before any is told: what is told may make others leave.
    for (const waiting of refused) waiting.leave();
    for (const waiting of refused) waiting.runInAsyncScope(() => waiting.refuse(error()));
  }

  /** Made once, as it runs for every request that waited. */
  readonly #move = (): void => {
    try {
      for (;;) {
        const waiting = this.#first;
        if (waiting === undefined || this.#active >= this.maxConnections) return;
        this.drop(waiting);
        this.seize();
        waiting.runInAsyncScope(begin, undefined, waiting, this);
      }
    } finally {
      this.#isMoving = false;
    }
  };
}

function begin(waiting: Waiting, lane: Lane): void {
  waiting.begin(lane);
}
