import { type Digit, isHeldOut } from './digits-data.js';

/** A digit and what the model read in it. */
export interface Reading {
  readonly digit: Digit;
  readonly predicted: number;
}

export const isRight = ({ digit, predicted }: Reading): boolean => digit.label === predicted;

/** The part that was read right, 0 to 1. */
export function accuracyOf(readings: readonly Reading[]): number {
  return readings.filter(isRight).length / readings.length;
}

export function heldOut(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ digit }) => isHeldOut(digit));
}

/** `matrix[actual][predicted]` counts readings. */
export function confusionMatrix(readings: readonly Reading[]): number[][] {
  return Array.from({ length: 10 }, (_line, actual) =>
    Array.from(
      { length: 10 },
      (_cell, predicted) =>
        readings.filter((one) => one.digit.label === actual && one.predicted === predicted).length,
    ),
  );
}

/** A confusion matrix as text; what never happened is a dot. */
export function matrixText(matrix: readonly (readonly number[])[]): string {
  const cell = (text: string): string => text.padStart(5);
  const head = cell('') + matrix.map((_line, digit) => cell(String(digit))).join('');
  const lines = matrix.map(
    (line, digit) =>
      cell(String(digit)) + line.map((n) => cell(n === 0 ? '·' : String(n))).join(''),
  );
  return [head, ...lines].join('\n');
}

const SIDE = 8;
const SHADES = [' ', '░', '▒', '▓', '█'] as const;
const DARKEST = 16;

/** A digit as eight lines; a pixel is two characters wide, as characters are twice as high. */
export function drawDigit({ pixels }: Digit): string[] {
  const shades = Array.from(pixels, (pixel) => {
    const shade = SHADES[Math.ceil((pixel / DARKEST) * (SHADES.length - 1))] ?? ' ';
    return shade.repeat(2);
  });
  return Array.from({ length: SIDE }, (_line, y) =>
    shades.slice(y * SIDE, (y + 1) * SIDE).join(''),
  );
}

/** Readings side by side: their digits, and below each what it is and what was read. */
export function gallery(readings: readonly Reading[]): string {
  const width = SIDE * 2;
  const pictures = readings.map(({ digit, predicted }) => [
    ...drawDigit(digit),
    `is ${digit.label}, read as ${predicted}`.padEnd(width),
  ]);
  return Array.from({ length: SIDE + 1 }, (_line, y) =>
    pictures.map((picture) => `  ${picture[y] ?? ''}`).join('  '),
  ).join('\n');
}
