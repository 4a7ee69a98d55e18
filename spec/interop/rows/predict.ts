import assert from 'node:assert/strict';
import type { DataType } from '../../../lib/index.js';
import type { Tensor } from '../../../lib/wire/tensor/tensor.js';
import type { Bench } from '../runner/bench.js';
import { describeRequest, type RequestSpec } from '../runner/requests.js';
import { rowsOf, type Row } from '../runner/row.js';
import type { TensorKind } from '../runner/sdk.js';
import { hasZeroFirst } from '../runner/services.js';
import { someTensor, wireTensor } from '../runner/tensors.js';
import { ask, serving } from './ask.js';

const row = rowsOf('predict');

/** What an SDK tells of a tensor; no data where its reader gives nothing. */
interface TensorRead {
  readonly shape: readonly number[];
  readonly data: string | readonly string[] | null;
}

/** Their client of services, our emulator. */
export function predictRows(): Row[] {
  return [
    row('text', ['string'], async (bench) => {
      const { answer, calls } = await ask(bench, { kind: 'string', text: 'né à Zürich, 42' });
      assert.equal(answer, 'né à Zürich, 42');
      assert.match(calls[0]!.headers.authorization ?? '', /^EAS /);
    }),
    row('bytes', ['bytes'], async (bench) => {
      const body = Uint8Array.from({ length: 1_000 }, (_, place) => place % 256);
      const { answer } = await ask(bench, { kind: 'bytes', body });
      assert.equal(answer, Buffer.from(body).toString('base64'));
    }),
    row('a body of 4 MiB', ['bytes'], async (bench) => {
      const body = new Uint8Array(4 << 20).fill(7);
      const { answer } = await ask(bench, { kind: 'bytes', body });
      assert.equal(answer, Buffer.from(body).toString('base64'));
    }),
    row('JSON rows', ['json'], async (bench) => {
      const rows = [
        { age: 31, name: 'Zoé', score: 0.5, ok: true },
        { age: -1, name: '', score: 2, ok: false },
      ];
      const { answer } = await ask(bench, { kind: 'json', rows });
      assert.deepEqual(
        answer,
        rows.map((row) => ({
          outputLabel: row.name,
          outputMulti: { score: row.score },
          outputValue: row,
        })),
      );
    }),
    row('TensorFlow, every type', ['tf'], (bench) =>
      tensors(bench, 'tf', (feeds) => ({ kind: 'tf', signature: 's', feeds, fetches: ['out'] })),
    ),
    row('PyTorch by index, every type', ['torch'], (bench) =>
      tensors(bench, 'torch', (feeds) => ({
        kind: 'torch',
        feeds: byIndex(feeds),
        fetches: [0],
      })),
    ),
    row('PyTorch by name, every type', ['torch-map'], (bench) =>
      tensors(bench, 'torch', (feeds) => ({ kind: 'torch', feeds, fetches: [] })),
    ),
    row('Blade, every type', ['blade'], (bench) =>
      tensors(bench, 'blade', (feeds) => ({
        kind: 'blade',
        signature: 's',
        feeds: feeds.map((feed) => ({ batchSize: 2, ...feed })),
        fetches: [{ name: 'out', dtype: 'FLOAT' }],
      })),
    ),
    row('Blade as TensorFlow, every type', ['blade-tf'], (bench) =>
      tensors(bench, 'blade', (feeds) => ({
        kind: 'blade-tf',
        signature: 's',
        feeds,
        fetches: ['out'],
      })),
    ),
    row('ONNX, every type', ['onnx'], (bench) =>
      tensors(bench, 'onnx', (feeds) => ({ kind: 'onnx', feeds })),
    ),
    row('Caffe', ['caffe'], (bench) =>
      tensors(
        bench,
        'tf',
        (feeds) => ({ kind: 'caffe', feeds: feeds.slice(0, 1), fetches: ['out'] }),
        ['FLOAT'],
      ),
    ),
    row('EasyRec', ['easyrec'], async (bench) => {
      const { answer } = await ask(bench, {
        kind: 'easyrec',
        user: [
          { name: 'age', type: 'int', value: 31 },
          { name: 'city', type: 'string', value: 'Zürich' },
          { name: 'weight', type: 'float', value: 0.5 },
        ],
        itemIds: ['a', 'b'],
        debugLevel: 1,
        faissNeighNum: 3,
      });
      assert.deepEqual(answer, {
        status: 0,
        itemIds: ['a', 'b'],
        scores: { a: [31, 0.5], b: [32, 0.5] },
      });
    }),
    row('TorchRec', ['torchrec'], async (bench) => {
      const { answer } = await ask(bench, {
        kind: 'torchrec',
        user: [
          { name: 'age', dtype: 'INT', value: 31 },
          { name: 'tags', dtype: 'MAP<STRING,DOUBLE>', value: { a: 0.1, b: 0.2 } },
        ],
        context: [{ name: 'hour', dtype: 'INT64', value: 9 }],
        item: [{ name: 'price', dtype: 'FLOAT', value: 0.5 }],
        itemIds: ['a', 'b'],
        metaData: { scene: 'home' },
        debugLevel: 0,
        faissNeighNum: 0,
      });
      assert.deepEqual(answer, { itemIds: ['a', 'b'], outputs: { probs: [31, 32] } });
    }),
    row('instances by discovery, by weight', ['direct'], directRow),
  ];
}

