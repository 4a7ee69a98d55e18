import { BehaviorSubject, type Observable } from 'rxjs';
import { EasDiscoveryError } from '../errors/index.js';
import { originOf, type Upstream } from './discovery.js';
import { Ejection } from './ejection.js';
import type { AttemptOutcome, Endpoint, Instance, InstanceState } from './endpoint.js';
import type { EjectionSettings } from './health.js';
import { Refresh } from './refresh.js';
import { Rotation } from './rotation.js';

/** How instances are discovered and used. */
export interface DiscoveredParts {
  /** Asks for the instances once. */
  readonly load: () => Observable<readonly Upstream[]>;
  /** The path of the service at every instance. */
  readonly basePath: string;
  readonly refreshMs: number;
  readonly ejection: EjectionSettings;
  readonly nowMs: () => number;
}

/** The instances that discovery names, in turn by weight; one that keeps failing rests. */
export class DiscoveredEndpoint implements Endpoint {
  readonly #parts: DiscoveredParts;
  readonly #refresh: Refresh<readonly Upstream[]>;
  readonly #rotation = new Rotation();
  readonly #ejection: Ejection;
  readonly #states = new BehaviorSubject<readonly InstanceState[]>([]);
  readonly instances$ = this.#states.asObservable();
  #upstreams: readonly Upstream[] = [];
  #instances = new Map<string, Instance>();
  #pickedMs = 0;
  /** What each promised instance waits for. */
  readonly #awaited = new WeakMap<Promise<Instance>, Promise<void>>();

  constructor(parts: DiscoveredParts) {
    const { load, refreshMs, nowMs } = parts;
    this.#parts = parts;
    this.#ejection = new Ejection(parts.ejection);
    const loaded = (upstreams: readonly Upstream[]): void => this.#adopt(upstreams);
    this.#refresh = new Refresh({ load, loaded, refreshMs, nowMs });
  }

  pick(avoid: Instance | undefined): Instance | Promise<Instance> {
    const coming = this.#refresh.use();
    if (coming === undefined) return this.#choose(avoid);
    const instance = coming.then(() => this.#choose(avoid));
    this.#awaited.set(instance, coming);
    return instance;
  }

  leave(instance: Promise<Instance>, isOverdue: boolean): void {
    const coming = this.#awaited.get(instance);
    if (coming !== undefined) this.#refresh.leave(coming, isOverdue);
  }

  stands({ origin }: Instance): boolean {
    if (!this.#instances.has(origin)) return false;
    if (this.#ejection.stateOf(origin) !== 'ejected') return true;
    this.#pickedMs = this.#parts.nowMs();
    return !this.#rotation.some(this.#isUsable);
  }

  report(instance: Instance, outcome: AttemptOutcome): void {
    if (this.#ejection.note(instance.origin, outcome, this.#parts.nowMs())) this.#publish();
  }

  close(): void {
    this.#refresh.close();
    this.#states.complete();
  }

  #choose(avoid: Instance | undefined): Instance {
    this.#pickedMs = this.#parts.nowMs();
    const origin = this.#rotation.pick(avoid?.origin, this.#isUsable);
    const instance = origin === undefined ? undefined : this.#instances.get(origin);
    if (instance === undefined) {
      throw new EasDiscoveryError('No instance of the service takes traffic.');
    }
    if (this.#ejection.note(instance.origin, 'picked', this.#pickedMs)) this.#publish();
    return instance;
  }

  /** Made once, as every attempt needs it. */
  readonly #isUsable = (origin: string): boolean => this.#ejection.isUsable(origin, this.#pickedMs);

  #adopt(upstreams: readonly Upstream[]): void {
    if (isSame(upstreams, this.#upstreams)) return;
    const { basePath } = this.#parts;
    const list = upstreams.map((upstream) => ({
      key: originOf(upstream),
      weight: upstream.weight,
    }));
    this.#upstreams = upstreams;
    this.#instances = new Map(
      list.map(({ key }) => [key, Object.freeze({ origin: key, basePath })]),
    );
    this.#rotation.replace(list);
    // Only a share of the instances may rest; those that take no traffic are not counted in it.
    this.#ejection.replace(list.filter(({ weight }) => weight > 0).map(({ key }) => key));
    this.#publish();
  }

  #publish(): void {
    this.#states.next(
      Object.freeze(
        this.#upstreams.map((upstream) =>
          Object.freeze({ ...upstream, state: this.#ejection.stateOf(originOf(upstream)) }),
        ),
      ),
    );
  }
}

function isSame(a: readonly Upstream[], b: readonly Upstream[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ ip, port, weight }, at) => {
      const other = b[at];
      return ip === other?.ip && port === other.port && weight === other.weight;
    })
  );
}
