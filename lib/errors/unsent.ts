/** What of an answer tells how far its request came. */
export interface RefusedAnswer {
  readonly status: number;
  readonly body: string;
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string | string[] | undefined>> | undefined;
}

/** Bodies of gateways that had no instance to send a request to, or were too busy to send it. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'no healthy upstream',
  'envoy overloaded',
  'upstream connect error or disconnect/reset before headers. reset reason: overflow',
]);

/**
 * Whether a 503 proves that no instance had the request: a gateway without a healthy one, or one
 * that refused it for its own load. A service that says 503 by itself, or a connection that broke
 * between the two, proves nothing.
 */
export function provesUnsent({ body, headers = {} }: RefusedAnswer): boolean {
  const said = body.trim().toLowerCase();
  // What was refused at last may have been sent before.
  if (said.includes('retried') || isRepeated(headers['x-envoy-attempt-count'])) return false;
  return NEVER_SENT.has(said) || headers['x-envoy-overloaded'] === 'true';
}

function isRepeated(attempts: string | string[] | undefined): boolean {
  return attempts !== undefined && attempts !== '1';
}
