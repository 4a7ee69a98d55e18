import { Observable } from 'rxjs';
import { EasTimeoutError } from '../errors/index.js';
import type { HttpControl } from '../transport/http.js';
import type { HttpStream } from '../transport/http-stream.js';
import { PatientTimer } from '../transport/patient-timeout.js';
import { BodyRest } from './body-rest.js';

/** A body that is being read. */
export interface OpenedBody extends Pick<HttpControl, 'pause' | 'resume'> {
  /** What it is the body of. */
  readonly answer: HttpStream;
  /** Stops reading from the socket, so that TCP slows the sender down. */
  pause(): void;
  /** Reads on. */
  resume(): void;
  /**
   * The reader has all that it asked for, and unsubscribes next: what is left of the body may come
   * within the bounds of a `BodyRest`, so that the connection serves other requests.
   */
  letEnd(): void;
}

/**
 * The pieces of a streamed body as they come. Unsubscribing ends the request, socket and all. A
 * sender that is silent for `idleTimeoutMs` is an error, unless the reader has paused it.
 *
 * @param onOpen is given the body before its first piece comes
 */
export function readBody(
  stream: HttpStream,
  idleTimeoutMs: number,
  onOpen: (body: OpenedBody) => void,
): Observable<Uint8Array> {
  return new Observable<Uint8Array>((subscriber) => {
    const expire = (): void => {
      const message = `The stream was silent for ${idleTimeoutMs} ms (idleTimeoutMs).`;
      subscriber.error(new EasTimeoutError(message, 'idle', idleTimeoutMs));
    };
    let paused = false;
    let rest: BodyRest | undefined;
    const timer = new PatientTimer(expire, idleTimeoutMs);
    const control = stream.read({
      data: (chunk) => {
        // Resuming brings an empty piece; to pause for it would bring the next one, without end.
        if (chunk.length === 0) return;
        if (rest !== undefined) {
          rest.take(chunk);
          return;
        }
        subscriber.next(chunk);
        // After the subscriber, which may have worked for long, and paused or left meanwhile.
        if (!paused && !subscriber.closed) timer.refresh();
      },
      end: () => {
        rest?.stop();
        subscriber.complete();
      },
      fail: (error) => {
        rest?.stop();
        subscriber.error(error);
      },
    });
    onOpen({
      answer: stream,
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
      letEnd: () => {
        if (subscriber.closed || rest !== undefined) return;
        rest = new BodyRest(control);
        control.resume();
      },
    });
    return () => {
      timer.stop();
      // With a rest to come, that has the reins.
      if (rest === undefined) control.abort();
    };
  });
}
