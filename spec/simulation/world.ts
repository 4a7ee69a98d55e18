import type { VirtualClock } from './clock.js';
import type { Connection } from './connection.js';
import { Consumer } from './consumer.js';
import { Fates } from './fates.js';
import { Network } from './network.js';
import type { Op, Setup } from './ops.js';
import { Service } from './service.js';
import { Trace } from './trace.js';

const MOST_SUBSCRIBERS = 3;

/** The service, the network and the consumers of its group. */
export class World {
  readonly trace: Trace;
  readonly service: Service;
  readonly consumers: readonly Consumer[];
  readonly #fates: readonly Fates[];
  readonly #clock: VirtualClock;
  readonly #hasOwnTimersOnly: boolean;

  constructor(setup: Setup, clock: VirtualClock, isTraced: boolean) {
    const { seed, consumers, firstIndex, redeliverAfterMs } = setup;
    this.#clock = clock;
    this.trace = new Trace(isTraced, () => clock.nowMs);
    const latencies = consumers.map(({ latencyMs }) => latencyMs);
    const network = new Network(clock, seed, latencies);
    this.#fates = consumers.map(() => new Fates());
    this.service = new Service(
      BigInt(firstIndex),
      redeliverAfterMs,
      network,
      this.#fates,
      this.trace,
    );
    this.consumers = consumers.map((one, who) => {
      const fates = this.#fates[who] ?? new Fates();
      return new Consumer(who, one, seed, this.service, network, fates, this.trace);
    });
    // The queue has timers of its own when it waits for consumers to come back.
    this.#hasOwnTimersOnly = redeliverAfterMs === 0;
  }

  /** Whether every record has come to its end, as far as somebody is there to take it. */
  get isDrained(): boolean {
    return (
      this.consumers.every((one) => !one.isClosing || one.report !== undefined) && this.#isEmpty
    );
  }

  perform(op: Op): void {
    this.trace.note(() => `* ${JSON.stringify(op)}`);
    if (op.do === 'put') {
      this.service.put(op.count, op.urgent ? 1 : 0);
      return;
    }
    if (op.do === 'restart') {
      this.service.restart(op.keeps, op.downMs);
      return;
    }
    const consumer = this.consumers[op.who];
    const fates = this.#fates[op.who];
    if (consumer === undefined || fates === undefined) return;
    switch (op.do) {
      case 'join':
        if (consumer.audience.subscribers.size < MOST_SUBSCRIBERS) consumer.audience.join();
        break;
      case 'leave':
        consumer.audience.leave(op.nth);
        break;
      case 'vote':
        consumer.audience.vote(op.nth, op.back, op.verb, op.rows);
        break;
      case 'close':
        consumer.close(op.drain, op.timeoutMs);
        break;
      case 'react':
        fates.reactions[op.on].add(op.how);
        break;
      case 'refuse':
        fates.handshakes.add(op.how);
        break;
      case 'target':
        fates.targets.add(op.how);
        break;
      case 'frame':
        fates.frames.add(op.how, op.skip);
        break;
      case 'request':
        fates.requests.add(op.how, op.skip);
        break;
      case 'cut':
        this.#onConnection(consumer, (one) => one.cut(op.arrives, 'cut'));
        break;
      case 'half-open':
        this.#onConnection(consumer, (one) => one.goSilent());
        break;
      case 'goodbye':
        this.#onConnection(consumer, (one) => {
          consumer.saidGoodbye = true;
          one.end('normally');
        });
    }
  }

  /** Throws when a rule was broken. */
  check(): void {
    const faults = this.consumers.flatMap((consumer, who) => {
      consumer.check();
      return consumer.faults.map((fault) => `c${who}: ${fault}`);
    });
    for (const { id, pending } of this.service.overfull()) {
      faults.push(`the service has ${pending.size} pending at ${id}`);
    }
    const isQuiet = this.#hasOwnTimersOnly && this.consumers.every(({ isAtRest }) => isAtRest);
    if (isQuiet && this.#clock.timers > 0) faults.push(`${this.#clock.timers} timers at rest`);
    if (faults.length > 0) throw new Error(faults.join('; '));
  }

  /** What lay in wait is called off, the service is up, and everything is acknowledged. */
  endFaults(): void {
    this.trace.note(() => '* no more faults');
    for (const fates of this.#fates) fates.clear();
    this.service.isUp = true;
    for (const consumer of this.consumers) consumer.audience.acknowledgeAll();
  }

  /** Somebody subscribes to every watch that is not closed. */
  invite(): void {
    for (const consumer of this.consumers) {
      if (!consumer.isClosing && consumer.audience.subscribers.size === 0) consumer.audience.join();
    }
  }

  /** What is going on, for a run that does not get on. */
  picture(): string {
    return JSON.stringify({
      open: this.service.open.map(String),
      consumers: this.consumers.map(({ watcher, audience, requests, source }) => ({
        state: watcher.state.name,
        stats: watcher.stats,
        subscribers: audience.subscribers.size,
        requests: requests.underway,
        connections: source.open,
      })),
    });
  }

  get #isEmpty(): boolean {
    const living = this.consumers.filter(({ isClosing }) => !isClosing);
    if (living.length === 0) return true;
    if (living.some(({ watcher }) => watcher.stats.inFlight > 0)) return false;
    const [{ source, isFromNow }] = living as [Consumer];
    if (!isFromNow) return this.service.open.length === 0;
    const { beganAt } = source;
    return beganAt !== undefined && this.service.open.every((index) => index <= beganAt);
  }

  #onConnection(consumer: Consumer, act: (connection: Connection) => void): void {
    const { newest } = consumer.source;
    if (newest?.isGone === false) act(newest);
  }
}
