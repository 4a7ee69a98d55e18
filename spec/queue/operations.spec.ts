import { firstValueFrom, lastValueFrom, type Observable } from 'rxjs';
import { describe, expect, it } from '@jest/globals';
import { EasProtocolError } from '../../lib/errors/index.js';
import type { QueueClient } from '../../lib/queue/client.js';
import { streaming } from '../../lib/emulator/generated/queue_service.js';
import { listBytes } from '../support/frame-list.js';
import { failureOf } from '../support/outcome.js';
import { TOKEN } from '../support/predict.js';
import { withQueue } from '../support/queue.js';
import { repeatedHeaders } from '../support/signature.js';

const PATH = '/api/predict/group.svc/sink';
const UID = 'x-eas-queueservice-redis-uid';
const GID = 'x-eas-queueservice-redis-gid';
const PROTOBUF = 'application/vnd.google.protobuf';

interface Operation {
  readonly call: (queue: QueueClient) => Observable<unknown>;
  readonly sends: string;
  readonly body?: string;
  readonly accept?: string;
  readonly contentType?: string;
  /** Status, body and headers of the answer. */
  readonly answer?: readonly [number, string | Uint8Array, Record<string, string>?];
  readonly gives?: unknown;
}

const frames = [
  { index: 7n, tags: { requestId: 'r' }, data: 'seven' },
  { index: 8n, data: 'eight' },
];
const requestId = { 'X-Eas-Queueservice-Request-Id': 'id-1' };
const attributes = { 'stream.length': '3', 'stream.lastEntry': '12' };

const OPERATIONS: Readonly<Record<string, Operation>> = {
  'put of text': {
    call: (queue) => queue.put('数据'),
    sends: `POST ${PATH}`,
    body: '数据',
    answer: [200, '17', requestId],
    gives: { index: 17n, requestId: 'id-1' },
  },
  'put of bytes with tags, priority and path': {
    call: (queue) =>
      queue.put(Buffer.from('b'), { tags: { a: '1 2', 数: '&' }, priority: 3, path: 'v1/x y' }),
    sends: `POST ${PATH}/v1/x%20y?_priority_=3&a=1+2&%E6%95%B0=%26`,
    body: 'b',
    answer: [204, '', requestId],
    gives: { index: undefined, requestId: 'id-1' },
  },
  'put that is answered by a page': {
    call: (queue) => queue.put('x'),
    sends: `POST ${PATH}`,
    body: 'x',
    answer: [200, '<html>'],
    gives: EasProtocolError,
  },
  'put of nothing, at the highest index': {
    call: (queue) => queue.put(''),
    sends: `POST ${PATH}`,
    answer: [200, '18446744073709551615\n'],
    gives: { index: 2n ** 64n - 1n, requestId: '' },
  },
  search: {
    call: (queue) => queue.search(2n ** 64n - 1n),
    sends: `GET ${PATH}?_search_=true&_index_=18446744073709551615`,
    answer: [200, '{"ConsumerId":"eas.me","IsPending":true,"WaitCount":2}'],
    gives: { consumerId: 'eas.me', isPending: true, waitCount: 2 },
  },
  'search without a consumer': {
    call: (queue) => queue.search(1n),
    sends: `GET ${PATH}?_search_=true&_index_=1`,
    answer: [200, '{"IsPending":false,"WaitCount":0}'],
    gives: { consumerId: '', isPending: false, waitCount: 0 },
  },
  count: {
    call: (queue) => queue.count(),
    sends: `GET ${PATH}?_count_=true`,
    answer: [200, '42'],
    gives: 42,
  },
  'count of some': {
    call: (queue) => queue.count({ priority: 1, tags: { k: 'v' } }),
    sends: `GET ${PATH}?_count_=true&_priority_=1&k=v`,
    answer: [200, '0'],
    gives: 0,
  },
  'attributes as JSON': {
    call: (queue) => queue.attributes(),
    sends: `GET ${PATH}?_attrs_=true`,
    accept: PROTOBUF,
    answer: [200, JSON.stringify(attributes)],
    gives: attributes,
  },
  'attributes as protobuf': {
    call: (queue) => queue.attributes(),
    sends: `GET ${PATH}?_attrs_=true`,
    accept: PROTOBUF,
    answer: [200, streaming.AttributesProto.encode({ attributes }).finish()],
    gives: attributes,
  },
  'delete of one': { call: (queue) => queue.delete(5n), sends: `DELETE ${PATH}?_indexes_=5` },
  'delete of some': {
    call: (queue) => queue.delete(new BigUint64Array([1n, 2n ** 64n - 1n])),
    sends: `DELETE ${PATH}?_indexes_=1,18446744073709551615`,
  },
  truncate: {
    call: (queue) => queue.truncate(9n),
    sends: `DELETE ${PATH}?_index_=9&_trunc_=true`,
  },
  commit: {
    call: (queue) => queue.commit(new Set([3n, 1n, 2n])),
    sends: `PUT ${PATH}?_indexes_=3,1,2`,
  },
  negative: {
    call: (queue) => queue.negative([4n], { code: 'Shutdown', reason: 'a & b = 数' }),
    sends: `PUT ${PATH}?_indexes_=4&_negative_=true`,
    body: '_code_=Shutdown&_reason_=a+%26+b+%3D+%E6%95%B0',
    contentType: 'application/x-www-form-urlencoded',
  },
  'negative without a reason': {
    call: (queue) => queue.negative(4n),
    sends: `PUT ${PATH}?_indexes_=4&_negative_=true`,
    contentType: 'application/x-www-form-urlencoded',
  },
  end: { call: (queue) => queue.end(), sends: `POST ${PATH}?_eos_=true` },
  'end by force': {
    call: (queue) => queue.end({ force: true }),
    sends: `POST ${PATH}?_eos_=true&_force_=true`,
  },
};

