import type { Fault, FaultScript } from '../support/fault.js';
import { below, pick, type Random } from '../support/random.js';

/** Of requests, how many meet a fault; of connections of a watch, how many. */
const OF_REQUESTS = 0.03;
const OF_WATCHES = 0.8;

/** A watch's connection fails somewhere in so many bytes, handshake included. */
const WATCH_BYTES = 30_000;
const REQUEST_BYTES = 300;

/** Faults at random, by a source with a seed. */
export function randomFaults(random: Random): FaultScript {
  return ({ head }) => {
    const isWatch = head.includes('_watch_=true');
    if (random() >= (isWatch ? OF_WATCHES : OF_REQUESTS)) return undefined;
    return isWatch ? breakWithin(WATCH_BYTES, random) : anyFault(random);
  };
}

function anyFault(random: Random): Fault {
  switch (below(8, random)) {
    case 0:
      return { kind: 'split' };
    case 1:
      return { kind: 'delay', delayMs: 1 + below(50, random) };
    case 2:
      return { kind: 'throttle', bytesPerSecond: 20_000 };
    default:
      return breakWithin(REQUEST_BYTES, random);
  }
}

function breakWithin(bytes: number, random: Random): Fault {
  return {
    kind: pick(['cut', 'reset', 'stall'] as const, random),
    of: pick(['request', 'reply', 'reply'] as const, random),
    // At the very beginning is where most goes wrong.
    afterBytes: random() < 0.3 ? 0 : below(bytes, random),
  };
}
