import { filter, take } from 'rxjs';
import type { EasEmulator } from '../../../lib/emulator/index.js';
import type { Fault, FaultScript } from '../../support/fault.js';
import { FaultProxy } from '../../support/fault-proxy.js';
import { inTime } from '../../support/in-time.js';
import { FAULTS, type NamedFault } from './faults.js';
import { REQUESTS } from './requests.js';
import type { Tally } from './tally.js';
import type { Client, Traffic } from './traffic.js';
import { WATCHES } from './watches.js';

/** One kind of traffic through one kind of fault. */
export interface Case {
  readonly traffic: Traffic;
  readonly fault: NamedFault;
}

/** What became of a case. */
export interface Result {
  readonly tally: Tally;
  /** Exchanges that met the fault, or connections that were refused. */
  readonly hits: number;
}

export const TRAFFIC: readonly Traffic[] = [...REQUESTS, ...WATCHES];

/** Every fault with every kind of traffic. */
export const CASES: readonly Case[] = FAULTS.flatMap((fault) =>
  TRAFFIC.map((traffic) => ({ traffic, fault })),
);

/** What a case should not have brought; empty when all held. */
export function complaintsOf({ traffic }: Case, { tally, hits }: Result): string[] {
  const { lost, twice, failed, late, wrong } = tally;
  const complaints = [...wrong];
  if (lost > 0) complaints.push(`${lost} lost`);
  if (twice > 0) complaints.push(`${twice} twice`);
  if (hits === 0) complaints.push('no fault happened');
  if (traffic.neverFails && failed > 0) complaints.push(`${failed} failed`);
  if (failed - late > hits) complaints.push(`${failed} failed by ${hits} faults`);
  return complaints;
}

/** A silence is noticed soon where it is the fault, and not mistaken for one on a busy machine. */
const PATIENCE_MS = 500;
const GREAT_PATIENCE_MS = 30_000;

/** What takes longer is taken for hung. */
const LIMIT_MS = 40_000;

/** Cases at once: most of them wait for a silence to be noticed. */
const AT_ONCE = 12;

/** Runs cases, several at a time; each result as it comes. */
export function runCases(
  cases: readonly Case[],
  emulator: EasEmulator,
): Map<Case, Promise<Result>> {
  const lanes: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
  return new Map(
    cases.map((each, at) => {
      const lane = at % AT_ONCE;
      const result = (lanes[lane] ?? Promise.resolve()).then(() => runCase(each, emulator));
      // Who asks for it hears of it; the next one in its lane runs all the same.
      lanes[lane] = result.catch(() => undefined);
      return [each, result];
    }),
  );
}

/** Runs a case against an emulator, which may be at work on others. */
export async function runCase({ traffic, fault }: Case, emulator: EasEmulator): Promise<Result> {
  const given = fault.fault(traffic.replyBytes);
  const script: FaultScript =
    given === 'refuse' ? () => undefined : 'of' in given ? traffic.script(given) : () => given;
  const proxy = await FaultProxy.start(emulator.url, script);
  const clients: Client[] = [];
  let refused = 0;
  if (given === 'refuse') proxy.refuse();
  try {
    const tally = await inTime(
      traffic.run({
        emulator,
        url: proxy.url,
        name: `${traffic.name}, ${fault.name}`.replace(/\W+/g, '-'),
        patienceMs: isStall(given) ? PATIENCE_MS : GREAT_PATIENCE_MS,
        has: (client) => {
          clients.push(client);
          if (given !== 'refuse') return;
          const troubles$ = client.events$.pipe(
            filter(({ type }) => type === 'retry' || type === 'disconnect'),
          );
          troubles$.subscribe(() => (refused += 1));
          troubles$.pipe(take(1)).subscribe(() => void proxy.listen());
        },
      }),
      LIMIT_MS,
    );
    // Clients are closed by now; none may have left a connection behind.
    await inTime(proxy.quiet(), LIMIT_MS);
    return { tally, hits: proxy.hits + refused };
  } finally {
    await proxy.close();
    await Promise.all(clients.map((client) => client.close({ drain: 'release', timeoutMs: 0 })));
  }
}

function isStall(fault: Fault | 'refuse'): boolean {
  return fault !== 'refuse' && fault.kind === 'stall';
}
