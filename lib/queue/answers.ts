import { EasProtocolError } from '../errors/index.js';
import type { PutResult } from '../operators/put-to.js';
import type { HttpAnswer } from '../transport/http.js';
import { looseText } from '../wire/bytes/text.js';
import { decodeAttributes, parseAttributes, type Attributes } from '../wire/attributes.js';

/** Where a record stands in its queue. */
export interface SearchResult {
  /** The consumer that has the record; empty when none has. */
  readonly consumerId: string;
  /** Whether it was pushed and is not committed. */
  readonly isPending: boolean;
  /** How many records are before it. */
  readonly waitCount: number;
}

const OPENING_BRACE = 0x7b;

const NO_CONTENT = 204;

/**
 * The answer of a put: the index in decimal, and the request id in a header; or a 204, where that
 * header is all.
 */
export function readPut(answer: HttpAnswer): PutResult {
  const text = textOf(answer).trim();
  const index = answer.status === NO_CONTENT ? undefined : indexOf(text);
  if (index === undefined && answer.status !== NO_CONTENT) {
    throw new EasProtocolError(`Expected the index of the stored record, got ${shown(text)}.`);
  }
  const requestId = answer.headers['x-eas-queueservice-request-id'];
  return {
    index,
    requestId: typeof requestId === 'string' ? requestId : sentIdOf(answer),
  };
}

/** The id that a record was sent with; empty for none. */
function sentIdOf({ request: { path } }: HttpAnswer): string {
  const [, query = ''] = path.split('?', 2);
  return new URLSearchParams(query).get('requestId') ?? '';
}

/** The answer of a count. */
export function readCount(answer: HttpAnswer): number {
  const text = textOf(answer).trim();
  if (!/^\d{1,16}$/.test(text)) {
    throw new EasProtocolError(`Expected a count, got ${shown(text)}.`);
  }
  return Number(text);
}

/** Attributes in either of their forms; a protobuf message never starts with a brace here. */
export function readAttributes(answer: HttpAnswer): Attributes {
  return answer.body[0] === OPENING_BRACE
    ? parseAttributes(textOf(answer))
    : decodeAttributes(answer.body);
}

/** The answer of a search. */
export function readSearch(answer: HttpAnswer): SearchResult {
  let value: unknown;
  try {
    value = JSON.parse(textOf(answer));
  } catch (cause) {
    throw new EasProtocolError('Expected the JSON answer of a search.', cause);
  }
  const { ConsumerId, IsPending, WaitCount } = (value ?? {}) as Record<string, unknown>;
  if (typeof IsPending !== 'boolean' || typeof WaitCount !== 'number') {
    throw new EasProtocolError(
      'Expected the answer of a search: ConsumerId, IsPending and WaitCount.',
    );
  }
  return {
    consumerId: typeof ConsumerId === 'string' ? ConsumerId : '',
    isPending: IsPending,
    waitCount: WaitCount,
  };
}

/** The newest index that a queue's attributes tell; 0 for one that is empty. */
export function lastEntry(attributes: Attributes): bigint {
  const text = attributes['stream.lastEntry'] ?? '';
  const index = indexOf(text);
  if (index === undefined) {
    throw new EasProtocolError(`Expected stream.lastEntry to be an index, got ${shown(text)}.`);
  }
  return index;
}

/** An index in decimal; `undefined` for what is none. */
function indexOf(text: string): bigint | undefined {
  const index = /^\d{1,20}$/.test(text) ? BigInt(text) : undefined;
  return index !== undefined && BigInt.asUintN(64, index) === index ? index : undefined;
}

function textOf(answer: HttpAnswer): string {
  return looseText(answer.body);
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
