import { request } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { authenticate } from '../../lib/emulator/auth.js';
import { sign } from '../../lib/transport/signing.js';
import { vectorsOf } from '../support/vectors.js';
import { withEmulator } from './kit.js';

interface SignatureVector {
  name: string;
  spec: { token: string; path: string; contentType: string; date: string; bodyBase64: string };
  contentMd5: string;
  authorization: string;
}

const vectors = vectorsOf<SignatureVector>('Signature');

/** Sends exactly these headers and bytes, and gives the status. */
function post(url: string, body: Uint8Array, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('a signature', () => {
  it.each(vectors)('of the official SDKs is accepted: $name', ({ spec, ...vector }) => {
    const credentials = {
      method: 'POST',
      path: spec.path,
      body: Buffer.from(spec.bodyBase64, 'base64'),
      headers: {
        'content-md5': vector.contentMd5,
        'content-type': spec.contentType,
        date: spec.date,
        authorization: vector.authorization,
      },
    };
    expect(() => authenticate(spec.token, credentials)).not.toThrow();
    const changes = [
      { method: 'PUT' },
      { path: `${spec.path}&x=1` },
      { body: Buffer.concat([credentials.body, Buffer.from('!')]) },
      { headers: { ...credentials.headers, 'content-md5': '0'.repeat(32) } },
      { headers: { ...credentials.headers, date: 'Sun, 22 Nov 2026 03:04:06 GMT' } },
      { headers: { ...credentials.headers, 'content-type': 'text/plain' } },
    ];
    for (const change of changes) {
      expect(() => authenticate(spec.token, { ...credentials, ...change })).toThrow(
        expect.objectContaining({ status: 401 }),
      );
    }
  });

  it('is checked on the bytes, path and query as they were sent', async () => {
    const { spec, contentMd5, authorization } = vectors.find(({ spec }) =>
      spec.path.includes('?'),
    )!;
    const services = { s: (): string => 'ok' };
    await withEmulator({ token: spec.token, services }, async ({ url }) => {
      const body = Buffer.from(spec.bodyBase64, 'base64');
      const headers = {
        'Content-MD5': contentMd5,
        'Content-Type': spec.contentType,
        Date: spec.date,
        Authorization: authorization,
      };
      expect(await post(url + spec.path, body, headers)).toBe(200);
      expect(await post(`${url}${spec.path}0`, body, headers)).toBe(401);
      expect(await post(url + spec.path, body.subarray(1), headers)).toBe(401);
    });
  });

  it('is good for queues too', () =>
    withEmulator({ token: 't', queues: { q: {} } }, async ({ url }) => {
      const path = '/api/predict/q?k=v';
      const date = new Date(0).toUTCString();
      const body = Buffer.from('x');
      const signed = sign({ token: 't', method: 'POST', path, contentType: 'a/b', date, body });
      const headers = {
        'Content-MD5': signed.contentMd5,
        'Content-Type': 'a/b',
        Date: date,
        Authorization: signed.authorization,
      };
      expect(await post(url + path, body, headers)).toBe(200);
    }));
});

describe('a token', () => {
  it('is accepted as it is, and nothing else is', () =>
    withEmulator({ token: 'secret', queues: { q: {} } }, async (_, url) => {
      const status = async (authorization?: string): Promise<number> => {
        const headers: Record<string, string> =
          authorization === undefined ? {} : { Authorization: authorization };
        return (await fetch(`${url}?_count_=true`, { headers })).status;
      };
      expect(await status('secret')).toBe(200);
      for (const wrong of [undefined, 'Secret', 'secret ?', 'EAS secret', 'EAS ']) {
        expect(await status(wrong)).toBe(401);
      }
    }));

  it('is asked for before anything is told', () =>
    withEmulator({ token: 'secret', queues: { q: {} } }, async ({ url }) => {
      expect((await fetch(`${url}/api/predict/unknown`)).status).toBe(401);
      expect((await fetch(`${url}/api/predict/q?_timeout_=x`)).status).toBe(401);
    }));
});
