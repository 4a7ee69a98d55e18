import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { PUT_QUEUE, SERVICE } from '../task.js';
import { FramePump } from './frame-pump.js';
import { FIRST_INDEX } from './record-block.js';
import { headerOf, parameterOf, RequestReader, type SeenRequest } from './request-reader.js';

const CONSUMER = 'X-EAS-QueueService-Redis-Uid';
const ANSWER_BYTES = 1024;

/** The server of the benchmarks: answers that are encoded once, so that it is never the slow side. */
export interface BenchServer {
  /** Host and port. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts it on a free port of loopback. */
export async function startServer(): Promise<BenchServer> {
  const sockets = new Set<Socket>();
  const pumps = new Map<string, FramePump>();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A contender that is done may leave in the middle of an answer.
    socket.on('error', () => socket.destroy());
    serve(socket, pumps);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => closeAll(server, sockets),
  };
}

function serve(socket: Socket, pumps: Map<string, FramePump>): void {
  const reader = new RequestReader();
  let pump: FramePump | undefined;
  const answer = (request: SeenRequest): void => {
    if (headerOf(request, 'Upgrade') === '') {
      socket.write(answerTo(request, pumps));
      return;
    }
    pump = new FramePump(socket, request);
    pumps.set(headerOf(request, CONSUMER), pump);
  };
  socket.on('data', (chunk) => {
    if (pump === undefined) reader.feed(chunk, answer);
    else pump.heard(chunk);
  });
}

function answerTo(request: SeenRequest, pumps: Map<string, FramePump>): Buffer {
  const { head } = request;
  if (head.startsWith('PUT ')) {
    const indexes = parameterOf(request, '_indexes_');
    pumps.get(headerOf(request, CONSUMER))?.committed(indexes.split(/,|%2C/i).length);
    return OK;
  }
  if (head.startsWith(`POST /api/predict/${PUT_QUEUE}`)) return STORED;
  if (head.startsWith(`POST /api/predict/${SERVICE}`)) return PREDICTED;
  return ATTRIBUTES;
}

function encoded(body: Buffer, headers = ''): Buffer {
  const head = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n${headers}\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

const OK = encoded(Buffer.from('OK'));
const PREDICTED = encoded(Buffer.alloc(ANSWER_BYTES, 'abcdefgh'));
const STORED = encoded(
  Buffer.from(String(FIRST_INDEX)),
  'X-Eas-Queueservice-Request-Id: 0b5ad9b2-7d3f-4c39-9a55-3f6d0f6a6f11\r\n',
);
const ATTRIBUTES = encoded(
  Buffer.from('{"meta.name":"bench"}'),
  'Content-Type: application/json\r\n',
);

async function closeAll(server: Server, sockets: Set<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of sockets) socket.destroy();
  await closed;
}
