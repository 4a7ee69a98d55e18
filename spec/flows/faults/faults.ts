import type { Fault } from '../../support/fault.js';

/** A fault by its name, or an address that refuses connections at first. */
export interface NamedFault {
  readonly name: string;
  /** @param replyBytes how much of an answer passes before a fault within it */
  readonly fault: (replyBytes: number) => Fault | 'refuse';
}

/** Of a request: in its first line. */
const REQUEST_BYTES = 40;

/** Every way a connection can break, at every moment of an exchange; and three that only hinder. */
export const FAULTS: readonly NamedFault[] = [
  { name: 'refused at first', fault: () => 'refuse' },
  ...breaks('cut'),
  ...breaks('reset'),
  ...breaks('stall'),
  { name: 'every byte alone', fault: () => ({ kind: 'split' }) },
  { name: 'each piece 3 ms late', fault: () => ({ kind: 'delay', delayMs: 3 }) },
  { name: '100 kB a second', fault: () => ({ kind: 'throttle', bytesPerSecond: 100_000 }) },
];

function breaks(kind: 'cut' | 'reset' | 'stall'): NamedFault[] {
  return [
    {
      name: `${kind} before the request`,
      fault: () => ({ kind, of: 'request', afterBytes: 0 }),
    },
    {
      name: `${kind} within the request`,
      fault: () => ({ kind, of: 'request', afterBytes: REQUEST_BYTES }),
    },
    {
      name: `${kind} before the reply`,
      fault: () => ({ kind, of: 'reply', afterBytes: 0 }),
    },
    {
      name: `${kind} within the reply`,
      fault: (replyBytes) => ({ kind, of: 'reply', afterBytes: replyBytes }),
    },
  ];
}
