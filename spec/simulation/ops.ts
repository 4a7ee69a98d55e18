/** How a handshake fails. */
export type Refusal = 503 | 429 | 502 | 401 | 404 | 'never answered' | 'unreachable';
/** How the address and token of a connection are had. */
export type Targeting = 'late' | 'never' | 'fails';
/** What becomes of a pushed frame. */
export type FrameFate = 'bad' | 'garbled' | 'twice';
/** What becomes of a commit request. */
export type RequestFate =
  /** Answered within the call. */
  | 'at once'
  | 'slow'
  | 'busy'
  | 'limited'
  /** Carried out, but the answer never comes. */
  | 'reply lost'
  /** Never arrives. */
  | 'lost'
  /** Arrives only after the client has given up. */
  | 'late'
  /** Refused for good. */
  | 'final';
/** What one does within a call from the watch. */
export type Reaction = 'ack' | 'nack' | 'leave' | 'throw' | 'join' | 'close';
export type Occasion = 'batch' | 'state' | 'event';
export type Drain = 'finish' | 'release';

/** Something that happens; `who` counts the consumers from 0. */
export type What =
  | { readonly do: 'put'; readonly count: number; readonly urgent: boolean }
  | { readonly do: 'join'; readonly who: number }
  | { readonly do: 'leave'; readonly who: number; readonly nth: number }
  | {
      readonly do: 'vote';
      readonly who: number;
      /** Which subscriber, and which of its batches, counted back from the newest. */
      readonly nth: number;
      readonly back: number;
      readonly verb: 'ack' | 'nack';
      /** Bits of the rows it is about; all when 0. */
      readonly rows: number;
    }
  /** The next time the watch calls `on`, this is done within the call. */
  | { readonly do: 'react'; readonly who: number; readonly on: Occasion; readonly how: Reaction }
  | {
      readonly do: 'close';
      readonly who: number;
      readonly drain: Drain;
      readonly timeoutMs: number;
    }
  /** The connection breaks; so much of what is on its way to the client still arrives. */
  | { readonly do: 'cut'; readonly who: number; readonly arrives: number }
  /** Nothing passes any more, and nobody is told. */
  | { readonly do: 'half-open'; readonly who: number }
  /** The service closes the connection in good order. */
  | { readonly do: 'goodbye'; readonly who: number }
  /** What becomes of the next handshake, the next frames and requests; `skip` are spared before. */
  | { readonly do: 'refuse'; readonly who: number; readonly how: Refusal }
  | { readonly do: 'target'; readonly who: number; readonly how: Targeting }
  | { readonly do: 'frame'; readonly who: number; readonly how: FrameFate; readonly skip: number }
  | {
      readonly do: 'request';
      readonly who: number;
      readonly how: RequestFate;
      readonly skip: number;
    }
  /** The service goes down, and comes back with what it knew of pending records, or without. */
  | { readonly do: 'restart'; readonly keeps: boolean; readonly downMs: number };

/** Something that happens some time after what happened before. */
export type Op = { readonly afterMs: number } & What;

/** One consumer of the group. */
export interface ConsumerSetup {
  readonly window: number;
  readonly maxRows: number;
  readonly maxWaitMs: number;
  readonly maxIndexesPerRequest: number;
  readonly onBadFrame: 'error' | 'nack' | 'skip';
  readonly via: 'websocket' | 'http';
  /** Where it begins: at the first record, or at what is newer than now. */
  readonly from: 'start' | 'now';
  /** Between two pings. */
  readonly heartbeatMs: number;
  /** What a normal close by the service means. */
  readonly onNormalClose: 'reconnect' | 'complete';
  /** What acknowledges by itself: within the call, some time later, or nothing. */
  readonly pace: 'at once' | 'later' | 'by hand';
  /** How long messages take, at most. */
  readonly latencyMs: number;
}

/** What stays the same throughout. */
export interface Setup {
  /** Where latencies and jitter come from. */
  readonly seed: number;
  readonly consumers: readonly ConsumerSetup[];
  /** In decimal, so that a scenario is plain JSON. */
  readonly firstIndex: string;
  /** How long the service keeps the records of a consumer that is gone for its return. */
  readonly redeliverAfterMs: number;
}

/** A run of the simulation as a value: the same one, the same run. */
export interface Scenario {
  readonly setup: Setup;
  readonly ops: readonly Op[];
}
