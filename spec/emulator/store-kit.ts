import type { Consumer, WatchRequest } from '../../lib/emulator/consumer.js';
import { QueueStore, type QueueLimits } from '../../lib/emulator/queue-store.js';
import type { StoredRecord, Tags } from '../../lib/emulator/record.js';

export function store(limits: Partial<QueueLimits> = {}): QueueStore {
  return new QueueStore({
    maxLength: 1_000_000,
    maxPayloadBytes: 1024,
    redeliverAfterMs: 0,
    firstIndex: 1n,
    groupIdleMs: 3_600_000,
    maxConsumers: 100,
    ...limits,
  });
}

export function put(queue: QueueStore, count = 1, tags: Tags = {}, priority = 0): StoredRecord[] {
  return Array.from({ length: count }, (_, at) =>
    queue.put({ data: Buffer.from(`data ${at}`), tags: { requestId: 'r', ...tags }, priority }),
  );
}

export function join(
  queue: QueueStore,
  uid: string,
  request: Partial<WatchRequest> = {},
  isWritable: () => boolean = () => true,
  nowMs = 0,
): Consumer {
  const all = { gid: 'g', index: 0n, window: 10, indexOnly: false, autoCommit: false, tags: {} };
  return queue.join({ ...all, uid, ...request }, isWritable, nowMs);
}

/** Everything that is pushed now, as `uid:index`. */
export function pushed(queue: QueueStore, nowMs = 0): string[] {
  return [...queue.pushes(nowMs)].map(
    ({ consumer, record }) => `${consumer.request.uid}:${record.index}`,
  );
}

export const indexes = (from: number, to: number): bigint[] =>
  Array.from({ length: to - from + 1 }, (_, at) => BigInt(from + at));
