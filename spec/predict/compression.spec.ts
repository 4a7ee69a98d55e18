import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { EasConfigError, EasProtocolError } from '../../lib/errors/index.js';
import { PredictClient } from '../../lib/predict/client.js';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import {
  compress,
  COMPRESSION_METHODS,
  encodingHeaders,
} from '../../lib/transport/compression/compress.js';
import { failureOf } from '../support/outcome.js';
import { TOKEN, withService } from '../support/predict.js';
import type { Received } from '../support/server.js';
import { expectSigned } from '../support/signature.js';

const text = 'the quick brown fox '.repeat(500);

describe('a compressed request', () => {
  it('is signed as it is sent, says nothing of it, and is compressed once for all attempts', async () => {
    const answer = ({ number }: Received, response: ServerResponse): void => {
      response.writeHead(number === 1 ? 503 : 200).end('done');
    };
    await withService(answer, { compression: 'gzip' }, async (client, { requests }) => {
      await firstValueFrom(client.predict(new StringRequest(text)));
      expect(requests).toHaveLength(2);
      for (const request of requests) {
        expect(gunzipSync(request.body).toString()).toBe(text);
        expect(request.headers['content-encoding']).toBeUndefined();
        expect(request.headers['content-md5']).toBe(
          createHash('md5').update(request.body).digest('hex'),
        );
        expectSigned(request, TOKEN);
      }
    });
  });

  it('is what a stream sends, too', async () => {
    const answer = ({ body }: Received, response: ServerResponse) => response.end(gunzipSync(body));
    await withService(answer, { compression: 'gzip' }, async (client) => {
      const pieces = client.stream(new StringRequest(text)).lines();
      expect(await firstValueFrom(pieces)).toBe(text);
    });
  });
});

describe('a compressed answer', () => {
  it.each(COMPRESSION_METHODS)('is decompressed by its headers: %s', async (method) => {
    const packed = await compress(method, Buffer.from(text));
    const answer = (_request: Received, response: ServerResponse): void => {
      response.writeHead(200, encodingHeaders(method, text.length)).end(packed);
    };
    await withService(answer, {}, async (client) => {
      const res = await firstValueFrom(client.predict(new StringRequest('x')));
      expect(res.toString()).toBe(text);
    });
  });

  const gzipped = (_request: Received, response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(text));
  };

  it('stays as it is when nothing is to be decompressed', async () => {
    await withService(gzipped, { decompression: false }, async (client) => {
      const res = await firstValueFrom(client.predict(new StringRequest('x')));
      expect(gunzipSync(res.bytes).toString()).toBe(text);
    });
  });

  it('is decompressed by the method that was given, whatever its headers', async () => {
    const silent = (_request: Received, response: ServerResponse) => response.end(gzipSync(text));
    await withService(silent, { decompression: 'gzip' }, async (client) => {
      const res = await firstValueFrom(client.predict(new StringRequest('x')));
      expect(res.toString()).toBe(text);
    });
  });

  it('may not become longer than maxResponseBytes', async () => {
    await withService(gzipped, { maxResponseBytes: text.length - 1 }, async (client) => {
      const error = await failureOf(client.predict(new StringRequest('x')));
      expect(error).toBeInstanceOf(EasProtocolError);
      expect(error.code).toBe('TOO_LARGE');
    });
  });

  it.each([
    ['damaged', { 'Content-Encoding': 'gzip' }, gzipSync(text).subarray(0, 40)],
    ['of another encoding', { 'Content-Encoding': 'br' }, Buffer.from('x')],
    ['of another length', { 'X-LZ4-Original-Length': '4' }, Buffer.from('50616161616161', 'hex')],
  ])('that is %s is an error, and not asked for again', async (_what, headers, body) => {
    const answer = (_request: Received, response: ServerResponse): void => {
      response.writeHead(200, headers).end(body);
    };
    await withService(answer, {}, async (client, { requests }) => {
      const error = await failureOf(client.predict(new StringRequest('x')));
      expect(error).toBeInstanceOf(EasProtocolError);
      expect(requests).toHaveLength(1);
    });
  });
});

describe('a method that does not exist', () => {
  it.each([{ compression: 'br' }, { decompression: 'br' }, { decompression: true }])(
    'is refused at once: %j',
    (options) => {
      const address = { endpoint: 'h', serviceName: 's' };
      const make = () => new PredictClient({ ...address, ...options } as typeof address);
      expect(make).toThrow(EasConfigError);
      expect(make).toThrow(/"gzip".*"zstd"/);
    },
  );
});
