/** What a network does to an exchange: one request and its answer. */
export type Fault =
  /**
   * Once so many bytes of one direction have passed, the connection ends in good order, ends by a
   * reset, or is silent from then on with both sides unaware.
   */
  | {
      readonly kind: 'cut' | 'reset' | 'stall';
      readonly of: 'request' | 'reply';
      readonly afterBytes: number;
    }
  /** Every byte travels alone. */
  | { readonly kind: 'split' }
  /** Each piece is late. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  | { readonly kind: 'throttle'; readonly bytesPerSecond: number };

/** An exchange that begins. */
export interface ExchangeStart {
  /** 1 for the first one through the proxy. */
  readonly number: number;
  /** The first bytes of its request, as text. */
  readonly head: string;
}

/** Decides what happens to an exchange; `undefined`: nothing. */
export type FaultScript = (exchange: ExchangeStart) => Fault | undefined;

/** How many bytes of each direction pass before the connection fails; without a fault, all. */
export function limitsOf(fault: Fault | undefined): { request: number; reply: number } {
  const limits = { request: Infinity, reply: Infinity };
  if (fault !== undefined && 'of' in fault) limits[fault.of] = fault.afterBytes;
  return limits;
}
