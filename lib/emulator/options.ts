import type { CompressionMethod } from '../transport/compression/compress.js';
import type { ServiceHandler } from './handler.js';

/**
 * A service with more than its handler. An asynchronous one works on a queue: `<name>` is its input
 * queue, `<name>/sink` its output queue.
 */
export interface AsyncServiceOptions {
  readonly handler: ServiceHandler;
  /** `true` makes it asynchronous. Default false: a plain prediction service. */
  readonly async?: boolean;
  /** How many records it works on at once. Default 1; only for an asynchronous service. */
  readonly concurrency?: number;
  /**
   * The method that request bodies must be compressed with; answers are compressed likewise, except
   * those in pieces and those of no success. Default: none; not for an asynchronous service.
   */
  readonly compression?: CompressionMethod;
}

/** Limits of one queue. */
export interface QueueOptions {
  /** Records it holds at most; a put beyond is answered with 450. Default 1,000,000. */
  readonly maxLength?: number;
  /** Bytes of one record at most; a put beyond is answered with 413. Default 16 MiB. */
  readonly maxPayloadBytes?: number;
  /**
   * How long the records of a consumer that went away wait for it, in milliseconds, before
   * another consumer gets them. Default 0: at once.
   */
  readonly redeliverAfterMs?: number;
  /** The index of its first record. Default 1; a high one shows that indexes are uint64. */
  readonly firstIndex?: bigint;
}

/** One instance in a discovery answer. */
export interface InstanceOptions {
  readonly ip: string;
  readonly port: number;
  /** Default 100. */
  readonly weight?: number;
}

export interface EmulatorOptions {
  /** Default 0: a free port, named by `emulator.url`. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** What callers must authenticate with, plainly or by signature. Default: no check. */
  readonly token?: string | undefined;
  /** Services by name. Default none. */
  readonly services?: Readonly<Record<string, ServiceHandler | AsyncServiceOptions>>;
  /** Queues by name. Default none. */
  readonly queues?: Readonly<Record<string, QueueOptions>>;
  /** Whether any queue comes to be when it is first used. Default false. */
  readonly createQueues?: boolean;
  /** What discovery answers for a service. Default: the emulator itself, with weight 100. */
  readonly instances?: Readonly<Record<string, readonly InstanceOptions[]>>;
  /** Bytes of one request at most; more is answered with 413. Default 256 MiB. */
  readonly maxBodyBytes?: number;
  /** Bytes of one request's headers at most; more is answered with 431. Default 32 KiB. */
  readonly maxHeaderBytes?: number;
  /** Queues at most. Default 1,000. */
  readonly maxQueues?: number;
  /** Consumers of one queue at most. Default 1,000. */
  readonly maxConsumers?: number;
}
