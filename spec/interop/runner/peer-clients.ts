import assert from 'node:assert/strict';
import type { Inbox } from '../../support/inbox.js';
import type { Peer, PeerFrame, WatchNews } from './peer.js';
import { describeRequest, type RequestSpec } from './requests.js';

/** A record, with its data as text. */
export interface Seen {
  readonly index: string;
  readonly text: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** A client of a service that an SDK holds. */
export class PeerPredict {
  readonly #peer: Peer;
  readonly #name: string;

  private constructor(peer: Peer, name: string) {
    this.#peer = peer;
    this.#name = name;
  }

  static async open(peer: Peer, name: string, options: object): Promise<PeerPredict> {
    await peer.call('openPredict', { client: name, ...options });
    return new PeerPredict(peer, name);
  }

  /** The answer as the SDK reads it; its form is that of the request's kind. */
  predict(request: RequestSpec): Promise<unknown> {
    return this.#peer.call('predict', { client: this.#name, request: describeRequest(request) });
  }
}

/** A client of a queue that an SDK holds. */
export class PeerQueue {
  readonly #peer: Peer;
  readonly #name: string;
  #watches = 0;

  private constructor(peer: Peer, name: string) {
    this.#peer = peer;
    this.#name = name;
  }

  static async open(peer: Peer, name: string, options: object): Promise<PeerQueue> {
    await peer.call('openQueue', { client: name, ...options });
    return new PeerQueue(peer, name);
  }

  async put(text: string, options: object = {}): Promise<{ index: string; requestId: string }> {
    const data = Buffer.from(text).toString('base64');
    const args = { client: this.#name, data, ...options };
    return (await this.#peer.call('put', args)) as { index: string; requestId: string };
  }

  async get(options: object = {}): Promise<Seen[]> {
    const found = await this.#peer.call('get', { client: this.#name, ...options });
    return (found as PeerFrame[]).map(seen);
  }

  /** One of the operations that take plain arguments: `attributes`, `search`, `delete`, … */
  call(op: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.#peer.call(op, { client: this.#name, with: args });
  }

  /** Watches; what the watch tells is in the inbox. */
  async watch(options: object): Promise<PeerWatch> {
    const name = `${this.#name}/${(this.#watches += 1)}`;
    const news = this.#peer.newsOf(name);
    await this.#peer.call('watch', { client: this.#name, watch: name, ...options });
    return new PeerWatch(this.#peer, name, news);
  }
}

/** A watch that an SDK runs. */
export class PeerWatch {
  readonly #peer: Peer;
  readonly #name: string;
  readonly news: Inbox<WatchNews>;

  constructor(peer: Peer, name: string, news: Inbox<WatchNews>) {
    this.#peer = peer;
    this.#name = name;
    this.news = news;
  }

  /** The next record. */
  async next(): Promise<Seen> {
    const news = await this.news.next();
    if ('frame' in news) return seen(news.frame);
    throw new Error(`the watch ended: ${JSON.stringify(news)}`);
  }

  async take(count: number): Promise<Seen[]> {
    const frames: Seen[] = [];
    while (frames.length < count) frames.push(await this.next());
    return frames;
  }

  /** The text of the next records. */
  async texts(count: number): Promise<string[]> {
    return (await this.take(count)).map(({ text }) => text);
  }

  /** Waits for its end, before which nothing else may come. */
  async ended(): Promise<void> {
    assert.deepEqual(await this.news.next().then((news) => 'ended' in news), true);
  }

  /** Closes it from another thread than the one that reads. */
  close(): Promise<unknown> {
    return this.#peer.call('closeWatch', { watch: this.#name });
  }
}

function seen({ index, data, tags }: PeerFrame): Seen {
  return { index, text: Buffer.from(data, 'base64').toString(), tags };
}