describe('the operations of a queue', () => {
  it.each(Object.entries(OPERATIONS))('%s', async (_, operation) => {
    const { call, sends, body = '', accept, contentType, answer, gives } = operation;
    const [status, content, headers = {}] = answer ?? [200, 'OK'];
    await withQueue(
      (_request, response) => response.writeHead(status, headers).end(content),
      { rear: true, headers: { 'X-Mine': 'y' } },
      async (queue, { requests }) => {
        const result = await lastValueFrom(call(queue)).catch((error: unknown) => error);
        if (gives === EasProtocolError) expect(result).toBeInstanceOf(EasProtocolError);
        else expect(result).toEqual(gives);
        expect(requests).toHaveLength(1);
        const [request] = requests;
        expect(`${request!.method} ${request!.path}`).toBe(sends);
        expect(request!.body.toString()).toBe(body);
        expect(request!.headers).toMatchObject({
          authorization: TOKEN,
          [UID]: 'me',
          [GID]: 'eas',
          'x-eas-queueservice-access-rear': 'true',
          'x-mine': 'y',
          'content-type': contentType ?? 'application/octet-stream',
        });
        expect(request!.headers.accept).toBe(accept);
        expect(request!.headers['content-md5']).toBeUndefined();
        expect(repeatedHeaders(request!)).toEqual([]);
      },
    );
  });

  it('are cold: nothing is sent before they are subscribed to', async () => {
    await withQueue(
      (_, response) => response.end('1'),
      {},
      async (queue, { requests }) => {
        for (const { call } of Object.values(OPERATIONS)) call(queue);
        queue.get();
        queue.clear();
        const put$ = queue.put('x');
        await firstValueFrom(put$);
        await firstValueFrom(put$);
        expect(requests).toHaveLength(2);
      },
    );
  });
});

describe('get', () => {
  const list = listBytes(frames);

  it('asks with all of its options, and gives a batch', async () => {
    await withQueue(
      (_, response) => response.end(list),
      {},
      async (queue, { requests }) => {
        const batch = await firstValueFrom(
          queue.get({
            index: 7n,
            length: 10,
            timeoutMs: 1500,
            autoDelete: false,
            requestId: 'r',
            tags: { k: 'v' },
            payload: 'utf8',
          }),
        );
        expect(requests[0]!.path).toBe(
          `${PATH}?_index_=7&_length_=10&_timeout_=1500ms&_raw_=false&_auto_delete_=false` +
            '&requestId=r&k=v',
        );
        expect(requests[0]!.headers.accept).toBe(PROTOBUF);
        expect([...batch.indexes]).toEqual([7n, 8n]);
        expect(batch.table.getChild('data')!.toArray()).toEqual(['seven', 'eight']);
        expect(batch.table.getChild('requestId')!.toArray()).toEqual(['r', null]);
      },
    );
  });

  it('asks with the defaults of the protocol', async () => {
    await withQueue(
      (_, response) => response.end(list),
      {},
      async (queue, { requests }) => {
        await firstValueFrom(queue.get());
        await firstValueFrom(queue.get({ index: -1n }));
        const rest = '&_length_=1&_timeout_=5s&_raw_=false&_auto_delete_=true';
        expect(requests.map(({ path }) => path)).toEqual([
          `${PATH}?_index_=0${rest}`,
          `${PATH}?_index_=-1${rest}`,
        ]);
      },
    );
  });

  it.each([200, 204])('an empty answer with status %d → an empty batch', async (status) => {
    await withQueue(
      (_, response) => response.writeHead(status).end(),
      {},
      async (queue) => {
        const batch = await firstValueFrom(queue.get({ timeoutMs: 0 }));
        expect([batch.length, [...batch]]).toEqual([0, []]);
      },
    );
  });

  it.each([
    ['a page', '<html></html>'],
    ['JSON', '{"a":1}'],
    ['half of a list', list.subarray(0, list.length - 1)],
  ])('%s → a protocol error', async (_, body) => {
    await withQueue(
      (_request, response) => response.end(body),
      {},
      async (queue) => {
        expect(await failureOf(queue.get())).toBeInstanceOf(EasProtocolError);
      },
    );
  });

  it('waits longer than it lets the service wait, whatever its client’s limits are', async () => {
    const options = { timeoutMs: 60, deadlineMs: 80 };
    await withQueue(
      ({ path }, response) => {
        if (path.includes('_count_')) return;
        setTimeout(() => response.end(list), 200);
      },
      options,
      async (queue) => {
        const answer = firstValueFrom(queue.get({ timeoutMs: 150 }));
        expect(await failureOf(queue.count())).toMatchObject({ name: 'EasTimeoutError' });
        expect((await answer).length).toBe(2);
      },
    );
  });

  it('waits for what it leaves in the queue no longer than it has to', async () => {
    await withQueue(
      () => undefined,
      { timeoutMs: 60, retry: false },
      async (queue) => {
        const answer$ = queue.get({ timeoutMs: 20, autoDelete: false });
        expect(await failureOf(answer$)).toMatchObject({ phase: 'attempt', timeoutMs: 80 });
      },
    );
  });
});

