/** A random integer from 0 to below `limit`. */
export type Dice = (limit: number) => number;

/** A small generator of random numbers (mulberry32): the same ones for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return mixed(state);
  };
}

/** Dice from a generator. */
export function dice(next: () => number): Dice {
  return (limit) => Math.floor(next() * limit);
}

/**
 * A number from 0 to below 1 that depends on nothing but its keys. What happens to the seventh
 * message does not change when an earlier event is left out: so that failures can be shrunk.
 */
export function keyed(seed: number, stream: number, count: number): number {
  return mixed(
    Math.imul(seed, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35) ^ (count * 0x9e3779b1),
  );
}

function mixed(state: number): number {
  let bits = Math.imul(state ^ (state >>> 15), 1 | state);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
}
