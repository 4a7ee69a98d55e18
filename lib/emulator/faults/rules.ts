import {
  filledText,
  flag,
  group,
  isOptions,
  kindOf,
  ms,
  oneOf,
  optional,
  refusal,
  ruleBy,
  checkEntries,
  text,
  type Rules,
  whole,
} from '../../checks/index.js';

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
  /** What it meets; a fault of pushed frames is always on `watch`. Default: 'any'. */
  readonly on?: FaultEvent | 'any';
  /** Only this queue. Default: all. */
  readonly queue?: string;
  /** Only this service. Default: all. */
  readonly service?: string;
  /** Happens at most so many times. Default: without end. */
  readonly times?: number;
  /** Happens at each n-th matching event. Default: 1. */
  readonly every?: number;
  /** Lets so many matching events pass first. Default: 0. */
  readonly after?: number;
}

/** Answers with a status and does not carry the request out. */
export interface StatusFault extends FaultScope {
  readonly kind: 'status';
  /** From 200 to 599. */
  readonly status: number;
  /** The headers of the answer. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body of the answer. Default: none. */
  readonly body?: string;
}

/** Waits before the request is looked at; it goes together with other faults. */
export interface DelayFault extends FaultScope {
  readonly kind: 'delay';
  /** In milliseconds. */
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
  /** Instead of the frame, or as an extra before it. Default: 'instead'. */
  readonly mode?: 'instead' | 'extra';
  /** Whether the index can still be read. Default: false. */
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

const KIND = oneOf(undefined, KINDS);

const SCOPE_RULES = {
  kind: KIND,
  on: oneOf('any', EVENTS),
  queue: optional(filledText(undefined, 'a name, or leave it out for all')),
  service: optional(filledText(undefined, 'a name, or leave it out for all')),
  times: optional(whole(undefined, 1)),
  every: whole(1, 1),
  after: whole(0, 0),
} satisfies Rules<FaultScope & { readonly kind: FaultKind }>;

const TEXT = text();

const HEADERS = ruleBy<Readonly<Record<string, string>>>(
  undefined,
  'an object such as { name: "value" }',
  (option, given) =>
    Object.fromEntries(
      checkEntries(option, given).map(([name, value]) => [
        name,
        TEXT.check(`${option}.${name}`, value),
      ]),
    ),
);

const PLAIN = group(SCOPE_RULES);

/** The rules of the kinds that take more than a scope. */
const RULES_OF_KIND: Readonly<Partial<Record<FaultKind, Pick<typeof PLAIN, 'check'>>>> = {
  status: group({
    ...SCOPE_RULES,
    status: whole(undefined, 200, 599),
    headers: optional(HEADERS),
    body: optional(TEXT),
  }),
  delay: group({ ...SCOPE_RULES, delayMs: ms() }),
  'bad-frame': group({
    ...SCOPE_RULES,
    mode: oneOf('instead', ['instead', 'extra']),
    keepIndex: flag(false),
  }),
};

export function isPushKind(kind: FaultKind): boolean {
  return PUSH_KINDS.includes(kind);
}

/** Refuses a fault that could never happen as written. */
export function checkFault(options: FaultOptions): FaultOptions {
  if (!isOptions(options)) throw refusal('The fault', `is ${kindOf(options)}`, 'write { kind, … }');
  const kind = KIND.check('fault.kind', options.kind);
  const { on } = (RULES_OF_KIND[kind] ?? PLAIN).check('fault', options);
  if (isPushKind(kind) && on !== 'any' && on !== 'watch') {
    const what = `is "${on}", and a fault of kind "${kind}" happens to pushed frames`;
    throw refusal('fault.on', what, 'write "watch"');
  }
  if (kind === 'lost-reply' && on === 'watch') {
    const what = 'is "lost-reply", and a watch has no reply to lose';
    throw refusal('fault.kind', what, 'write "cut" or "drop"');
  }
  return Object.freeze({ ...options });
}
