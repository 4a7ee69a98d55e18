import type { ConsumerSetup, Scenario } from './ops.js';

const CONSUMER: ConsumerSetup = {
  window: 6,
  maxRows: 4,
  maxWaitMs: 0,
  maxIndexesPerRequest: 5,
  onBadFrame: 'error',
  via: 'websocket',
  from: 'start',
  heartbeatMs: 2_000,
  onNormalClose: 'reconnect',
  pace: 'later',
  latencyMs: 300,
};

/** What the simulation has found once, each as short as it could be made. */
export const CASES: readonly { readonly name: string; readonly scenario: Scenario }[] = [
  {
    name: 'leaves no place taken by a row that is pushed again between its commit and the answer',
    scenario: {
      setup: { seed: 592, consumers: [CONSUMER], firstIndex: '1', redeliverAfterMs: 0 },
      ops: [
        { afterMs: 0, do: 'join', who: 0 },
        { afterMs: 47, do: 'put', count: 2, urgent: false },
        { afterMs: 91, do: 'frame', who: 0, how: 'twice', skip: 0 },
        { afterMs: 33_735, do: 'put', count: 5, urgent: false },
        { afterMs: 376, do: 'restart', keeps: false, downMs: 2_227 },
        { afterMs: 0, do: 'put', count: 4, urgent: true },
      ],
    },
  },
  {
    name: 'leaves no timer when it is closed by who hears of a frame that cannot be read',
    scenario: {
      setup: { seed: 2_446, consumers: [CONSUMER], firstIndex: '1', redeliverAfterMs: 0 },
      ops: [
        { afterMs: 0, do: 'join', who: 0 },
        { afterMs: 1_000, do: 'frame', who: 0, how: 'garbled', skip: 0 },
        { afterMs: 0, do: 'react', who: 0, on: 'event', how: 'close' },
        { afterMs: 0, do: 'put', count: 1, urgent: false },
        { afterMs: 500, do: 'put', count: 1, urgent: false },
      ],
    },
  },
];
