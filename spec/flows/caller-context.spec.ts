import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from '@jest/globals';
import { concatMap, filter, firstValueFrom, lastValueFrom, tap, type Observable } from 'rxjs';
import { EasEmulator } from '../../lib/emulator/index.js';
import { AsyncInference } from '../../lib/inference/async-inference.js';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import { QueueClient } from '../../lib/queue/client.js';
import { Inbox } from '../support/inbox.js';
import { failureOf } from '../support/outcome.js';
import { withService } from '../support/predict.js';

const store = new AsyncLocalStorage<string>();
const request = new StringRequest('x');

/** Subscribes as each caller, one after the other, and gives which store each of them saw. */
async function storesSeen(
  callers: readonly string[],
  make: () => Observable<unknown>,
): Promise<(string | undefined)[]> {
  const seen: (string | undefined)[] = [];
  const see = tap(() => seen.push(store.getStore()));
  for (const caller of callers) {
    await store.run(caller, () => lastValueFrom(make().pipe(see)));
  }
  return seen;
}

describe('callbacks on a connection that others opened run in the context of their caller', () => {
  it('after a prediction, and one that follows it', async () => {
    await withService(
      (_request, response) => response.end('answer'),
      { maxConnections: 1 },
      async (client, { connections }) => {
        const predict$ = client.predict(request);
        const twice = () => predict$.pipe(concatMap(() => predict$));
        expect(await storesSeen(['A', 'B', 'C'], twice)).toEqual(['A', 'B', 'C']);
        expect(connections()).toBe(1);
      },
    );
  });

  it('when they wait for it together', async () => {
    await withService(
      (_request, response) => setImmediate(() => response.end('answer')),
      { maxConnections: 1 },
      async (client) => {
        const ask = (caller: string) => storesSeen([caller], () => client.predict(request));
        const seen = await Promise.all(['A', 'B', 'C'].map(ask));
        expect(seen).toEqual([['A'], ['B'], ['C']]);
      },
    );
  });

  it('when they share a token that they wait for', async () => {
    const token = () => new Promise<string>((resolve) => setImmediate(resolve, 't'));
    await withService(
      (_request, response) => response.end('answer'),
      { token },
      async (client) => {
        const ask = (caller: string) => storesSeen([caller], () => client.predict(request));
        const seen = await Promise.all(['A', 'B', 'C'].map(ask));
        expect(seen).toEqual([['A'], ['B'], ['C']]);
      },
    );
  });

  it('at every piece of a stream', async () => {
    await withService(
      (_request, response) => {
        response.write('first');
        setImmediate(() => response.end('second'));
      },
      { maxConnections: 1 },
      async (client) => {
        const stream = () => client.predict(request).pipe(concatMap(() => client.stream(request)));
        expect(new Set(await storesSeen(['A'], stream))).toEqual(new Set(['A']));
        expect(new Set(await storesSeen(['B'], stream))).toEqual(new Set(['B']));
      },
    );
  });

  it('when they fail', async () => {
    await withService(
      ({ number }, response) => {
        if (number === 1) response.end('answer');
        else response.destroy();
      },
      { maxConnections: 1, retry: false },
      async (client) => {
        await store.run('A', () => firstValueFrom(client.predict(request)));
        const seen: (string | undefined)[] = [];
        const see = tap({ error: () => seen.push(store.getStore()) });
        await store.run('B', () => failureOf(client.predict(request).pipe(see)));
        expect(seen).toEqual(['B']);
      },
    );
  });
});

describe('who shares a watch with the one that opened it', () => {
  it('gets batches, and the end, in the context of its own subscription', async () => {
    const emulator = await EasEmulator.start({ createQueues: true });
    const queue = new QueueClient({ endpoint: emulator.url, queueName: 'q' });
    try {
      const watch = queue.watch();
      const seen: string[] = [];
      const handed = new Inbox<unknown>();
      const note = (what: string) => () => void seen.push(`${store.getStore()} ${what}`);
      const subscribe = () =>
        watch.subscribe({
          next: (batch) => {
            note('batch')();
            void batch.ack();
            handed.add(batch);
          },
          complete: note('end'),
        });
      store.run('A', subscribe);
      store.run('B', subscribe);
      await firstValueFrom(watch.state$.pipe(filter(({ name }) => name === 'open')));
      await firstValueFrom(queue.put('x'));
      await handed.next();
      await handed.next();
      await watch.close();
      expect(seen).toEqual(['A batch', 'B batch', 'A end', 'B end']);
    } finally {
      await queue.close();
      await emulator.close();
    }
  });

  it('gets the result of its inference in its own context', async () => {
    const emulator = await EasEmulator.start({
      services: { svc: { handler: (input) => input, async: true } },
    });
    const input = new QueueClient({ endpoint: emulator.url, queueName: 'svc' });
    const sink = new QueueClient({ endpoint: emulator.url, queueName: 'svc/sink' });
    const inference = new AsyncInference({ input, sink });
    try {
      const ask = (caller: string) => storesSeen([caller], () => inference.infer('x'));
      expect(await Promise.all(['A', 'B', 'C'].map(ask))).toEqual([['A'], ['B'], ['C']]);
    } finally {
      await inference.close();
      await Promise.all([input.close(), sink.close()]);
      await emulator.close();
    }
  });
});
