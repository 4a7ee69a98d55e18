import { standingsOf, type CaseResult, type Standing } from './results.js';
import { TITLES } from './report.js';

const WIDTH = 900;
const LEFT = 330;
const RIGHT = 70;
const BAR = 13;
const GAP = 12;
const TOP = 56;
const COLOURS: Readonly<Partial<Record<Standing['contender'], string>>> = {
  limit: '#b8bec6',
  ours: '#1f6feb',
  python: '#d29922',
  java: '#a371f7',
  go: '#2da44e',
};
const OTHER = '#768390';

/**
 * Throughput against the limit as bars, one group a case: an SVG of its own, without scripts or
 * fonts to load. Bars that are longer than the picture end in a number that says how long.
 */
export function throughputPicture(results: readonly CaseResult[]): string {
  const parts: string[] = [];
  let y = TOP;
  const scale = (WIDTH - LEFT - RIGHT) / MOST;
  for (const result of results) {
    const standings = standingsOf(result).filter(({ ratio }) => ratio !== undefined);
    if (standings.length < 2) continue;
    parts.push(text(LEFT - 10, y + BAR - 2, result.of.title, 'end'));
    for (const { contender, ratio } of standings) {
      const value = ratio?.median ?? 0;
      const width = Math.max(1, Math.min(value, MOST) * scale);
      const colour = COLOURS[contender] ?? OTHER;
      parts.push(
        `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${colour}"/>`,
        text(LEFT + width + 5, y + BAR - 2, `${label(value)} ${TITLES[contender]}`, 'start', 10),
      );
      y += BAR + 2;
    }
    y += GAP;
  }
  const limit = LEFT + scale;
  parts.push(
    `<line x1="${limit}" y1="${TOP - 10}" x2="${limit}" y2="${y - GAP}" stroke="#57606a" stroke-dasharray="3 3"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 10}" font-family="sans-serif" fill="#1f2328">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    text(20, 26, 'Throughput against the limit of each case', 'start', 17),
    text(
      20,
      44,
      'Medians over rounds; the dashed line is the first contender of a case: bare packages, no client.',
      'start',
      11,
    ),
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

/** Where bars are cut off. */
const MOST = 1.6;

function label(ratio: number): string {
  return ratio < 0.1 ? ratio.toFixed(3) : ratio.toFixed(2);
}

function text(x: number, y: number, content: string, anchor: 'start' | 'end', size = 12): string {
  const escaped = content.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<text x="${x.toFixed(1)}" y="${y}" font-size="${size}" text-anchor="${anchor}">${escaped}</text>`;
}
