import { withFieldChanged } from './protobuf.js';
import { below, pick, type Random } from '../support/random.js';

/** Lengths and counts that no honest sender writes: as varints, and as four bytes of either order. */
const HUGE: readonly (readonly number[])[] = [
  [0xff, 0xff, 0xff, 0xff, 0x07], // 2^31 - 1
  [0x80, 0x80, 0x80, 0x80, 0x08], // 2^31
  [0xff, 0xff, 0xff, 0xff, 0x0f], // 2^32 - 1
  [0x80, 0x80, 0x80, 0x80, 0x10], // 2^32
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f], // 2^53 and some
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], // 2^64 - 1, or -1
  [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01], // longer than any varint
  [0xff, 0xff, 0xff, 0xff],
  [0x7f, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0x7f],
  [0x00, 0x00, 0x00, 0x80],
];

type Mutation = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

const flipBits: Mutation = (bytes, random) => {
  const flipped = Uint8Array.from(bytes);
  for (let times = 1 + few(random); times > 0 && flipped.length > 0; times--) {
    flipped[below(flipped.length, random)]! ^= 1 << below(8, random);
  }
  return flipped;
};

const truncate: Mutation = (bytes, random) => bytes.slice(0, below(bytes.length + 1, random));

const insert: Mutation = (bytes, random) => {
  const some = Uint8Array.from({ length: 1 + below(12, random) }, () => below(256, random));
  return inserted(bytes, below(bytes.length + 1, random), some);
};

const duplicate: Mutation = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  return inserted(bytes, end, bytes.subarray(start, end));
};

const remove: Mutation = (bytes, random) => {
  const [start, end] = stretch(bytes, random);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
};

/** Writes a length over one byte, as if that had been the length. */
const blowUp: Mutation = (bytes, random) => {
  const at = below(bytes.length + 1, random);
  const huge = Uint8Array.from(pick(HUGE, random));
  return Buffer.concat([bytes.subarray(0, at), huge, bytes.subarray(at + 1)]);
};

/** The beginning of one and the end of another. */
const splice: Mutation = (bytes, random, others) => {
  const other = pick(others, random);
  const head = bytes.subarray(0, below(bytes.length + 1, random));
  return Buffer.concat([head, other.subarray(below(other.length + 1, random))]);
};

const PLAIN = [flipBits, flipBits, flipBits, truncate, insert, duplicate, remove, blowUp, splice];

/** Changes a field of a protobuf message, with the lengths around it kept right. */
const changeField: Mutation = (bytes, random, others) => {
  const change = (block: Uint8Array): Uint8Array => pick(PLAIN, random)(block, random, others);
  return withFieldChanged(bytes, random, change) ?? change(bytes);
};

const MUTATIONS = [...PLAIN, ...PLAIN.map(() => changeField)];

/** Bytes that were valid, changed once to three times. `tokens`: what may be put in as it is. */
export function mutated(
  corpus: readonly Uint8Array[],
  random: Random,
  tokens: readonly string[] = [],
): Uint8Array {
  const putToken: Mutation = (bytes, next) =>
    inserted(bytes, below(bytes.length + 1, next), Buffer.from(pick(tokens, next)));
  const mutations = tokens.length === 0 ? MUTATIONS : [...MUTATIONS, putToken, putToken];
  let bytes = pick(corpus, random);
  for (let times = 1 + few(random); times > 0; times--) {
    bytes = pick(mutations, random)(bytes, random, corpus);
  }
  // A copy at an offset of its own, so that nothing can rely on where its memory begins.
  return Uint8Array.of(0, ...bytes).subarray(1);
}

/** Bytes that were never valid. */
export function anyBytes(random: Random): Uint8Array {
  return Uint8Array.from({ length: below(120, random) }, () => below(256, random));
}

/** Cuts bytes into pieces, some of them empty. */
export function pieces(bytes: Uint8Array, random: Random): Uint8Array[] {
  const cut: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const size = below(random() < 0.3 ? 3 : 60, random);
    cut.push(bytes.subarray(at, at + size));
    at += size;
  }
  return cut;
}

/** Mostly 0, at most 2: what is damaged all over is refused at its first byte. */
function few(random: Random): number {
  return random() < 0.7 ? 0 : 1 + below(2, random);
}

function inserted(bytes: Uint8Array, at: number, some: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), some, bytes.subarray(at)]);
}

function stretch(bytes: Uint8Array, random: Random): [start: number, end: number] {
  const start = below(bytes.length + 1, random);
  return [start, start + below(bytes.length - start + 1, random)];
}
