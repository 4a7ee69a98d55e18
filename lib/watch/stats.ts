/** What a watch has done so far. */
export interface WatchStats {
  /** Frames that came, those not emitted included. */
  readonly pushed: number;
  /** Records emitted. */
  readonly emitted: number;
  /** Records pushed again while known here, and not emitted again. */
  readonly duplicates: number;
  /** Records whose commit the service confirmed. */
  readonly committed: number;
  /** Records given back, confirmed. */
  readonly negative: number;
  /** Records pushed here and not yet confirmed: never more than the window. */
  readonly inFlight: number;
  /** The most that were ever in flight. */
  readonly peakInFlight: number;
  /** Frames or payloads that did not decode. */
  readonly badFrames: number;
  /** Connections lost and made again. */
  readonly reconnects: number;
}

/** What is counted on, over all runs of a watch, by the part of it where each thing happens. */
export type WatchCounts = Record<Exclude<keyof WatchStats, 'inFlight'>, number>;

export function zeroCounts(): WatchCounts {
  return {
    pushed: 0,
    emitted: 0,
    duplicates: 0,
    committed: 0,
    negative: 0,
    peakInFlight: 0,
    badFrames: 0,
    reconnects: 0,
  };
}
