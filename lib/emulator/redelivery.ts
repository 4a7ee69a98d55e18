import type { StoredRecord } from './record.js';

const overtakes = (a: StoredRecord, b: StoredRecord): boolean => {
  const urgent = a.priority > 0;
  return urgent === b.priority > 0 ? a.index < b.index : urgent;
};

/**
 * Records of a group to be pushed again: those with priority first, then by index. A binary heap
 * beside a map; what was committed meanwhile is forgotten in the map, and in the heap when its
 * turn comes.
 */
export class Redelivery {
  readonly #waiting = new Map<bigint, StoredRecord>();
  #heap: StoredRecord[] = [];

  get size(): number {
    return this.#waiting.size;
  }

  has(index: bigint): boolean {
    return this.#waiting.has(index);
  }

  values(): Iterable<StoredRecord> {
    return this.#waiting.values();
  }

  add(record: StoredRecord): void {
    if (this.#waiting.has(record.index)) return;
    this.#waiting.set(record.index, record);
    const heap = this.#heap;
    let at = heap.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !overtakes(record, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = record;
  }

  /** The next record to push again. */
  peek(): StoredRecord | undefined {
    let head = this.#heap[0];
    while (head !== undefined && this.#waiting.get(head.index) !== head) {
      this.#dropHead();
      head = this.#heap[0];
    }
    return head;
  }

  /** Forgets a record; `undefined` when it was not waiting. */
  delete(index: bigint): StoredRecord | undefined {
    const record = this.#waiting.get(index);
    this.#waiting.delete(index);
    if (this.#waiting.size === 0) this.#heap = [];
    return record;
  }

  #dropHead(): void {
    const heap = this.#heap;
    const moved = heap.pop();
    if (moved === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      let best = heap[child];
      const right = heap[child + 1];
      if (best === undefined) break;
      if (right !== undefined && overtakes(right, best)) {
        best = right;
        child += 1;
      }
      if (!overtakes(best, moved)) break;
      heap[at] = best;
      at = child;
    }
    heap[at] = moved;
  }
}
