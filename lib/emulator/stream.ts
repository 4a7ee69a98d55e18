import type { StoredRecord } from './record.js';
import { RecordList, type Place } from './record-list.js';

/** The records of a queue: two lanes, one of them for priority, read as one in index order. */
export class Stream {
  readonly normal = new RecordList();
  readonly urgent = new RecordList();

  get length(): number {
    return this.normal.size + this.urgent.size;
  }

  get first(): StoredRecord | undefined {
    return firstOf(this.normal.first, this.urgent.first)?.record;
  }

  get last(): StoredRecord | undefined {
    return lastOf(this.normal.last, this.urgent.last)?.record;
  }

  laneOf(record: StoredRecord): RecordList {
    return record.priority > 0 ? this.urgent : this.normal;
  }

  get(index: bigint): StoredRecord | undefined {
    return this.normal.get(index) ?? this.urgent.get(index);
  }

  append(record: StoredRecord): void {
    this.laneOf(record).append(record);
  }

  remove(index: bigint): boolean {
    return this.normal.remove(index) || this.urgent.remove(index);
  }

  /** Records at or above an index. The one just given may be removed meanwhile. */
  *from(index: bigint): Generator<StoredRecord> {
    let normal = this.normal.atOrAfter(index);
    let urgent = this.urgent.atOrAfter(index);
    for (let place = firstOf(normal, urgent); place; place = firstOf(normal, urgent)) {
      if (place === normal) normal = normal.after;
      else urgent = urgent?.after;
      yield place.record;
    }
  }

  /** All records, the newest first. */
  *backwards(): Generator<StoredRecord> {
    let normal = this.normal.last;
    let urgent = this.urgent.last;
    for (let place = lastOf(normal, urgent); place; place = lastOf(normal, urgent)) {
      if (place === normal) normal = normal.before;
      else urgent = urgent?.before;
      yield place.record;
    }
  }
}

function firstOf(a: Place | undefined, b: Place | undefined): Place | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.record.index < b.record.index ? a : b;
}

function lastOf(a: Place | undefined, b: Place | undefined): Place | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.record.index > b.record.index ? a : b;
}
