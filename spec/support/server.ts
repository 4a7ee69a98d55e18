import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import {
  createServer as createNetServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import { inTime } from './in-time.js';
import { Inbox } from './inbox.js';

/** A request as a server received it, whole. */
export interface Received {
  /** 1 for the first request of all. */
  readonly number: number;
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, as sent. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly socket: Socket;
}

/** A server and what it saw. */
export interface Site {
  /** Scheme, host and port. */
  readonly url: string;
  /** Every request so far. */
  readonly requests: readonly Received[];
  /** The requests as they come, to be awaited one by one. */
  readonly arrivals: Inbox<Received>;
  /** How many connections were made. */
  readonly connections: () => number;
}

/** Runs a test against an HTTP server of its own, and ends it whatever happens. */
export async function withServer(
  answer: (request: Received, response: ServerResponse) => unknown,
  test: (site: Site) => Promise<void>,
): Promise<void> {
  const requests: Received[] = [];
  const arrivals = new Inbox<Received>();
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('error', () => undefined);
    response.on('error', () => undefined);
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url: path = '', headers, rawHeaders, socket } = incoming;
      const body = Buffer.concat(chunks);
      const number = requests.length + 1;
      const request = { number, method, path, headers, rawHeaders, body, socket };
      requests.push(request);
      answer(request, response);
      arrivals.add(request);
    });
  });
  await withListening(server, (url, connections) => test({ url, requests, arrivals, connections }));
}

/** Runs a test against a TCP server that does as it likes with each connection. */
export async function withNet(
  serve: (socket: Socket) => void,
  test: (url: string) => Promise<void>,
): Promise<void> {
  const server = createNetServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  await withListening(server, test);
}

/** Resolves when a connection has ended, in whichever way. */
export function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });
}

/** A port that nothing listens on. */
export async function refusingUrl(): Promise<string> {
  let url = '';
  await withNet(
    () => undefined,
    (address) => {
      url = address;
      return Promise.resolve();
    },
  );
  return url;
}

/** Less than Jest gives a test: one that waits in vain still ends its server. */
const LIMIT_MS = 15_000;

/** Listens on a free port of loopback while `test` runs; open connections end with it. */
export async function withListening(
  server: Server,
  test: (url: string, connections: () => number) => Promise<void>,
): Promise<void> {
  const sockets = new Set<Socket>();
  let count = 0;
  server.on('connection', (socket: Socket) => {
    count += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    await inTime(
      test(`http://127.0.0.1:${port}`, () => count),
      LIMIT_MS,
    );
  } finally {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  }
}
