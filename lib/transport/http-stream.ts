import { Observable, type Observer } from 'rxjs';
import type { EasError } from '../errors/index.js';
import type { Lane } from './connection-queue.js';
import type {
  HttpAnswer,
  HttpControl,
  HttpHeaders,
  HttpRequest,
  HttpTransport,
  Sent,
} from './http.js';
import { patientTimeout } from './patient-timeout.js';
import { Refusal } from './refusal.js';
import { overdue } from './whole-answer.js';

/** Takes the pieces of a streamed answer. Nothing follows `end` or `fail`. */
export interface BodySink {
  data(chunk: Uint8Array): void;
  end(): void;
  fail(error: EasError): void;
}

/**
 * An answer with its body still to come. Of an answer without success, as much of the body is there
 * already as an error shows.
 */
export interface HttpStream extends HttpAnswer {
  /** Takes the pieces over, the request with them; to be called while the stream is emitted. */
  read(sink: BodySink): HttpControl;
}

const EMPTY = new Uint8Array(0);

/**
 * Sends a request and emits its answer once the headers have come, which `timeoutMs` limits. Cold;
 * unsubscribing aborts the request, until the body is read: then `read` has given its reins away.
 * A place in a `lane` is for one subscription, and held until the body has ended.
 */
export function openStream(
  transport: HttpTransport,
  request: HttpRequest,
  timeoutMs: number,
  lane?: Lane,
): Observable<HttpStream> {
  return streamOf(transport, request, timeoutMs, lane, () => new Reins());
}

/** The same at once, to an observer. */
export function sendStream(
  transport: HttpTransport,
  request: HttpRequest,
  timeoutMs: number,
  observer: Observer<HttpStream>,
  lane: Lane,
): Sent {
  const reins = new Reins();
  const subscription = streamOf(transport, request, timeoutMs, lane, () => reins).subscribe(
    observer,
  );
  return {
    get begun() {
      return reins.begun;
    },
    unsubscribe: () => subscription.unsubscribe(),
  };
}

function streamOf(
  transport: HttpTransport,
  request: HttpRequest,
  timeoutMs: number,
  lane: Lane | undefined,
  reinsOf: () => Reins,
): Observable<HttpStream> {
  return new Observable<HttpStream>((subscriber) => {
    const inTime = patientTimeout(() => {
      fail(overdue(request, reins.begun, timeoutMs));
    }, timeoutMs);
    subscriber.add(inTime);

    let reader: BodySink | undefined;
    let refusal: Refusal | undefined;
    const reins = reinsOf();
    const emit = (status: number, headers: HttpHeaders, body: Uint8Array): void => {
      const read = (sink: BodySink): HttpControl => {
        reader = sink;
        return reins;
      };
      subscriber.next({ request, status, headers, body, read });
      subscriber.complete();
    };
    // A status that has come stands, whatever becomes of its body.
    const fail = (error: EasError): void => {
      if (refusal === undefined) subscriber.error(error);
      else emit(refusal.status, refusal.headers, refusal.body);
    };
    // The reader of the body holds the reins, where there is one.
    subscriber.add(() => {
      if (reader === undefined) reins.abort();
    });
    reins.take(
      transport.open(
        request,
        {
          start: (status, headers) => {
            if (status >= 200 && status < 300) emit(status, headers, EMPTY);
            else refusal = new Refusal(status, headers);
          },
          data: (chunk) => {
            reader?.data(chunk);
            if (refusal?.add(chunk) === 'enough')
              emit(refusal.status, refusal.headers, refusal.body);
          },
          end: () => {
            if (refusal === undefined) reader?.end();
            else emit(refusal.status, refusal.headers, refusal.body);
          },
          fail: (error) => {
            if (reader === undefined) fail(error);
            else reader.fail(error);
          },
        },
        lane,
      ),
    );
  });
}

/** The reins of a request that may answer before it gives its own, as mocks do. */
class Reins implements HttpControl {
  #control: HttpControl | undefined;
  #isAborted = false;

  get begun(): boolean {
    return this.#control?.begun ?? false;
  }

  take(control: HttpControl): void {
    this.#control = control;
    if (this.#isAborted) control.abort();
  }

  abort(): void {
    this.#isAborted = true;
    this.#control?.abort();
  }

  pause(): void {
    this.#control?.pause();
  }

  resume(): void {
    this.#control?.resume();
  }
}
