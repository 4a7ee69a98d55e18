import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import type { FaultScript } from './fault.js';
import { Relay } from './relay.js';

/**
 * A TCP proxy before a server, which fails as its script says. It knows nothing of what it passes
 * on but where an exchange begins: with the bytes of a client that has been answered.
 */
export class FaultProxy {
  readonly #target: number;
  readonly #script: FaultScript;
  readonly #relays = new Set<Relay>();
  #server: Server | undefined;
  #port = 0;
  #exchanges = 0;
  #hits = 0;
  #whenQuiet: (() => void)[] = [];

  private constructor(targetUrl: string, script: FaultScript) {
    this.#target = Number(new URL(targetUrl).port);
    this.#script = script;
  }

  /** Starts one on a free port of loopback. */
  static async start(targetUrl: string, script: FaultScript): Promise<FaultProxy> {
    const proxy = new FaultProxy(targetUrl, script);
    await proxy.listen();
    return proxy;
  }

  /** Where clients go. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Exchanges that met a fault. */
  get hits(): number {
    return this.#hits;
  }

  /** What the connections that clients have open are at. */
  get connections(): string[] {
    return [...this.#relays].filter(({ isClientOpen }) => isClientOpen).map(String);
  }

  /** Takes connections, at the port of before. */
  async listen(): Promise<void> {
    const server = createServer({ noDelay: true, allowHalfOpen: true }, (client) => {
      const relay = new Relay(client, this.#target, (head) => {
        this.#exchanges += 1;
        const fault = this.#script({ number: this.#exchanges, head });
        if (fault !== undefined) this.#hits += 1;
        return fault;
      });
      this.#relays.add(relay);
      client.on('close', () => this.#clientClosed());
      void relay.ended.then(() => this.#relays.delete(relay));
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Refuses connections, until it listens again; those there are stay. */
  refuse(): void {
    this.#server?.close();
    this.#server = undefined;
  }

  /** Resolves when no client has a connection open. */
  async quiet(): Promise<void> {
    while (this.connections.length > 0) {
      await new Promise<void>((resolve) => this.#whenQuiet.push(resolve));
    }
  }

  /** Ends it and all connections. */
  async close(): Promise<void> {
    this.refuse();
    const ends = [...this.#relays].map((relay) => {
      relay.destroy();
      return relay.ended;
    });
    await Promise.all(ends);
  }

  #clientClosed(): void {
    for (const wake of this.#whenQuiet.splice(0)) wake();
  }
}
