import { setTimeout as wait } from 'node:timers/promises';
import { defer, Subject, tap } from 'rxjs';
import { QueueClient, type WatchBatch } from '../../lib/index.js';
import { when } from '../flows/when.js';
import { inTime } from '../support/in-time.js';
import { CLIENT, inRounds, violate, type SoakPlace } from './place.js';
import { Settled } from './settled.js';

const PUTS_A_ROUND = 20;
const WINDOW = 32;
const LONGEST_WORK_MS = 20;
const NACKED = 0.05;
/** How long everything put may take to be settled, once no more is put. */
const DRAIN_MS = 60_000;

/** Puts records and watches them: each is emitted, once unless given back, and committed. */
export class Watched {
  readonly #place: SoakPlace;
  readonly #queue: QueueClient;
  readonly #via: 'websocket' | 'http';
  /** Emitted, and not yet confirmed as committed or given back. */
  readonly #open = new Set<number>();
  /** Puts that failed: their records may come all the same. */
  readonly #doubtful = new Set<number>();
  readonly #settled = new Settled();
  readonly #settles$ = new Subject<void>();
  /** Records that are stored for certain and not yet settled. */
  readonly #owed = new Set<number>();

  constructor(place: SoakPlace, via: 'websocket' | 'http') {
    this.#place = place;
    this.#via = via;
    this.#queue = new QueueClient({ ...CLIENT, endpoint: place.url, queueName: `watched-${via}` });
  }

  async run(): Promise<void> {
    const watcher = this.#queue.watch({
      via: this.#via,
      window: WINDOW,
      reconnect: { initialDelayMs: 5, maxDelayMs: 200 },
      heartbeat: { intervalMs: 200, timeoutMs: 1_000, silenceMs: 1_000 },
    });
    this.#place.inFlight.push(() => watcher.stats.inFlight);
    watcher.subscribe({
      next: (batch) => void this.#work(batch),
      error: (error: unknown) => violate(this.#place, `the watch ended: ${String(error)}`),
    });
    await inRounds(this.#place, PUTS_A_ROUND, (number) => this.#put(number));
    await inTime(
      when(this.#settles$, () => this.#owed.size === 0),
      DRAIN_MS,
    ).catch(() => violate(this.#place, `${this.#owed.size} records never came`));
    if (watcher.stats.peakInFlight > WINDOW) violate(this.#place, 'more than a window in flight');
    await this.#queue.close({ timeoutMs: 5_000 });
  }

  #put(number: number) {
    return defer(() => {
      this.#owed.add(number);
      return this.#queue.put(String(number));
    }).pipe(
      tap({
        next: () => (this.#place.counts.put += 1),
        error: () => {
          this.#owed.delete(number);
          if (!this.#settled.has(number)) this.#doubtful.add(number);
          // Else the mark would stay before it for ever.
          this.#settled.add(number);
        },
      }),
    );
  }

  async #work(batch: WatchBatch): Promise<void> {
    const { random, counts } = this.#place;
    for (const row of batch) this.#emitted(Number(row.text()));
    await wait(random() * LONGEST_WORK_MS);
    const rows = Array.from(batch, async (row) => {
      const number = Number(row.text());
      if (random() < NACKED) {
        this.#giveBack(number);
        await row.nack();
        counts.nack += 1;
      } else {
        await row.ack();
        this.#commit(number);
      }
    });
    await Promise.all(rows).catch((error: unknown) => {
      violate(this.#place, `an acknowledgement failed: ${String(error)}`);
    });
  }

  #emitted(number: number): void {
    const isNew = this.#doubtful.delete(number) || !this.#settled.has(number);
    if (this.#open.has(number) || !isNew) violate(this.#place, `record ${number} came twice`);
    this.#open.add(number);
  }

  /** It comes again, here since nobody else is there. */
  #giveBack(number: number): void {
    this.#open.delete(number);
    if (this.#settled.has(number)) this.#doubtful.add(number);
  }

  #commit(number: number): void {
    this.#open.delete(number);
    this.#place.counts.ack += 1;
    this.#settled.add(number);
    this.#owed.delete(number);
    this.#settles$.next();
  }
}
