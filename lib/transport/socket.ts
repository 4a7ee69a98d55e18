import { isIP, type createConnection, type Socket } from 'node:net';
import WebSocket from 'ws';
import {
  EasConnectionError,
  EasError,
  EasTimeoutError,
  errorOfConnection,
  hideSecrets,
  must,
  secretsOf,
} from '../errors/index.js';
import type { TlsOptions } from '../options/connection-options.js';
import type { ProxyServer } from '../options/proxy-option.js';
import { errorOfHandshake } from './handshake-error.js';
import { errorOfRefusal, Refusal } from './refusal.js';
import { openTunnel } from './tunnel.js';
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
  /** The one to go through, if any. */
  readonly proxy: ProxyServer | undefined;
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
  let begun = false;
  let leaveTunnel = (): void => undefined;
  const socket = new WebSocket(request.url, {
    headers,
    finishRequest: (handshake) => {
      handshake.once('socket', (connection) => {
        // One that stands already is written to at once; over TLS, when that stands.
        begun = !connection.connecting;
        const made = 'encrypted' in connection ? 'secureConnect' : 'connect';
        connection.once(made, () => (begun = true));
      });
      handshake.end();
    },
    maxPayload: request.maxFrameBytes,
    perMessageDeflate: false,
    followRedirects: false,
    skipUTF8Validation: true,
    ...tlsNameOf(headers),
    ...request.tls,
    ...throughProxy(request, headers, (leave) => (leaveTunnel = leave)),
  });
  const secrets = secretsOf(request.headers, request.url, undefined);
  let ended = false;
  let opened = false;
  const end = (how: SocketEnd): void => {
    if (ended) return;
    ended = true;
    clearTimeout(handshakeTimer);
    leaveTunnel();
    listener.end(how);
  };
  let overdue = (): void => {
    const limit = request.handshakeTimeoutMs;
    const message = `${shownUrl} did not open the watch within ${limit} ms (connectTimeoutMs).`;
    socket.terminate();
    const error = new EasTimeoutError(message, 'connect', limit, undefined, !begun);
    end({ kind: 'broken', error });
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
    // A tunnel tells by itself what became of it.
    const told = error instanceof EasError ? error : undefined;
    const known = told ?? (opened ? undefined : errorOfHandshake(error, shownUrl));
    const limit = request.handshakeTimeoutMs;
    end({ kind: 'broken', error: known ?? errorOfConnection(error, shownUrl, limit, begun) });
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
      leaveTunnel();
      socket.terminate();
    },
  };
}

/** Has `ws` connect through the proxy, where there is one; `begun` is told how to end that. */
function throughProxy(
  { url, proxy, tls, handshakeTimeoutMs }: SocketRequest,
  headers: Readonly<Record<string, string>>,
  begun: (leave: () => void) => void,
): { readonly createConnection?: typeof createConnection } {
  if (proxy === undefined) return {};
  const { hostname, port, protocol } = new URL(url.replace(/^ws/, 'http'));
  const connect = (
    _options: unknown,
    connected: (error: Error | null, socket?: Socket) => void,
  ): undefined => {
    const address = { hostname, port, protocol };
    const servername = tls?.servername ?? tlsNameOf(headers).servername;
    begun(
      openTunnel(
        { proxy, address, servername, tls, timeoutMs: handshakeTimeoutMs },
        (error, made) => (error === null ? connected(null, made) : connected(error)),
      ),
    );
  };
  // Node.js also takes the connection later, by a callback; the types of `ws` do not know of it.
  return { createConnection: connect as unknown as typeof createConnection };
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
