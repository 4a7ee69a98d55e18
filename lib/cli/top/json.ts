import { jsonOf } from '../output/json.js';
import type { History } from './history.js';

/** A look as one line of JSON. */
export function jsonOfHistory({ snapshot, rates }: History, time: Date): string {
  const { consumers, groups, ...queue } = snapshot;
  const byGroup = groups.map((group) => ({
    ...group,
    pushedPerSecond: rates?.pushed[group.id] ?? null,
  }));
  return jsonOf({
    time: time.toISOString(),
    ...queue,
    putPerSecond: rates?.put ?? null,
    gonePerSecond: rates?.gone ?? null,
    consumers,
    groups: byGroup,
  });
}
