import { LiveQueue } from './live-queue.js';
import { checkSegments, segmentsOf } from './names.js';
import type { EmulatorPlan, ServicePlan } from './plan.js';
import { Refusal } from './refusal.js';

const PREFIX = '/api/predict/';

/** What a path leads to. */
export type Target =
  | {
      readonly kind: 'service';
      readonly name: string;
      readonly service: ServicePlan;
      readonly rest: string;
    }
  | { readonly kind: 'queue'; readonly name: string };

/** The services and queues by name. */
export class Directory {
  readonly #plan: EmulatorPlan;
  readonly #queues = new Map<string, LiveQueue>();

  constructor(plan: EmulatorPlan) {
    this.#plan = plan;
    for (const [name, limits] of plan.queues) this.#queues.set(name, new LiveQueue(name, limits));
  }

  queues(): Iterable<LiveQueue> {
    return this.#queues.values();
  }

  /** A queue; created when that is allowed, otherwise `undefined`. */
  queue(name: string): LiveQueue | undefined {
    const found = this.#queues.get(name);
    if (found !== undefined || !this.#plan.createQueues) return found;
    if (this.#queues.size >= this.#plan.maxQueues) {
      throw new Refusal(429, `there are at most ${this.#plan.maxQueues} queues`);
    }
    const queue = new LiveQueue(name, this.#plan.newQueue);
    this.#queues.set(name, queue);
    return queue;
  }

  knows(service: string): boolean {
    return [...this.#plan.services.keys(), ...this.#queues.keys()].some(
      (name) => name === service || name.startsWith(`${service}/`),
    );
  }

  /**
   * What a path leads to: the longest name there is, the rest being an extra path. `rear` asks
   * for the output queue of a service.
   */
  find(pathname: string, rear: boolean): Target | undefined {
    if (!pathname.startsWith(PREFIX)) return undefined;
    const segments = segmentsOf(pathname.slice(PREFIX.length));
    checkSegments(segments.slice(0, 1));
    for (let length = segments.length; length > 0; length -= 1) {
      const own = segments.slice(0, length);
      // A slash that is encoded is no other way to write a name of several segments.
      if (own.some((segment) => segment.includes('/'))) continue;
      const name = own.join('/');
      if (this.#queues.has(name)) return this.#queueTarget(segments, name, rear);
      const service = this.#plan.services.get(name);
      if (service === undefined) continue;
      return { kind: 'service', name, service, rest: segments.slice(length).join('/') };
    }
    if (!this.#plan.createQueues) return undefined;
    return this.#queueTarget(segments, '', rear);
  }

  #queueTarget(segments: readonly string[], known: string, rear: boolean): Target | undefined {
    const [first = '', second] = segments;
    if (first === '') return undefined;
    // A queue that comes to be is named by one segment, or is the output queue of such a one.
    const fresh = second === 'sink' ? `${first}/sink` : first;
    const isLonger = this.#plan.createQueues && fresh.length > known.length;
    const name = isLonger ? fresh : known;
    const sink = `${name}/sink`;
    const hasRear = this.#queues.has(sink) || (this.#plan.createQueues && !name.endsWith('/sink'));
    return { kind: 'queue', name: rear && hasRear ? sink : name };
  }
}
