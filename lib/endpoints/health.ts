/** When an instance rests, and for how long; every choice made. */
export interface EjectionSettings {
  /** `Infinity`: never. */
  readonly consecutiveFailures: number;
  readonly ejectMs: number;
  readonly maxEjectMs: number;
  readonly maxEjectedPercent: number;
}

/** How an instance is doing. */
export type Health =
  | {
      readonly name: 'healthy';
      /** In a row, since the last success. */
      readonly failures: number;
      /** In a row: how often it was ejected without having stood well for long in between. */
      readonly ejections: number;
      /** When it came back. */
      readonly sinceMs: number;
    }
  | { readonly name: 'ejected'; readonly ejections: number; readonly untilMs: number }
  /** One request is on its way; when nothing is heard of it until `untilMs`, another may try. */
  | { readonly name: 'probing'; readonly ejections: number; readonly untilMs: number };

/** Something that happened to an instance: it got a request, or one went well or failed. */
export type HealthEvent = 'picked' | 'ok' | 'failed';

/** An instance of which nothing is known. */
export const HEALTHY: Health = Object.freeze({
  name: 'healthy',
  failures: 0,
  ejections: 0,
  sinceMs: 0,
});

/** Whether an instance may get a request now. */
export function isUsable(health: Health, nowMs: number): boolean {
  return health.name === 'healthy' || nowMs >= health.untilMs;
}

/** The health after an event. `mayEject`: whether so few others rest that this one may, too. */
export function nextHealth(
  health: Health,
  event: HealthEvent,
  nowMs: number,
  settings: EjectionSettings,
  mayEject: boolean,
): Health {
  switch (health.name) {
    case 'healthy': {
      if (event === 'picked') return health;
      if (event === 'ok') return health.failures === 0 ? health : { ...health, failures: 0 };
      const failures = health.failures + 1;
      if (failures < settings.consecutiveFailures || !mayEject) return { ...health, failures };
      const stoodWell = nowMs - health.sinceMs >= settings.maxEjectMs;
      return ejected(stoodWell ? 1 : health.ejections + 1, nowMs, settings);
    }
    case 'ejected':
      // An outcome now is of an attempt from before.
      if (event !== 'picked' || nowMs < health.untilMs) return health;
      return { name: 'probing', ejections: health.ejections, untilMs: nowMs + settings.ejectMs };
    case 'probing':
      if (event === 'failed') return ejected(health.ejections + 1, nowMs, settings);
      if (event === 'ok') {
        return { name: 'healthy', failures: 0, ejections: health.ejections, sinceMs: nowMs };
      }
      return nowMs < health.untilMs ? health : { ...health, untilMs: nowMs + settings.ejectMs };
  }
}

function ejected(ejections: number, nowMs: number, settings: EjectionSettings): Health {
  const restMs = Math.min(settings.ejectMs * ejections, settings.maxEjectMs);
  return { name: 'ejected', ejections, untilMs: nowMs + restMs };
}
