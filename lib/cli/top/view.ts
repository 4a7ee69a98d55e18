import stringWidth from 'string-width';
import { cutTo } from '../output/table.js';
import { counted, harmless, styled } from '../output/text.js';
import { gauge, sparkline } from './charts.js';
import type { History } from './history.js';
import type { ConsumerLine, GroupLine } from './snapshot.js';

export interface ViewOptions {
  readonly width: number;
  readonly height: number;
  readonly color: boolean;
  /** What is looked at, for the first line: the queue and where it is. */
  readonly title: string;
  readonly clock: string;
  readonly intervalMs: number;
}

/** A line, styled only once it is cut to the width of the screen. */
interface Line {
  readonly text: string;
  readonly style?: 'bold' | 'dim';
}

const LABEL_WIDTH = 11;
const FIGURES_WIDTH = 26;
const GAUGE_WIDTH = 20;
const EMPTY: Line = { text: '' };

/** A queue as the lines of a screen, none longer than its width and no more than its height. */
export function viewOf(history: History, options: ViewOptions): string[] {
  const { width, height, color } = options;
  const { consumers, groups } = history.snapshot;
  const body = [
    titleLine(options),
    EMPTY,
    ...summary(history, width),
    EMPTY,
    ...consumerTable(consumers),
    EMPTY,
    ...groupTable(groups, history),
  ];
  const foot: Line[] = [EMPTY, { text: 'q or Ctrl-C ends', style: 'dim' }];
  return [...fitted(body, Math.max(1, height - foot.length)), ...foot]
    .slice(0, height)
    .map(({ text, style }) => {
      const cut = cutTo(text, width);
      return style === undefined || !color ? cut : styled(style, cut);
    });
}

/** What goes beyond the height gives way to a line that says so. */
function fitted(lines: readonly Line[], height: number): readonly Line[] {
  if (lines.length <= height) return lines;
  const kept = lines.slice(0, height - 1);
  return [...kept, { text: `… ${lines.length - kept.length} more lines`, style: 'dim' }];
}

function titleLine({ title, clock, intervalMs, width }: ViewOptions): Line {
  const right = `${clock}   every ${intervalMs / 1000} s`;
  const left = cutTo(harmless(title), Math.max(8, width - right.length - 2));
  const space = ' '.repeat(Math.max(2, width - stringWidth(left) - right.length));
  return { text: left + space + right, style: 'bold' };
}

function summary({ snapshot, rates, lengths, putRates }: History, width: number): Line[] {
  const { length, maxLength, firstEntry, lastEntry, state, consumers } = snapshot;
  const chartWidth = Math.max(0, width - LABEL_WIDTH - FIGURES_WIDTH);
  const most = maxLength === undefined ? '' : ` of ${counted(maxLength)}`;
  const inUse = consumers.reduce((sum, { pending }) => sum + pending, 0);
  const slots = consumers.reduce((sum, { window }) => sum + window, 0);
  return [
    field('Length', `${counted(length)}${most}`, sparkline(lengths, chartWidth)),
    field('Put', perSecond(rates?.put), sparkline(putRates, chartWidth)),
    field('Gone', perSecond(rates?.gone)),
    field('Entries', length === 0 ? 'none' : `${firstEntry} to ${lastEntry}`),
    field('Consumers', counted(consumers.length)),
    field('In flight', `${counted(inUse)} of ${counted(slots)} slots`),
    field('State', harmless(state)),
  ];
}

function field(label: string, figures: string, chart = ''): Line {
  const text = label.padEnd(LABEL_WIDTH) + figures.padEnd(FIGURES_WIDTH) + chart;
  return { text: text.trimEnd() };
}

function consumerTable(consumers: readonly ConsumerLine[]): Line[] {
  if (consumers.length === 0) return [{ text: 'no consumers' }];
  const header = ['CONSUMER', 'STATUS', 'WINDOW', 'IN USE', 'FREE', 'LAST INDEX', 'IDLE', 'TAGS'];
  const rows = consumers.map(({ id, status, pending, window, index, idle, autoCommit, tags }) => [
    id,
    status,
    // It has no window: the service commits what it sends.
    autoCommit ? 'auto-commit' : gauge(pending, window, GAUGE_WIDTH),
    autoCommit ? '' : `${pending}/${window}`,
    autoCommit ? '' : String(Math.max(0, window - pending)),
    String(index),
    idle,
    tags,
  ]);
  return table(header, rows);
}

function groupTable(groups: readonly GroupLine[], { rates }: History): Line[] {
  if (groups.length === 0) return [];
  const header = ['GROUP', 'CONSUMERS', 'IN FLIGHT', 'PUSHED', 'PUSHED/S'];
  const rows = groups.map(({ id, consumers, pending, delivered }) => [
    id,
    consumers === undefined ? '' : counted(consumers),
    counted(pending),
    delivered === undefined ? '' : counted(delivered),
    delivered === undefined ? '' : rateOf(rates?.pushed[id]),
  ]);
  return table(header, rows);
}

/** Columns as wide as what is in them; those that hold nothing but numbers to the right. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): Line[] {
  const cells = rows.map((row) => row.map(harmless));
  const widths = header.map((_, at) =>
    Math.max(...[header, ...cells].map((row) => stringWidth(row[at] ?? ''))),
  );
  const isNumber = header.map((_, at) => cells.every((row) => /^[\d.,/…]*$/.test(row[at] ?? '')));
  const lineOf = (row: readonly string[]): string => {
    const padded = row.map((cell, at) => {
      const space = ' '.repeat((widths[at] ?? 0) - stringWidth(cell));
      return isNumber[at] === true ? space + cell : cell + space;
    });
    return padded.join('  ').trimEnd();
  };
  return [{ text: lineOf(header), style: 'bold' }, ...cells.map((row) => ({ text: lineOf(row) }))];
}

function perSecond(rate: number | undefined): string {
  return rate === undefined ? '…' : `${rateOf(rate)} a second`;
}

function rateOf(rate: number | undefined): string {
  if (rate === undefined) return '…';
  return rate >= 100 ? counted(Math.round(rate)) : rate.toFixed(1);
}
