import { Observable } from 'rxjs';
import type { WatchRequest } from '../../lib/emulator/consumer.js';
import { EasConnectionError } from '../../lib/errors/index.js';
import { ClientEvents } from '../../lib/transport/events.js';
import type { WatchTarget } from '../../lib/watch/link/channel.js';
import { openHttpChannel } from '../../lib/watch/link/http-channel.js';
import type { WatchSource } from '../../lib/watch/link/source.js';
import { CONNECT_TIMEOUT_MS, simulatedHttp, simulatedSocket, type Line } from './channels.js';
import { Connection, type Peer } from './connection.js';
import type { Fates } from './fates.js';
import type { Network } from './network.js';
import type { ConsumerSetup } from './ops.js';
import type { Requests } from './requests.js';
import { GID, type Service } from './service.js';

const ORIGIN = 'http://127.0.0.1';

/** What a watch of the simulation is given, and what it made of it. */
export class Source {
  readonly events = new ClientEvents();
  /** The connection that was made last. */
  newest: Connection | undefined;
  /** The newest index when the run of now began at "now": what came later must not be skipped. */
  beganAt: bigint | undefined;
  #connections: Connection[] = [];
  /** Counts the runs of the watch. */
  #run = 0;
  /** Whether the service has let the run of now in. */
  #isIn = false;

  constructor(
    private readonly who: number,
    private readonly setup: ConsumerSetup,
    private readonly service: Service,
    private readonly network: Network,
    private readonly fates: Fates,
    private readonly requests: Requests,
  ) {}

  /** How many connections the client has not left or lost. */
  get open(): number {
    this.#connections = this.#connections.filter(({ isGone }) => !isGone);
    return this.#connections.length;
  }

  /** The run is over; the next one begins at its own "now". */
  runEnded(): void {
    this.#run += 1;
    this.#isIn = false;
    this.beganAt = undefined;
  }

  /** As the watch sees it. */
  get source(): WatchSource {
    const { setup, events, requests } = this;
    return {
      target: (start) => this.#target(start),
      open: (target, listener) => {
        const line = this.#line(BigInt(target.path));
        const limits = { connectTimeoutMs: CONNECT_TIMEOUT_MS, maxFrameBytes: 1_000 };
        return setup.via === 'http'
          ? openHttpChannel(simulatedHttp(line), target, limits, listener)
          : simulatedSocket(line, listener);
      },
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
      lacking: 'token',
      latest: () => this.#latest(),
      renewableToken: false,
      calls: requests.calls,
      maxIndexBytes: 60,
      events,
    };
  }

  #target(start: bigint): Observable<WatchTarget> {
    const target = { origin: ORIGIN, path: String(start), headers: [] };
    const { network } = this;
    return new Observable((subscriber) => {
      const give = (): void => {
        subscriber.next(target);
        subscriber.complete();
      };
      switch (this.fates.targets.take()) {
        case 'never':
          return;
        case 'late':
          network.later(Math.floor(network.roll() * 2 * CONNECT_TIMEOUT_MS), give);
          return;
        case 'fails':
          network.later(1, () => subscriber.error(unreachable()));
          return;
        case undefined:
          if (network.roll() < 0.5) give();
          else network.later(0, give);
      }
    });
  }

  #latest(): Observable<bigint> {
    const { network, service, who } = this;
    return new Observable((subscriber) => {
      network.later(network.latencyMs(who), () => {
        const latest = service.queue.store.lastIndex ?? 0n;
        const answer = service.isUp ? latest : undefined;
        network.later(network.latencyMs(who), () => {
          if (subscriber.closed) return;
          if (answer === undefined) {
            subscriber.error(unreachable());
            return;
          }
          if (!this.#isIn) this.beganAt = answer;
          subscriber.next(answer);
          subscriber.complete();
        });
      });
    });
  }

  /** The first time in a run, all that is there by then is passed over. */
  #letIn(index: bigint): void {
    if (!this.#isIn && index === -1n) this.beganAt = this.service.lastIndex;
    this.#isIn = true;
  }

  #line(index: bigint): Line {
    const { network, service, setup, who } = this;
    const request: WatchRequest = {
      gid: GID,
      uid: `c${who}`,
      index,
      window: setup.window,
      indexOnly: false,
      autoCommit: false,
      tags: {},
    };
    const connect = (peer: Peer): Connection => {
      const connection = new Connection(who, request, network, peer, () =>
        service.left(connection),
      );
      const run = this.#run;
      this.#connections.push(connection);
      this.newest = connection;
      connection.toService(() => {
        service.accept(connection);
        if (run === this.#run && connection.consumer !== undefined) this.#letIn(index);
      });
      return connection;
    };
    return { network, connect };
  }
}

function unreachable(): EasConnectionError {
  return new EasConnectionError('unreachable', { retryable: true });
}
