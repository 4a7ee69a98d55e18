import { concatMap, defer, from, Observable } from 'rxjs';
import { mergeHeaders } from '../options/headers.js';
import {
  deliverTraced,
  lookForTracing,
  tracing,
  type OperationSpan,
} from '../transport/tracing.js';
import { withoutQuery } from '../transport/url.js';

/** The part of an operation that tracing needs. */
interface Traceable {
  readonly operation: string;
  /** Path and query. */
  readonly suffix: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  /** Whether the trace goes into the query, too, as the tags of a record. Default: false. */
  readonly tagTrace?: boolean;
}

/** Whether operations have spans, or it is not known yet. */
export function isTraced(): boolean {
  return lookForTracing() !== undefined || tracing() !== undefined;
}

/**
 * Carries out an operation within a span of its own, whose context travels in the request's
 * headers (W3C `traceparent`); without OpenTelemetry in the application, just carries it out. The
 * first operations wait until it was looked for, so that none goes untraced.
 */
export function traced<C extends Traceable, T>(
  call: C,
  carryOut: (call: C) => Observable<T>,
): Observable<T> {
  const looking = lookForTracing();
  // Hardly ever: only the first operations come before the search for it has ended.
  if (looking !== undefined) {
    return from(looking).pipe(concatMap(() => traced(call, carryOut)));
  }
  const found = tracing();
  return found === undefined
    ? carryOut(call)
    : defer(() => within(found.operation(call.operation), call, carryOut));
}

function within<C extends Traceable, T>(
  span: OperationSpan,
  call: C,
  carryOut: (call: C) => Observable<T>,
): Observable<T> {
  // What the caller says is carried out, be it of the trace.
  const headers = mergeHeaders(Object.entries(span.carrier).flat(), call.headers);
  const suffix = call.tagTrace === true ? withTags(call.suffix, span.carrier) : call.suffix;
  return new Observable<T>((subscriber) => {
    const subscription = carryOut({ ...call, suffix, headers }).subscribe({
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

/** What says which trace a record is of. The rest, such as baggage, is for the service alone. */
const TRACE_TAGS: ReadonlySet<string> = new Set(['traceparent', 'tracestate']);

/** A path and query with the trace as tags; a tag that is there already stays. */
function withTags(suffix: string, carrier: Readonly<Record<string, string>>): string {
  const path = withoutQuery(suffix);
  const query = suffix.slice(path.length + 1);
  const taken = new URLSearchParams(query);
  const added = Object.entries(carrier).filter(
    ([name]) => TRACE_TAGS.has(name.toLowerCase()) && !taken.has(name),
  );
  if (added.length === 0) return suffix;
  const more = new URLSearchParams(added).toString();
  return `${path}?${query === '' ? '' : `${query}&`}${more}`;
}

/** Emits batches of records, each within a span that links to the operations that put them. */
export function withDeliverySpan<B extends Parameters<typeof deliverTraced>[0]>(): (
  batch$: Observable<B>,
) => Observable<B> {
  return (batch$) =>
    new Observable<B>((subscriber) =>
      batch$.subscribe({
        next: (batch) => {
          deliverTraced(batch, 'caller', (within) => within(() => subscriber.next(batch)));
        },
        error: (error: unknown) => subscriber.error(error),
        complete: () => subscriber.complete(),
      }),
    );
}
