import { Bench } from './bench.js';
import { CommandError } from './command.js';
import { Peer, type Launch } from './peer.js';
import type { Outcome, Result, Row } from './row.js';
import type { Sdk } from './sdk.js';
import type { Report } from './table.js';

const ROW_MS = 30_000;

/** Runs the rows of an SDK one after the other; all are skipped when it cannot be installed. */
export async function runSdk(
  sdk: Sdk,
  rows: readonly Row[],
  print: (line: string) => void,
): Promise<Report> {
  const title = `${sdk.name}: ${sdk.package}`;
  const started = performance.now();
  const launch = await installed(sdk, print);
  if (launch === undefined) {
    const note = 'the SDK cannot be installed here';
    const results = rows.map((row) =>
      resultOf(row, isAbsent(sdk, row) ? 'absent' : 'skipped', note),
    );
    return { title, results };
  }
  let peer = await Peer.start(launch);
  const results: Result[] = [];
  try {
    for (const [place, row] of rows.entries()) {
      const result = await runRow(sdk, launch, peer, row, place);
      results.push(result);
      if (result.outcome === 'failed') {
        print(`  failed: ${sdk.name}, ${row.part}, ${row.name}: ${result.note}`);
        // What it left behind must not spoil the rows after it.
        await peer.close();
        peer = await Peer.start(launch);
      }
    }
  } finally {
    await peer.close();
  }
  print(`${title}: ${rows.length} rows in ${Math.round((performance.now() - started) / 1_000)} s`);
  return { title, results };
}

async function installed(sdk: Sdk, print: (line: string) => void): Promise<Launch | undefined> {
  try {
    return await sdk.install();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    print(`skipped: ${sdk.name}, as ${sdk.package} cannot be installed: ${error.message}`);
    return undefined;
  }
}

async function runRow(
  sdk: Sdk,
  launch: Launch,
  peer: Peer,
  row: Row,
  place: number,
): Promise<Result> {
  const reason = row.needs.map((feature) => sdk.unavailable?.[feature]).find(Boolean);
  if (reason !== undefined) return resultOf(row, 'skipped', reason);
  if (isAbsent(sdk, row)) return resultOf(row, 'absent');
  const bench = new Bench(sdk, launch, peer, `row-${place}`);
  try {
    await inTime(row.run(bench));
    const defect = bench.seenDefect;
    if (defect === undefined) return resultOf(row, 'passed');
    const isKnown = sdk.knownDefects.has(row.name);
    return resultOf(row, isKnown ? 'defect' : 'failed', defect);
  } catch (error) {
    return resultOf(row, 'failed', error instanceof Error ? error.message : String(error));
  } finally {
    await bench.close();
  }
}

function isAbsent(sdk: Sdk, row: Row): boolean {
  return row.needs.some((feature) => !sdk.has.has(feature) && !sdk.unavailable?.[feature]);
}

function resultOf({ part, name }: Row, outcome: Outcome, note = ''): Result {
  return { part, name, outcome, note: outcome === 'absent' ? '' : note };
}

/** A row that waits for what never comes fails. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${ROW_MS} ms`)), ROW_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
