import { EasEmulator, type EmulatorOptions } from '../../../lib/emulator/index.js';
import { QueueClient, type QueueOptions } from '../../../lib/index.js';
import { Peer, type Launch } from './peer.js';
import { PeerPredict, PeerQueue } from './peer-clients.js';
import type { Sdk } from './sdk.js';

/** What every caller authenticates with. */
export const TOKEN = 'secret';

/** A place for one row: what it starts here is ended after it. */
export class Bench {
  readonly sdk: Sdk;
  readonly #launch: Launch;
  readonly #shared: Peer;
  readonly #closing: (() => Promise<unknown>)[] = [];
  readonly #name: string;
  #count = 0;
  #defect: string | undefined;

  /** @param name makes the names of its clients differ from those of other rows */
  constructor(sdk: Sdk, launch: Launch, shared: Peer, name: string) {
    this.sdk = sdk;
    this.#launch = launch;
    this.#shared = shared;
    this.#name = name;
  }

  /** What the SDK itself was seen to do wrong. */
  get seenDefect(): string | undefined {
    return this.#defect;
  }

  /** Tells what the SDK itself does wrong, and how that showed. */
  defect(seen: string): void {
    this.#defect = seen;
  }

  /** The process of the SDK that all rows share. */
  get peer(): Peer {
    return this.#shared;
  }

  /** An emulator that checks the token, with any queue. */
  async emulate(options: EmulatorOptions = {}): Promise<EasEmulator> {
    const emulator = await EasEmulator.start({ token: TOKEN, createQueues: true, ...options });
    this.#closing.push(() => emulator.close());
    return emulator;
  }

  /** A process of the SDK for this row alone, which may be killed. */
  async ownPeer(env: Readonly<Record<string, string>> = {}): Promise<Peer> {
    const peer = await Peer.start({ ...this.#launch, env: { ...this.#launch.env, ...env } });
    this.#closing.push(() => peer.close());
    return peer;
  }

  /** The SDK's client of a service. */
  async predictClient(
    emulator: EasEmulator,
    options: object = {},
    peer: Peer = this.#shared,
  ): Promise<PeerPredict> {
    return PeerPredict.open(peer, this.#next(), { ...address(emulator), ...options });
  }

  /** The SDK's client of the queue `q`. */
  async queueClient(
    emulator: EasEmulator,
    options: object = {},
    peer: Peer = this.#shared,
  ): Promise<PeerQueue> {
    const place = { ...address(emulator), service: 'q' };
    return PeerQueue.open(peer, this.#next(), { ...place, ...options });
  }

  /** Our client of the queue `q`. */
  ourQueue(emulator: EasEmulator, options: Partial<QueueOptions> = {}): QueueClient {
    const client = new QueueClient({
      endpoint: emulator.url,
      queueName: 'q',
      token: TOKEN,
      ...options,
    });
    this.#closing.push(() => client.close({ drain: 'release', timeoutMs: 1_000 }));
    return client;
  }

  /** Ends what the row started. */
  async close(): Promise<void> {
    for (const close of this.#closing.splice(0).reverse()) await close();
  }

  #next(): string {
    return `${this.#name}#${(this.#count += 1)}`;
  }
}

function address(emulator: EasEmulator): { endpoint: string; service: string; token: string } {
  return { endpoint: emulator.url.replace('http://', ''), service: 'svc', token: TOKEN };
}
