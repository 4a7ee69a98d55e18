import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Readable, type Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ServiceAnswer } from './handler.js';
import { Refusal } from './refusal.js';

/** What is known of a request before its body has come. */
export interface Head {
  readonly method: string;
  /** Path and query as they were received. */
  readonly path: string;
  readonly pathname: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The host that the caller means: that of the target, or else of the `Host` header. */
  readonly host: string;
  /** Aborted when the caller goes away; made when it is asked for, as few operations wait. */
  readonly gone: () => AbortSignal;
}

/** One request, read and taken apart. */
export interface Exchange extends Head {
  readonly body: Uint8Array;
}

export type Answer = ServiceAnswer;

/** Takes a request's head apart; refuses a target that is neither a path nor a URL. */
export function headOf(request: IncomingMessage, gone: () => AbortSignal): Head {
  const { method = 'GET', url = '/', headers } = request;
  let path = url;
  let host = headers.host ?? '';
  if (!path.startsWith('/') && path !== '*') {
    // What a proxy is sent: HTTP wants every server to take it.
    const absolute = /^https?:\/\/(?:[^/?#@]*@)?([^/?#@]+)([^]*)$/i.exec(url);
    if (absolute === null) throw new Refusal(400, 'the target is neither a path nor a URL');
    const [, authority = '', rest = ''] = absolute;
    host = authority;
    path = rest.startsWith('/') ? rest : `/${rest}`;
  }
  const mark = path.indexOf('?');
  const pathname = mark < 0 ? path : path.slice(0, mark);
  const query = new URLSearchParams(mark < 0 ? '' : path.slice(mark + 1));
  return { method, path, pathname, query, headers, host, gone };
}

/** A request with its body. */
export function exchangeOf(head: Head, body: Uint8Array): Exchange {
  const { method, path, pathname, query, headers, host, gone } = head;
  // Each by its name: a spread costs more than all of them.
  return { method, path, pathname, query, headers, host, gone, body };
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

/** A body beyond this may take its caller long to read. */
const LONG_BYTES = 64 * 1024;

/**
 * Sends an answer; a body in pieces goes out as the pieces come. A long one is given up, connection
 * and all, when its caller takes nothing of it for `stallMs`.
 */
export async function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  stallMs: number,
): Promise<void> {
  const { status = 200, headers = {}, body } = answer;
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
    // Without a length, headers and body would go out in pieces of their own.
    const length = body === undefined ? 0 : Buffer.byteLength(body);
    response.writeHead(status, status === 204 ? headers : { ...headers, 'Content-Length': length });
    if (length > LONG_BYTES) response.setTimeout(stallMs);
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
