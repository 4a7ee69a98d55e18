import type { Consumer } from './consumer.js';
import { formatGoDuration } from './durations.js';
import type { LiveQueue } from './live-queue.js';
import type { Group } from './group.js';

/** The headers that carry a consumer's identity and a record's priority. */
export const HEADERS = Object.freeze({
  user: 'X-EAS-QueueService-Redis-Uid',
  group: 'X-EAS-QueueService-Redis-Gid',
  priority: 'X-EAS-QueueService-Priority',
  requestId: 'X-Eas-Queueservice-Request-Id',
  accessRear: 'X-EAS-QueueService-Access-Rear',
});

/** What a queue tells about itself. */
export function attributesOf(queue: LiveQueue): Record<string, string> {
  queue.forgetIdle();
  const { name, store, now } = queue;
  const consumers = store.consumers();
  const attributes: Record<string, string> = {
    'meta.backend': 'memory',
    'meta.name': name,
    'meta.state': store.hasEnded ? 'Complete' : 'Normal',
    'meta.maxPayloadBytes': String(store.limits.maxPayloadBytes),
    'meta.header.user': HEADERS.user,
    'meta.header.group': HEADERS.group,
    'meta.header.priority': HEADERS.priority,
    'stream.length': String(store.length),
    'stream.approxMaxLength': String(store.limits.maxLength),
    'stream.firstEntry': String(store.firstIndex ?? 0n),
    'stream.lastEntry': String(store.lastIndex ?? 0n),
    'consumers.stats.total': String(consumers.length),
  };
  consumers.forEach((consumer, at) => {
    attributes[`consumers.list.[${at}]`] = describeConsumer(consumer, now);
  });
  [...store.groups.values()].forEach((group, at) => {
    attributes[`groups.list.[${at}]`] = describeGroup(group);
  });
  return attributes;
}

function describeConsumer(consumer: Consumer, nowMs: number): string {
  const { window, autoCommit, tags } = consumer.request;
  const held = consumer.pending.size;
  const fields = [
    `Id: ${consumer.id}`,
    `Index: ${consumer.lastIndex}`,
    `Pending: ${held}`,
    `Status: ${consumer.status}`,
    `Idle: ${formatGoDuration(nowMs - consumer.activeAtMs)}`,
    `Window: ${window}`,
    `Slots: ${window - held}`,
    `AutoCommit: ${autoCommit}`,
  ];
  const pairs = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
  if (pairs.length > 0) fields.push(`Tags: tags[${pairs.join(' ')}]`);
  return fields.join(', ');
}

function describeGroup(group: Group): string {
  return [
    `Id: ${group.gid}`,
    `Index: ${group.lastIndex}`,
    `Pending: ${group.pending}`,
    `Delivered: ${group.delivered}`,
    `Consumers: ${group.consumers.size}`,
  ].join(', ');
}
