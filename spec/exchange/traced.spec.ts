import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { lastValueFrom, NEVER, of, tap, throwError } from 'rxjs';
import { traced, withDeliverySpan } from '../../lib/exchange/traced.js';
import { deliverTraced, lookForTracing } from '../../lib/transport/tracing.js';

const log: string[] = [];
let active = 'active';
let recording = true;
/** What the application's propagators add. */
let carried: Readonly<Record<string, string>> = {};

// Stands for the application's own package, which this project does not install.
jest.mock(
  '@opentelemetry/api',
  () => ({
    trace: {
      getTracer: (name: string) => ({
        startSpan: (span: string, { kind }: { kind: number }, parent: unknown) => {
          log.push(`start ${name}: ${span}, kind ${kind}, in ${String(parent)}`);
          return {
            isRecording: () => recording,
            addLinks: (links: readonly { context: string }[]) =>
              log.push(`links ${links.map(({ context }) => context).join()}`),
            recordException: (error: Error) => log.push(`exception ${error.message}`),
            setStatus: ({ code }: { code: number }) => log.push(`status ${code}`),
            end: () => log.push('end'),
          };
        },
      }),
      setSpan: (parent: unknown) => `${String(parent)}+span`,
      getSpanContext: (context: string) => (context === 'root' ? undefined : `of ${context}`),
    },
    context: {
      active: () => active,
      with: (context: string, run: () => void) => {
        active = context;
        run();
        active = 'active';
      },
    },
    ROOT_CONTEXT: 'root',
    propagation: {
      inject: (context: string, carrier: Record<string, string>) => {
        carrier['traceparent'] = context;
        Object.assign(carrier, carried);
      },
      extract: (context: string, { traceparent }: Record<string, string>) =>
        traceparent === 'garbage' ? context : traceparent,
    },
  }),
  { virtual: true },
);

const call = { operation: 'put', suffix: '/p?a=1', headers: ['A', '1'] };

describe('the first operation of all', () => {
  it('waits until the application was looked at for OpenTelemetry, and has its span', async () => {
    const headers = await lastValueFrom(traced(call, (carried) => of(carried.headers)));
    expect(headers).toContain('traceparent');
    expect(log[0]).toContain('start rx-eas: eas put');
  });
});

describe('an operation in an application with OpenTelemetry', () => {
  beforeEach(async () => {
    log.length = 0;
    await lookForTracing();
  });

  it('has one span, a child of the active one, that travels in its headers', async () => {
    const headers = await lastValueFrom(traced(call, (carried) => of(carried.headers)));
    expect(headers).toEqual(['traceparent', 'active+span', 'A', '1']);
    expect(log[0]).toBe('start rx-eas: eas put, kind 2, in active');
    expect(log.filter((line) => line.startsWith('start'))).toHaveLength(1);
    expect(log).toContain('end');
    expect(call.headers).toEqual(['A', '1']);
  });

  it('lets a trace among the own headers of the caller stand', async () => {
    const own = { ...call, headers: ['TraceParent', 'own'] };
    const headers = await lastValueFrom(traced(own, (sent) => of(sent.headers)));
    expect(headers).toEqual(['TraceParent', 'own']);
  });

  it('starts no span before it is subscribed to', () => {
    traced(call, () => of(1));
    expect(log).toEqual([]);
  });

  it('tells the span of its failure', async () => {
    const failing = traced(call, () => throwError(() => new Error('no')));
    await expect(lastValueFrom(failing)).rejects.toThrow('no');
    expect(log.slice(1)).toEqual(['exception no', 'status 2', 'end']);
  });

  it('ends the span of an operation that is given up', () => {
    const subscription = traced(call, () => NEVER).subscribe();
    expect(log).not.toContain('end');
    subscription.unsubscribe();
    expect(log.at(-1)).toBe('end');
  });
});

describe('the trace of a put', () => {
  const suffixOf = async (suffix: string, tagTrace: boolean): Promise<string> =>
    lastValueFrom(traced({ ...call, suffix, tagTrace }, (carried) => of(carried.suffix)));

  beforeEach(async () => lookForTracing());

  it.each([
    ['', '?traceparent=active%2Bspan'],
    ['/path', '/path?traceparent=active%2Bspan'],
    ['?a=1%3F', '?a=1%3F&traceparent=active%2Bspan'],
    ['?traceparent=own', '?traceparent=own'],
  ])('goes into the tags of its record: %p', async (suffix, tagged) => {
    expect(await suffixOf(suffix, true)).toBe(tagged);
    expect(await suffixOf(suffix, false)).toBe(suffix);
  });
});

describe('what else the application passes on', () => {
  beforeEach(async () => lookForTracing());
  afterEach(() => {
    carried = {};
  });

  it('goes into headers, and of it only the state of the trace into tags', async () => {
    carried = { tracestate: 'a=1', baggage: 'user=someone' };
    const sent = await lastValueFrom(traced({ ...call, tagTrace: true }, (all) => of(all)));
    expect(sent.suffix).toBe('/p?a=1&traceparent=active%2Bspan&tracestate=a%3D1');
    expect(sent.headers).toEqual(expect.arrayContaining(['baggage', 'user=someone']));
  });
});

describe('records that are handed on', () => {
  const records = ['a', 'b', 'a', 'garbage', undefined].map((traceparent) => ({
    tags: { requestId: '1', ...(traceparent === undefined ? {} : { traceparent }) },
  }));

  beforeEach(async () => {
    log.length = 0;
    recording = true;
    await lookForTracing();
  });

  it('are within a span that links once to each operation that put some', async () => {
    const within = tap(() => log.push(active));
    await lastValueFrom(of(records).pipe(withDeliverySpan(), within));
    expect(log).toEqual([
      'start rx-eas: eas receive, kind 4, in active',
      'links of a,of b',
      'active+span',
      'end',
    ]);
  });

  it('of a watch are part of no trace but their own', () => {
    deliverTraced(records, 'nobody', (within) => within(() => log.push(active)));
    expect(log).toEqual([
      'start rx-eas: eas receive, kind 4, in root',
      'links of a,of b',
      'root+span',
      'end',
    ]);
  });

  it('are not looked at when nobody records the span', async () => {
    recording = false;
    await lastValueFrom(of(records).pipe(withDeliverySpan()));
    expect(log).toEqual(['start rx-eas: eas receive, kind 4, in active', 'end']);
  });
});
