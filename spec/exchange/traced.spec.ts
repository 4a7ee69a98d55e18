import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { lastValueFrom, NEVER, of, throwError } from 'rxjs';
import { traced } from '../../lib/exchange/traced.js';
import { lookForTracing } from '../../lib/transport/tracing.js';

const log: string[] = [];

// Stands for the application's own package, which this project does not install.
jest.mock(
  '@opentelemetry/api',
  () => ({
    trace: {
      getTracer: (name: string) => ({
        startSpan: (span: string, { kind }: { kind: number }, parent: unknown) => {
          log.push(`start ${name}: ${span}, kind ${kind}, in ${String(parent)}`);
          return {
            recordException: (error: Error) => log.push(`exception ${error.message}`),
            setStatus: ({ code }: { code: number }) => log.push(`status ${code}`),
            end: () => log.push('end'),
          };
        },
      }),
      setSpan: (parent: unknown) => `${String(parent)}+span`,
    },
    context: { active: () => 'active' },
    propagation: {
      inject: (context: string, carrier: Record<string, string>) => {
        carrier['traceparent'] = context;
      },
    },
  }),
  { virtual: true },
);

const call = { operation: 'put', headers: ['A', '1'] };

describe('an operation in an application with OpenTelemetry', () => {
  beforeEach(async () => {
    log.length = 0;
    await lookForTracing();
  });

  it('has one span, a child of the active one, that travels in its headers', async () => {
    const headers = await lastValueFrom(traced(call, (carried) => of(carried.headers)));
    expect(headers).toEqual(['A', '1', 'traceparent', 'active+span']);
    expect(log[0]).toBe('start rx-eas: eas put, kind 2, in active');
    expect(log.filter((line) => line.startsWith('start'))).toHaveLength(1);
    expect(log).toContain('end');
    expect(call.headers).toEqual(['A', '1']);
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
