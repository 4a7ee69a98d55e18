import { describe, expect, it } from '@jest/globals';
import { filter, firstValueFrom, tap } from 'rxjs';
import { EasConfigError } from '../../lib/errors/index.js';
import { failureOf } from '../support/outcome.js';
import { putNumbers, queueClient, startEmulator } from '../flows/support.js';

describe('the watch of a queue client', () => {
  it('commits however long it takes: the deadline is of one operation, not of the watch', async () => {
    const emulator = await startEmulator();
    await putNumbers(queueClient(emulator), 2);
    emulator.faults.add({ kind: 'delay', on: 'commit', delayMs: 150, times: 1 });
    const queue = queueClient(emulator, { deadlineMs: 50 });
    const batch = await new Promise<{ ack(): Promise<unknown> }>((resolve, reject) => {
      queue.watch().subscribe({ next: resolve, error: reject });
    });
    expect(await batch.ack()).toMatchObject({ negative: 0 });
  });

  it('commits however many wait, and however long: a wait is no end of a watch', async () => {
    const emulator = await startEmulator();
    await putNumbers(queueClient(emulator), 1);
    const options = { maxConnections: 1, maxPending: 0, queueTimeoutMs: 20 };
    const queue = queueClient(emulator, options);
    const batch = await new Promise<{ ack(): Promise<unknown> }>((resolve, reject) => {
      queue.watch().subscribe({ next: resolve, error: reject });
    });
    // It waits at the service for a record that does not come, longer than others may wait for it.
    const get = { index: 1_000n, timeoutMs: 150, autoDelete: false };
    const busy = firstValueFrom(queue.get(get));
    expect(await failureOf(queue.put('refused'))).toMatchObject({ code: 'OVERLOAD' });
    expect(await batch.ack()).toMatchObject({ negative: 0 });
    await busy;
  });

  it('is refused over HTTP when it would keep the only connection from its commits', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator, { maxConnections: 1 });
    expect(() => queue.watch({ via: 'http' })).toThrow(EasConfigError);
    expect(() => queue.watch({ via: 'http' })).toThrow(/maxConnections is 1.*at least 2/);
    expect(() => queue.watch({ via: 'http', autoCommit: true })).not.toThrow();
    expect(() => queue.watch()).not.toThrow();
  });

  it('tries again when the token function never gives a token', async () => {
    const emulator = await startEmulator();
    const token = () => new Promise<string>(() => undefined);
    const watcher = queueClient(emulator, { token, connectTimeoutMs: 20 }).watch();
    const states: string[] = [];
    const lost = firstValueFrom(
      watcher.state$.pipe(
        tap(({ name }) => states.push(name)),
        filter(({ name }) => name === 'reconnecting'),
      ),
    );
    watcher.subscribe();
    expect(await lost).toMatchObject({
      cause: { code: 'TIMEOUT_ATTEMPT', phase: 'token', timeoutMs: 20 },
    });
    expect(states).toEqual(['idle', 'connecting', 'reconnecting']);
  });

  it('does not start on a closed client', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    const watcher = queue.watch();
    await queue.close();
    await expect(firstValueFrom(watcher)).rejects.toMatchObject({ code: 'CLOSED' });
    expect(watcher.state.name).toBe('idle');
  });

  it('keeps the client open when its close is refused', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    queue.watch().subscribe();
    await expect(queue.close({ timeoutMs: -1 })).rejects.toBeInstanceOf(EasConfigError);
    expect(Object.keys(await firstValueFrom(queue.attributes()))).not.toHaveLength(0);
  });
});
