import { isIP } from 'node:net';
import WebSocket from 'ws';
import {
  EasConnectionError,
  EasTimeoutError,
  errorOfConnection,
  hideSecrets,
  must,
  secretsOf,
  type EasError,
} from '../errors/index.js';
import type { TlsOptions } from '../options/connection-options.js';
import { errorOfHandshake } from './handshake-error.js';
import { errorOfRefusal, Refusal } from './refusal.js';
import { withoutQuery } from './url.js';

/** What opens a WebSocket. */
export interface SocketRequest {
  /** `ws:` or `wss:` URL with its query. */
  readonly url: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly handshakeTimeoutMs: number;
  /** The longest message that is read. */
  readonly maxFrameBytes: number;
  readonly tls: TlsOptions | undefined;
}

/** How a socket's life ended: refused or broken with an error, or closed with a code. */
export type SocketEnd =
  | { readonly kind: 'refused'; readonly status: number; readonly error: EasError }
  | { readonly kind: 'broken'; readonly error: EasError }
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string };

/** Hears what a socket does. Nothing follows `end`, which comes exactly once. */
export interface SocketListener {
  open(): void;
  /** One binary message; its bytes stay as they are. */
  message(bytes: Uint8Array): void;
  pong(): void;
  end(end: SocketEnd): void;
}

/** The reins of a socket. */
export interface SocketControl {
  ping(): void;
  /** Stops reading, so that TCP slows the sender down. */
  pause(): void;
  resume(): void;
  /** Says goodbye with a close frame; `end` follows, at the latest when the peer is overdue. */
  close(): void;
  /** Ends it at once, without a word; the listener hears nothing more. */
  destroy(): void;
}

const NORMAL_CLOSURE = 1000;
/** How long the peer may take to say goodbye in turn. */
const CLOSE_GRACE_MS = 1000;

/** Opens a WebSocket for binary messages, without compression. */
export function openSocket(request: SocketRequest, listener: SocketListener): SocketControl {
  const shownUrl = withoutQuery(request.url);
  const headers = recordOf(request.headers);
  const socket = new WebSocket(request.url, {
    headers,
    maxPayload: request.maxFrameBytes,
    perMessageDeflate: false,
    followRedirects: false,
    skipUTF8Validation: true,
    ...tlsNameOf(headers),
    ...request.tls,
  });
  const secrets = secretsOf(request.headers, request.url, undefined);
  let ended = false;
  let opened = false;
  const end = (how: SocketEnd): void => {
    if (ended) return;
    ended = true;
    clearTimeout(handshakeTimer);
    listener.end(how);
  };
  let overdue = (): void => {
    const limit = request.handshakeTimeoutMs;
    const message = `${shownUrl} did not open the watch within ${limit} ms (connectTimeoutMs).`;
    socket.terminate();
    end({ kind: 'broken', error: new EasTimeoutError(message, 'connect', limit) });
  };
  // Not by the silence of the socket: a peer that never ends its answer need not be silent.
  const handshakeTimer = setTimeout(() => overdue(), request.handshakeTimeoutMs);

  socket.on('open', () => {
    clearTimeout(handshakeTimer);
    opened = true;
    if (!ended) listener.open();
  });
  socket.on('message', (data: Buffer) => {
    if (!ended) listener.message(data);
  });
  socket.on('pong', () => {
    if (!ended) listener.pong();
  });
  socket.on('unexpected-response', (handshake, response) => {
    const status = must(response.statusCode, 'a response to a handshake without a status');
    const refusal = new Refusal(status, response.headers);
    const refuse = (): void => {
      handshake.destroy();
      end({ kind: 'refused', status, error: errorOfRefusal(refusal, shownUrl, secrets) });
    };
    overdue = refuse;
    response.on('data', (chunk: Buffer) => {
      if (refusal.add(chunk) === 'enough') refuse();
    });
    response.on('end', refuse);
    response.on('error', refuse);
    response.on('close', refuse);
  });
  socket.on('error', (error) => {
    const known = opened ? undefined : errorOfHandshake(error, shownUrl);
    end({
      kind: 'broken',
      error: known ?? errorOfConnection(error, shownUrl, request.handshakeTimeoutMs),
    });
  });
  socket.on('close', (code, reason) => {
    if (code === 1006) {
      const message = `The connection broke: ${shownUrl}.`;
      end({ kind: 'broken', error: new EasConnectionError(message, { retryable: true }) });
    } else {
      end({ kind: 'closed', code, reason: hideSecrets(reason.toString('utf8'), secrets) });
    }
  });

  return {
    ping: () => {
      if (socket.readyState === WebSocket.OPEN) socket.ping();
    },
    pause: () => {
      socket.pause();
    },
    resume: () => {
      socket.resume();
    },
    close: () => {
      if (socket.readyState !== WebSocket.OPEN) {
        socket.terminate();
        return;
      }
      socket.resume();
      socket.close(NORMAL_CLOSURE);
      const overdue = setTimeout(() => socket.terminate(), CLOSE_GRACE_MS);
      socket.once('close', () => clearTimeout(overdue));
    },
    destroy: () => {
      ended = true;
      clearTimeout(handshakeTimer);
      socket.terminate();
    },
  };
}

/** Headers as `ws` takes them. */
function recordOf(headers: readonly string[]): Record<string, string> {
  const record: Record<string, string> = {};
  let name = '';
  for (const [at, text] of headers.entries()) {
    if (at % 2 === 0) name = text;
    else record[name] = text;
  }
  return record;
}

/** A `Host` header of the user's is also the name that the certificate must have, as for HTTP. */
function tlsNameOf(headers: Readonly<Record<string, string>>): { readonly servername?: string } {
  const name = headers['Host']?.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return name === undefined || isIP(name) !== 0 ? {} : { servername: name };
}
