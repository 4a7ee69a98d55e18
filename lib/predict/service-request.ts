import {
  headerText,
  hasMethods,
  oneOf,
  optional,
  options,
  refusal,
  rule,
  type Rules,
} from '../checks/index.js';
import { carefully, type ClientSettings } from '../options/client-options.js';
import { REQUEST_PATH } from '../options/request-path.js';
import type { HttpMethod } from '../transport/http.js';
import { CALL_RULES, type PredictCallOptions } from './options.js';
import { bytesOf } from './kinds/string/content.js';
import type { Request } from './request.js';

/** What a body is made of: text as UTF-8, bytes as they are, or what a request of a kind encodes. */
export type RequestBody = string | Uint8Array | Pick<Request<unknown>, 'encode' | 'contentType'>;

/** One request to a service, beside predictions. */
export interface ServiceRequest extends Omit<PredictCallOptions, 'requestPath'> {
  /** Default: 'GET'. */
  readonly method?: HttpMethod;
  /**
   * Appended to the service's path, for example 'v1/models'; a slash at its end is sent, too.
   * Default: the client's `requestPath`.
   */
  readonly path?: string;
  /** Not with GET or HEAD. Default: none. */
  readonly body?: RequestBody;
  /** The `Content-Type`. Default: the body's, or else the client's. */
  readonly contentType?: string;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

const BODY = rule<RequestBody>(
  undefined,
  'a string, a Uint8Array, or a request such as new JsonRequest({ … })',
  (value) =>
    typeof value === 'string' || value instanceof Uint8Array || hasMethods(value, 'encode'),
);

/** The rules of one request; what it leaves out is the client's. */
export const REQUEST = options('request', {
  query: CALL_RULES.query,
  headers: CALL_RULES.headers,
  timeoutMs: CALL_RULES.timeoutMs,
  queueTimeoutMs: CALL_RULES.queueTimeoutMs,
  deadlineMs: CALL_RULES.deadlineMs,
  retry: CALL_RULES.retry,
  signal: CALL_RULES.signal,
  method: oneOf<HttpMethod>('GET', METHODS),
  path: optional(REQUEST_PATH),
  body: optional(BODY),
  contentType: optional(headerText()),
} satisfies Rules<ServiceRequest>);

/** Methods by which a body means nothing, and which some services refuse with one. */
const READS: ReadonlySet<HttpMethod> = new Set(['GET', 'HEAD']);

/** @throws EasConfigError for a body where none can be. */
export function checkBody(method: HttpMethod, body: RequestBody | undefined): void {
  if (body === undefined || !READS.has(method)) return;
  throw refusal('request.body', `is given to ${method}`, 'leave it out, or use another method');
}

/** The bytes of a body. */
export function bodyBytes(body: RequestBody | undefined): Uint8Array | null {
  if (body === undefined) return null;
  return typeof body === 'string' || body instanceof Uint8Array ? bytesOf(body) : body.encode();
}

/** The type that a body brings itself. */
export function bodyType(body: RequestBody | undefined): string | undefined {
  return typeof body === 'object' && 'encode' in body ? body.contentType : undefined;
}

/**
 * The retry of a method. POST is tried again as predictions are, and the others may be done twice;
 * PATCH may not: it is only sent again where it certainly was not applied.
 */
export function retryOf(
  method: HttpMethod,
  retry: ClientSettings['retry'],
): ClientSettings['retry'] {
  return method === 'PATCH' ? carefully(retry) : retry;
}
