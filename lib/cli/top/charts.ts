const LEVELS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** The newest values as bars, the highest of them filling its cell. */
export function sparkline(values: readonly number[], width: number): string {
  const shown = width > 0 ? values.slice(-width) : [];
  const highest = Math.max(1, ...shown);
  return shown
    .map((value) => {
      const level = Math.ceil((value / highest) * (LEVELS.length - 1));
      return LEVELS[Math.min(level, LEVELS.length - 1)] ?? ' ';
    })
    .join('');
}

/** How much of a whole is used, as a bar of `width` cells. */
export function gauge(used: number, whole: number, width: number): string {
  const share = whole > 0 ? Math.min(1, used / whole) : 0;
  const cells = used > 0 ? Math.max(1, Math.round(share * width)) : 0;
  return '█'.repeat(cells) + '░'.repeat(width - cells);
}
