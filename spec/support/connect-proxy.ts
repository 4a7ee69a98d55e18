import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { SELF_SIGNED } from './self-signed.js';
import { closeOf } from './server.js';

/** What a proxy does with a CONNECT in place of a tunnel; `undefined`: a tunnel. */
export type ConnectAnswer = (request: IncomingMessage, socket: Socket) => unknown;

/** How a proxy is. */
export interface ProxyPlan {
  /** Whether it is spoken to over TLS, by the certificate `SELF_SIGNED`. */
  readonly isSecure?: boolean;
  /** The `Proxy-Authorization` that it asks for. */
  readonly authorization?: string;
  /** Takes a CONNECT over where it gives anything. */
  readonly answer?: ConnectAnswer;
  /** Where tunnels lead instead of the host that was asked for. */
  readonly host?: string;
}

/** A proxy that knows CONNECT alone. */
export class ConnectProxy {
  /** What was asked for, such as `127.0.0.1:80`, refused or not. */
  readonly asked: string[] = [];
  /** The headers of each. */
  readonly headers: IncomingMessage['headers'][] = [];
  /** The ports that its tunnels come from, as the server at their other end sees them. */
  readonly ports = new Set<number>();
  readonly #server;
  readonly #sockets = new Set<Socket>();
  readonly #plan: ProxyPlan;

  private constructor(plan: ProxyPlan) {
    this.#plan = plan;
    const server =
      plan.isSecure === true
        ? createHttpsServer(SELF_SIGNED, (_, response) => response.writeHead(405).end())
        : createHttpServer((_, response) => response.writeHead(405).end());
    server.on('tlsClientError', () => undefined);
    server.on('connection', (socket: Socket) => this.#keep(socket));
    server.on('connect', (request: IncomingMessage, socket: Socket) => {
      this.#keep(socket);
      this.#connect(request, socket);
    });
    this.#server = server;
  }

  /** Starts one on a free port of loopback. */
  static async start(plan: ProxyPlan = {}): Promise<ConnectProxy> {
    const proxy = new ConnectProxy(plan);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** Its URL, with these credentials. */
  url(credentials = ''): string {
    const { port } = this.#server.address() as AddressInfo;
    const scheme = this.#plan.isSecure === true ? 'https' : 'http';
    return `${scheme}://${credentials === '' ? '' : `${credentials}@`}127.0.0.1:${port}`;
  }

  /** How many connections it has, tunnels included. */
  get open(): number {
    return this.#sockets.size;
  }

  /** Resolves when it has no connection. */
  async idle(): Promise<void> {
    await Promise.all([...this.#sockets].map(closeOf));
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #keep(socket: Socket): void {
    socket.on('error', () => undefined);
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
  }

  #connect(request: IncomingMessage, socket: Socket): void {
    const { url: target = '', headers } = request;
    const { authorization, answer, host } = this.#plan;
    this.asked.push(target);
    this.headers.push(headers);
    if (authorization !== undefined && headers['proxy-authorization'] !== authorization) {
      // As some do, it repeats what it does not accept.
      const body = `not accepted: ${headers['proxy-authorization'] ?? 'nothing'}`;
      const head = `HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: ${body.length}`;
      socket.end(`${head}\r\n\r\n${body}`);
      return;
    }
    if (answer?.(request, socket) !== undefined) {
      // So that it hears when the other side leaves.
      socket.on('end', () => socket.end()).resume();
      return;
    }
    const { hostname, port } = new URL(`http://${target}`);
    const up = connect(Number(port || 80), host ?? hostname.replace(/^\[|\]$/g, ''));
    up.setNoDelay(true);
    this.#keep(up);
    up.on('connect', () => {
      this.ports.add(up.localPort!);
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(up).pipe(socket);
    });
    up.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
    up.on('close', () => socket.destroy());
    socket.on('close', () => up.destroy());
  }
}
