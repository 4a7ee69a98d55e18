import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Readable, type Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Gatherer } from '../wire/gatherer.js';
import type { ServiceAnswer } from './handler.js';
import { Refusal } from './refusal.js';

/** One request, read and taken apart. */
export interface Exchange {
  readonly method: string;
  /** Path and query as they were received. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
  /** Aborted when the caller goes away; made when it is asked for, as few operations wait. */
  readonly gone: () => AbortSignal;
}

export type Answer = ServiceAnswer;

/** Path and query of a request line. */
export function splitUrl(url: string): { pathname: string; query: URLSearchParams } {
  const mark = url.indexOf('?');
  if (mark < 0) return { pathname: url, query: new URLSearchParams() };
  return { pathname: url.slice(0, mark), query: new URLSearchParams(url.slice(mark + 1)) };
}

/** A signal for the end of a connection or of an answer. */
export function goneSignal(stream: Duplex | ServerResponse): AbortSignal {
  const abort = new AbortController();
  if (stream.destroyed) abort.abort();
  else stream.once('close', () => abort.abort());
  return abort.signal;
}

/** A header's value; the first when it came several times. */
export function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** How long a caller may take to see that its body was refused as too long. */
const LINGER_MS = 1_000;

/**
 * Reads a body of at most `maxBytes`; a longer one is refused with 413. What follows is dropped,
 * for a moment: a connection that ended at once would often take the answer with it.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const tooLong = (): Refusal => {
    const timer = setTimeout(() => request.destroy(), LINGER_MS);
    request.once('close', () => clearTimeout(timer));
    return new Refusal(413, `a request has at most ${maxBytes} bytes`);
  };
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLong();
  return new Promise((resolve, reject) => {
    const gatherer = new Gatherer();
    const take = (chunk: Buffer): void => {
      if (gatherer.length + chunk.length <= maxBytes) {
        gatherer.add(chunk);
        return;
      }
      request.off('data', take);
      request.resume();
      reject(tooLong());
    };
    request.on('data', take);
    request.on('end', () => resolve(gatherer.take()));
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new Refusal(400, 'the request broke off'));
    });
  });
}

/** Sends an answer; a body in pieces goes out as the pieces come. */
export async function sendAnswer(response: ServerResponse, answer: Answer): Promise<void> {
  const { status = 200, headers = {}, body } = answer;
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
    // Without a length, headers and body would go out in pieces of their own.
    const length = body === undefined ? 0 : Buffer.byteLength(body);
    response.writeHead(status, status === 204 ? headers : { ...headers, 'Content-Length': length });
    response.end(body);
    return;
  }
  response.writeHead(status, headers);
  response.flushHeaders();
  await pipeline(Readable.from(body, { objectMode: false }), response);
}

export const text = (status: number, body: string): Answer => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body,
});

export const OK: Answer = text(200, 'OK');
