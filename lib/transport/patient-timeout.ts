/**
 * Runs `late` after `ms`, unless the function it gives is called before.
 *
 * A process that was busy for long finds its timers due before it has read what arrived in the
 * meantime. So the sockets have their turn first: an answer that is there is not late.
 */
export function patientTimeout(late: () => void, ms: number): () => void {
  let turn: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    turn = setImmediate(late);
  }, ms);
  return () => {
    clearTimeout(timer);
    clearImmediate(turn);
  };
}
