import type { Attributes } from '../../index.js';

/** A consumer as a queue's attributes tell of it; what they leave out is empty. */
export interface ConsumerLine {
  readonly id: string;
  readonly status: string;
  readonly index: bigint;
  /** Records pushed and not yet committed: slots of the window in use. */
  readonly pending: number;
  readonly window: number;
  readonly idle: string;
  readonly autoCommit: boolean;
  readonly tags: string;
}

/** A consumer group, likewise. */
export interface GroupLine {
  readonly id: string;
  readonly pending: number;
  /** Records ever pushed; undefined when the service does not tell. */
  readonly delivered: number | undefined;
  readonly consumers: number | undefined;
}

/** A queue at one moment. */
export interface Snapshot {
  readonly name: string;
  readonly state: string;
  readonly length: number;
  readonly maxLength: number | undefined;
  readonly firstEntry: bigint;
  /** The newest index that anything tells of: an emptied queue has forgotten its own. */
  readonly lastEntry: bigint;
  readonly consumers: readonly ConsumerLine[];
  readonly groups: readonly GroupLine[];
}

/** Reads what `attributes()` gives. What it does not tell is 0 or empty: services differ. */
export function snapshotOf(attributes: Attributes): Snapshot {
  const consumers = listOf(attributes, 'consumers.list.').map(consumerOf);
  const groups = listOf(attributes, 'groups.list.');
  const known = [
    indexOf(attributes['stream.lastEntry']),
    ...consumers.map(({ index }) => index),
    ...groups.map(({ Index }) => indexOf(Index)),
  ];
  return {
    name: attributes['meta.name'] ?? '',
    state: attributes['meta.state'] ?? '',
    length: numberOf(attributes['stream.length']) ?? 0,
    maxLength: numberOf(attributes['stream.approxMaxLength']),
    firstEntry: indexOf(attributes['stream.firstEntry']),
    lastEntry: known.reduce((most, one) => (one > most ? one : most), 0n),
    consumers,
    groups: groups.map(groupOf),
  };
}

type Fields = Readonly<Record<string, string>>;

/** The entries `<prefix>[0]`, `<prefix>[1]`, … in their order, each taken apart. */
function listOf(attributes: Attributes, prefix: string): Fields[] {
  return Object.entries(attributes)
    .filter(([name]) => name.startsWith(prefix))
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([, text]) => fieldsOf(text));
}

/** `Id: eas.a, Index: 3, Tags: tags[a=b]` by name. A tag may hold a comma, but no such name. */
function fieldsOf(text: string): Fields {
  const pairs = text.split(/, (?=[A-Z]\w*: )/).map((part) => {
    const at = part.indexOf(': ');
    return [part.slice(0, at), part.slice(at + 2)] as const;
  });
  return Object.fromEntries(pairs);
}

function consumerOf(fields: Fields): ConsumerLine {
  return {
    id: fields['Id'] ?? '',
    status: fields['Status'] ?? '',
    index: indexOf(fields['Index']),
    pending: numberOf(fields['Pending']) ?? 0,
    window: numberOf(fields['Window']) ?? 0,
    idle: fields['Idle'] ?? '',
    autoCommit: fields['AutoCommit'] === 'true',
    tags: /^tags\[(.*)\]$/.exec(fields['Tags'] ?? '')?.[1] ?? '',
  };
}

function groupOf(fields: Fields): GroupLine {
  return {
    id: fields['Id'] ?? '',
    pending: numberOf(fields['Pending']) ?? 0,
    delivered: numberOf(fields['Delivered']),
    consumers: numberOf(fields['Consumers']),
  };
}

function numberOf(text = ''): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function indexOf(text = ''): bigint {
  return /^\d{1,20}$/.test(text) ? BigInt(text) : 0n;
}
