import { must } from '../errors/index.js';

const MS_OF_UNIT: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};

const WHOLE = /^\+?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|ms|s|m|h))+$/;
const PART = /(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h)/g;

/** Milliseconds of a duration in Go's form (`5s`, `1m30s`, `0`); `undefined` for anything else. */
export function parseGoDuration(text: string): number | undefined {
  // Go accepts both code points that look like a micro sign.
  const plain = text.replaceAll('μ', 'µ');
  if (plain === '0') return 0;
  if (plain.length > 64 || !WHOLE.test(plain)) return undefined;
  let ms = 0;
  for (const [, amount, unit = ''] of plain.matchAll(PART)) {
    ms += Number(amount) * must(MS_OF_UNIT[unit], 'a unit that the pattern does not have');
  }
  return ms;
}

/** A duration as Go prints it: `0s`, `500ms`, `2.091s`, `1m30s`. */
export function formatGoDuration(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  if (whole === 0) return '0s';
  if (whole < 1_000) return `${whole}ms`;
  const hours = Math.floor(whole / 3_600_000);
  const minutes = Math.floor((whole % 3_600_000) / 60_000);
  const seconds = `${(whole % 60_000) / 1_000}s`;
  if (hours > 0) return `${hours}h${minutes}m${seconds}`;
  return minutes > 0 ? `${minutes}m${seconds}` : seconds;
}
