import type { Consumer, ConsumerStatus } from './consumer.js';

/**
 * The consumer that gets the next record: the one with most free slots and, on a tie, the one that
 * waited longest. A consumer that is leaving is served only when no other is there.
 */
export function chooseConsumer(consumers: Iterable<Consumer>): Consumer | undefined {
  const all = [...consumers];
  const isAnyRunning = all.some((consumer) => consumer.status === 'Running');
  const wanted: ConsumerStatus = isAnyRunning ? 'Running' : 'Leaving';
  let best: Consumer | undefined;
  let bestFree = 0;
  for (const consumer of all) {
    if (consumer.status !== wanted) continue;
    const free = consumer.freeSlots;
    if (free <= 0 || free < bestFree) continue;
    if (best !== undefined && free === bestFree && consumer.turn >= best.turn) continue;
    best = consumer;
    bestFree = free;
  }
  return best;
}
