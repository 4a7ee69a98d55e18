import { createHash, createHmac } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Received } from './server.js';

/** Recomputes a request's signature from what was received, as the service does. */
export function expectSigned(request: Received, token: string): void {
  const { method, path, headers, body } = request;
  const md5 = createHash('md5').update(body).digest('hex');
  expect(headers['content-md5']).toBe(md5);
  const text = [method, md5, headers['content-type'], headers.date, path].join('\n');
  const hmac = createHmac('sha1', token).update(text).digest('base64');
  expect(headers.authorization).toBe(`EAS ${hmac}`);
}

/** The header names of a request that came more than once. */
export function repeatedHeaders({ rawHeaders }: Received): string[] {
  const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  return names.filter((name, at) => names.indexOf(name) !== at);
}
