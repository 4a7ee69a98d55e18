import assert from 'node:assert/strict';
import type { DataType } from '../../../lib/index.js';
import { BladeRequest, TFRequest, TorchRecRequest, TorchRequest } from '../../../lib/index.js';
import type { Bench } from '../runner/bench.js';
import { PeerError } from '../runner/peer.js';
import { describeRequest, ourBody, type RequestSpec } from '../runner/requests.js';
import { rowsOf, type Row } from '../runner/row.js';
import type { Sdk } from '../runner/sdk.js';
import { hasBatch, someTensor, someTensors } from '../runner/tensors.js';
import type { Tensor } from '../../../lib/wire/tensor/tensor.js';
import { FEATURES } from './features.js';
import { ONE_TENSOR, prefixed } from './one-tensor.js';

const TENSORS_PER_TYPE = 20;
const row = rowsOf('bytes');

/** Requests of every kind, built by the SDK and by this library, byte for byte. */
export function bytesRows(sdk: Sdk): Row[] {
  return [
    ...ONE_TENSOR.flatMap(({ title, feature, kind, isBatched = false, make }) =>
      sdk.dtypes[kind].map((dtype) =>
        row(`${title} ${dtype}`, [feature], (bench) =>
          compare(bench, tensorsOf(dtype, isBatched).map(make)),
        ),
      ),
    ),
    row('TensorFlow with a prefix', ['tf-prefix'], (bench) =>
      compare(bench, tensorsOf('FLOAT', false).map(prefixed)),
    ),
    row('TensorFlow with a prefix, strings', ['tf-prefix'], (bench) =>
      compare(bench, tensorsOf('STRING', false).map(prefixed)),
    ),
    row('PyTorch by index, one left out', ['torch'], async (bench) => {
      const tensor = someTensor('FLOAT');
      try {
        await compare(bench, [{ kind: 'torch', feeds: [{ index: 2, ...tensor }], fetches: [] }]);
      } catch (error) {
        if (!(error instanceof PeerError)) throw error;
        bench.defect(`throws ${error.message}`);
      }
    }),
    row('Blade, different strings', ['blade'], async (bench) => {
      const values = ['one', 'two'];
      const tensor = { dtype: 'STRING', shape: [2], values } as const;
      const feeds = [{ name: 'in', batchSize: 2, ...tensor }];
      const spec = { kind: 'blade', signature: 's', feeds, fetches: [] } as const;
      const body = await theirs(bench, spec);
      if (Buffer.from(body).equals(ourBody(spec))) return;
      const read = [...BladeRequest.decode(body).feeds.values()].map(({ tensor }) => tensor.values);
      assert.equal(Buffer.concat((read[0] ?? []) as Uint8Array[]).toString(), 'oneone');
      bench.defect('takes one string and sends it for each value');
    }),
    row('Caffe', ['caffe'], (bench) =>
      compare(
        bench,
        tensorsOf('FLOAT', false).map((tensor) => ({
          kind: 'caffe',
          feeds: [{ name: 'data', ...tensor }],
          fetches: ['prob'],
        })),
      ),
    ),
    row('EasyRec, a feature of each type', ['easyrec'], (bench) => compare(bench, EASYREC)),
    row('TorchRec, a feature of each type', ['torchrec'], (bench) =>
      compare(bench, FEATURES.map(torchRec)),
    ),
    row('TensorFlow, several inputs', ['tf'], async (bench) => {
      const spec = {
        kind: 'tf',
        signature: 's',
        feeds: severalOf('FLOAT', 'INT64', 'STRING'),
        fetches: [],
      } as const;
      assert.deepEqual(
        TFRequest.decode(await theirs(bench, spec)).feeds,
        TFRequest.decode(ourBody(spec)).feeds,
      );
    }),
    row('PyTorch, several inputs by name', ['torch-map'], async (bench) => {
      const feeds = severalOf('FLOAT', 'INT64', 'UINT8');
      const spec = { kind: 'torch', feeds, fetches: [] } as const;
      assert.deepEqual(
        TorchRequest.decode(await theirs(bench, spec)).feeds,
        TorchRequest.decode(ourBody(spec)).feeds,
      );
    }),
    row('TorchRec, several features', ['torchrec'], async (bench) => {
      const features = FEATURES.map((feature, place) => ({ ...feature, name: `f${place}` }));
      const spec = {
        ...torchRec(features[0]!),
        user: features,
        item: features.slice(3, 9),
      } as RequestSpec;
      const [theirMessage, ourMessage] = [await theirs(bench, spec), ourBody(spec)].map((body) =>
        TorchRecRequest.decode(body),
      );
      assert.deepEqual(theirMessage?.userFeatures, ourMessage?.userFeatures);
      assert.deepEqual(theirMessage?.itemFeatures, ourMessage?.itemFeatures);
      assert.deepEqual(theirMessage?.metaData, ourMessage?.metaData);
    }),
  ];
}

const EASYREC: readonly RequestSpec[] = (
  [
    ['int', -7],
    ['int', 2_147_483_647],
    ['string', 'né à Zürich'],
    ['float', 0.5],
  ] as const
).map(([type, value]) => ({
  kind: 'easyrec',
  user: [{ name: 'feature', type, value }],
  itemIds: ['item_1', 'item_2'],
  debugLevel: 1,
  faissNeighNum: 300,
}));

function torchRec(feature: (typeof FEATURES)[number]): RequestSpec {
  return {
    kind: 'torchrec',
    user: [feature],
    context: [feature, feature],
    item: [feature],
    itemIds: ['item_1'],
    metaData: { scene: 'home' },
    debugLevel: 2,
    faissNeighNum: 10,
  };
}

function tensorsOf(dtype: DataType, isBatched: boolean): Tensor[] {
  const tensors = someTensors(dtype, 10 * TENSORS_PER_TYPE);
  return tensors.filter((tensor) => !isBatched || hasBatch(tensor)).slice(0, TENSORS_PER_TYPE);
}

function severalOf(...dtypes: DataType[]) {
  return dtypes.map((dtype, place) => ({ name: `in${place}`, ...someTensor(dtype, place) }));
}

async function compare(bench: Bench, specs: readonly RequestSpec[]): Promise<void> {
  const requests = specs.map(describeRequest);
  const bodies = (await bench.peer.call('encode', { requests })) as string[];
  for (const [place, spec] of specs.entries()) {
    const ours = Buffer.from(ourBody(spec)).toString('hex');
    const their = Buffer.from(bodies[place]!, 'base64').toString('hex');
    assert.equal(ours, their, `ours is not theirs for ${JSON.stringify(requests[place])}`);
  }
}

async function theirs(bench: Bench, spec: RequestSpec): Promise<Uint8Array> {
  const requests = [describeRequest(spec)];
  const [body] = (await bench.peer.call('encode', { requests })) as [string];
  return new Uint8Array(Buffer.from(body, 'base64'));
}
