import { Observable } from 'rxjs';
import { EasTimeoutError } from '../errors/index.js';
import type { HttpControl } from '../transport/http.js';
import type { HttpStream } from '../transport/http-stream.js';
import { PatientTimer } from '../transport/patient-timeout.js';

/** Stops and resumes the reading from the socket, so that TCP slows the sender down. */
export type Gate = Pick<HttpControl, 'pause' | 'resume'>;

/**
 * The pieces of a streamed body as they come. Unsubscribing ends the request, socket and all. A
 * sender that is silent for `idleTimeoutMs` is an error, unless the reader has paused it.
 *
 * @param onGate is given the gate before the first piece comes
 */
export function readBody(
  stream: HttpStream,
  idleTimeoutMs: number,
  onGate: (gate: Gate) => void,
): Observable<Uint8Array> {
  return new Observable<Uint8Array>((subscriber) => {
    const expire = (): void => {
      const message = `The stream was silent for ${idleTimeoutMs} ms (idleTimeoutMs).`;
      subscriber.error(new EasTimeoutError(message, 'idle', idleTimeoutMs));
    };
    let paused = false;
    const timer = new PatientTimer(expire, idleTimeoutMs);
    const control = stream.read({
      data: (chunk) => {
        // Resuming brings an empty piece; to pause for it would bring the next one, without end.
        if (chunk.length === 0) return;
        subscriber.next(chunk);
        // After the subscriber, which may have worked for long, and paused or left meanwhile.
        if (!paused && !subscriber.closed) timer.refresh();
      },
      end: () => subscriber.complete(),
      fail: (error) => subscriber.error(error),
    });
    onGate({
      pause: () => {
        paused = true;
        timer.stop();
        control.pause();
      },
      resume: () => {
        if (subscriber.closed) return;
        paused = false;
        timer.refresh();
        control.resume();
      },
    });
    return () => {
      timer.stop();
      control.abort();
    };
  });
}
