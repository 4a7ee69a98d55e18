/** Who takes part. The limit is what nothing built on the same packages can beat. */
export type ContenderName = 'limit' | 'ours' | 'undici' | 'protobufjs' | 'python' | 'java' | 'go';

/** What a contender is to do. It is given to every contender as JSON, of whatever language. */
export interface Task {
  readonly kind: 'predict' | 'put' | 'watch' | 'latency' | 'memory' | 'encode' | 'decode';
  /** How long it runs before it is measured, in milliseconds. */
  readonly warmUpMs: number;
  /** How long it is measured, in milliseconds; until one operation is done, if that is longer. */
  readonly measureMs: number;
  /** Requests under way at a time. */
  readonly concurrency: number;
  /** Size of a request's body, or of a record's payload. */
  readonly bytes: number;
  /** Records pushed and not yet committed, at most; 0: the service commits as it sends. */
  readonly window: number;
  /** Type of the tensors. */
  readonly dtype: 'FLOAT' | 'INT32' | 'INT64';
  /** Values in a tensor. */
  readonly values: number;
  /** Records to watch, where memory is measured. */
  readonly records: number;
}

/** A task, and the server to do it with. */
export interface Assignment {
  readonly task: Task;
  /** Host and port. */
  readonly address: string;
}

/** What a contender measured of itself. */
export interface Outcome {
  /** Requests, records or tensors. */
  readonly operations: number;
  readonly wallMs: number;
  /** Time of the processor within `wallMs`, over all threads. */
  readonly cpuMs: number;
  /** The most memory that was ever resident. */
  readonly peakBytes: number;
  /** Latencies in microseconds, where one operation at a time is timed. */
  readonly p50Us?: number;
  readonly p99Us?: number;
  /** How much more was resident at the end than after the first records. */
  readonly growthBytes?: number;
}

/** The task that cases are made from. */
export const TASK: Task = {
  kind: 'predict',
  warmUpMs: 700,
  measureMs: 1500,
  concurrency: 64,
  bytes: 1024,
  window: 0,
  dtype: 'FLOAT',
  values: 150_528,
  records: 1_000_000,
};

/** Names of what the servers serve; the size of a record is part of its queue's name. */
export const SERVICE = 'echo';
export const PUT_QUEUE = 'sink';
export const TOKEN = 'secret';

/** A queue that pushes as fast as its window allows, or one record now and then. */
export function queueName({ kind, bytes }: Pick<Task, 'kind' | 'bytes'>): string {
  return `${kind === 'latency' ? 'paced' : 'records'}-${bytes}`;
}
