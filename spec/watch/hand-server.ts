import { Observable, of } from 'rxjs';
import { EasConnectionError } from '../../lib/errors/index.js';
import { ClientEvents } from '../../lib/transport/events.js';
import type { Channel, ChannelListener } from '../../lib/watch/link/channel.js';
import type { WatchSource } from '../../lib/watch/link/source.js';
import { frameBytes } from '../support/frames.js';

/** What the server was asked, and has not answered. */
export interface HandRequest {
  readonly kind: 'commit' | 'negative';
  readonly indexes: readonly bigint[];
  /** Carried out, though the answer is still on its way. */
  applied: boolean;
  readonly complete: () => void;
}

/** A watch's connection as the server and the wire see it. */
export class HandConnection implements Channel {
  get answersPings(): boolean {
    return this.server.answersPings;
  }

  state: 'connecting' | 'open' | 'gone' = 'connecting';
  paused = false;
  /** What is on its way to the client, in order. */
  pipe: (() => void)[] = [];
  /** Pings that were not answered. */
  pings = 0;

  constructor(
    readonly listener: ChannelListener,
    private readonly server: HandServer,
  ) {}

  ping(): void {
    this.pings += 1;
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
  }

  leave(): void {
    this.destroy();
  }

  destroy(): void {
    this.state = 'gone';
    this.pipe = [];
    this.server.release(this);
  }

  /** Hands the client the next thing that has arrived. */
  deliver(): void {
    this.pipe.shift()?.();
  }
}

/** A service that does one thing at a time, as it is told, for specs about one order of events. */
export class HandServer {
  readonly records = new Map<bigint, 'waiting' | 'committed' | HandConnection>();
  readonly connections: HandConnection[] = [];
  requests: HandRequest[] = [];
  /** Whether frames come damaged. */
  damages = false;
  answersPings = true;
  readonly events = new ClientEvents();
  #nextIndex = 1n;

  constructor(private readonly window: number) {}

  readonly source: WatchSource = {
    target: () => of({ origin: 'http://127.0.0.1', path: '/q', headers: [] }),
    open: (_target, listener) => {
      const connection = new HandConnection(listener, this);
      this.connections.push(connection);
      return connection;
    },
    latest: () => of(0n),
    connectTimeoutMs: 5_000,
    lacking: 'token',
    renewableToken: false,
    calls: {
      commit: (indexes) => this.#request('commit', indexes),
      negative: (indexes) => this.#request('negative', indexes),
    },
    maxIndexBytes: 60,
    events: this.events,
  };

  get live(): HandConnection | undefined {
    return this.connections.findLast(({ state }) => state !== 'gone');
  }

  put(count: number): void {
    for (let at = 0; at < count; at++) this.records.set(this.#nextIndex++, 'waiting');
    this.#fill();
  }

  accept(connection: HandConnection): void {
    connection.state = 'open';
    connection.listener.open();
    this.#fill();
  }

  cut(connection: HandConnection): void {
    connection.state = 'gone';
    const error = new EasConnectionError('cut', { retryable: true });
    connection.listener.end({ kind: 'lost', error, fatal: false });
    this.release(connection);
  }

  /** Closes the connection in good order. */
  finish(connection: HandConnection): void {
    connection.state = 'gone';
    connection.listener.end({ kind: 'closed' });
    this.release(connection);
  }

  hearPing(connection: HandConnection): void {
    connection.pings -= 1;
    connection.pipe.push(() => connection.listener.pong());
  }

  /** What was pushed on a connection and not committed is to be pushed again. */
  release(connection: HandConnection): void {
    for (const [index, place] of this.records) {
      if (place === connection) this.records.set(index, 'waiting');
    }
  }

  /** Carries a request out, and pushes what that makes room for. */
  apply(request: HandRequest): void {
    if (request.applied) return;
    request.applied = true;
    for (const index of request.indexes) {
      const place = this.records.get(index);
      if (request.kind === 'commit') this.records.set(index, 'committed');
      else if (place instanceof HandConnection) this.records.set(index, 'waiting');
    }
    this.#fill();
  }

  answer(request: HandRequest): void {
    this.requests = this.requests.filter((one) => one !== request);
    this.apply(request);
    request.complete();
  }

  /** Pushes as much as the window allows. */
  #fill(): void {
    const connection = this.connections.findLast(({ state }) => state === 'open');
    if (connection === undefined) return;
    let pending = [...this.records.values()].filter((place) => place === connection).length;
    for (const [index, place] of this.records) {
      if (pending >= this.window) return;
      if (place !== 'waiting') continue;
      this.records.set(index, connection);
      pending += 1;
      const whole = frameBytes({ index, data: `record ${index}` });
      // The data field, cut short.
      const frame = this.damages ? whole.slice(0, -2) : whole;
      connection.pipe.push(() => connection.listener.frame(frame));
    }
  }

  #request(kind: HandRequest['kind'], indexes: BigUint64Array): Observable<unknown> {
    return new Observable((subscriber) => {
      const complete = () => subscriber.complete();
      const request: HandRequest = { kind, indexes: [...indexes], applied: false, complete };
      this.requests.push(request);
      return () => {
        this.requests = this.requests.filter((one) => one !== request);
      };
    });
  }
}
