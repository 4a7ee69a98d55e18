import { Observable, of } from 'rxjs';
import { EasConnectionError, EasTimeoutError, errorOfStatus } from '../../lib/errors/index.js';
import type { NackReason } from '../../lib/operators/acknowledgeable.js';
import { ClientEvents } from '../../lib/transport/events.js';
import type { Channel, ChannelListener } from '../../lib/watch/channel.js';
import type { WatchSource } from '../../lib/watch/source.js';
import { frameBytes } from '../support/frames.js';

/** A random integer from 0 to below `limit`. */
export type Dice = (limit: number) => number;

/** What the server was asked, and has not answered. */
export interface ModelRequest {
  readonly kind: 'commit' | 'negative';
  readonly indexes: readonly bigint[];
  /** Carried out, though the answer is still on its way. */
  applied: boolean;
  readonly complete: () => void;
  readonly error: (error: unknown) => void;
}

type Way = 'good' | 'bad' | 'garbled' | 'twice';

/** A watch's connection as the server and the wire see it. */
export class ModelConnection implements Channel {
  readonly answersPings = true;
  state: 'connecting' | 'open' | 'gone' = 'connecting';
  paused = false;
  /** What is on its way to the client, in order. */
  pipe: (() => void)[] = [];
  /** Pings on their way to the server. */
  pings = 0;
  /** How many of them were answered. */
  pongs = 0;
  /** Nothing passes any more, and nobody is told. */
  silent = false;

  constructor(
    readonly listener: ChannelListener,
    private readonly server: ModelServer,
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

  send(what: () => void): void {
    if (!this.silent) this.pipe.push(what);
  }

  /** Hands the client the next thing that has arrived. */
  deliver(): void {
    this.pipe.shift()?.();
  }
}

/** The queue service's side of a watch, after section 5 of the protocol: windows and redelivery. */
export class ModelServer {
  readonly records = new Map<bigint, 'waiting' | 'committed' | ModelConnection>();
  readonly connections: ModelConnection[] = [];
  requests: ModelRequest[] = [];
  /** Requests that the client has given up and that still arrive. */
  stragglers: ModelRequest[] = [];
  /** Records whose frame came damaged after its index at least once. */
  readonly damaged = new Set<bigint>();
  /** Frames delivered that do not decode. */
  badFrames = 0;
  /** How frames fare; `undefined` for well. */
  way: () => Way = () => 'good';
  /** Whether a commit is answered within the call. */
  answersAtOnce: () => boolean = () => false;
  asked: (request: ModelRequest & { reason: NackReason | undefined }) => void = () => undefined;
  confirmed: (request: ModelRequest) => void = () => undefined;
  readonly events = new ClientEvents();
  #nextIndex: bigint;

  constructor(
    private readonly window: number,
    firstIndex: bigint,
  ) {
    this.#nextIndex = firstIndex;
  }

  readonly source: WatchSource = {
    target: () => of({ origin: 'http://127.0.0.1', path: '/q', headers: {} }),
    open: (_target, listener) => {
      const connection = new ModelConnection(listener, this);
      this.connections.push(connection);
      return connection;
    },
    latest: () => of(0n),
    connectTimeoutMs: 5_000,
    renewableToken: false,
    calls: {
      commit: (indexes) => this.#request('commit', indexes, undefined),
      negative: (indexes, reason) => this.#request('negative', indexes, reason),
    },
    maxIndexBytes: 60,
    events: this.events,
  };

  get live(): ModelConnection | undefined {
    return this.connections.findLast(({ state }) => state !== 'gone');
  }

