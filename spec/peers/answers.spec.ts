import { describe, expect, it } from '@jest/globals';
import { filter, firstValueFrom } from 'rxjs';
import {
  EasProtocolError,
  PredictClient,
  StringRequest,
  TFRequest,
  TFResponse,
  TorchRequest,
  TorchResponse,
  type EasCommitError,
} from '../../lib/index.js';
import { startEmulator, putNumbers, queueClient, when } from '../flows/support.js';
import { withEmulator } from '../emulator/kit.js';
import { failureOf } from '../support/outcome.js';
import { withService } from '../support/predict.js';
import { withServer } from '../support/server.js';

/** Types whose values the integer field of a tensor carries, and some of them. */
const INTEGERS = {
  UINT8: [0, 127, 255],
  UINT16: [0, 255, 65_535],
  INT8: [-128, 0, 127],
  INT16: [-32_768, 0, 32_767],
  QINT8: [-128, 127, 1],
  QUINT8: [255, 0, 1],
  QINT16: [-32_768, 32_767, 1],
  QUINT16: [65_535, 0, 1],
  QINT32: [-2_147_483_648, 2_147_483_647, 0],
} as const;

describe('an answer', () => {
  it.each(Object.entries(INTEGERS))('brings its %s values', async (dtype, values) => {
    const type = dtype as keyof typeof INTEGERS;
    const services = {
      tf: () => new TFResponse().addOutput('y', [3], type, values).encode(),
      torch: () => new TorchResponse().addOutput(0, [3], type, values).encode(),
    };
    await withEmulator({ services }, async ({ url }) => {
      const tf = new PredictClient({ endpoint: url, serviceName: 'tf' });
      const torch = new PredictClient({ endpoint: url, serviceName: 'torch' });
      const named = await firstValueFrom(tf.predict(new TFRequest('s')));
      const numbered = await firstValueFrom(torch.predict(new TorchRequest()));
      expect([...named.getValues('y', type)]).toEqual([...values]);
      expect([...numbered.getValues(0, type)]).toEqual([...values]);
      await Promise.all([tf.close(), torch.close()]);
    });
  });

  it.each(['gzip', 'deflate', 'snappy', 'lz4', 'zstd'])(
    'that does not decompress with %s is an error, and not handed on as it came',
    async (encoding) => {
      await withService(
        (_, response) =>
          response.writeHead(200, { 'Content-Encoding': encoding }).end('not compressed at all'),
        {},
        async (client) => {
          const error = await failureOf(client.predict(new StringRequest('x')));
          expect(error).toBeInstanceOf(EasProtocolError);
        },
      );
    },
  );
});

describe('a commit that fails', () => {
  it('is an error of the operation', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator, { retry: false });
    await putNumbers(queue, 1);
    for (const status of [400, 404, 500]) {
      emulator.faults.clear();
      emulator.faults.add({ kind: 'status', on: 'any', status });
      expect(await failureOf(queue.commit(1n))).toMatchObject({ status });
      expect(await failureOf(queue.negative(1n))).toMatchObject({ status });
    }
  });

  it('of a watch counts as none until the service has confirmed it', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 3);
    emulator.faults.add({ kind: 'status', on: 'commit', status: 500, times: 2 });
    const watcher = queue.watch();
    const failures: number[] = [];
    queue.events$
      .pipe(filter((event) => event.type === 'commit' && event.error !== undefined))
      .subscribe(() => failures.push(watcher.stats.committed));
    const acked = new Promise((resolve) => {
      watcher.subscribe((batch) => void batch.ack().then(() => resolve(watcher.stats.committed)));
    });
    expect(await acked).toBe(3);
    expect(failures).toEqual([0, 0]);
    expect(emulator.queue('q').committed).toEqual({ eas: 3 });
  });

  it('of a watch for good is told to who acknowledged, with the records it is about', async () => {
    const emulator = await startEmulator();
    const queue = queueClient(emulator);
    await putNumbers(queue, 2);
    emulator.faults.add({ kind: 'status', on: 'commit', status: 403 });
    const watcher = queue.watch();
    const acks: Promise<unknown>[] = [];
    const ended = new Promise<EasCommitError>((resolve) => {
      watcher.subscribe({ next: (batch) => acks.push(batch.ack()), error: resolve });
    });
    expect((await ended).indexes.length).toBeGreaterThan(0);
    for (const ack of acks) await expect(ack).rejects.toMatchObject({ code: 'COMMIT' });
    expect(watcher.stats.committed).toBe(0);
  });
});

describe('a discovery answer', () => {
  it.each([
    ...[
      '',
      'null',
      '[]',
      '{}',
      '{"endpoints":null}',
      '{"endpoints":{"items":{}}}',
      '<html></html>',
    ],
    ...['{"endpoints":{"items":[]}}', '{"endpoints":{"items":[null,1,"x",{}]}}'],
    '{"endpoints":{"items":[{"ip":"127.0.0.1","port":80,"weight":0}]}}',
    '{"endpoints":{"items":[{"ip":"127.0.0.1","port":80,"weight":-1}]}}',
  ])('such as %j is an error of the call, which a better one mends', async (answer) => {
    const answers = [answer];
    await withServer(
      ({ path, socket }, response) => {
        if (!path.includes('upstreams')) {
          response.end('served');
          return;
        }
        const { localPort: port } = socket;
        const good = { endpoints: { items: [{ ip: '127.0.0.1', port, weight: 1 }] } };
        response.end(answers.shift() ?? JSON.stringify(good));
      },
      async ({ url }) => {
        const options = { endpoint: url, serviceName: 's', endpointType: 'direct' } as const;
        const client = new PredictClient({ ...options, retry: false });
        const failed = await failureOf(client.predict(new StringRequest('x')));
        expect(failed).toMatchObject({ code: 'DISCOVERY' });
        const served = await firstValueFrom(client.predict(new StringRequest('x')));
        expect(served.toString()).toBe('served');
        await client.close();
      },
    );
  });

  it('with a weight of 0 gives that instance no request, and the others all', async () => {
    const calls = { idle: 0, busy: 0 };
    const idle = () => `idle ${(calls.idle += 1)}`;
    const busy = () => `busy ${(calls.busy += 1)}`;
    await withEmulator({ services: { s: idle } }, (resting) =>
      withEmulator({ services: { s: busy } }, async (working) => {
        const at = ({ url }: { url: string }, weight: number) => {
          return { ip: '127.0.0.1', port: Number(new URL(url).port), weight };
        };
        const instances = { s: [at(resting, 0), at(working, 1)] };
        await withEmulator({ instances, services: { s: idle } }, async ({ url }) => {
          const options = { endpoint: url, serviceName: 's', endpointType: 'direct' } as const;
          const client = new PredictClient(options);
          for (let at = 0; at < 20; at++) {
            await firstValueFrom(client.predict(new StringRequest('x')));
          }
          expect(calls).toEqual({ idle: 0, busy: 20 });
          await client.close();
        });
      }),
    );
  });
});

it('an answer of a queue that is none is an error, and no empty batch', async () => {
  await withServer(
    (_, response) => response.end('<html>busy</html>'),
    async ({ url }) => {
      const queue = queueClient({ url } as never, { retry: false });
      expect(await failureOf(queue.get())).toBeInstanceOf(EasProtocolError);
      await when(queue.events$, () => true);
    },
  );
});
