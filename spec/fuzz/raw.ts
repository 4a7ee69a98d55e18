import type { Socket } from 'node:net';
import { Inbox } from '../support/inbox.js';
import { withNet } from '../support/server.js';

/** A request, byte by byte as it was sent. */
export interface RawRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Names in lower case, and values, each in its order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/**
 * Runs a test against a server that takes every connection's bytes as they are, and answers the
 * first request of each with 200 and `1`. More bytes than one request has are an error.
 */
export async function withRecorder(
  test: (url: string, requests: Inbox<RawRequest>) => Promise<void>,
): Promise<void> {
  const requests = new Inbox<RawRequest>();
  const errors: unknown[] = [];
  await withNet(
    (socket) => {
      let bytes = Buffer.alloc(0);
      socket.on('data', (chunk: Buffer) => {
        bytes = Buffer.concat([bytes, chunk]);
        try {
          const request = requestOf(bytes);
          if (request === undefined) return;
          requests.add(request);
          answer(socket);
        } catch (error) {
          errors.push(error);
          socket.destroy();
        }
      });
    },
    async (url) => {
      await test(url, requests);
    },
  );
  if (errors.length > 0) throw errors[0];
}

function answer(socket: Socket): void {
  socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\n1');
}

/** The one request that the bytes are; `undefined` while some are missing. */
function requestOf(bytes: Buffer): RawRequest | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [line = '', ...fields] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const [, method, target] = /^([A-Z]+) (\/[\x21-\x7e]*) HTTP\/1\.1$/.exec(line) ?? [];
  if (method === undefined || target === undefined) throw new Error(`request line: ${line}`);
  const headers = fields.map((field) => {
    const [, name, value] = /^([A-Za-z0-9-]+): ([\t\x20-\x7e\xa0-\xff]*)$/.exec(field) ?? [];
    if (name === undefined || value === undefined) throw new Error(`header: ${field}`);
    return [name.toLowerCase(), value] as const;
  });
  const length = Number(headers.find(([name]) => name === 'content-length')?.[1] ?? 0);
  const body = bytes.subarray(end + 4);
  if (body.length > length) throw new Error(`${body.length - length} bytes follow the request`);
  return body.length < length ? undefined : { method, target, headers, body };
}
