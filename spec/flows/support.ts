import { afterEach } from '@jest/globals';
import { filter, firstValueFrom, lastValueFrom, range, map } from 'rxjs';
import { putTo, QueueClient, type QueueOptions, type Watcher } from '../../lib/index.js';
import { EasEmulator, type EmulatorOptions } from '../../lib/emulator/index.js';

export { when } from './when.js';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** An emulator on a free loopback port, closed after the test. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<EasEmulator> {
  const emulator = await EasEmulator.start({ createQueues: true, ...options });
  closing.push(() => emulator.close());
  return emulator;
}

/** A client of the queue `q`, closed after the test. */
export function queueClient(
  emulator: EasEmulator,
  options: Partial<QueueOptions> = {},
): QueueClient {
  const client = new QueueClient({ endpoint: emulator.url, queueName: 'q', ...options });
  closing.push(() => client.close({ drain: 'release', timeoutMs: 1_000 }));
  return client;
}

/** Puts records numbered from 0, each of `size` bytes of which the first are its number. */
export async function putNumbers(queue: QueueClient, count: number, size = 8): Promise<void> {
  await lastValueFrom(
    range(0, count).pipe(
      map((number) => String(number).padEnd(size, ' ')),
      putTo(queue, { concurrency: 64, ordered: false }),
    ),
  );
}

/** Resolves when the watch is open. */
export async function opened(watcher: Watcher): Promise<void> {
  await firstValueFrom(watcher.state$.pipe(filter(({ name }) => name === 'open')));
}