  put(count: number): void {
    for (let at = 0; at < count; at++) this.records.set(this.#nextIndex++, 'waiting');
    this.fill();
  }

  accept(connection: ModelConnection): void {
    // One watch a consumer: the new one takes the old one's place.
    for (const other of this.connections) if (other !== connection) this.release(other);
    connection.state = 'open';
    connection.listener.open();
    this.fill();
  }

  refuse(connection: ModelConnection): void {
    connection.state = 'gone';
    const error = errorOfStatus({ status: 503, url: 'http://127.0.0.1/q', body: '' });
    connection.listener.end({ kind: 'lost', error, fatal: false });
  }

  /** The connection breaks behind the first `arrives` things on their way. */
  cut(connection: ModelConnection, arrives: number): void {
    connection.pipe.splice(arrives);
    connection.send(() => {
      connection.state = 'gone';
      const error = new EasConnectionError('cut', { retryable: true });
      connection.listener.end({ kind: 'lost', error, fatal: false });
    });
    connection.silent = true;
    this.release(connection);
  }

  /** The service closes the connection in good order. */
  finish(connection: ModelConnection): void {
    connection.state = 'gone';
    connection.listener.end({ kind: 'closed' });
    this.release(connection);
  }

  halfOpen(connection: ModelConnection): void {
    connection.pipe = [];
    connection.silent = true;
  }

  hearPing(connection: ModelConnection): void {
    if (connection.pings === 0 || connection.silent) return;
    connection.pings -= 1;
    connection.pongs += 1;
    connection.send(() => connection.listener.pong());
  }

  /** What was pushed on a connection and not committed is to be pushed again. */
  release(connection: ModelConnection): void {
    for (const [index, place] of this.records) {
      if (place === connection) this.records.set(index, 'waiting');
    }
  }

  /** Pushes as much as the window allows. */
  fill(): void {
    const connection = this.connections.findLast(({ state }) => state === 'open');
    if (connection === undefined || connection.silent) return;
    let pending = [...this.records.values()].filter((place) => place === connection).length;
    for (const [index, place] of this.records) {
      if (pending >= this.window) return;
      if (place !== 'waiting') continue;
      this.records.set(index, connection);
      pending += 1;
      this.#push(connection, index);
    }
  }

  apply(request: ModelRequest): void {
    if (request.applied) return;
    request.applied = true;
    for (const index of request.indexes) {
      const place = this.records.get(index);
      if (request.kind === 'commit') this.records.set(index, 'committed');
      else if (place instanceof ModelConnection) this.records.set(index, 'waiting');
    }
    this.fill();
  }

  answer(request: ModelRequest, how: 'well' | 'refused' | 'reply lost' | 'late'): void {
    this.requests = this.requests.filter((one) => one !== request);
    switch (how) {
      case 'well':
        this.apply(request);
        this.confirmed(request);
        request.complete();
        break;
      case 'refused':
        request.error(errorOfStatus({ status: 503, url: 'http://127.0.0.1/q', body: '' }));
        break;
      case 'reply lost':
        this.apply(request);
        request.error(new EasConnectionError('reply lost', { retryable: true }));
        break;
      case 'late':
        this.stragglers.push(request);
        request.error(new EasTimeoutError('late', 'attempt', 1));
        break;
    }
  }

  #push(connection: ModelConnection, index: bigint): void {
    const way = this.way();
    const whole = frameBytes({ index, data: `record ${index}` });
    // The data field, cut short.
    const bad = whole.slice(0, -2);
    if (way === 'bad') this.damaged.add(index);
    const bytes = way === 'bad' ? bad : way === 'garbled' ? Uint8Array.of(0xff) : whole;
    for (let times = way === 'twice' ? 2 : 1; times > 0; times--) {
      // As a socket's buffer: used again for something else right after.
      const buffer = Buffer.from(bytes);
      connection.send(() => {
        if (way === 'bad' || way === 'garbled') this.badFrames += 1;
        connection.listener.frame(buffer);
        buffer.fill(0xee);
      });
    }
  }

  #request(
    kind: ModelRequest['kind'],
    values: BigUint64Array,
    reason: NackReason | undefined,
  ): Observable<unknown> {
    return new Observable((subscriber) => {
      let answered = false;
      const once = (end: () => void) => {
        answered = true;
        end();
      };
      const request: ModelRequest = {
        kind,
        indexes: [...values],
        applied: false,
        complete: () => once(() => subscriber.complete()),
        error: (error) => once(() => subscriber.error(error)),
      };
      this.asked({ ...request, reason });
      this.requests.push(request);
      if (this.answersAtOnce()) this.answer(request, 'well');
      return () => {
        if (!answered) this.requests = this.requests.filter((one) => one !== request);
      };
    });
  }
}
