import {
  checkFault,
  isPushKind,
  type BadFrameFault,
  type FaultEvent,
  type FaultOptions,
  type PlainFault,
  type StatusFault,
} from './rules.js';

/** A scripted fault. */
export interface FaultHandle {
  /** How often it has happened. */
  readonly hits: number;
  /** Takes it back; what it has begun stays. */
  remove(): void;
}

/** Where something happens. */
export interface FaultPlace {
  readonly queue?: string | undefined;
  readonly service?: string | undefined;
}

/** What is to happen to a request: a wait, and then perhaps a fault. */
export interface RequestFault {
  readonly delayMs: number;
  readonly fault: StatusFault | PlainFault | undefined;
}

/** What is to happen to a pushed frame. */
export type PushFault = PlainFault | BadFrameFault;

interface Rule {
  readonly options: FaultOptions;
  events: number;
  hits: number;
}

/** The script of what goes wrong. Earlier faults come first; one request or frame meets one fault. */
export class Faults {
  readonly #rules = new Set<Rule>();

  /**
   * Adds a fault.
   * @throws {EasConfigError} when it could never happen as written.
   */
  add(options: FaultOptions): FaultHandle {
    const rule: Rule = { options: checkFault(options), events: 0, hits: 0 };
    this.#rules.add(rule);
    return {
      get hits() {
        return rule.hits;
      },
      remove: () => {
        this.#rules.delete(rule);
      },
    };
  }

  /** Takes all faults back. */
  clear(): void {
    this.#rules.clear();
  }

  /** @internal */
  onRequest(event: FaultEvent, place: FaultPlace): RequestFault {
    let delayMs = 0;
    for (const rule of this.#rules) {
      const { options } = rule;
      if (!concerns(options, event, place) || isPushKind(options.kind)) continue;
      // A watch has no reply to lose: `lost-reply` on `any` passes it by.
      if (event === 'watch' && options.kind === 'lost-reply') continue;
      if (!isDue(rule)) continue;
      if (options.kind === 'delay') delayMs += options.delayMs;
      else if (options.kind !== 'bad-frame') return { delayMs, fault: options };
    }
    return { delayMs, fault: undefined };
  }

  /** Whether a watch is half-open from its beginning. @internal */
  onOpen(place: FaultPlace): boolean {
    for (const rule of this.#rules) {
      const { kind, after = 0, every = 1 } = rule.options;
      if (kind !== 'half-open' || after > 0 || every > 1) continue;
      if (concerns(rule.options, 'watch', place) && isDue(rule)) return true;
    }
    return false;
  }

  /** @internal */
  onPush(place: FaultPlace): PushFault | undefined {
    for (const rule of this.#rules) {
      const { options } = rule;
      if (!isPushKind(options.kind) || !concerns(options, 'watch', place)) continue;
      if (isDue(rule)) return options as PushFault;
    }
    return undefined;
  }
}

function concerns(options: FaultOptions, event: FaultEvent, place: FaultPlace): boolean {
  const { on = 'any', queue, service } = options;
  if (on !== 'any' && on !== event) return false;
  if (queue !== undefined && queue !== place.queue) return false;
  return service === undefined || service === place.service;
}

/** Counts an event, and says whether the fault happens at it. */
function isDue(rule: Rule): boolean {
  const { after = 0, every = 1, times = Number.POSITIVE_INFINITY } = rule.options;
  rule.events += 1;
  if (rule.hits >= times || rule.events <= after || (rule.events - after) % every !== 0) {
    return false;
  }
  rule.hits += 1;
  return true;
}
