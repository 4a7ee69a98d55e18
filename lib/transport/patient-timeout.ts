/** A clock that can be set anew. */
export interface PatientTimer {
  /** Starts anew, also after it was stopped. */
  refresh(): void;
  stop(): void;
}

/**
 * Runs `late` after `ms`, unless it is stopped before.
 *
 * A process that was busy for long finds its timers due before it has read what arrived in the
 * meantime. So the sockets have their turn first: an answer that is there is not late.
 */
export function patientTimer(late: () => void, ms: number): PatientTimer {
  let turn: NodeJS.Immediate | undefined;
  const expire = (): void => {
    turn = setImmediate(late);
  };
  let timer: NodeJS.Timeout | undefined = setTimeout(expire, ms);
  return {
    refresh: () => {
      clearImmediate(turn);
      if (timer === undefined) timer = setTimeout(expire, ms);
      else timer.refresh();
    },
    stop: () => {
      clearTimeout(timer);
      clearImmediate(turn);
      // A cleared one does not start again.
      timer = undefined;
    },
  };
}

/** The same, for once: gives the function that stops it. */
export function patientTimeout(late: () => void, ms: number): () => void {
  const timer = patientTimer(late, ms);
  return () => timer.stop();
}
