import { turn, type VirtualClock } from './clock.js';
import type { Op, Scenario } from './ops.js';
import { World } from './world.js';

/** How a scenario went. */
export interface Outcome {
  /** The first rule that was broken; `undefined` when all held. */
  readonly fault: string | undefined;
  /** How many events there were. */
  readonly steps: number;
  /** What happened, when it was asked for. */
  readonly trace: readonly string[];
}

/** How long everything may take to drain once the faults have stopped. */
const DRAINED_WITHIN_MS = 3_600_000;
/** A run that takes more steps goes round in circles. */
const MOST_STEPS = 100_000;
/** How long the last consumers may take to close. */
const CLOSED_WITHIN_MS = 60_000;

/** Lives through a scenario; the same one brings the same, whenever and wherever. */
export async function simulate(
  { setup, ops }: Scenario,
  clock: VirtualClock,
  isTraced = false,
): Promise<Outcome> {
  clock.reset();
  const world = new World(setup, clock, isTraced);
  const life = new Life(world, clock);
  let fault: string | undefined;
  try {
    for (const op of ops) await life.perform(op);
    await life.drain();
    await life.close();
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
    world.trace.note(() => `fault: ${fault ?? ''}`);
  }
  return { fault, steps: life.steps, trace: world.trace.lines };
}

class Life {
  steps = 0;

  constructor(
    private readonly world: World,
    private readonly clock: VirtualClock,
  ) {}

  async perform(op: Op): Promise<void> {
    await this.#pass(op.afterMs);
    this.world.perform(op);
    await turn();
    this.world.check();
  }

  /** No more faults: everything is delivered, acknowledged and committed. */
  async drain(): Promise<void> {
    const { world } = this;
    world.endFaults();
    await this.#until(() => world.isDrained, DRAINED_WITHIN_MS, 'stalls');
    for (const { audience, watcher } of world.consumers) {
      const isSettled = audience.unsettled === 0 || watcher.stats.inFlight > 0;
      if (!isSettled) throw new Error('an acknowledgement does not settle');
    }
  }

  /** All who are still there leave, and nothing stays behind. */
  async close(): Promise<void> {
    const { world, clock } = this;
    for (const consumer of world.consumers) {
      if (!consumer.isClosing) consumer.close('finish', 1_000);
    }
    const areClosed = (): boolean => world.consumers.every(({ report }) => report !== undefined);
    await this.#until(areClosed, CLOSED_WITHIN_MS, 'does not close');
    world.service.queue.close();
    await turn();
    world.check();
    if (clock.timers > 0) throw new Error(`${clock.timers} timers are left`);
    const unsettled = world.consumers.find(({ audience }) => audience.unsettled > 0);
    if (unsettled !== undefined) throw new Error('an acknowledgement never settles');
  }

  async #until(isDone: () => boolean, withinMs: number, otherwise: string): Promise<void> {
    const untilMs = this.clock.nowMs + withinMs;
    for (;;) {
      this.world.invite();
      await turn();
      if (isDone()) return;
      // Without a timer, nothing can happen any more.
      const isOver = this.clock.nowMs > untilMs || this.clock.isQuiet;
      if (isOver || this.steps > MOST_STEPS)
        throw new Error(`${otherwise}: ${this.world.picture()}`);
      await this.#step();
    }
  }

  /** Lets time pass, with all that happens in it. */
  async #pass(delayMs: number): Promise<void> {
    let isOver = false;
    this.clock.schedule(delayMs, () => (isOver = true));
    while (!(isOver as boolean)) await this.#step();
  }

  async #step(): Promise<void> {
    this.steps += 1;
    await this.clock.step();
    this.world.check();
  }
}
