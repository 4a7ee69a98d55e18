import { scenarioOf } from './generate.js';
import { Harness } from './harness.js';

/** Which seeds a worker lives through: every `step`th from `from` to below `to`. */
export interface Share {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** What it tells now and then: so many more seeds are done, and these have failed. */
export interface Progress {
  readonly done: number;
  readonly failed: readonly number[];
}

const TELL_EVERY = 50;

process.once('message', (share: Share) => {
  void work(share).then(() => process.disconnect());
});

async function work({ from, to, step }: Share): Promise<void> {
  const harness = new Harness();
  let done = 0;
  let failed: number[] = [];
  const tell = (): void => {
    process.send?.({ done, failed } satisfies Progress);
    done = 0;
    failed = [];
  };
  for (let seed = from; seed < to; seed += step) {
    const { fault } = await harness.run(scenarioOf(seed));
    if (fault !== undefined) failed.push(seed);
    done += 1;
    if (done === TELL_EVERY) tell();
  }
  harness.end();
  tell();
}
