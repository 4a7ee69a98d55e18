import { request as httpRequest, STATUS_CODES, type IncomingMessage } from 'node:http';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { EasProxyError, EasTimeoutError, errorOfConnection } from '../errors/index.js';
import type { TlsOptions } from '../options/connection-options.js';
import { hostAndPort, type Address } from '../options/no-proxy.js';
import type { ProxyServer } from '../options/proxy-option.js';

/** What a connection through a proxy is made by. */
export interface TunnelCall {
  readonly proxy: ProxyServer;
  /** Where it leads to; `https:` is spoken to over TLS, through the tunnel. */
  readonly address: Address;
  /** The name that the certificate must have, when it is not the host's. */
  readonly servername: string | undefined;
  readonly tls: TlsOptions | undefined;
  /** For all of it: to the proxy, its answer, and TLS at the other end. */
  readonly timeoutMs: number;
}

/** Hears once what came of it: the connection, or why there is none. */
export type TunnelDone = (...result: [error: Error, socket: null] | [null, Socket]) => void;

/** The probes of a connection without traffic; undici's own begin as late. */
const KEEP_ALIVE_MS = 60_000;

/** Refusals that may be another one, or none, at the next try. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Makes a connection through a proxy, by CONNECT: what is sent over it reaches the service as it is,
 * and the proxy sees of it only where it goes.
 *
 * @returns what ends it before it is done; `done` is not called then
 */
export function openTunnel(call: TunnelCall, done: TunnelDone): () => void {
  const { proxy, address, timeoutMs } = call;
  const [host, port] = hostAndPort(address);
  const target = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
  const authorization = proxy.authorization();
  let isOver = false;
  let socket = connectToProxy(call);

  const settle = (...result: Parameters<TunnelDone>): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    if (result[0] !== null) socket.destroy();
    done(...result);
  };
  const timer = setTimeout(() => {
    const message = `The proxy at ${proxy.url} gave no connection to ${target} within ${timeoutMs} ms.`;
    settle(new EasTimeoutError(message, 'connect', timeoutMs), null);
  }, timeoutMs);

  const request = httpRequest({
    method: 'CONNECT',
    path: target,
    // By a connection of its own, which is not closed for want of a next request.
    createConnection: () => socket,
    headers: {
      Host: target,
      Connection: 'keep-alive',
      ...(authorization === undefined ? {} : { 'Proxy-Authorization': authorization }),
    },
  });
  request.on('error', (cause) => settle(errorOfProxy(cause, call), null));
  request.on('connect', (response: IncomingMessage, _socket, head: Buffer) => {
    // Heard by what it is handed to from then on.
    socket.on('error', () => undefined);
    const refusal = errorOfAnswer(response, head, proxy, target);
    if (refusal !== undefined) {
      settle(refusal, null);
      return;
    }
    if (isOver) return;
    if (address.protocol !== 'https:') {
      settle(null, socket);
      return;
    }
    const secure = connectTls({
      ...call.tls,
      ...nameOf(call.servername ?? host),
      host,
      ALPNProtocols: ['http/1.1'],
      socket,
    });
    socket = secure;
    secure.on('error', (cause: Error) => settle(errorOfSecuring(cause, target, call), null));
    secure.once('secureConnect', () => settle(null, secure));
  });
  request.end();

  return () => {
    isOver = true;
    clearTimeout(timer);
    socket.destroy();
  };
}

function connectToProxy({ proxy, tls }: TunnelCall): Socket {
  const { host, port } = proxy;
  const how = { host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE_MS };
  if (!proxy.isSecure) return connectTcp(how);
  const { ca, rejectUnauthorized } = tls ?? {};
  return connectTls({
    ...how,
    ...nameOf(host),
    // Neither the name nor the certificate that are for the service.
    ...(ca === undefined ? {} : { ca }),
    ...(rejectUnauthorized === undefined ? {} : { rejectUnauthorized }),
    ALPNProtocols: ['http/1.1'],
  });
}

/** An address is no name to ask for. */
function nameOf(host: string): Pick<ConnectionOptions, 'servername'> {
  return isIP(host) === 0 ? { servername: host } : {};
}

/** Why a proxy's answer gives no tunnel; nothing when it does. */
function errorOfAnswer(
  { statusCode: status = 0, headers }: IncomingMessage,
  head: Buffer,
  { url }: ProxyServer,
  target: string,
): EasProxyError | undefined {
  if (status < 200 || status > 299) {
    const meaning = STATUS_CODES[status] ?? 'unknown';
    const remedy = status === 407 ? '; it wants another user and password in its URL' : '';
    return new EasProxyError(
      `The proxy at ${url} refused to connect to ${target}: ${status} (${meaning})${remedy}.`,
      { proxy: url, status, retryable: PASSING.has(status) },
    );
  }
  // Nothing has been said to the service yet, so that all there is came from the proxy.
  if (head.length === 0 && !(Number(headers['content-length']) > 0)) return undefined;
  const message = `The proxy at ${url} answered with a page in the place of a connection to ${target}.`;
  return new EasProxyError(message, { proxy: url, status, retryable: false });
}

/** Why there is no connection to the proxy, or no answer from it. */
function errorOfProxy(cause: Error, { proxy, timeoutMs }: TunnelCall): Error {
  const { url } = proxy;
  if ((cause as NodeJS.ErrnoException).code === 'ECONNREFUSED') {
    const message = `The proxy at ${url} refused the connection (ECONNREFUSED).`;
    return new EasProxyError(message, { proxy: url, cause });
  }
  const said = errorOfConnection(cause, `the proxy at ${url}`, timeoutMs, false);
  if (said instanceof EasTimeoutError) return said;
  const message = said.message.replace(/^t/, 'T');
  return new EasProxyError(message, {
    proxy: url,
    retryable: said.retryable,
    cause: said.cause,
  });
}

/** What is wrong with the certificate is the service's; a tunnel that broke is not, nor was it used. */
function errorOfSecuring(cause: Error, target: string, { proxy, timeoutMs }: TunnelCall): Error {
  const { url } = proxy;
  if (errorOfConnection(cause, target, timeoutMs, false).code === 'TLS') return cause;
  const message = `The connection to ${target} through the proxy at ${url} broke`;
  const { code } = cause as NodeJS.ErrnoException;
  return new EasProxyError(`${message}${code === undefined ? '' : ` (${code})`}.`, {
    proxy: url,
    cause,
  });
}
