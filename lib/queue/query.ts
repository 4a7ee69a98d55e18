import { index as indexRule } from '../checks/index.js';
import type { Tags } from '../options/tags.js';
import { indexText } from '../wire/index-list.js';

/**
 * Builds the queries of the queue protocol. Keys that start with an underscore belong to the
 * protocol; all others are tags (protocol: section 4).
 */
type Params = readonly (readonly [key: string, value: string])[];

function query(params: Params, tags: Tags = {}): string {
  const all = [...params, ...Object.entries(tags)];
  // Most puts say nothing, and building it takes a microsecond.
  if (all.length === 0) return '';
  const search = new URLSearchParams();
  for (const [key, value] of all) search.append(key, value);
  return `?${search.toString()}`;
}

export function putQuery(tags: Tags, priority: number | undefined): string {
  return query(priority === undefined ? [] : [['_priority_', String(priority)]], tags);
}

/** What a get asks for. */
export interface GetParams {
  readonly index: bigint;
  readonly length: number;
  readonly timeoutMs: number;
  readonly autoDelete: boolean;
  readonly requestId: string | undefined;
  readonly tags: Tags;
}

export function getQuery(get: GetParams): string {
  const params: [string, string][] = [
    ['_index_', String(get.index)],
    ['_length_', String(get.length)],
    ['_timeout_', goDuration(get.timeoutMs)],
    ['_raw_', 'false'],
    ['_auto_delete_', String(get.autoDelete)],
  ];
  if (get.requestId !== undefined) params.push(['requestId', get.requestId]);
  return query(params, get.tags);
}

export const attributesQuery = (): string => query([['_attrs_', 'true']]);

export function searchQuery(index: bigint): string {
  return query([
    ['_search_', 'true'],
    ['_index_', String(index)],
  ]);
}

export function countQuery(priority: number | undefined, tags: Tags): string {
  const params: [string, string][] = [['_count_', 'true']];
  if (priority !== undefined) params.push(['_priority_', String(priority)]);
  return query(params, tags);
}

/** Commas stay as they are: the text of a list is as short as it can be. */
export function indexesQuery(indexes: readonly bigint[] | BigUint64Array): string {
  return `?_indexes_=${indexes instanceof BigUint64Array ? indexText(indexes) : indexes.join(',')}`;
}

export function negativeQuery(indexes: readonly bigint[] | BigUint64Array): string {
  return `${indexesQuery(indexes)}&_negative_=true`;
}

export function truncateQuery(index: bigint): string {
  return query([
    ['_index_', String(index)],
    ['_trunc_', 'true'],
  ]);
}

export function endQuery(force: boolean): string {
  return query(
    force
      ? [
          ['_eos_', 'true'],
          ['_force_', 'true'],
        ]
      : [['_eos_', 'true']],
  );
}

/** What a watch asks for. */
export interface WatchParams {
  readonly index: bigint;
  readonly window: number;
  readonly indexOnly: boolean;
  readonly autoCommit: boolean;
  readonly tags: Tags;
}

export function watchQuery(watch: WatchParams): string {
  return query(
    [
      ['_watch_', 'true'],
      ['_index_', String(watch.index)],
      ['_window_', String(watch.window)],
      ['_index_only_', String(watch.indexOnly)],
      ['_auto_commit_', String(watch.autoCommit)],
    ],
    watch.tags,
  );
}

/** A duration in Go's form. */
export function goDuration(ms: number): string {
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}

/** An index that a caller names. */
export const INDEX = indexRule();

/** One index, or several, as a list. */
export function indexList(name: string, value: unknown): readonly bigint[] {
  if (typeof value === 'object' && value !== null && Symbol.iterator in value) {
    return Array.from(value as Iterable<unknown>, (index) => INDEX.check(name, index));
  }
  return [INDEX.check(name, value)];
}
