import { setTimeout as wait } from 'node:timers/promises';
import { filter } from 'rxjs';
import { QueueClient } from '../../../lib/index.js';
import type { Fault, FaultScript } from '../../support/fault.js';
import { when } from '../when.js';
import { clientOptions, type Place, type Traffic } from './traffic.js';
import { Tally } from './tally.js';

const COUNT = 120;
const WINDOW = 16;
const RECORD_BYTES = 100;
/** How long a record is worked on, so that some are in flight whenever a connection breaks. */
const WORK_MS = 20;
/** Beyond a handshake: in the middle of a frame. */
const FRAME_BYTES = 1_500;
/** Also a connection without the fault ends, so that the next one meets it. */
const LIFE: Fault = { kind: 'cut', of: 'reply', afterBytes: 4_000 };

const base = { neverFails: true, replyBytes: FRAME_BYTES };

/** Watches, each record acknowledged as it comes. */
export const WATCHES: readonly Traffic[] = [
  { ...base, name: 'watch', script: everySecondWatch, run: (place) => watch(place, 'websocket') },
  { ...base, name: 'watch/http', script: everySecondWatch, run: (place) => watch(place, 'http') },
  {
    ...base,
    name: 'commit',
    replyBytes: 60,
    script: everySecondCommit,
    run: (place) => watch(place, 'websocket'),
  },
];

function everySecondWatch(fault: Fault): FaultScript {
  let watches = 0;
  return ({ head }) => {
    if (!head.includes('_watch_=true')) return undefined;
    watches += 1;
    return watches % 2 === 1 ? fault : LIFE;
  };
}

function everySecondCommit(fault: Fault): FaultScript {
  let commits = 0;
  return ({ head }) => {
    if (!head.startsWith('PUT ')) return undefined;
    commits += 1;
    return commits % 2 === 1 ? fault : undefined;
  };
}

/** Every record is emitted once in this process, and committed. */
async function watch(place: Place, via: 'websocket' | 'http'): Promise<Tally> {
  const { emulator, url, name, patienceMs, has } = place;
  const stored = emulator.queue(name);
  for (let number = 0; number < COUNT; number += 1) {
    stored.put(String(number).padEnd(RECORD_BYTES, ' '));
  }
  const queue = new QueueClient({ ...clientOptions(place), endpoint: url, queueName: name });
  has(queue);
  const tally = new Tally(COUNT);
  const watcher = queue.watch({
    via,
    window: WINDOW,
    reconnect: { initialDelayMs: 1, maxDelayMs: 20 },
    heartbeat: { intervalMs: 50, timeoutMs: patienceMs, silenceMs: patienceMs },
  });
  const times = new Map<string, number>();
  const commits$ = queue.events$.pipe(filter(({ type }) => type === 'commit'));
  const done = when(commits$, () => watcher.stats.committed === COUNT);
  let acks: Promise<unknown> = Promise.resolve();
  const ended = new Promise<never>((_, reject) => {
    watcher.subscribe({
      next: (batch) => {
        for (const row of batch) times.set(row.text(), (times.get(row.text()) ?? 0) + 1);
        const ack = wait(WORK_MS).then(() => batch.ack());
        acks = Promise.all([acks, ack]);
        // Looked at in the end, if the case comes that far.
        acks.catch(() => undefined);
      },
      error: reject,
    });
  });
  await Promise.race([done, ended]);
  await acks;
  const { stats } = watcher;
  await queue.close({ drain: 'release' });
  tally.again = stats.duplicates;
  tally.lost = COUNT - times.size;
  tally.twice = [...times.values()].filter((count) => count > 1).length;
  if (stored.committed['eas'] !== COUNT) tally.wrong.push('not all is committed at the service');
  if (stats.peakInFlight > WINDOW) tally.wrong.push(`${stats.peakInFlight} were in flight`);
  return tally;
}
