/** One place that serves a service: requests go to `origin + basePath + …`. */
export interface Instance {
  /** Scheme, host and port, without a trailing slash. */
  readonly origin: string;
  /** The path that every request starts with, without a trailing slash. */
  readonly basePath: string;
}

/** A way to reach a service. */
export interface Endpoint {
  /** An instance to send the next attempt to; another than `avoid` when there is one. */
  pick(avoid: Instance | undefined): Instance | Promise<Instance>;
  /** Ends what the endpoint keeps running. */
  close(): void;
}
