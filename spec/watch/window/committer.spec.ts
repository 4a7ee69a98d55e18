import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Observable } from 'rxjs';
import { EasHttpError, type EasCommitError } from '../../../lib/errors/index.js';
import { errorOfStatus } from '../../../lib/errors/index.js';
import { ClientEvents, type ClientEvent } from '../../../lib/transport/events.js';
import { Outbox } from '../../../lib/watch/outbox.js';
import { Committer } from '../../../lib/watch/window/committer.js';
import { Ledger, type Claim } from '../../../lib/watch/window/ledger.js';

interface Request {
  readonly kind: 'commit' | 'negative';
  readonly indexes: string;
  readonly complete: () => void;
  readonly error: (error: unknown) => void;
}

const refused = (status: number, retryAfterMs?: number) =>
  errorOfStatus({ status, url: 'http://127.0.0.1/q', body: '', retryAfterMs });

describe('Committer', () => {
  let ledger: Ledger;
  let committer: Committer;
  let requests: Request[];
  let aborted: number;
  let confirmed: Claim[];
  let failed: EasCommitError[];
  let events: ClientEvent[];
  let slots: number[];
  /** What the service does within the call. */
  let answers: (request: Request) => void;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    ledger = new Ledger(100);
    requests = [];
    answers = () => undefined;
    aborted = 0;
    confirmed = [];
    failed = [];
    events = [];
    const reports = new ClientEvents();
    reports.events$.subscribe((event) => events.push(event));
    const request = (kind: Request['kind'], indexes: BigUint64Array) =>
      new Observable<unknown>((subscriber) => {
        let answered = false;
        const made: Request = {
          kind,
          indexes: indexes.join(','),
          complete: () => {
            answered = true;
            subscriber.complete();
          },
          error: (error) => {
            answered = true;
            subscriber.error(error);
          },
        };
        requests.push(made);
        answers(made);
        return () => {
          if (!answered) aborted += 1;
        };
      });
    const outbox = new Outbox(reports);
    committer = new Committer(
      {
        ledger,
        calls: {
          commit: (indexes) => request('commit', indexes),
          negative: (indexes) => request('negative', indexes),
        },
        limits: { maxCount: 10, maxBytes: 8_000 },
        backoff: { initialDelayMs: 100, maxDelayMs: 1_000, factor: 2, jitter: 'none' },
        random: () => 0.5,
        outbox,
      },
      {
        confirmed: (claim) => confirmed.push(claim),
        failed: (error) => failed.push(error),
      },
    );
    slots = Array.from({ length: 30 }, (_, at) => {
      ledger.admit(at + 1, 0);
      ledger.open(ledger.lastSlot, 1);
      return ledger.lastSlot;
    });
  });

  afterEach(() => {
    committer.stop();
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  const ack = (...rows: number[]) => {
    for (const row of rows) ledger.ack(slots[row - 1]!);
    committer.ready();
  };
  const turn = () => Promise.resolve();

  it('sends all acknowledgements of one turn in one request', async () => {
    ack(1);
    ack(3, 2);
    expect(requests).toHaveLength(0);
    await turn();
    expect(requests.map(({ indexes }) => indexes)).toEqual(['1,3,2']);
  });

  it('gathers what is acknowledged while a request is under way for the next one', async () => {
    ack(1);
    await turn();
    ack(2);
    await turn();
    ack(3);
    await turn();
    expect(requests).toHaveLength(1);
    requests[0]!.complete();
    await turn();
    expect(requests.map(({ indexes }) => indexes)).toEqual(['1', '2,3']);
  });

  it('confirms when the request completes, and not before', async () => {
    ack(1);
    await turn();
    expect(confirmed).toHaveLength(0);
    expect(ledger.size).toBe(30);
    requests[0]!.complete();
    expect(confirmed).toHaveLength(1);
    expect(ledger.size).toBe(29);
  });

  it('splits what exceeds one request', async () => {
    ack(...Array.from({ length: 25 }, (_, at) => at + 1));
    await turn();
    for (let at = 0; at < 3; at++) {
      requests[at]!.complete();
      await turn();
    }
    expect(requests.map(({ indexes }) => indexes.split(',').length)).toEqual([10, 10, 5]);
    // Nothing is under way: what is ready next goes out at the end of its turn.
    ack(26);
    await turn();
    expect(requests.map(({ indexes }) => indexes).at(-1)).toBe('26');
  });

  it('sends a failed commit again with backoff, together with what came meanwhile', async () => {
    ack(1);
    await turn();
    requests[0]!.error(refused(503));
    ack(2);
    jest.advanceTimersByTime(99);
    await turn();
    expect(requests).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(requests.map(({ indexes }) => indexes)).toEqual(['1', '1,2']);
    requests[1]!.error(refused(503));
    jest.advanceTimersByTime(199);
    expect(requests).toHaveLength(2);
    jest.advanceTimersByTime(1);
    requests[2]!.complete();
    expect(confirmed.map(({ indexes }) => indexes.join())).toEqual(['1,2']);
    expect(ledger.size).toBe(28);
  });

  it('starts the delays anew after a success', async () => {
    ack(1);
    await turn();
    requests[0]!.error(refused(503));
    jest.advanceTimersByTime(100);
    requests[1]!.error(refused(503));
    jest.advanceTimersByTime(200);
    requests[2]!.complete();
    ack(2);
    await turn();
    requests[3]!.error(refused(503));
    jest.advanceTimersByTime(100);
    expect(requests).toHaveLength(5);
  });

  it('waits as long as Retry-After asks', async () => {
    ack(1);
    await turn();
    requests[0]!.error(refused(429, 700));
    jest.advanceTimersByTime(699);
    expect(requests).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(requests).toHaveLength(2);
  });

  it('waits a minute at most, whatever Retry-After asks', async () => {
    ack(1);
    await turn();
    requests[0]!.error(refused(429, 1e15));
    jest.advanceTimersByTime(59_999);
    expect(requests).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(requests).toHaveLength(2);
  });

  it('ends with an error that names the rows when the refusal is final', async () => {
    ack(1, 2);
    await turn();
    requests[0]!.error(refused(403));
    expect(failed).toHaveLength(1);
    expect(failed[0]!.indexes).toEqual([1n, 2n]);
    expect(failed[0]!.cause).toBeInstanceOf(EasHttpError);
    ack(3);
    await turn();
    expect(requests).toHaveLength(1);
  });

  it('sends negative commits by reason, in turn with commits', async () => {
    ledger.nack(slots[0]!, { code: 'Bad' });
    ledger.nack(slots[1]!, { code: 'Worse' });
    ack(3);
    await turn();
    for (let at = 0; at < 3; at++) {
      requests[at]!.complete();
      await turn();
    }
    expect(new Set(requests.map(({ kind, indexes }) => `${kind} ${indexes}`))).toEqual(
      new Set(['commit 3', 'negative 1', 'negative 2']),
    );
    expect(ledger.size).toBe(27);
  });

  it('reports each request as an event', async () => {
    ack(1);
    await turn();
    requests[0]!.error(refused(503));
    jest.advanceTimersByTime(100);
    requests[1]!.complete();
    expect(events).toMatchObject([
      { type: 'commit', negative: false, count: 1, error: { status: 503 } },
      { type: 'commit', negative: false, count: 1, error: undefined },
    ]);
  });

  it('aborts the request under way when it is stopped, and sends nothing after', async () => {
    ack(1);
    await turn();
    committer.stop();
    expect(aborted).toBe(1);
    ack(2);
    await turn();
    expect(requests).toHaveLength(1);
  });

  it('gives up a pending delay when it is stopped', async () => {
    ack(1);
    await turn();
    requests[0]!.error(refused(503));
    expect(jest.getTimerCount()).toBe(1);
    committer.stop();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('sends at once again when all is confirmed, and only then', async () => {
    const sent = () => requests.map(({ indexes }) => indexes);
    ack(1);
    expect(sent()).toEqual([]);
    await turn();
    expect(sent()).toEqual(['1']);
    ack(2);
    await turn();
    expect(sent()).toEqual(['1']);
    requests[0]!.complete();
    expect(sent()).toEqual(['1']);
    await turn();
    expect(sent()).toEqual(['1', '2']);
    requests[1]!.complete();
    await turn();
    ack(3);
    await turn();
    expect(sent()).toEqual(['1', '2', '3']);
  });

  it('sends nothing when nothing is ready after all', async () => {
    committer.ready();
    await turn();
    expect(requests).toHaveLength(0);
    ack(1);
    await turn();
    expect(requests).toHaveLength(1);
  });

  it('gives up an answer that comes after it was stopped, good or bad', async () => {
    ack(1);
    await turn();
    committer.stop();
    requests[0]!.complete();
    requests[0]!.error(refused(403));
    await turn();
    expect([confirmed, failed, events]).toEqual([[], [], []]);
    expect(ledger.size).toBe(30);
  });

  it('sends nothing at the end of a turn in which it was stopped', async () => {
    ack(1);
    committer.stop();
    await turn();
    expect(requests).toHaveLength(0);
  });

  it('ends, too, with a failure that is none of ours, which it tells as the cause', async () => {
    const cause = new TypeError('no such function');
    ack(1);
    await turn();
    requests[0]!.error(cause);
    expect(failed).toMatchObject([{ code: 'COMMIT', indexes: [1n], cause }]);
    expect(failed[0]!.message).toContain('no such function');
    expect(events).toMatchObject([{ type: 'commit', count: 1, error: { code: 'COMMIT', cause } }]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('tells in its events commits from what is given back, with how many', async () => {
    ledger.nack(slots[0]!, { code: 'Bad' });
    ledger.nack(slots[1]!, { code: 'Bad' });
    committer.ready();
    await turn();
    requests[0]!.complete();
    await turn();
    ack(3);
    await turn();
    requests[1]!.complete();
    expect(events).toMatchObject([
      { type: 'commit', negative: true, count: 2, error: undefined },
      { type: 'commit', negative: false, count: 1, error: undefined },
    ]);
  });

  it('bears answers that come within the call', async () => {
    answers = (request) => request.complete();
    ack(1);
    await turn();
    ack(2, 3);
    await turn();
    expect(confirmed.map(({ indexes }) => indexes.join())).toEqual(['1', '2,3']);
    answers = (request) => request.error(refused(503));
    ack(4);
    await turn();
    answers = () => undefined;
    expect(requests).toHaveLength(3);
    jest.advanceTimersByTime(100);
    expect(requests).toHaveLength(4);
    requests[3]!.complete();
    expect(ledger.size).toBe(26);
  });
});
