/** What the compiler infers for queues: `npm run check` fails on a wrong type here. */
import { describe, it } from '@jest/globals';
import {
  Field,
  type FixedSizeList,
  Float64,
  type Float32,
  type Map_,
  Schema,
  type Struct,
  type Table,
  type Uint64,
  Utf8,
  type Vector,
} from 'apache-arrow';
import { expectTypeOf } from 'expect-type';
import { EMPTY, of, type Observable } from 'rxjs';
import {
  ackEach,
  ackMap,
  type Attributes,
  type ClientEvent,
  type CommitEvent,
  DataType,
  type FrameBatch,
  jsonPayload,
  outputPayload,
  type PayloadDecoder,
  type PutResult,
  putTo,
  QueueClient,
  type RecordColumns,
  type SearchResult,
  type Settlement,
  tensorPayload,
  tfPayload,
  TorchResponse,
  type WatchBatch,
  type Watcher,
  type WatchRow,
} from 'rx-eas';
import { notCalled } from './not-called.js';

const queue = new QueueClient({ endpoint: 'http://localhost', queueName: 'q' });
const lengths: PayloadDecoder<Float64> = { type: new Float64(), decode: ({ length }) => length };
/** The `data` column of a batch. */
type DataOf<B> = B extends { table: Table<infer Columns> }
  ? 'data' extends keyof Columns
    ? Columns['data']
    : never
  : never;
type Emitted<O> = O extends Observable<infer T> ? T : never;

describe('the operations of a queue', () => {
  it('emit what the service says', () => {
    expectTypeOf(queue.put('x')).toEqualTypeOf<Observable<PutResult>>();
    expectTypeOf<PutResult['index']>().toEqualTypeOf<bigint | undefined>();
    expectTypeOf(queue.attributes()).toEqualTypeOf<Observable<Attributes>>();
    expectTypeOf(queue.search(1n)).toEqualTypeOf<Observable<SearchResult>>();
    expectTypeOf(queue.count()).toEqualTypeOf<Observable<number>>();
    expectTypeOf(queue.commit([1n])).toEqualTypeOf<Observable<void>>();
    // @ts-expect-error: an index is a bigint
    notCalled(() => queue.search(1));
  });
});

describe('the payload option', () => {
  it('types the data column of a get', () => {
    expectTypeOf(queue.get()).toEqualTypeOf<Observable<FrameBatch>>();
    expectTypeOf(queue.get({ payload: 'binary' })).toEqualTypeOf<Observable<FrameBatch>>();
    expectTypeOf(queue.get({ payload: 'utf8' })).toEqualTypeOf<Observable<FrameBatch<Utf8>>>();
    expectTypeOf(queue.get({ payload: lengths })).toEqualTypeOf<Observable<FrameBatch<Float64>>>();
  });

  it('types the data column of a watch', () => {
    expectTypeOf(queue.watch()).toEqualTypeOf<Watcher>();
    expectTypeOf(queue.watch({ payload: 'utf8', window: 8 })).toEqualTypeOf<Watcher<Utf8>>();
    expectTypeOf(queue.watch({ payload: lengths })).toEqualTypeOf<Watcher<Float64>>();
    expectTypeOf<Watcher<Utf8>>().toExtend<Observable<WatchBatch<Utf8>>>();
  });

  it('reaches the table and its vectors', () => {
    type Batch = Emitted<Watcher<Float64>>;
    expectTypeOf<Batch['table']>().toEqualTypeOf<Table<RecordColumns<Float64>>>();
    expectTypeOf<DataOf<Batch>>().toEqualTypeOf<Float64>();
    const data = (batch: Batch): Vector<Float64> | null => batch.table.getChild('data');
    const index = (batch: Batch): Vector<Uint64> | null => batch.table.getChild('index');
    const tags = (batch: Batch): Vector<Map_<Utf8, Utf8>> | null => batch.table.getChild('tags');
    expectTypeOf([data, index, tags]).not.toBeAny();
  });

  it('takes the decoders of this library', () => {
    const floats = tensorPayload({
      dtype: DataType.FLOAT,
      length: 2,
      values: () => new Float32Array(2),
    });
    type Lists = PayloadDecoder<FixedSizeList<Float32>>;
    expectTypeOf(floats).toEqualTypeOf<Lists>();
    expectTypeOf(tfPayload('y', DataType.FLOAT, 2)).toEqualTypeOf<Lists>();
    expectTypeOf(outputPayload(TorchResponse, 0, DataType.FLOAT, 2)).toEqualTypeOf<Lists>();
    const objects = jsonPayload(new Schema<{ a: Utf8 }>([new Field('a', new Utf8(), true)]));
    expectTypeOf(objects).toEqualTypeOf<PayloadDecoder<Struct<{ a: Utf8 }>>>();
    expectTypeOf(queue.watch({ payload: floats })).toEqualTypeOf<Watcher<FixedSizeList<Float32>>>();
  });
});

