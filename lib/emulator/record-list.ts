import type { StoredRecord } from './record.js';

/** A record in its place. */
export interface Place {
  readonly record: StoredRecord;
  before: Place | undefined;
  after: Place | undefined;
}

/** Where a group reads on; `undefined` at the end, until something is appended. */
export interface Cursor {
  next: Place | undefined;
}

/**
 * Records in the order of their indexes. Linked, so that a record can leave from anywhere without
 * a hole staying behind: one record that is never committed costs nothing but itself.
 */
export class RecordList {
  readonly #places = new Map<bigint, Place>();
  readonly #cursors = new Set<Cursor>();
  #first: Place | undefined;
  #last: Place | undefined;

  get size(): number {
    return this.#places.size;
  }

  get first(): Place | undefined {
    return this.#first;
  }

  get last(): Place | undefined {
    return this.#last;
  }

  get(index: bigint): StoredRecord | undefined {
    return this.#places.get(index)?.record;
  }

  /** The index must be above every earlier one. */
  append(record: StoredRecord): void {
    const place: Place = { record, before: this.#last, after: undefined };
    if (this.#last === undefined) this.#first = place;
    else this.#last.after = place;
    this.#last = place;
    this.#places.set(record.index, place);
    for (const cursor of this.#cursors) cursor.next ??= place;
  }

  remove(index: bigint): boolean {
    const place = this.#places.get(index);
    if (place === undefined) return false;
    this.#places.delete(index);
    if (place.before === undefined) this.#first = place.after;
    else place.before.after = place.after;
    if (place.after === undefined) this.#last = place.before;
    else place.after.before = place.before;
    for (const cursor of this.#cursors) {
      if (cursor.next === place) cursor.next = place.after;
    }
    return true;
  }

  /** A cursor at the first record; it follows what is appended and removed. */
  openCursor(): Cursor {
    const cursor: Cursor = { next: this.#first };
    this.#cursors.add(cursor);
    return cursor;
  }

  closeCursor(cursor: Cursor): void {
    this.#cursors.delete(cursor);
  }

  /** The first place at or above an index, sought from the nearer end. */
  atOrAfter(index: bigint): Place | undefined {
    const exact = this.#places.get(index);
    if (exact !== undefined) return exact;
    if (this.#first === undefined || this.#last === undefined) return undefined;
    if (index > this.#last.record.index) return undefined;
    if (index - this.#first.record.index <= this.#last.record.index - index) {
      let place: Place | undefined = this.#first;
      while (place !== undefined && place.record.index < index) place = place.after;
      return place;
    }
    let place = this.#last;
    while (place.before !== undefined && place.before.record.index >= index) place = place.before;
    return place;
  }
}
