import type { ConsumerSetup, Op, RequestFate, Refusal, Scenario, Setup, What } from './ops.js';
import { dice, random, type Dice } from './random.js';

const OPS = 60;
/** Around the numbers that a double and a high half of 32 bits hold. */
const FIRST_INDEXES = [1n, 2n ** 32n - 3n, 2n ** 53n - 3n, 2n ** 64n - 2_000n].map(String);
const REFUSALS: readonly Refusal[] = [503, 429, 502, 'never answered', 'unreachable'];
const REQUEST_FATES: readonly RequestFate[] = [
  'at once',
  'slow',
  'slow',
  'busy',
  'limited',
  'reply lost',
  'lost',
  'late',
];

/** The scenario of a seed. */
export function scenarioOf(seed: number): Scenario {
  const roll = dice(random(seed));
  const setup = setupOf(seed, roll);
  const ops: Op[] = [{ afterMs: 0, do: 'join', who: 0 }];
  while (ops.length < OPS) ops.push({ afterMs: delayOf(roll), ...whatOf(setup, roll) });
  return { setup, ops };
}

function setupOf(seed: number, roll: Dice): Setup {
  const alone = roll(5) < 3;
  return {
    seed,
    consumers: Array.from({ length: alone ? 1 : 2 }, () => consumerOf(alone, roll)),
    firstIndex: pick(FIRST_INDEXES, roll),
    redeliverAfterMs: pick([0, 0, 1_000, 20_000], roll),
  };
}

function consumerOf(alone: boolean, roll: Dice): ConsumerSetup {
  const window = 1 + roll(8);
  return {
    window,
    maxRows: 1 + roll(window),
    maxWaitMs: pick([0, 0, 50], roll),
    maxIndexesPerRequest: 1 + roll(6),
    onBadFrame: pick(['error', 'nack', 'skip'], roll),
    via: roll(3) === 0 ? 'http' : 'websocket',
    // Where a group begins is decided by who comes first; one of two could skip the other's.
    from: alone && roll(4) === 0 ? 'now' : 'start',
    heartbeatMs: pick([2_000, 2_000, 300], roll),
    onNormalClose: pick(['reconnect', 'reconnect', 'complete'], roll),
    pace: pick(['at once', 'later', 'later', 'by hand'], roll),
    latencyMs: pick([1, 20, 300], roll),
  };
}

/** Mostly soon, so that events meet; at times long enough for every clock to run out. */
function delayOf(roll: Dice): number {
  const rolled = roll(20);
  if (rolled < 8) return roll(4);
  if (rolled < 17) return roll(200);
  return rolled < 19 ? roll(3_000) : roll(40_000);
}

function whatOf({ consumers }: Setup, roll: Dice): What {
  const who = roll(consumers.length);
  const rolled = roll(100);
  if (rolled < 22) return { do: 'put', count: 1 + roll(6), urgent: roll(6) === 0 };
  if (rolled < 28) return { do: 'join', who };
  if (rolled < 31) return { do: 'leave', who, nth: roll(3) };
  if (rolled < 51) return voteOf(who, roll);
  if (rolled < 57) return reactionOf(who, roll);
  if (rolled < 64) return { do: 'cut', who, arrives: roll(4) };
  if (rolled < 67) return { do: 'half-open', who };
  if (rolled < 68) return { do: 'goodbye', who };
  if (rolled < 72) return { do: 'refuse', who, how: refusalOf(roll) };
  if (rolled < 74) return { do: 'target', who, how: pick(['late', 'never', 'fails'], roll) };
  if (rolled < 84) {
    const how = roll(5) === 0 ? 'garbled' : pick(['bad', 'twice'] as const, roll);
    return { do: 'frame', who, how, skip: roll(4) };
  }
  if (rolled < 94) {
    const how = roll(40) === 0 ? 'final' : pick(REQUEST_FATES, roll);
    return { do: 'request', who, how, skip: roll(3) };
  }
  if (rolled < 97) return { do: 'restart', keeps: roll(2) === 0, downMs: roll(5_000) };
  // Nothing follows it for this consumer.
  if (roll(4) > 0) return { do: 'put', count: 1, urgent: false };
  return { do: 'close', who, drain: pick(['finish', 'release'], roll), timeoutMs: roll(2_000) };
}

function voteOf(who: number, roll: Dice): What {
  return {
    do: 'vote',
    who,
    nth: roll(3),
    back: roll(4),
    verb: roll(5) === 0 ? 'nack' : 'ack',
    rows: roll(3) > 0 ? 0 : roll(256),
  };
}

function reactionOf(who: number, roll: Dice): What {
  const on = pick(['batch', 'batch', 'state', 'event'] as const, roll);
  const any = pick(['leave', 'join', 'join', 'ack', 'nack', 'throw'] as const, roll);
  return { do: 'react', who, on, how: roll(12) === 0 ? 'close' : any };
}

function refusalOf(roll: Dice): Refusal {
  if (roll(15) > 0) return pick(REFUSALS, roll);
  return roll(2) === 0 ? 401 : 404;
}

function pick<T>(from: readonly T[], roll: Dice): T {
  return from[roll(from.length)]!;
}
