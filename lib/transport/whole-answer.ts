import type { Observer } from 'rxjs';
import { EasProtocolError, EasTimeoutError, type EasError } from '../errors/index.js';
import { Gatherer } from '../wire/gatherer.js';
import type {
  HttpAnswer,
  HttpControl,
  HttpHeaders,
  HttpLimits,
  HttpRequest,
  HttpSink,
  Sent,
} from './http.js';
import { PatientTimer } from './patient-timeout.js';
import { urlOf } from './url.js';

/** More of a refusal than anyone looks at: the rest may never end. */
const REFUSAL_BYTES = 64 * 1024;

type AttemptTime = Pick<HttpLimits, 'timeoutMs' | 'spentMs'>;

/** Gathers an answer and emits it when it is whole, unless that takes too long. */
export class WholeAnswer implements HttpSink, Sent {
  readonly #gatherer = new Gatherer();
  readonly #timer: PatientTimer;
  #control: HttpControl | undefined;
  #status = 0;
  #headers: HttpHeaders = {};
  #ended = false;

  constructor(
    private readonly observer: Observer<HttpAnswer>,
    private readonly request: HttpRequest,
    private readonly limits: HttpLimits,
  ) {
    this.#timer = new PatientTimer(() => this.#late(), leftMs(limits));
  }

  /** Takes the reins, which come after the answer where a dispatcher answers at once. */
  hold(control: HttpControl): void {
    this.#control = control;
    // Aborting what is over does nothing.
    if (this.#ended) control.abort();
  }

  get begun(): boolean {
    return this.#control?.begun ?? false;
  }

  start(status: number, headers: HttpHeaders): void {
    this.#status = status;
    this.#headers = headers;
  }

  data(chunk: Uint8Array): void {
    const { maxResponseBytes } = this.limits;
    if (this.#ended) return;
    if (this.#gatherer.length >= REFUSAL_BYTES && this.#giveRefusal()) return;
    if (this.#gatherer.length + chunk.length <= maxResponseBytes) this.#gatherer.add(chunk);
    else if (!this.#giveRefusal()) this.#give(tooLarge(this.request, maxResponseBytes));
  }

  end(): void {
    if (this.#ended) return;
    this.#stop();
    this.#emit();
  }

  #emit(): void {
    const { observer, request } = this;
    const body = this.#gatherer.take();
    observer.next({ request, status: this.#status, headers: this.#headers, body });
    observer.complete();
  }

  fail(error: EasError): void {
    if (!this.#ended && !this.#giveRefusal()) this.#give(error);
  }

  unsubscribe(): void {
    this.#stop();
    this.#control?.abort();
  }

  #late(): void {
    if (this.#giveRefusal()) return;
    this.#give(overdue(this.request, this.begun, this.limits));
  }

  /** Ends with a status that is no success, if one has come, and as much of its body as has. */
  #giveRefusal(): boolean {
    if (this.#status < 300) return false;
    this.unsubscribe();
    this.#emit();
    return true;
  }

  /** Ends with an error; the request, too. */
  #give(error: EasError): void {
    this.unsubscribe();
    this.observer.error(error);
  }

  #stop(): void {
    this.#ended = true;
    this.#timer.stop();
  }
}

/** How much of an attempt's time is left. */
export function leftMs({ timeoutMs, spentMs = 0 }: AttemptTime): number {
  return Math.max(timeoutMs - spentMs, 1);
}

/** The error for an answer that is late, or for a connection that is. */
export function overdue(
  request: HttpRequest,
  begun: boolean,
  { timeoutMs, spentMs = 0 }: AttemptTime,
): EasTimeoutError {
  const url = urlOf(request);
  const waited = spentMs === 0 ? '' : `, ${Math.round(spentMs)} ms of which its token took`;
  const message = begun ? `${url} did not answer within` : `No connection to ${url} within`;
  const phase = begun ? 'attempt' : 'connect';
  return new EasTimeoutError(`${message} ${timeoutMs} ms (timeoutMs)${waited}.`, phase, timeoutMs);
}

function tooLarge(request: HttpRequest, maxBytes: number): EasProtocolError {
  return new EasProtocolError(
    `${urlOf(request)} answered more than ${maxBytes} bytes (maxResponseBytes).`,
    undefined,
    'TOO_LARGE',
  );
}
