import { resolveWatchOptions } from '../../lib/options/watch-options.js';
import { Watcher } from '../../lib/watch/watcher.js';
import { Audience, type Subscriber } from './audience.js';
import type { Fates } from './fates.js';
import type { Network } from './network.js';
import type { ConsumerSetup, Drain } from './ops.js';
import { Oracle } from './oracle.js';
import { random } from './random.js';
import { Requests } from './requests.js';
import type { Service } from './service.js';
import { Source } from './source.js';
import type { Trace } from './trace.js';

/** One consumer of the group: a watch, those who subscribe to it, and the rules it is held to. */
export class Consumer {
  readonly watcher: Watcher;
  readonly audience: Audience;
  readonly requests: Requests;
  readonly source: Source;
  /** What close has left uncommitted, once it has closed. */
  report: readonly bigint[] | undefined;
  isClosing = false;
  /** Whether no run was left to drain when it was closed, though that may be yet to be told. */
  #closedAtRest = false;
  /** Whether the service has closed a connection in good order. */
  saidGoodbye = false;
  readonly #oracle: Oracle<Subscriber>;
  /** When a drain that waits for votes gives up waiting. */
  #releaseAtMs = Infinity;
  #placeTaken = false;

  constructor(
    private readonly who: number,
    private readonly setup: ConsumerSetup,
    seed: number,
    private readonly service: Service,
    private readonly network: Network,
    fates: Fates,
    private readonly trace: Trace,
  ) {
    this.#oracle = new Oracle(service, this);
    this.requests = new Requests(who, service, network, fates, trace, this.#oracle);
    this.source = new Source(who, setup, service, network, fates, this.requests);
    this.watcher = this.#makeWatcher(seed);
    this.audience = new Audience({
      name: `c${who}`,
      watcher: this.watcher,
      oracle: this.#oracle,
      pace: setup.pace,
      network,
      fates,
      trace,
      close: () => this.close('finish', 500),
      mayComplete: () => this.isClosing || (this.saidGoodbye && setup.onNormalClose === 'complete'),
    });
    this.#listen();
  }

  get faults(): readonly string[] {
    return this.#oracle.faults;
  }

  get isFromNow(): boolean {
    return this.setup.from === 'now';
  }

  get isAtRest(): boolean {
    const { name } = this.watcher.state;
    return name === 'idle' || name === 'closed';
  }

  get skipsBad(): boolean {
    return this.setup.onBadFrame === 'skip';
  }

  get isDraining(): boolean {
    return this.watcher.state.name === 'draining';
  }

  get isReleased(): boolean {
    const { state } = this.watcher;
    if (state.name !== 'draining') return false;
    return state.drain === 'release' || this.network.nowMs >= this.#releaseAtMs;
  }

  /** What no step may bring about. */
  check(): void {
    const { watcher, setup, source, requests } = this;
    const { inFlight, peakInFlight, badFrames, emitted } = watcher.stats;
    if (peakInFlight > setup.window) this.#fault(`${peakInFlight} were in flight`);
    if (inFlight > setup.window) this.#fault(`${inFlight} in flight`);
    if (badFrames > this.service.badFrames) this.#fault('a good frame is taken for a bad one');
    if (emitted !== this.#oracle.emitted) this.#fault(`${emitted} counted as emitted`);
    if (requests.underway > 1) this.#fault('two commit requests at a time');
    if (source.open > 1) this.#fault('two connections at a time');
    for (const index of this.#oracle.unreported) {
      this.#fault(`${index} acknowledged, neither committed nor reported`);
    }
    if (!this.isAtRest) return;
    if (source.open > 0) this.#fault('a connection at rest');
    if (requests.underway > 0) this.#fault('a commit request at rest');
    if (inFlight > 0) this.#fault(`${inFlight} in flight at rest`);
  }

  close(drain: Drain, timeoutMs: number): void {
    if (!this.isClosing) {
      this.#releaseAtMs = this.network.nowMs + timeoutMs;
      this.#closedAtRest = this.isAtRest;
    }
    this.isClosing = true;
    this.trace.note(() => `c${this.who} closes: ${drain} within ${timeoutMs}`);
    void this.watcher.close({ drain, timeoutMs }).then((report) => {
      this.#oracle.closed(report);
      this.report = report;
    });
  }

  #listen(): void {
    const { watcher, source, audience } = this;
    watcher.tap$.subscribe(({ indexes }) => {
      this.trace.note(() => `c${this.who} emits ${indexes.join()}`);
      this.#oracle.emit(indexes, audience.subscribers);
    });
    watcher.state$.subscribe(({ name }) => {
      this.trace.note(() => `c${this.who} is ${name}`);
      if (name === 'idle' || name === 'closed') this.#runEnded();
      audience.react('state');
    });
    source.events.events$.subscribe(() => audience.react('event'));
  }

  #makeWatcher(seed: number): Watcher {
    const { setup, network } = this;
    const { window, onBadFrame, onNormalClose, heartbeatMs } = setup;
    return new Watcher({
      settings: resolveWatchOptions({
        window,
        index: this.isFromNow ? -1n : 0n,
        onBadFrame,
        onNormalClose,
        heartbeat: { intervalMs: heartbeatMs, timeoutMs: heartbeatMs * 3 },
        via: setup.via,
        batch: { maxRows: setup.maxRows, maxWaitMs: setup.maxWaitMs },
        commit: { maxIndexesPerRequest: setup.maxIndexesPerRequest },
      }),
      source: this.source.source,
      random: random(seed + this.who),
      nowMs: () => network.nowMs,
      claimPlace: () => {
        if (this.#placeTaken) this.#fault('two runs at a time');
        this.#placeTaken = true;
      },
      freePlace: () => (this.#placeTaken = false),
    });
  }

  #runEnded(): void {
    this.source.runEnded();
    this.#oracle.runEnded(this.isClosing && !this.#closedAtRest);
  }

  #fault(what: string): void {
    this.#oracle.faults.push(what);
  }
}
