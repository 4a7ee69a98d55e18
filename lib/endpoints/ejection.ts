import {
  HEALTHY,
  isUsable,
  nextHealth,
  type EjectionSettings,
  type Health,
  type HealthEvent,
} from './health.js';

/** Passive health: an instance that keeps failing rests, until one request tries it again. */
export class Ejection {
  readonly #settings: EjectionSettings;
  #health = new Map<string, Health>();

  constructor(settings: EjectionSettings) {
    this.#settings = settings;
  }

  /** Takes over a new list; of an instance that stays, everything is kept. */
  replace(keys: readonly string[]): void {
    const before = this.#health;
    this.#health = new Map(keys.map((key) => [key, before.get(key) ?? HEALTHY]));
  }

  /** Whether one may get a request now. */
  isUsable(key: string, nowMs: number): boolean {
    return isUsable(this.#health.get(key) ?? HEALTHY, nowMs);
  }

  stateOf(key: string): Health['name'] {
    return (this.#health.get(key) ?? HEALTHY).name;
  }

  /** Notes what happened to one, unless it left the list; whether its state is another now. */
  note(key: string, event: HealthEvent, nowMs: number): boolean {
    const health = this.#health.get(key);
    if (health === undefined) return false;
    const mayEject = event === 'failed' && this.#resting() < this.#mostResting();
    const next = nextHealth(health, event, nowMs, this.#settings, mayEject);
    if (next !== health) this.#health.set(key, next);
    return next.name !== health.name;
  }

  #resting(): number {
    let count = 0;
    for (const { name } of this.#health.values()) if (name !== 'healthy') count += 1;
    return count;
  }

  /** Never all of them: the last one may be as good as any. */
  #mostResting(): number {
    const { size } = this.#health;
    return Math.min(size - 1, Math.ceil((size * this.#settings.maxEjectedPercent) / 100));
  }
}
