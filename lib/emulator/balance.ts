import type { Consumer, ConsumerStatus } from './consumer.js';

/**
 * Who gets the next record: who has most free slots and, on a tie, who waited longest. One that is
 * leaving is served only when nobody else is there.
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
