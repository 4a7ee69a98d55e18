import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { SoftmaxModel } from './softmax.js';

/** One handwritten digit. */
export interface Digit {
  /** Its row in the data, from 0. */
  readonly row: number;
  /** 8 × 8 pixels of 0 (white) to 16 (black), line by line. */
  readonly pixels: Float32Array;
  /** What its writer meant, 0 to 9. */
  readonly label: number;
}

const PIXELS = 64;
/** The rows the model was not trained on: every fourth, starting with the first. */
const HELD_OUT_EVERY = 4;

export const isHeldOut = ({ row }: Digit): boolean => row % HELD_OUT_EVERY === 0;

/** Reads a gzipped CSV: a digit a line, its pixels, then its label. */
export function readDigits(file: URL): Digit[] {
  return parseDigits(gunzipSync(readFileSync(file)).toString('latin1'));
}

/** @throws Error naming the line that is not a digit. */
export function parseDigits(csv: string): Digit[] {
  return csv.trimEnd().split('\n').map(parseDigit);
}

export function readModel(file: URL): SoftmaxModel {
  return JSON.parse(readFileSync(file, 'utf8')) as SoftmaxModel;
}

function parseDigit(line: string, row: number): Digit {
  const numbers = line.split(',').map((text) => (/^\d+$/.test(text.trim()) ? Number(text) : -1));
  const label = numbers.pop() ?? -1;
  const areInRange = numbers.every((pixel) => pixel >= 0 && pixel <= 16);
  if (numbers.length !== PIXELS || !areInRange || label < 0 || label > 9) {
    throw new Error(`Expected ${PIXELS} pixels of 0 to 16 and a label in line ${row + 1}.`);
  }
  return { row, pixels: Float32Array.from(numbers), label };
}