type Feeds = Extract<RequestSpec, { kind: 'tf' }>['feeds'];

/** Sends a tensor of every type and compares what the SDK reads from the answer. */
async function tensors(
  bench: Bench,
  kind: TensorKind,
  make: (feeds: Feeds) => RequestSpec,
  dtypes: readonly DataType[] = bench.sdk.dtypes[kind],
): Promise<void> {
  const { request, feeds } = await drawn(bench, dtypes, make);
  const read = (await ask(bench, request)).answer as TensorRead[];
  const unread = dtypes.filter((_, place) => read[place]!.data === null);
  assert.deepEqual(
    read.filter(({ data }) => data !== null),
    feeds
      .filter((_, place) => read[place]!.data !== null)
      .map((feed) => ({ shape: feed.shape, data: wireTensor(feed).data })),
  );
  if (unread.length === 0) return;
  bench.defect(`right on the wire, but its reader gives nothing for ${unread.join(', ')}`);
}

function byIndex(feeds: Feeds): (Tensor & { readonly index: number })[] {
  return feeds.map(
    ({ dtype, shape, values }, index) =>
      ({ dtype, shape, values, index }) as Tensor & { readonly index: number },
  );
}

/** A request whose MD5 no SDK gets wrong: that is a row of its own. */
async function drawn(
  bench: Bench,
  dtypes: readonly DataType[],
  make: (feeds: Feeds) => RequestSpec,
): Promise<{ request: RequestSpec; feeds: Feeds }> {
  for (let turn = 0; ; turn += 1) {
    const feeds = dtypes.map((dtype) => ({ name: dtype, ...someTensor(dtype, turn) }));
    const request = make(feeds);
    const args = { requests: [describeRequest(request)] };
    const [body] = (await bench.peer.call('encode', args)) as [string];
    if (!hasZeroFirst(Buffer.from(body, 'base64'))) return { request, feeds };
  }
}

/** Weights of 1, 2 and 3; an SDK that draws lots comes near them, five standard deviations off. */
async function directRow(bench: Bench): Promise<void> {
  const counts = [0, 0, 0];
  const places: { ip: string; port: number; weight: number }[] = [];
  for (const [place] of counts.entries()) {
    const instance = await bench.emulate(
      serving('string', () => {
        counts[place]! += 1;
      }),
    );
    places.push({ ip: '127.0.0.1', port: Number(new URL(instance.url).port), weight: place + 1 });
  }
  const gateway = await bench.emulate({ ...serving('string'), instances: { svc: places } });
  const client = await bench.predictClient(gateway, { direct: true }, await bench.ownPeer());
  for (let sent = 0; sent < 600; sent += 1) {
    assert.equal(await client.predict({ kind: 'string', text: 'hello' }), 'hello');
  }
  if (bench.sdk.has.has('exact-shares')) assert.deepEqual(counts, [100, 200, 300]);
  for (const [place, count] of counts.entries()) {
    assert.ok(Math.abs(count - 100 * (place + 1)) < 60, `shared out as ${counts.join(', ')}`);
  }
}
