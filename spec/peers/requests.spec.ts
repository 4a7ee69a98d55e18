import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import {
  EasConfigError,
  JsonRequest,
  PredictClient,
  QueueClient,
  StringRequest,
} from '../../lib/index.js';
import { withEmulator } from '../emulator/kit.js';
import { complaint } from '../support/complaint.js';
import { failureOf } from '../support/outcome.js';
import { TOKEN, withService } from '../support/predict.js';
import { withNet, type Received } from '../support/server.js';
import { expectSigned } from '../support/signature.js';
import type { ServerResponse } from 'node:http';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const PATIENT = { initialDelayMs: 60_000, maxDelayMs: 60_000 };

const ok = (_: Received, response: ServerResponse): unknown => response.end('1');

describe('a request', () => {
  it('has headers of its own: those of others at the same time do not mix with it', () =>
    withEmulator(
      {
        token: TOKEN,
        services: {
          s: (body, { headers }) => `${Buffer.from(body).toString()} ${headers['x-own'] as string}`,
        },
      },
      async ({ url }) => {
        const client = new PredictClient({ endpoint: url, serviceName: 's', token: TOKEN });
        const numbers = Array.from({ length: 60 }, (_, at) => String(at));
        // A service of the emulator answers a request that is not signed for itself with 401.
        const answers = numbers.map((number) =>
          firstValueFrom(
            client.predict(new StringRequest(number), { headers: { 'X-Own': number } }),
          ),
        );
        const texts = (await Promise.all(answers)).map(String);
        expect(texts).toEqual(numbers.map((number) => `${number} ${number}`));
        await client.close();
      },
    ));

  it.each(['Asia/Shanghai', 'America/New_York'])(
    'is dated in GMT, and not in the time of %s',
    async (here) => {
      process.env['TZ'] = here;
      await withService(ok, {}, async (client, { requests }) => {
        await firstValueFrom(client.predict(new StringRequest('x')));
        const { date = '' } = requests[0]!.headers;
        expect(date).toMatch(/ GMT$/);
        expect(Math.abs(Date.parse(date) - Date.now())).toBeLessThan(60_000);
        expectSigned(requests[0]!, TOKEN);
      });
    },
  );

  it('has an MD5 of 32 digits, also when the first are zeros', async () => {
    const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
    const bodies = Array.from({ length: 3_000 }, (_, at) => `body ${at}`);
    const short = bodies.filter((text) => md5(text).startsWith('00'));
    expect(short.length).toBeGreaterThan(3);
    await withService(ok, {}, async (client, { requests }) => {
      for (const text of short) await firstValueFrom(client.predict(new StringRequest(text)));
      expect(requests.map(({ headers }) => headers['content-md5'])).toEqual(short.map(md5));
    });
  });

  it('is compressed as it is sent, and signed as it is compressed', async () => {
    await withService(ok, { compression: 'gzip' }, async (client, { requests }) => {
      await firstValueFrom(client.predict(new StringRequest('compress me')));
      expect(gunzipSync(requests[0]!.body).toString()).toBe('compress me');
      expectSigned(requests[0]!, TOKEN);
    });
  });

  it.each([new JsonRequest([1]), new StringRequest('x')])(
    'is signed with the content type that it is sent with',
    async (request) => {
      await withService(ok, { contentType: 'text/own' }, async (client, { requests }) => {
        await firstValueFrom(client.predict(request as StringRequest));
        const sent = request instanceof JsonRequest ? 'application/json' : 'text/own';
        expect(requests[0]!.headers['content-type']).toBe(sent);
        expectSigned(requests[0]!, TOKEN);
      });
    },
  );
});

describe('an address', () => {
  it.each(['http://https://host', 'https://http://host', 'http://http://host'])(
    'with two schemes is refused: %s',
    (endpoint) => {
      const make = () => new PredictClient({ endpoint, serviceName: 's' });
      expect(complaint(make)).toContain('endpoint is');
      expect(() => new QueueClient({ endpoint, queueName: 'q' })).toThrow(EasConfigError);
    },
  );

  it('of https stays https, for watches too: no token travels in clear', async () => {
    const heard: Buffer[] = [];
    await withNet(
      (socket) =>
        socket.once('data', (chunk: Buffer) => {
          heard.push(chunk);
          socket.destroy();
        }),
      async (url) => {
        const endpoint = url.replace('http:', 'https:');
        const options = { endpoint, token: 'canary', retry: false } as const;
        const client = new PredictClient({ ...options, serviceName: 's', auth: 'token' });
        const queue = new QueueClient({ ...options, queueName: 'q' });
        await failureOf(client.predict(new StringRequest('x')));
        await failureOf(queue.count());
        for (const via of ['websocket', 'http'] as const) {
          const watcher = queue.watch({ via, reconnect: PATIENT });
          const lost = firstValueFrom(queue.events$);
          const subscription = watcher.subscribe();
          expect((await lost).type).toBe('disconnect');
          subscription.unsubscribe();
          await watcher.close();
        }
        await Promise.all([client.close(), queue.close()]);
      },
    );
    expect(heard).toHaveLength(4);
    for (const bytes of heard) {
      // The first byte of a TLS handshake.
      expect(bytes[0]).toBe(0x16);
      expect(bytes.includes('canary')).toBe(false);
    }
  });
});
