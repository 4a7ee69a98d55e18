/**
 * Tracing by OpenTelemetry, when the application has its API (`@opentelemetry/api`, an optional
 * peer dependency). Only the few parts used are typed here, so that no one needs its types.
 */

/** `SpanKind` of the API. */
const CLIENT = 2;
/** `SpanStatusCode.ERROR` of the API. */
const ERROR = 2;

interface Span {
  setStatus(status: { code: number; message?: string }): void;
  recordException(error: Error): void;
  end(): void;
}

interface SpanOptions {
  readonly kind: number;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** The part of `@opentelemetry/api` that is used. */
export interface OpenTelemetryApi {
  readonly trace: {
    getTracer(name: string): {
      startSpan(name: string, options: SpanOptions, context: unknown): Span;
    };
    setSpan(context: unknown, span: Span): unknown;
  };
  readonly context: {
    active(): unknown;
  };
  readonly propagation: {
    inject(context: unknown, carrier: Record<string, string>): void;
  };
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
      fail: (error) => {
        if (error instanceof Error) span.recordException(error);
        span.setStatus({ code: ERROR, message: String(error) });
      },
      end: () => span.end(),
    };
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
