import { describe, expect, it } from '@jest/globals';
import { firstValueFrom, type Observable } from 'rxjs';
import { EasConfigError, PredictClient, QueueClient, StringRequest } from '../../lib/index.js';
import { LOSSES } from '../support/lost-memory.js';
import { failureOf } from '../support/outcome.js';
import { withServer, type Site } from '../support/server.js';

const retry = { maxRetries: 2, initialDelayMs: 1 };

/** The ways in which bytes are sent that are kept and not copied. */
const WAYS: readonly (readonly [string, (url: string, options: object) => Sender])[] = [
  [
    'a put',
    (endpoint, options) => {
      const client = new QueueClient({ endpoint, queueName: 'q', ...options });
      return { send: (bytes) => client.put(bytes), close: () => client.close() };
    },
  ],
  [
    'a prediction',
    (endpoint, options) => {
      const client = new PredictClient({ endpoint, serviceName: 's', ...options });
      return {
        send: (bytes) => client.predict(new StringRequest(bytes)),
        close: () => client.close(),
      };
    },
  ],
  [
    'a request of a kind of its own',
    (endpoint, options) => {
      const client = new PredictClient({ endpoint, serviceName: 's', ...options });
      const kind = (bytes: Uint8Array) => ({ encode: () => bytes, decode: String });
      return { send: (bytes) => client.predict(kind(bytes)), close: () => client.close() };
    },
  ],
];

interface Sender {
  readonly send: (bytes: Uint8Array) => Observable<unknown>;
  readonly close: () => Promise<void>;
}

async function withSender(
  [make, options]: readonly [(url: string, options: object) => Sender, object],
  statuses: readonly number[],
  test: (sender: Sender, site: Site, release: () => void) => Promise<void>,
): Promise<void> {
  const held: (() => void)[] = [];
  let isHeld = statuses.length === 0;
  await withServer(
    ({ number }, response) => {
      const answer = (): void => void response.writeHead(statuses[number - 1] ?? 200).end('1');
      if (isHeld) held.push(answer);
      else answer();
    },
    async (site) => {
      const sender = make(site.url, options);
      await test(sender, site, () => {
        isHeld = false;
        for (const answer of held) answer();
      });
      await sender.close();
    },
  );
}

const LENGTH = 8;

describe.each(WAYS)('%s of bytes', (_, make) => {
  it.each(Object.entries(LOSSES))(
    '%s while it waits in line → an error, and nothing is sent',
    async (__, losable) => {
      const parts = [make, { maxConnections: 1 }] as const;
      await withSender(parts, [], async ({ send }, { arrivals, requests }, release) => {
        const first = firstValueFrom(send(new Uint8Array(LENGTH)));
        await arrivals.next();
        const { array, lose } = losable(Uint8Array, LENGTH);
        const failed = failureOf(send(array));
        lose();
        release();
        await first;
        const error = await failed;
        expect(error).toBeInstanceOf(EasConfigError);
        expect(error.message).toContain('lost its memory');
        // The line goes on.
        await firstValueFrom(send(new Uint8Array(LENGTH)));
        expect(requests.map(({ body }) => body.length)).toEqual([LENGTH, LENGTH]);
      });
    },
  );

  it.each(Object.entries(LOSSES))(
    '%s while its connection is made → an error, and nothing is sent',
    async (__, losable) => {
      await withSender([make, {}], [200], async ({ send }, { requests }) => {
        const { array, lose } = losable(Uint8Array, LENGTH);
        const failed = failureOf(send(array));
        lose();
        expect(await failed).toBeInstanceOf(EasConfigError);
        await firstValueFrom(send(new Uint8Array(LENGTH)));
        expect(requests.map(({ body }) => body.length)).toEqual([LENGTH]);
      });
    },
  );

  it('transferred before a retry → the error of the attempt before', async () => {
    const bytes = new Uint8Array(LENGTH);
    const onRetry = () => void structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
    const parts = [make, { retry: { ...retry, onRetry } }] as const;
    await withSender(parts, [429], async ({ send }, { requests }) => {
      expect(await failureOf(send(bytes))).toMatchObject({ status: 429 });
      expect(requests).toHaveLength(1);
    });
  });
});

it('bytes that were transferred since a put was made → an error when it is subscribed to', async () => {
  const client = new QueueClient({ endpoint: '127.0.0.1:1', queueName: 'q' });
  const bytes = new Uint8Array(LENGTH);
  const put$ = client.put(bytes);
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  expect((await failureOf(put$)).message).toContain('data has lost its memory');
  expect(() => client.put(bytes)).toThrow(EasConfigError);
  await client.close();
});
