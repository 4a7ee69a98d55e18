import { type Digit, readDigits, readModel } from './digits-data.js';
import { likeliest } from './softmax.js';

/** 1,797 handwritten digits. */
export const digits = readDigits(new URL('../data/digits.csv.gz', import.meta.url));

/** A model of them. */
export const model = readModel(new URL('../data/digits-softmax.json', import.meta.url));

export const PIXELS = 64;
export const CLASSES = 10;

/** The pixels of some digits, one digit after the other. */
export function pixelsOf(some: readonly Digit[]): Float32Array {
  const all = new Float32Array(some.length * PIXELS);
  for (const [at, { pixels }] of some.entries()) all.set(pixels, at * PIXELS);
  return all;
}

/** What is read from scores: the likeliest digit of every ten. */
export function readScores(scores: Float32Array): number[] {
  return Array.from({ length: scores.length / CLASSES }, (_, at) =>
    likeliest(scores.subarray(at * CLASSES, (at + 1) * CLASSES)),
  );
}

/** The part that was read right, from 0 to 1. */
export function accuracyOf(some: readonly Digit[], read: readonly number[]): number {
  return some.filter(({ label }, at) => read[at] === label).length / some.length;
}

/** A part as a percentage, such as `98.2 %`. */
export const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
