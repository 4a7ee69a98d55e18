import { attributesOf, HEADERS } from './attributes.js';
import { headerOf, OK, text, type Answer, type Exchange } from './exchange.js';
import type { FaultEvent } from './faults/rules.js';
import { identityOf } from './identity.js';
import type { LiveQueue } from './live-queue.js';
import {
  booleanOf,
  durationMsOf,
  indexesOf,
  integerOf,
  requiredIndexOf,
  startIndexOf,
  tagsOf,
} from './query.js';
import { dataOf, encodeAttributes, encodeList } from './record.js';
import { Refusal } from './refusal.js';

/** Operations on a queue that answer once; a watch does not. */
export type QueueOperation = Exclude<FaultEvent, 'predict' | 'watch' | 'discovery'>;

type Operation = (queue: LiveQueue, exchange: Exchange) => Answer | Promise<Answer>;

const PRIORITY_HEADER = HEADERS.priority.toLowerCase();
const MIN_PRIORITY = -1_000_000;
const PROTOBUF = 'application/vnd.google.protobuf';

/** What a method and a query ask of a queue. */
export function operationOf(method: string, query: URLSearchParams): QueueOperation | 'watch' {
  switch (method) {
    case 'POST':
      return booleanOf(query, '_eos_') ? 'end' : 'put';
    case 'PUT':
      return booleanOf(query, '_negative_') ? 'negative' : 'commit';
    case 'DELETE':
      return booleanOf(query, '_trunc_') ? 'truncate' : 'delete';
    case 'GET':
      if (booleanOf(query, '_watch_')) return 'watch';
      if (booleanOf(query, '_attrs_')) return 'attributes';
      if (booleanOf(query, '_search_')) return 'search';
      return booleanOf(query, '_count_') ? 'count' : 'get';
    default:
      throw new Refusal(405, `a queue knows GET, POST, PUT and DELETE, not ${method}`);
  }
}

export const OPERATIONS: Readonly<Record<QueueOperation, Operation>> = {
  put: (queue, { query, headers, body }) => {
    const header = headerOf(headers, PRIORITY_HEADER);
    if (header !== undefined && !query.has('_priority_')) query.set('_priority_', header);
    const priority = integerOf(query, '_priority_', 0, MIN_PRIORITY);
    const record = queue.put(body, { tags: tagsOf(query), priority });
    return {
      ...text(200, String(record.index)),
      headers: {
        'Content-Type': 'text/plain',
        [HEADERS.requestId]: headerText(record.tags['requestId']),
      },
    };
  },

  get: async (queue, { query, gone }) => {
    // The text of the protocol: anything but `false` asks for the bare data.
    const isRaw = booleanOf(query, '_raw_', true);
    const length = integerOf(query, '_length_', 1, 1);
    const records = await queue.get(
      {
        index: startIndexOf(query),
        length: isRaw ? 1 : length,
        tags: tagsOf(query),
        timeoutMs: durationMsOf(query, '_timeout_'),
        autoDelete: booleanOf(query, '_auto_delete_'),
      },
      gone,
    );
    const [first] = records;
    if (first === undefined) return { status: 204 };
    if (!isRaw) return { headers: { 'Content-Type': PROTOBUF }, body: encodeList(records) };
    return {
      headers: {
        'Content-Type': 'application/octet-stream',
        [HEADERS.requestId]: headerText(first.tags['requestId']),
      },
      body: dataOf(first),
    };
  },

  attributes: (queue, { headers }) => {
    const attributes = attributesOf(queue);
    if (headers.accept?.includes(PROTOBUF)) {
      return { headers: { 'Content-Type': PROTOBUF }, body: encodeAttributes(attributes) };
    }
    return json(attributes);
  },

  search: (queue, { query, headers }) => {
    const { gid } = identityOf(headers);
    const found = queue.store.search(gid, requiredIndexOf(query, '_index_'));
    if (found === undefined) throw new Refusal(404, 'no data in stream');
    return json(found);
  },

  count: (queue, { query }) => {
    const priority = query.has('_priority_')
      ? integerOf(query, '_priority_', 0, MIN_PRIORITY)
      : undefined;
    return text(200, String(queue.store.count(tagsOf(query), priority)));
  },

  delete: (queue, { query }) => {
    queue.delete(indexesOf(query));
    return OK;
  },

  truncate: (queue, { query }) => {
    queue.truncate(requiredIndexOf(query, '_index_'));
    return OK;
  },

  commit: (queue, { query, headers }) => {
    queue.commit(identityOf(headers).gid, indexesOf(query));
    return OK;
  },

  negative: (queue, { query, headers, body }) => {
    const { gid, uid } = identityOf(headers);
    const indexes = indexesOf(query);
    const form = new URLSearchParams(Buffer.from(body).toString());
    const code = form.get('_code_') ?? '';
    if (code.length > 20 || !/^(?:[A-Z][a-z]*|\d+)*$/.test(code)) {
      throw new Refusal(
        400,
        `_code_ is ${JSON.stringify(code.slice(0, 60))}: expected capitalised words or digits, at most 20 characters`,
      );
    }
    queue.negative(gid, uid, indexes, code === 'Shutdown');
    return OK;
  },

  end: (queue, { query }) => {
    queue.end(booleanOf(query, '_force_'));
    return OK;
  },
};

const json = (value: object): Answer => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

/** A request id comes from a query and may hold what no header can. */
function headerText(value = ''): string {
  return /^[\x20-\x7e]*$/.test(value) ? value : encodeURIComponent(value);
}
