import { Observable } from 'rxjs';
import {
  EasConnectionError,
  EasTimeoutError,
  errorOfStatus,
  type EasError,
} from '../../lib/errors/index.js';
import type { NackReason } from '../../lib/operators/acknowledgeable.js';
import type { CommitCalls } from '../../lib/watch/window/committer.js';
import type { Fates } from './fates.js';
import type { Network } from './network.js';
import type { RequestFate } from './ops.js';
import type { Service } from './service.js';
import type { Trace } from './trace.js';

/** A commit, or a negative commit for a reason. */
export interface CommitRequest {
  readonly indexes: readonly bigint[];
  readonly reason: NackReason | undefined;
}

/** Who hears what is asked and what the service has confirmed. */
export interface RequestListener {
  asked(request: CommitRequest): void;
  confirmed(request: CommitRequest): void;
}

const TIMEOUT_MS = 5_000;
const URL = 'http://127.0.0.1/q';

/** A consumer's commits, on their way to a service and back. */
export class Requests {
  /** How many wait for an answer: never more than one. */
  underway = 0;
  readonly calls: CommitCalls = {
    commit: (indexes) => this.#ask({ indexes: [...indexes], reason: undefined }),
    negative: (indexes, reason) => this.#ask({ indexes: [...indexes], reason }),
  };

  constructor(
    private readonly who: number,
    private readonly service: Service,
    private readonly network: Network,
    private readonly fates: Fates,
    private readonly trace: Trace,
    private readonly listener: RequestListener,
  ) {}

  #ask(request: CommitRequest): Observable<unknown> {
    return new Observable<never>((subscriber) => {
      const fate = this.fates.requests.take();
      this.trace.note(
        () => `c${this.who} → ${shown(request)}${fate === undefined ? '' : ` ${fate}`}`,
      );
      this.listener.asked(request);
      this.underway += 1;
      let isOver = false;
      subscriber.add(() => {
        isOver = true;
        this.underway -= 1;
      });
      const fail = (error: EasError): void => {
        if (isOver) return;
        this.trace.note(() => `c${this.who} ${shown(request)}: ${error.code}`);
        subscriber.error(error);
      };
      this.network.later(TIMEOUT_MS, () => fail(new EasTimeoutError('', 'attempt', TIMEOUT_MS)));
      this.#carry(request, fate, fail, () => {
        if (isOver) return;
        this.trace.note(() => `c${this.who} ${shown(request)}: confirmed`);
        this.listener.confirmed(request);
        subscriber.complete();
      });
    });
  }

  #carry(
    request: CommitRequest,
    fate: RequestFate | undefined,
    fail: (error: EasError) => void,
    confirm: () => void,
  ): void {
    const { network, who } = this;
    const back = (answer: () => void): void => network.later(network.latencyMs(who), answer);
    if (fate === 'lost') return;
    if (fate === 'at once' && this.service.isUp) {
      this.#settle(request);
      confirm();
      return;
    }
    network.later(this.#wayMs(fate), () => {
      if (!this.service.isUp) back(() => fail(broken()));
      else if (fate === 'busy') back(() => fail(refused(503)));
      else if (fate === 'limited') back(() => fail(refused(429, 2_000)));
      else if (fate === 'final') {
        this.fates.areFinal = true;
        back(() => fail(refused(400)));
      } else {
        this.#settle(request);
        if (fate !== 'reply lost') back(confirm);
        else if (network.roll() < 0.5) back(() => fail(broken()));
      }
    });
  }

  #wayMs(fate: RequestFate | undefined): number {
    const { network } = this;
    if (fate === 'late') return TIMEOUT_MS + Math.floor(network.roll() * TIMEOUT_MS);
    const slow = fate === 'slow' ? Math.floor(network.roll() * 0.9 * TIMEOUT_MS) : 0;
    return slow + network.latencyMs(this.who);
  }

  #settle({ indexes, reason }: CommitRequest): void {
    this.service.settle(this.who, indexes, reason);
  }
}

function shown({ indexes, reason }: CommitRequest): string {
  const verb = reason === undefined ? 'commit' : `negative (${reason.code ?? ''})`;
  return `${verb} ${indexes.join()}`;
}

const broken = (): EasError => new EasConnectionError('', { retryable: true });

const refused = (status: number, retryAfterMs?: number): EasError =>
  errorOfStatus({ status, url: URL, body: '', retryAfterMs });
