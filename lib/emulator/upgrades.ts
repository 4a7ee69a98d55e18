import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { LINGER_MS } from './body.js';
import { text, type Answer } from './exchange.js';
import { Refusal } from './refusal.js';

/** The version of WebSocket; the other one is a draft that ws takes too. */
const VERSION = '13';
const VERSIONS: readonly (string | undefined)[] = [VERSION, '8'];
const KEY = /^[+/0-9A-Za-z]{22}==$/;

/** Whether a request asks for a WebSocket, perhaps among other protocols. */
export function isWebSocket({
  headers,
  httpVersionMajor,
  httpVersionMinor,
}: IncomingMessage): boolean {
  // HTTP/1.0 knows no upgrades, and wants them ignored.
  if (httpVersionMajor === 1 && httpVersionMinor === 0) return false;
  return tokensOf(headers.upgrade ?? '').includes('websocket');
}

/** Refuses a handshake that is not one of WebSocket's. */
export function checkHandshake({ method, headers }: IncomingMessage): void {
  if (method !== 'GET') throw new Refusal(405, 'a WebSocket is asked for by GET');
  const version = headers['sec-websocket-version'];
  const isKnown = VERSIONS.includes(version);
  if ((isKnown || version === undefined) && !KEY.test(headers['sec-websocket-key'] ?? '')) {
    throw new Refusal(400, 'Sec-WebSocket-Key is missing, or not the Base64 of 16 bytes');
  }
  if (isKnown) return;
  throw new Refusal(426, `Sec-WebSocket-Version must be ${VERSION}`, {
    'Sec-WebSocket-Version': VERSION,
    Upgrade: 'websocket',
  });
}

/**
 * Answers a request for another protocol (`h2c`, which java.net.http asks for with every first
 * request) as if it had not asked, as HTTP allows. Node's parser stops at an upgrade, so the
 * request is put back in front of what followed it, without its wish, and is read anew.
 */
export function ignoreUpgrade(
  server: Server,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const { method = 'GET', url = '/', httpVersion, rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    const kept = keptOf(name.toLowerCase(), value);
    if (kept !== undefined) lines.push(`${name}: ${kept}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit('connection', socket);
}

/** Answers on a connection that no answer of HTTP stands for any more, and ends it. */
export function answerRaw(socket: Duplex, { status = 500, headers = {}, body }: Answer): void {
  const payload = typeof body === 'string' ? body : '';
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${Buffer.byteLength(payload)}`,
    'Connection: close',
  ];
  // A peer that neither closes nor stops sending would keep the connection for ever.
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => clearTimeout(timer));
  socket.resume();
  socket.end(`${lines.join('\r\n')}\r\n\r\n${payload}`);
}

/** Answers CONNECT, which is for proxies. */
export function refuseConnect(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  const { headers, ...answer } = text(405, 'the emulator is no proxy: CONNECT leads nowhere');
  answerRaw(socket, { ...answer, headers: { ...headers, Allow: METHODS } });
}

/** What queues and most services are asked with. */
export const METHODS = 'GET, POST, PUT, DELETE';

/** A header of a request whose wish for another protocol is ignored. */
function keptOf(name: string, value: string): string | undefined {
  if (name === 'upgrade' || name === 'http2-settings') return undefined;
  if (name !== 'connection') return value;
  const kept = tokensOf(value).filter((token) => token !== 'upgrade' && token !== 'http2-settings');
  return kept.length === 0 ? undefined : kept.join(', ');
}

function tokensOf(header: string): string[] {
  return header.split(',').map((token) => token.trim().toLowerCase());
}
