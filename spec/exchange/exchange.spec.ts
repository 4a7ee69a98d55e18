import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { NEVER, of, throwError, type Observable } from 'rxjs';
import { Credentials } from '../../lib/exchange/credentials.js';
import { Exchange, type Call } from '../../lib/exchange/exchange.js';
import { isTraced, traced, withDeliverySpan } from '../../lib/exchange/traced.js';
import { ConnectionQueue } from '../../lib/transport/connection-queue.js';
import { ClientEvents } from '../../lib/transport/events.js';
import type { HttpAnswer, HttpRequest, HttpSink, HttpTransport } from '../../lib/transport/http.js';
import { lookForTracing } from '../../lib/transport/tracing.js';

const call: Call = {
  operation: 'test',
  method: 'POST',
  suffix: '',
  headers: [],
  protocolHeaders: [],
  body: Buffer.from('body'),
  contentType: 'text/plain',
  limits: { timeoutMs: 1_000, maxResponseBytes: 1_000 },
  maxRedirects: 0,
  retry: false,
  deadlineMs: undefined,
  queueTimeoutMs: undefined,
};

/** An exchange whose requests are answered at once by what they sent. */
function exchangeOf() {
  const requests: HttpRequest[] = [];
  const aborted: HttpRequest[] = [];
  const answerTo = (request: HttpRequest): HttpAnswer => {
    requests.push(request);
    return { request, status: 200, headers: {}, body: request.body ?? new Uint8Array(0) };
  };
  const queue = new ConnectionQueue(100, 100);
  const transport = {
    lane: (origin: string) => queue.lane(origin),
    deliver: (request, _limits, observer) => {
      observer.next(answerTo(request));
      observer.complete();
      return { begun: true, unsubscribe: () => undefined };
    },
    open: (request: HttpRequest, sink: HttpSink) => {
      answerTo(request);
      queueMicrotask(() => sink.start(200, { 'x-a': '1' }));
      return {
        begun: true,
        abort: () => aborted.push(request),
        pause: () => undefined,
        resume: () => undefined,
      };
    },
  } as Pick<HttpTransport, 'lane' | 'deliver' | 'open'> as HttpTransport;
  const exchange = new Exchange({
    transport,
    endpoint: {
      instances$: NEVER,
      pick: () => ({ origin: 'http://a', basePath: '/svc' }),
      report: () => undefined,
      close: () => undefined,
    },
    auth: 'token',
    events: new ClientEvents(),
    counts: { attempts: 0, retries: 0 },
    credentials: new Credentials('secret', 'token'),
  });
  return { exchange, requests, aborted };
}

/** All that a stream has said so far. */
function saidBy(stream$: Observable<unknown>): unknown[] {
  const said: unknown[] = [];
  stream$.subscribe({
    next: (value) => said.push(value),
    error: (error: unknown) => said.push(error),
    complete: () => said.push('complete'),
  });
  return said;
}
const textOf = ({ body }: HttpAnswer): string => Buffer.from(body).toString();
const turn = () => new Promise((resolve) => setImmediate(resolve));

// First of all here: what was looked for is known from then on.
describe('the first operation in an application without OpenTelemetry', () => {
  it('waits until that was looked for', async () => {
    const { exchange, requests } = exchangeOf();
    expect(isTraced()).toBe(true);
    const said = saidBy(exchange.send(() => call, textOf));
    expect([said, requests.length]).toEqual([[], 0]);
    await lookForTracing();
    await turn();
    expect(said).toEqual(['body', 'complete']);
    expect(isTraced()).toBe(false);
  });
});

describe('an operation in an application without OpenTelemetry', () => {
  it('is carried out at once, and each time it is subscribed to', () => {
    const { exchange, requests } = exchangeOf();
    const made: Call[] = [];
    const answer$ = exchange.send(() => {
      made.push(call);
      return call;
    }, textOf);
    expect(made).toEqual([]);
    expect(saidBy(answer$)).toEqual(['body', 'complete']);
    expect(saidBy(answer$)).toEqual(['body', 'complete']);
    expect([made.length, requests.length]).toEqual([2, 2]);
    expect(requests[0]!.headers).not.toContain('traceparent');
  });

  it('has no span, and is not even looked at', () => {
    const carried$ = of(1);
    expect(traced(call, () => carried$)).toBe(carried$);
  });

  it.each([
    ['send', (exchange: Exchange, make: () => Call) => exchange.send(make, textOf)],
    ['open', (exchange: Exchange, make: () => Call) => exchange.open(make)],
  ])('fails with what making it throws (%s)', (_, operation) => {
    const error = new Error('cannot be made');
    const make = (): never => {
      throw error;
    };
    expect(saidBy(operation(exchangeOf().exchange, make))).toEqual([error]);
  });

  it('sends its body compressed where it is to be', async () => {
    const { exchange, requests } = exchangeOf();
    const compression = { request: 'gzip', answer: false } as const;
    const said = saidBy(exchange.send(() => ({ ...call, compression }), textOf));
    while (said.length < 2) await turn();
    expect(said.at(-1)).toBe('complete');
    expect(gunzipSync(requests[0]!.body!).toString()).toBe('body');
  });

  it('is sent at once where only its answer is compressed', () => {
    const { exchange } = exchangeOf();
    const compression = { request: undefined, answer: 'auto' } as const;
    expect(saidBy(exchange.send(() => ({ ...call, compression }), textOf))).toEqual([
      'body',
      'complete',
    ]);
  });
});

describe('an answer that is read while it comes', () => {
  it('is emitted with its headers, and leaves the request to its reader', async () => {
    const { exchange, requests, aborted } = exchangeOf();
    const said = saidBy(exchange.open(() => call));
    expect(said).toEqual([]);
    await turn();
    expect(said).toEqual([
      expect.objectContaining({ status: 200, headers: { 'x-a': '1' } }),
      'complete',
    ]);
    expect(requests).toHaveLength(1);
    // Nobody has read it.
    expect(aborted).toHaveLength(1);
  });
});

describe('batches that are handed on', () => {
  it('without OpenTelemetry are handed on as they are, errors and the end too', () => {
    const batch = [{ tags: {} }];
    expect(saidBy(of(batch).pipe(withDeliverySpan()))).toEqual([batch, 'complete']);
    const error = new Error('broken');
    expect(saidBy(throwError(() => error).pipe(withDeliverySpan()))).toEqual([error]);
  });
});
