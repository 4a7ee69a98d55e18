import type { Group } from './group.js';

/** The groups without consumers, and since when; the longest first. */
export class IdleGroups {
  readonly #sinceMs = new Map<Group, number>();

  add(group: Group, nowMs: number): void {
    this.#sinceMs.delete(group);
    this.#sinceMs.set(group, nowMs);
  }

  delete(group: Group): void {
    this.#sinceMs.delete(group);
  }

  /** Those that have been idle for `idleMs`; each is to be deleted or added anew. */
  due(nowMs: number, idleMs: number): Group[] {
    if (this.#sinceMs.size === 0) return [];
    const due: Group[] = [];
    for (const [group, sinceMs] of this.#sinceMs) {
      if (nowMs - sinceMs < idleMs) break;
      due.push(group);
    }
    return due;
  }

  /** The one to make room: of those that lose nothing by it, the one that is idle the longest. */
  leastMissed(): Group | undefined {
    for (const group of this.#sinceMs.keys()) if (group.hasNothingToLose) return group;
    return undefined;
  }
}