describe('wrong answers', () => {
  const calls: Readonly<Record<string, (queue: QueueClient) => Observable<unknown>>> = {
    put: (queue) => queue.put('x'),
    count: (queue) => queue.count(),
    search: (queue) => queue.search(1n),
    attributes: (queue) => queue.attributes(),
    clear: (queue) => queue.clear(),
  };

  it.each([
    ['put', ''],
    ['put', '-1'],
    ['put', '18446744073709551616'],
    ['put', '<html>'],
    ['put', '1.5'],
    ['count', ''],
    ['count', 'many'],
    ['count', '-1'],
    ['search', ''],
    ['search', 'null'],
    ['search', '[]'],
    ['search', '{"ConsumerId":"x"}'],
    ['search', '{"IsPending":"true","WaitCount":1}'],
    ['attributes', '{'],
    ['attributes', '<html></html>'],
    ['attributes', '\xff'],
    ['clear', '{}'],
    ['clear', '{"stream.lastEntry":"last"}'],
  ])('%s with %j → a protocol error that is not retried', async (name, body) => {
    await withQueue(
      (_, response) => response.end(body),
      {},
      async (queue, { requests }) => {
        const error = await failureOf(calls[name]!(queue));
        expect(error).toBeInstanceOf(EasProtocolError);
        expect(error.message).toContain('xpected');
        expect(requests).toHaveLength(1);
      },
    );
  });

  it('a record that is gone → status 404', async () => {
    await withQueue(
      (_, response) => response.writeHead(404).end('no data in stream'),
      {},
      async (queue) => {
        const error = await failureOf(queue.search(1n));
        expect(error).toMatchObject({ status: 404, code: 'NOT_FOUND', body: 'no data in stream' });
      },
    );
  });
});

describe('clear', () => {
  it('truncates behind the last record', async () => {
    await withQueue(
      ({ method }, response) =>
        response.end(method === 'GET' ? '{"stream.lastEntry":"9007199254740993"}' : 'OK'),
      {},
      async (queue, { requests }) => {
        await lastValueFrom(queue.clear());
        expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
          `GET ${PATH}?_attrs_=true`,
          `DELETE ${PATH}?_index_=9007199254740994&_trunc_=true`,
        ]);
      },
    );
  });
});

describe('lists of indexes', () => {
  it.each(['commit', 'negative', 'delete'] as const)(
    '%s of 2,000 → requests one after the other, none with 8 KB of address',
    async (name) => {
      let open = 0;
      await withQueue(
        (_, response) => {
          open += 1;
          expect(open).toBe(1);
          setImmediate(() => {
            open -= 1;
            response.end('OK');
          });
        },
        {},
        async (queue, { requests }) => {
          const indexes = Array.from({ length: 2000 }, (_, at) => 2n ** 64n - 1n - BigInt(at));
          const values: unknown[] = [];
          await new Promise<void>((resolve, reject) => {
            queue[name](indexes).subscribe({
              next: (value) => values.push(value),
              error: reject,
              complete: resolve,
            });
          });
          expect(values).toEqual([undefined]);
          expect(requests.length).toBeGreaterThan(4);
          const sent = requests.flatMap(({ path }) => {
            expect(path.length).toBeLessThan(8000);
            return /_indexes_=([\d,]+)/.exec(path)![1]!.split(',').map(BigInt);
          });
          expect(sent).toEqual(indexes);
        },
      );
    },
  );

  it('that fail on the way → the error, and no further request', async () => {
    await withQueue(
      ({ number }, response) => response.writeHead(number === 2 ? 400 : 200).end('OK'),
      {},
      async (queue, { requests }) => {
        const indexes = Array.from({ length: 2000 }, (_, at) => BigInt(at) + 2n ** 63n);
        expect(await failureOf(queue.commit(indexes))).toMatchObject({ status: 400 });
        expect(requests).toHaveLength(2);
      },
    );
  });

  it('that are empty → done, without a request', async () => {
    await withQueue(
      (_, response) => response.end('OK'),
      {},
      async (queue, { requests }) => {
        await lastValueFrom(queue.commit([]));
        await lastValueFrom(queue.delete(new BigUint64Array(0)));
        expect(requests).toHaveLength(0);
      },
    );
  });
});
