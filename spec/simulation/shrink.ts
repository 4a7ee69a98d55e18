import type { ConsumerSetup, Op, Scenario, Setup } from './ops.js';

type Fails = (scenario: Scenario) => Promise<boolean>;

/** What kind of fault it is: its text without numbers and details. */
export function kindOf(fault: string): string {
  return (fault.split(/[;{]/, 1)[0] ?? '').replace(/\d+/g, '#').trim();
}

/**
 * A smaller scenario that fails as well: events are left out, in ever smaller stretches, then what
 * is left is made plainer.
 */
export async function shrink(scenario: Scenario, fails: Fails): Promise<Scenario> {
  let best = scenario;
  let size: number;
  do {
    size = best.ops.length;
    best = await withFewerOps(best, fails);
    for (const plainer of PLAINER) {
      const setup = plainer(best.setup);
      const next = { setup, ops: best.ops.filter((op) => isAbout(op, setup)) };
      if (JSON.stringify(next) !== JSON.stringify(best) && (await fails(next))) best = next;
    }
  } while (best.ops.length < size);
  return withoutDelays(best, fails);
}

async function withFewerOps(scenario: Scenario, fails: Fails): Promise<Scenario> {
  let best = scenario;
  for (let size = Math.ceil(best.ops.length / 2); size >= 1; size = Math.floor(size / 2)) {
    // From the end: what comes last rarely matters.
    for (let at = best.ops.length - size; at > -size; at -= size) {
      for (const ops of without(best.ops, Math.max(0, at), at + size)) {
        if (!(await fails({ ...best, ops }))) continue;
        best = { ...best, ops };
        break;
      }
    }
  }
  return best;
}

/** Leaves a stretch out: with its time, or so that what follows happens when it did. */
function without(ops: readonly Op[], from: number, to: number): readonly (readonly Op[])[] {
  const left = [...ops.slice(0, from), ...ops.slice(to)];
  const next = ops[to];
  const passedMs = ops.slice(from, to).reduce((sum, { afterMs }) => sum + afterMs, 0);
  if (next === undefined || passedMs === 0) return [left];
  const later = [...ops.slice(0, from), { ...next, afterMs: next.afterMs + passedMs }];
  return [left, [...later, ...ops.slice(to + 1)]];
}

async function withoutDelays(scenario: Scenario, fails: Fails): Promise<Scenario> {
  let best = scenario;
  for (const [at, op] of scenario.ops.entries()) {
    if (op.afterMs === 0) continue;
    const next = { ...best, ops: best.ops.with(at, { ...op, afterMs: 0 }) };
    if (await fails(next)) best = next;
  }
  return best;
}

const each =
  (change: Partial<ConsumerSetup>) =>
  (setup: Setup): Setup => ({
    ...setup,
    consumers: setup.consumers.map((one) => ({ ...one, ...change })),
  });

const PLAINER: readonly ((setup: Setup) => Setup)[] = [
  (setup) => ({ ...setup, consumers: setup.consumers.slice(0, 1) }),
  (setup) => ({ ...setup, firstIndex: '1' }),
  (setup) => ({ ...setup, redeliverAfterMs: 0 }),
  each({ latencyMs: 1 }),
  each({ heartbeatMs: 2_000 }),
  each({ maxWaitMs: 0 }),
  each({ via: 'websocket' }),
  each({ onNormalClose: 'reconnect' }),
  each({ onBadFrame: 'error' }),
];

function isAbout(op: Op, { consumers }: Setup): boolean {
  return !('who' in op) || op.who < consumers.length;
}
