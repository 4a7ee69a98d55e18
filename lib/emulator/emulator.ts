import { createServer, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { EasConfigError, EasConnectionError } from '../errors/index.js';
import { Crowds } from './crowds.js';
import { Directory } from './directory.js';
import { Faults } from './faults/faults.js';
import { Front } from './front.js';
import { messageOf } from './handler.js';
import type { EmulatorOptions } from './options.js';
import { Origins } from './origins.js';
import { planOf, type EmulatorPlan } from './plan.js';
import { QueueInspector } from './queue-inspector.js';
import { AsyncService } from './services.js';
import { ignoreUpgrade, isWebSocket, refuseConnect } from './upgrades.js';
import { WatchSockets } from './watch-socket.js';

/** How long watches have to answer the close of the emulator. */
const CLOSE_GRACE_MS = 200;

/**
 * PAI-EAS on this machine: services, queues and discovery over real HTTP and WebSocket, with
 * everything in memory.
 *
 * @example
 * const emulator = await EasEmulator.start({
 *   token: 't',
 *   services: { echo: (body) => body },
 *   queues: { work: { maxLength: 1000 } },
 * });
 * // ... clients use `emulator.url` ...
 * await emulator.close();
 */
export class EasEmulator {
  /** Where it listens, for example `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Scripts what goes wrong. */
  readonly faults: Faults;
  readonly #server: Server;
  readonly #directory: Directory;
  readonly #sockets: WatchSockets;
  readonly #connections: ReadonlySet<Socket>;
  #closing: Promise<void> | undefined;

  private constructor(parts: EmulatorParts) {
    this.url = parts.url;
    this.faults = parts.faults;
    this.#server = parts.server;
    this.#directory = parts.directory;
    this.#sockets = parts.sockets;
    this.#connections = parts.connections;
  }

  /**
   * Starts an emulator; it serves when the promise resolves.
   * @throws {EasConfigError} when an option cannot be used.
   * @throws {EasConnectionError} when it cannot listen, for example because the port is in use.
   */
  static async start(options?: EmulatorOptions): Promise<EasEmulator> {
    const plan = planOf(options);
    const directory = new Directory(plan);
    const faults = new Faults();
    const sockets = new WatchSockets(plan.watchTimeoutMs);
    const server = createServer(serverOptions(plan));
    // Bounded by their bytes: the count's default would drop the last ones without a word.
    server.maxHeadersCount = 0;
    const address = (): { ip: string; port: number } => ({ ip: plan.host, port: portOf(server) });
    const origins = new Origins(plan.allowedOrigins, plan.host);
    const front = new Front({ plan, directory, faults, origins, sockets, address });
    const crowds = new Crowds();
    const connections = new Set<Socket>();
    server.on('connection', (socket) => {
      // One whose upgrade was ignored comes here again.
      if (connections.has(socket)) return;
      connections.add(socket);
      socket.on('close', () => connections.delete(socket));
    });
    server.on('request', (request, response) => {
      if (crowds.admit(request, response)) void front.onRequest(request, response);
    });
    server.on('checkContinue', (request, response) => {
      if (!crowds.admit(request, response)) return;
      void front.onRequest(request, response, { isWaiting: true });
    });
    server.on('upgrade', (request, socket, head) => {
      const destroy = (): unknown => socket.destroy();
      socket.on('error', destroy);
      // Answers go out in turn, and Node has let go of the connection that earlier ones still need.
      crowds.whenQuiet(socket, () => {
        if (socket.destroyed) return;
        if (isWebSocket(request)) {
          void front.onUpgrade(request, socket, head);
          return;
        }
        ignoreUpgrade(server, request, socket, head);
        socket.off('error', destroy);
      });
    });
    server.on('connect', (_request, socket) => refuseConnect(socket));
    await listen(server, plan);
    startServices(plan, directory);
    const host = plan.host.includes(':') ? `[${plan.host}]` : plan.host;
    const url = `http://${host}:${portOf(server)}`;
    return new EasEmulator({ url, faults, server, directory, sockets, connections });
  }

  /**
   * Looks into a queue.
   * @throws {EasConfigError} when there is no such queue.
   */
  queue(name: string): QueueInspector {
    const queue = this.#directory.queue(name);
    if (queue !== undefined) return new QueueInspector(queue);
    throw new EasConfigError(
      `The emulator has no queue ${JSON.stringify(name)}; name it in queues, or set createQueues.`,
    );
  }

  /** Destroys the connections of the watches that are open, of one queue or of all. */
  cutConnections(queueName?: string): void {
    for (const queue of this.#directory.queues()) {
      if (queueName === undefined || queue.name === queueName) queue.cut();
    }
  }

  /** Ends every connection and stops listening; further calls wait for the same end. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const stopped = new Promise((resolve) => this.#server.close(resolve));
    for (const queue of this.#directory.queues()) queue.close();
    const grace = setTimeout(() => this.#sockets.terminate(), CLOSE_GRACE_MS);
    await this.#sockets.ended();
    clearTimeout(grace);
    for (const socket of this.#connections) socket.destroy();
    await stopped;
  }
}

interface EmulatorParts {
  readonly url: string;
  readonly faults: Faults;
  readonly server: Server;
  readonly directory: Directory;
  readonly sockets: WatchSockets;
  readonly connections: ReadonlySet<Socket>;
}

/** How long a connection that asks for nothing is kept. */
const IDLE_MS = 60_000;

function serverOptions({ maxHeaderBytes, requestTimeoutMs }: EmulatorPlan): ServerOptions {
  return {
    maxHeaderSize: maxHeaderBytes,
    keepAliveTimeout: IDLE_MS,
    headersTimeout: Math.min(IDLE_MS, requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(IDLE_MS, requestTimeoutMs) / 2,
    // Finds peers that are gone without a word, such as those of watches over HTTP.
    keepAlive: true,
    keepAliveInitialDelay: IDLE_MS,
  };
}

function startServices(plan: EmulatorPlan, directory: Directory): void {
  for (const [name, service] of plan.services) {
    if (service.concurrency === undefined) continue;
    const input = directory.queue(name);
    const sink = directory.queue(`${name}/sink`);
    if (input === undefined || sink === undefined) continue;
    new AsyncService(service, input, sink).start();
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function listen(server: Server, plan: EmulatorPlan): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const message = `The emulator cannot listen on ${plan.host}:${plan.port}: ${messageOf(cause)}.`;
      reject(new EasConnectionError(message, { cause }));
    });
    server.listen(plan.port, plan.host, resolve);
  });
}
