import type { IncomingHttpHeaders } from 'node:http';

/** What a service is told about a call beside the body. */
export interface ServiceCall {
  /** HTTP method, for example `POST`. */
  readonly method: string;
  /** The path after the service's name, without a leading slash; empty when there is none. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The headers, with names in lower case. */
  readonly headers: IncomingHttpHeaders;
}

/** A body: bytes, text, or pieces that are sent as they come. */
export type ServiceBody = Uint8Array | string | AsyncIterable<Uint8Array | string>;

/** An answer with its status and headers. */
export interface ServiceAnswer {
  /** The status. Default: 200. */
  readonly status?: number;
  /** The headers. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body. Default: none. */
  readonly body?: ServiceBody;
}

export type ServiceResult = Uint8Array | string | ServiceAnswer;

/** The model behind a service. What it throws is answered as 400 with the error's message. */
export type ServiceHandler = (
  body: Uint8Array,
  call: ServiceCall,
) => ServiceResult | Promise<ServiceResult>;

/** A result as an answer. */
export function answerOf(result: ServiceResult): ServiceAnswer {
  return typeof result === 'string' || result instanceof Uint8Array ? { body: result } : result;
}

/** The whole body as bytes. */
export async function collectBody(body: ServiceBody | undefined): Promise<Uint8Array> {
  if (body === undefined) return new Uint8Array(0);
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  const chunks: Buffer[] = [];
  for await (const chunk of body) {
    chunks.push(Buffer.from(chunk as string));
  }
  return Buffer.concat(chunks);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
