import { defer, Observable } from 'rxjs';
import { tracing, type OperationSpan } from '../transport/tracing.js';

/** The part of an operation that tracing needs. */
interface Traceable {
  readonly operation: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
}

/**
 * Carries out an operation within a span of its own, whose context travels in the request's
 * headers (W3C `traceparent`); without OpenTelemetry in the application, just carries it out.
 */
export function traced<C extends Traceable, T>(
  call: C,
  carryOut: (call: C) => Observable<T>,
): Observable<T> {
  return defer(() => {
    const found = tracing();
    return found === undefined
      ? carryOut(call)
      : within(found.operation(call.operation), call, carryOut);
  });
}

function within<C extends Traceable, T>(
  span: OperationSpan,
  call: C,
  carryOut: (call: C) => Observable<T>,
): Observable<T> {
  const headers = [...call.headers, ...Object.entries(span.carrier).flat()];
  return new Observable<T>((subscriber) => {
    const subscription = carryOut({ ...call, headers }).subscribe({
      next: (value) => subscriber.next(value),
      error: (error: unknown) => {
        span.fail(error);
        subscriber.error(error);
      },
      complete: () => subscriber.complete(),
    });
    // However it ends: done, failed, or given up.
    return () => {
      subscription.unsubscribe();
      span.end();
    };
  });
}
