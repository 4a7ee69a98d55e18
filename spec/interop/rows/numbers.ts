import type { EasEmulator } from '../../../lib/emulator/index.js';
import type { Bench } from '../runner/bench.js';

/** The texts `0`, `1`, … */
export const numbers = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => String(number));

/** Sorts texts by the numbers they are. */
export const byNumber = (a: string, b: string): number => Number(a) - Number(b);

/** An emulator whose queue holds the numbers from 0. */
export async function filled(bench: Bench, count: number): Promise<EasEmulator> {
  const emulator = await bench.emulate();
  for (const text of numbers(count)) emulator.queue('q').put(text);
  return emulator;
}
