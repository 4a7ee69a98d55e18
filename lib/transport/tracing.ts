/**
 * Tracing by OpenTelemetry, when the application has its API (`@opentelemetry/api`, an optional
 * peer dependency). Only the few parts used are typed here, so that no one needs its types.
 */

/** `SpanKind` of the API. */
const CLIENT = 2;
const CONSUMER = 4;
/** `SpanStatusCode.ERROR` of the API. */
const ERROR = 2;

interface Span {
  isRecording(): boolean;
  /** Since 1.9 of the API. */
  addLinks?(links: readonly Link[]): void;
  setStatus(status: { code: number; message?: string }): void;
  recordException(error: Error): void;
  end(): void;
}

interface SpanOptions {
  readonly kind: number;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** The context of another span, as the API gave it. */
interface Link {
  readonly context: unknown;
}

/** The part of `@opentelemetry/api` that is used. */
export interface OpenTelemetryApi {
  readonly trace: {
    getTracer(name: string): {
      startSpan(name: string, options: SpanOptions, context: unknown): Span;
    };
    setSpan(context: unknown, span: Span): unknown;
    getSpanContext(context: unknown): unknown;
  };
  readonly context: {
    active(): unknown;
    with(context: unknown, run: () => void): void;
  };
  readonly propagation: {
    inject(context: unknown, carrier: Record<string, string>): void;
    extract(context: unknown, carrier: Readonly<Record<string, string>>): unknown;
  };
  readonly ROOT_CONTEXT: unknown;
}

/** A record, whose tags may say which operation put it. */
interface Tagged {
  readonly tags: Readonly<Record<string, string>>;
}

/** The span of one operation, however many attempts it takes. */
export interface OperationSpan {
  /** What passes the trace on, for example `{ traceparent: '00-…' }`; empty without a tracer. */
  readonly carrier: Readonly<Record<string, string>>;
  /** Notes why the operation failed. */
  fail(error: unknown): void;
  /** Ends the span; to be called once. */
  end(): void;
}

/**
 * What a delivery belongs to: the caller's request for the records, or nobody's, as what a watch is
 * sent belongs to no request of the application, least of all to the one that happened to open it.
 */
export type DeliveryOf = 'caller' | 'nobody';

/** The span of one delivery. */
interface DeliverySpan {
  /** Runs a part of the delivery, so that whatever is begun meanwhile is a part of the span. */
  run(part: () => void): void;
  /** Ends the span; to be called once. */
  end(): void;
}

const TRACER = 'rx-eas';
/** The tag that says which operation put a record, as in W3C Trace Context. */
const TRACE_PARENT = 'traceparent';
/** As many as a span keeps by default. */
const MAX_LINKS = 128;

/** Starts spans and passes their context on. */
export class Tracing {
  readonly #api: OpenTelemetryApi;

  constructor(api: OpenTelemetryApi) {
    this.#api = api;
  }

  /** Starts the span of an operation, as a child of the span that is active now. */
  operation(name: string): OperationSpan {
    const { trace, context, propagation } = this.#api;
    const parent = context.active();
    const attributes = { 'rpc.system': TRACER, 'rpc.method': name };
    const span = trace
      .getTracer(TRACER)
      .startSpan(`eas ${name}`, { kind: CLIENT, attributes }, parent);
    const carrier: Record<string, string> = {};
    propagation.inject(trace.setSpan(parent, span), carrier);
    return {
      carrier,
      fail: (error) => {
        if (error instanceof Error) span.recordException(error);
        span.setStatus({ code: ERROR, message: String(error) });
      },
      end: () => span.end(),
    };
  }

  /**
   * Starts a span that links to the operations that put the records, as a child of `of`, and gives
   * what runs a part of their delivery within it.
   */
  delivery(records: Iterable<Tagged>, of: DeliveryOf): DeliverySpan {
    const { trace, context, ROOT_CONTEXT } = this.#api;
    const parent = of === 'caller' ? context.active() : ROOT_CONTEXT;
    const attributes = { 'rpc.system': TRACER, 'rpc.method': 'receive' };
    const span = trace
      .getTracer(TRACER)
      .startSpan('eas receive', { kind: CONSUMER, attributes }, parent);
    // Reading every record's tags is for a span that is looked at.
    if (span.isRecording()) span.addLinks?.(this.#linksOf(records));
    const within = trace.setSpan(parent, span);
    return { run: (part) => context.with(within, part), end: () => span.end() };
  }

  /** Records that one operation put are one link. */
  #linksOf(records: Iterable<Tagged>): Link[] {
    const { trace, propagation, ROOT_CONTEXT } = this.#api;
    const carriers = new Map<string, Tagged['tags']>();
    for (const { tags } of records) {
      const parent = tags[TRACE_PARENT];
      if (parent !== undefined && carriers.size < MAX_LINKS) carriers.set(parent, tags);
    }
    return [...carriers.values()].flatMap((tags) => {
      const origin = trace.getSpanContext(propagation.extract(ROOT_CONTEXT, tags));
      return origin === undefined ? [] : [{ context: origin }];
    });
  }
}

/** Not a literal, so that no bundler or type checker asks for a package that may be absent. */
const PACKAGE = '@opentelemetry/api';

let found: Tracing | undefined;
let looking: Promise<void> | undefined;
let looked = false;

/**
 * Looks for the application's tracing, once for all clients. `undefined` when that is over, so that
 * nobody waits a turn for what is known.
 */
export function lookForTracing(): Promise<void> | undefined {
  looking ??= import(PACKAGE)
    .then(
      (api: unknown) => {
        found = new Tracing(api as OpenTelemetryApi);
      },
      () => undefined,
    )
    .then(() => {
      looked = true;
    });
  return looked ? undefined : looking;
}

/** The application's tracing, when it has one and it was found. */
export function tracing(): Tracing | undefined {
  return found;
}

/**
 * Hands records on: `deliver` runs each part of it by `within`, in a span that links to where the
 * records come from when there is tracing.
 */
export function deliverTraced(
  records: Iterable<Tagged>,
  of: DeliveryOf,
  deliver: (within: (part: () => void) => void) => void,
): void {
  if (found === undefined) {
    deliver((part) => part());
    return;
  }
  const span = found.delivery(records, of);
  try {
    deliver((part) => span.run(part));
  } finally {
    span.end();
  }
}
