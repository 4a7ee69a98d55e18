import { config } from 'rxjs';
import { VirtualClock } from './clock.js';
import type { Scenario } from './ops.js';
import { simulate, type Outcome } from './simulate.js';

/** Taken before the clock is a virtual one. */
const nextTurn = setImmediate;

/** Puts the process under virtual time while it lives, and runs scenarios one after the other. */
export class Harness {
  readonly #clock = new VirtualClock();
  readonly #rejected: string[] = [];
  readonly #onUnhandledError = config.onUnhandledError;
  readonly #onRejection = (reason: unknown): void => {
    this.#rejected.push(String(reason));
  };

  constructor() {
    // What a subscriber throws is its own affair.
    config.onUnhandledError = () => undefined;
    process.on('unhandledRejection', this.#onRejection);
  }

  /** Lives through a scenario; a promise that is rejected with nobody to hear it is a fault too. */
  async run(scenario: Scenario, isTraced = false): Promise<Outcome> {
    const outcome = await simulate(scenario, this.#clock, isTraced);
    // Node tells of rejections only between two turns.
    await new Promise((resolve) => nextTurn(resolve));
    const [rejected] = this.#rejected.splice(0);
    if (rejected === undefined || outcome.fault !== undefined) return outcome;
    return { ...outcome, fault: `an unhandled rejection: ${rejected}` };
  }

  /** Real time again. */
  end(): void {
    process.off('unhandledRejection', this.#onRejection);
    config.onUnhandledError = this.#onUnhandledError;
    this.#clock.uninstall();
  }
}
