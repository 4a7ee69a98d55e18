import { describe, expect, it } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { EasConfigError } from '../../lib/errors/index.js';
import { EasEmulator } from '../../lib/emulator/index.js';
import { PredictClient } from '../../lib/predict/client.js';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import { COMPRESSION_METHODS } from '../../lib/transport/compression/compress.js';
import { failureOf } from '../support/outcome.js';
import { withEmulator } from './kit.js';

const text = 'the quick brown fox '.repeat(500);

describe('a service with compression', () => {
  it.each(COMPRESSION_METHODS)('takes and gives compressed bodies: %s', (compression) =>
    withEmulator(
      {
        token: 't',
        services: {
          svc: { compression, handler: (body) => `<${Buffer.from(body).toString()}>` },
        },
      },
      async ({ url }) => {
        const address = { endpoint: url, serviceName: 'svc', token: 't' };
        // By the headers of the answer, and by what the client was told.
        for (const decompression of ['auto', compression] as const) {
          const client = new PredictClient({ ...address, compression, decompression });
          const answer = await firstValueFrom(client.predict(new StringRequest(text)));
          expect(answer.toString()).toBe(`<${text}>`);
          await client.close();
        }
      },
    ),
  );

  it.each(COMPRESSION_METHODS)('takes a request without a body, and %s answers it', (compression) =>
    withEmulator(
      { services: { svc: { compression, handler: (_body, { method }) => method } } },
      async ({ url }) => {
        const client = new PredictClient({ endpoint: url, serviceName: 'svc', compression });
        const answer = await firstValueFrom(client.request({ method: 'DELETE', path: 'x' }));
        expect(answer.toString()).toBe('DELETE');
        await client.close();
      },
    ),
  );

  it('refuses a body that is not compressed, and does not compress a refusal', () =>
    withEmulator(
      {
        services: {
          svc: { compression: 'gzip', handler: () => ({ status: 418, body: 'short' }) },
        },
      },
      async ({ url }) => {
        const plain = new PredictClient({ endpoint: url, serviceName: 'svc' });
        expect(await failureOf(plain.predict(new StringRequest('x')))).toMatchObject({
          status: 400,
          body: expect.stringContaining('compressed with gzip') as unknown,
        });
        await plain.close();
        const client = new PredictClient({
          endpoint: url,
          serviceName: 'svc',
          compression: 'gzip',
        });
        const error = await failureOf(client.predict(new StringRequest('x')));
        expect(error).toMatchObject({ status: 418, body: 'short' });
        await client.close();
      },
    ));

  it('cannot be asynchronous, nor of an unknown method', async () => {
    const handler = (body: Uint8Array): Uint8Array => body;
    for (const service of [
      { handler, async: true, compression: 'gzip' },
      { handler, compression: 'br' },
    ]) {
      const starting = EasEmulator.start({
        services: { svc: service as { handler: typeof handler } },
      });
      await expect(starting).rejects.toThrow(EasConfigError);
    }
  });
});
