import { streaming } from './generated/queue_service.js';

/** Tags of a record; every stored record has at least `requestId`. */
export type Tags = Readonly<Record<string, string>>;

/** One record of a queue, encoded once when it is put. */
export interface StoredRecord {
  readonly index: bigint;
  /** Above 0 it overtakes the records that have none. */
  readonly priority: number;
  readonly tags: Tags;
  /** The whole DataFrame as it is pushed. */
  readonly frame: Uint8Array;
  /** Whether some group has committed it. */
  committed: boolean;
}

/** What a record is made of. */
export interface NewRecord {
  readonly data: Uint8Array;
  /** Tags, `requestId` among them. */
  readonly tags: Tags;
  readonly priority: number;
  /** A text beside the data: why an asynchronous service has no result. */
  readonly message?: string;
}

type FrameIndex = NonNullable<streaming.DataFrameProto.$Properties['index']>;

// protobufjs writes any object of two 32-bit halves; its declared type is the whole Long class.
const halves = (index: bigint): FrameIndex =>
  ({
    low: Number(index & 0xffff_ffffn) | 0,
    high: Number(index >> 32n) | 0,
    unsigned: true,
  }) as unknown as FrameIndex;

export function encodeRecord(index: bigint, from: NewRecord): StoredRecord {
  const frame = streaming.DataFrameProto.encode({
    index: halves(index),
    tags: from.tags,
    ...(from.data.length > 0 && { data: from.data }),
    ...(from.message !== undefined && { message: from.message }),
  }).finish();
  return { index, priority: from.priority, tags: from.tags, frame, committed: false };
}

/** The frame for a watch that asked for indexes only: all but the data. */
export function encodeWithoutData(record: StoredRecord): Uint8Array {
  return streaming.DataFrameProto.encode({
    index: halves(record.index),
    tags: record.tags,
  }).finish();
}

/** The bytes of the index field alone, with which every frame begins. */
export function encodeIndexField(index: bigint): Uint8Array {
  return streaming.DataFrameProto.encode({ index: halves(index) }).finish();
}

/** A DataFrameList of frames that are already encoded. */
export function encodeList(records: readonly StoredRecord[]): Uint8Array {
  const writer = streaming.DataFrameListProto.encode({});
  const FRAMES_FIELD = (1 << 3) | 2;
  for (const record of records) writer.uint32(FRAMES_FIELD).bytes(record.frame);
  return writer.finish();
}

export function dataOf(record: StoredRecord): Uint8Array {
  return streaming.DataFrameProto.decode(record.frame).data;
}

export function encodeAttributes(attributes: Tags): Uint8Array {
  return streaming.AttributesProto.encode({ attributes }).finish();
}

/** Whether a record carries every tag of the filter. */
export function hasTags(record: StoredRecord, filter: Tags): boolean {
  for (const key in filter) {
    if (record.tags[key] !== filter[key]) return false;
  }
  return true;
}
