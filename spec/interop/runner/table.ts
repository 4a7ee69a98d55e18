import type { Outcome, Result } from './row.js';

/** The rows of one SDK. */
export interface Report {
  /** The language and the package, such as `Python: eas-prediction 0.36`. */
  readonly title: string;
  readonly results: readonly Result[];
}

/** How many rows came out how. Defects of an SDK and what it has not are none of the three. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly defects: number;
}

const SHOWN: Readonly<Record<Outcome, string>> = {
  passed: 'passed',
  failed: '**failed**',
  skipped: 'skipped',
  defect: 'defect',
  absent: '–',
};

const HEAD = ['part', 'operation', 'outcome', 'what was seen'];

/** The rows of an SDK as a table in Markdown. */
export function tableOf({ title, results }: Report): string {
  const rows = results.map(({ part, name, outcome, note }) => [
    part,
    name,
    SHOWN[outcome],
    oneLine(note),
  ]);
  const lines = [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${title}`, '', ...lines, ''].join('\n');
}

export function countsOf(reports: readonly Report[]): Counts {
  const results = reports.flatMap((report) => report.results);
  const count = (outcome: Outcome): number =>
    results.filter((result) => result.outcome === outcome).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    defects: count('defect'),
  };
}

/** The line that a run ends with. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * The kept results with the new ones in their place. An SDK that was not run at all keeps what was
 * seen of it before, so that a machine without its toolchain changes nothing.
 */
export function keptResults(kept: string, intro: string, reports: readonly Report[]): string {
  const before = new Map(sectionsOf(kept).map((section) => [titleOf(section), section]));
  const sections = reports.map((report) => {
    const wasRun = report.results.some(({ outcome }) => !['skipped', 'absent'].includes(outcome));
    return (wasRun ? undefined : before.get(report.title)) ?? tableOf(report);
  });
  return [intro, ...sections].join('\n');
}

function sectionsOf(markdown: string): string[] {
  return markdown
    .split(/^(?=## )/m)
    .filter((section) => section.startsWith('## '))
    .map((section) => `${section.trimEnd()}\n`);
}

const titleOf = (section: string): string => section.slice(3, section.indexOf('\n'));

const NOTE_LENGTH_MAX = 300;

/** A note that breaks no table. */
function oneLine(note: string): string {
  const line = note.replace(/\s+/g, ' ').trim();
  return line.slice(0, NOTE_LENGTH_MAX).replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