describe('putTo', () => {
  it('takes text, bytes or marked records, and emits where they are', () => {
    expectTypeOf(of('x').pipe(putTo(queue))).toEqualTypeOf<Observable<PutResult>>();
    const records$ = of(new Uint8Array(1), { data: 'x', tags: { a: 'b' }, priority: 1 });
    expectTypeOf(records$.pipe(putTo(queue, { concurrency: 1 }))).toEqualTypeOf<
      Observable<PutResult>
    >();
    // @ts-expect-error: a number is no record
    notCalled(() => of(1).pipe(putTo(queue)));
  });
});

describe('acknowledging operators', () => {
  const watcher = queue.watch({ payload: 'utf8' });

  it('give the project what it works on, and emit its values', () => {
    const batches$ = watcher.pipe(
      ackMap((batch) => {
        expectTypeOf(batch).toEqualTypeOf<WatchBatch<Utf8>>();
        return Promise.resolve(batch.length);
      }),
    );
    expectTypeOf(batches$).toEqualTypeOf<Observable<number>>();
    const rows$ = watcher.pipe(
      ackEach((row, batch) => {
        expectTypeOf(row).toEqualTypeOf<WatchRow>();
        expectTypeOf(batch).toEqualTypeOf<WatchBatch<Utf8>>();
        return [row.text()];
      }),
    );
    expectTypeOf(rows$).toEqualTypeOf<Observable<string>>();
    expectTypeOf(watcher.pipe(ackMap(() => EMPTY))).toEqualTypeOf<Observable<never>>();
  });

  it('give onError the item that failed, and take a queue or a function for dead letters', () => {
    watcher.pipe(
      ackEach((row) => of(row.json()), {
        onError: (error, row, attempt) => {
          expectTypeOf(error).toBeUnknown();
          expectTypeOf(row).toEqualTypeOf<WatchRow>();
          return attempt > 3 ? 'ack' : { nackAfterMs: 100 };
        },
        deadLetter: queue,
      }),
    );
    const kept$ = watcher.pipe(
      ackMap(() => of(1), {
        deadLetter: ({ data, tags, attempts, error }) => {
          expectTypeOf(data).toEqualTypeOf<Uint8Array | null>();
          expectTypeOf(tags).toExtend<Readonly<Record<string, string>>>();
          expectTypeOf(attempts).toEqualTypeOf<number>();
          expectTypeOf(error).toBeUnknown();
          return EMPTY;
        },
      }),
    );
    expectTypeOf(kept$).toEqualTypeOf<Observable<number>>();
    // @ts-expect-error: the project returns something to wait for
    notCalled(() => watcher.pipe(ackMap(() => 1)));
  });

  it('promise what became of the rows', () => {
    expectTypeOf<WatchBatch['ack']>().returns.toEqualTypeOf<Promise<Settlement>>();
    expectTypeOf<WatchRow['nack']>().returns.toEqualTypeOf<Promise<Settlement>>();
  });
});

describe('events', () => {
  it('are told apart by their type', () => {
    expectTypeOf(queue.events$).toEqualTypeOf<Observable<ClientEvent>>();
    expectTypeOf<Extract<ClientEvent, { type: 'commit' }>>().toEqualTypeOf<CommitEvent>();
  });
});
