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
  spanContext(): unknown;
  setStatus(status: { code: number; message?: string }): void;
  recordException(error: Error): void;
  setAttribute(name: string, value: string | number): void;
  end(): void;
}

interface SpanOptions {
  readonly kind: number;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly links?: readonly { readonly context: unknown }[];
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
    with<T>(context: unknown, work: () => T): T;
  };
  readonly propagation: {
    inject(context: unknown, carrier: Record<string, string>): void;
    extract(context: unknown, carrier: Readonly<Record<string, string>>): unknown;
  };
  readonly ROOT_CONTEXT: unknown;
}

/** The span of one operation, however many attempts it takes. */
export interface OperationSpan {
  /** What passes the trace on, for example `{ traceparent: '00-…' }`; empty without a tracer. */
  readonly carrier: Readonly<Record<string, string>>;
  /** Ends the span; with an error when the operation failed. */
  end(error?: unknown): void;
}

const TRACER = 'rx-eas';

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
      end: (error) => {
        if (error instanceof Error) {
          span.recordException(error);
          span.setStatus({ code: ERROR, message: error.message });
        }
        span.end();
      },
    };
  }

  /**
   * Runs the work that a batch is handed out to within a span that links to the traces of its
   * records, which travel in their tags.
   */
  batch(records: readonly Readonly<Record<string, string>>[], work: () => void): void {
    const { trace, context, propagation, ROOT_CONTEXT } = this.#api;
    const links = records
      .map((tags) => trace.getSpanContext(propagation.extract(ROOT_CONTEXT, tags)))
      .filter((found) => found !== undefined)
      .map((found) => ({ context: found }));
    const attributes = {
      'messaging.system': TRACER,
      'messaging.batch.message_count': records.length,
    };
    const parent = context.active();
    const span = trace
      .getTracer(TRACER)
      .startSpan('eas receive', { kind: CONSUMER, attributes, links }, parent);
    try {
      context.with(trace.setSpan(parent, span), work);
    } finally {
      span.end();
    }
  }
}

/** Not a literal, so that no bundler or type checker asks for a package that may be absent. */
const PACKAGE = '@opentelemetry/api';

let found: Tracing | undefined;
let looked: Promise<void> | undefined;

/** Looks for the application's tracing, once for all clients. */
export function lookForTracing(): Promise<void> {
  looked ??= import(PACKAGE).then(
    (api: unknown) => {
      found = new Tracing(api as OpenTelemetryApi);
    },
    () => undefined,
  );
  return looked;
}

/** The application's tracing, when it has one and it was found. */
export function tracing(): Tracing | undefined {
  return found;
}
