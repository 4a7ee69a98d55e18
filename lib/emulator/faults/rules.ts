import { EasConfigError } from '../../errors/index.js';
import { badOption, checkBoolean, checkInteger, checkKnown, checkMs } from '../../options/check.js';
import { checkOneOf, checkOptionsObject } from '../../options/check.js';

/** What a fault can meet. */
export type FaultEvent =
  | 'predict'
  | 'put'
  | 'get'
  | 'attributes'
  | 'search'
  | 'count'
  | 'delete'
  | 'truncate'
  | 'commit'
  | 'negative'
  | 'end'
  | 'watch'
  | 'discovery';

/** What every fault has. */
export interface FaultScope {
  /** Default `any`; a fault of pushed frames is always on `watch`. */
  readonly on?: FaultEvent | 'any';
  /** Only this queue. Default: all. */
  readonly queue?: string;
  /** Only this service. Default: all. */
  readonly service?: string;
  /** Happens at most so many times. Default: without end. */
  readonly times?: number;
  /** Happens at each n-th matching event. Default 1. */
  readonly every?: number;
  /** Lets so many matching events pass first. Default 0. */
  readonly after?: number;
}

/** Answers with a status and does not carry the request out. */
export interface StatusFault extends FaultScope {
  readonly kind: 'status';
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Waits before the request is looked at; it goes together with other faults. */
export interface DelayFault extends FaultScope {
  readonly kind: 'delay';
  readonly delayMs: number;
}

/**
 * `drop` destroys the connection before the request is carried out, `lost-reply` after it.
 * For pushed frames: `half-open` sends and answers nothing any more while the connection stays,
 * `cut` destroys it once the frame is sent, `duplicate` sends the frame twice.
 */
export interface PlainFault extends FaultScope {
  readonly kind: 'drop' | 'lost-reply' | 'half-open' | 'cut' | 'duplicate';
}

/** Pushes bytes that are no frame. */
export interface BadFrameFault extends FaultScope {
  readonly kind: 'bad-frame';
  /** `instead` of the frame (default), or as an `extra` before it. */
  readonly mode?: 'instead' | 'extra';
  /** Whether the index can still be read. Default false. */
  readonly keepIndex?: boolean;
}

/** A fault to script; its events are requests, or pushed frames. */
export type FaultOptions = StatusFault | DelayFault | PlainFault | BadFrameFault;

export type FaultKind = FaultOptions['kind'];

/** Kinds whose events are frames pushed to a watch. */
const PUSH_KINDS: readonly FaultKind[] = ['half-open', 'cut', 'bad-frame', 'duplicate'];
const KINDS: readonly FaultKind[] = ['status', 'delay', 'drop', 'lost-reply', ...PUSH_KINDS];
const EVENTS: readonly (FaultEvent | 'any')[] = [
  'predict',
  'put',
  'get',
  'attributes',
  'search',
  'count',
  'delete',
  'truncate',
  'commit',
  'negative',
  'end',
  'watch',
  'discovery',
  'any',
];
const SCOPE_KEYS = ['kind', 'on', 'queue', 'service', 'times', 'every', 'after'];
const KEYS_OF_KIND: Readonly<Partial<Record<FaultKind, readonly string[]>>> = {
  status: ['status', 'headers', 'body'],
  delay: ['delayMs'],
  'bad-frame': ['mode', 'keepIndex'],
};

export function isPushKind(kind: FaultKind): boolean {
  return PUSH_KINDS.includes(kind);
}

/** Refuses a fault that could never happen as written. */
export function checkFault(options: FaultOptions): FaultOptions {
  checkOptionsObject('fault', options);
  const kind = checkOneOf('fault.kind', options.kind, KINDS);
  const where = `A fault of kind '${kind}'`;
  checkKnown(where, options, [...SCOPE_KEYS, ...(KEYS_OF_KIND[kind] ?? [])]);
  const on = checkOneOf('fault.on', options.on ?? 'any', EVENTS);
  if (isPushKind(kind) && on !== 'any' && on !== 'watch') {
    throw new EasConfigError(`${where} happens to pushed frames; write on: 'watch', not '${on}'.`);
  }
  if (kind === 'lost-reply' && on === 'watch') {
    throw new EasConfigError(`${where} needs a reply to lose; for a watch write 'cut' or 'drop'.`);
  }
  if (options.times !== undefined) checkInteger('fault.times', options.times, 1);
  if (options.every !== undefined) checkInteger('fault.every', options.every, 1);
  if (options.after !== undefined) checkInteger('fault.after', options.after, 0);
  for (const key of ['queue', 'service'] as const) {
    const name: unknown = options[key];
    if (name === undefined || (typeof name === 'string' && name !== '')) continue;
    throw badOption(`fault.${key}`, name, 'write a name, or leave it out for all');
  }
  if (options.kind === 'status') checkInteger('fault.status', options.status, 200, 599);
  if (options.kind === 'delay') checkMs('fault.delayMs', options.delayMs);
  if (options.kind === 'bad-frame') {
    checkOneOf('fault.mode', options.mode ?? 'instead', ['instead', 'extra']);
    checkBoolean('fault.keepIndex', options.keepIndex ?? false);
  }
  return Object.freeze({ ...options });
}
