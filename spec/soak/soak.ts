import { EasEmulator } from '../../lib/emulator/index.js';
import { SERVICES } from '../flows/faults/services.js';
import { FaultProxy } from '../support/fault-proxy.js';
import { inTime } from '../support/in-time.js';
import { randomOf } from '../support/random.js';
import { Counts } from './counts.js';
import { violate, type SoakPlace } from './place.js';
import { randomFaults } from './random-faults.js';
import { infer, predict, stream, take } from './requests.js';
import { Watched } from './watched.js';

/** How a soak is run. */
export interface SoakPlan {
  readonly seed: number;
  /** Whether another round is to follow the `rounds` that are done. */
  readonly goesOn: (rounds: number) => boolean;
  /** Given what is going on, for as long as it does. */
  readonly started?: (running: Running) => void;
}

/** A soak under way. */
export interface Running {
  readonly counts: Readonly<Counts>;
  /** Exchanges that met a fault. */
  readonly faults: () => number;
  /** Rows and requests in flight. */
  readonly inFlight: () => number;
}

/** What a soak came to. */
export interface Outcome extends Running {
  readonly violations: readonly string[];
}

/** How long connections may take to close, once their clients are closed. */
const CLOSE_MS = 10_000;

/** Sends mixed traffic through random faults, and accounts for every record of it. */
export async function soak({ seed, goesOn, started }: SoakPlan): Promise<Outcome> {
  const emulator = await EasEmulator.start({
    createQueues: true,
    services: { ...SERVICES, model: { handler: (body) => body, async: true, concurrency: 4 } },
  });
  const random = randomOf(seed);
  const proxy = await FaultProxy.start(emulator.url, randomFaults(randomOf(seed + 1)));
  const place: SoakPlace = {
    emulator,
    url: proxy.url,
    counts: new Counts(),
    violations: [],
    random,
    goesOn,
    inFlight: [],
  };
  const running: Running = {
    counts: place.counts,
    faults: () => proxy.hits,
    inFlight: () => place.inFlight.reduce((sum, count) => sum + count(), 0),
  };
  started?.(running);
  await Promise.all([
    predict(place),
    stream(place),
    take(place),
    infer(place),
    new Watched(place, 'websocket').run(),
    new Watched(place, 'http').run(),
  ]);
  await inTime(proxy.quiet(), CLOSE_MS).catch(() =>
    violate(place, `left open: ${proxy.connections.join('; ')}`),
  );
  await proxy.close();
  await emulator.close();
  return { ...running, violations: place.violations };
}
