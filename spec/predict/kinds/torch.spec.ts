import { describe, expect, it } from '@jest/globals';
import { TORCH_DATA_TYPES, type TorchDataType } from '../../../lib/predict/kinds/torch/arrays.js';
import { TorchRequest } from '../../../lib/predict/kinds/torch/request.js';
import { TorchResponse } from '../../../lib/predict/kinds/torch/response.js';
import { pytorch } from '../../generated/pytorch_predict.js';
import { itCarriesTensors } from './properties.js';
import {
  contentOf,
  describeVectors,
  dtypeOf,
  expectOutputs,
  type VectorTensor,
} from './vectors.js';

type Keyed = Omit<VectorTensor, 'name'> & { name?: string; index?: number };

const keyOf = ({ name, index }: Keyed): number | string => index ?? name!;

describeVectors<{ feeds: Keyed[]; fetches: number[]; debugLevel: number }>(
  'TorchRequest',
  ({ feeds, fetches, debugLevel }) => {
    const request = new TorchRequest({ debugLevel });
    for (const feed of feeds) {
      request.addFeed(keyOf(feed), feed.shape, dtypeOf(feed) as TorchDataType, contentOf(feed));
    }
    for (const index of fetches) request.addFetch(index);
    return request;
  },
  (bytes) => TorchRequest.decode(bytes),
  (bytes, { feeds, fetches, debugLevel }) => {
    const request = TorchRequest.decode(bytes);
    expect([...request.feeds.keys()].sort()).toEqual(feeds.map(keyOf).sort());
    expect(request.fetches).toEqual(fetches);
    expect(request.debugLevel).toBe(debugLevel);
  },
);

describeVectors<{ outputs: Keyed[] }>(
  'TorchResponse',
  ({ outputs }) => {
    const response = new TorchResponse();
    for (const output of outputs) {
      const dtype = dtypeOf(output) as TorchDataType;
      response.addOutput(keyOf(output), output.shape, dtype, contentOf(output));
    }
    return response;
  },
  (bytes) => TorchResponse.decode(bytes),
  (bytes, { outputs }) => {
    expectOutputs(
      TorchResponse.decode(bytes),
      outputs.map((output) => ({ ...output, key: keyOf(output) })),
    );
  },
);

describe('TorchRequest', () => {
  itCarriesTensors(
    TORCH_DATA_TYPES,
    pytorch.eas.PredictRequest,
    ({ shape, dtype, values }) =>
      new TorchRequest({ debugLevel: 1 })
        .addFeed(1, shape, dtype as TorchDataType, values as never)
        .addFeed('named', shape, dtype as TorchDataType, values as never)
        .addFetch(300)
        .encode(),
    (body) => TorchRequest.decode(body).feeds.get(1),
  );

  it('replaces an input of the same index or name, which are apart', () => {
    const request = new TorchRequest()
      .addFeed(0, [1], 'FLOAT', [1])
      .addFeed('0', [1], 'FLOAT', [2])
      .addFeed(0, [1], 'FLOAT', [3]);
    const { feeds } = TorchRequest.decode(request.encode());
    expect(feeds.get(0)?.values).toEqual(Float32Array.of(3));
    expect(feeds.get('0')?.values).toEqual(Float32Array.of(2));
  });

  it('refuses what its protocol does not have', () => {
    const request = new TorchRequest();
    expect(() => request.addFeed(0, [1], 'BOOL' as never, [1] as never)).toThrow(
      'addFeed(0): dtype is "BOOL"; write one of "FLOAT"',
    );
    expect(() => request.addFeed(-1, [1], 'FLOAT', [1])).toThrow(
      'write a whole number of 0 to 65535.',
    );
    expect(() => request.addFeed('', [1], 'FLOAT', [1])).toThrow(
      'name is ""; write a string that is not empty.',
    );
    expect(() => request.addFetch(0.5)).toThrow(
      'addFetch(0.5): index is 0.5; write a whole number of 0 to 65535.',
    );
    expect(() => new TorchRequest({ debugLevel: -1 })).toThrow(
      'TorchRequest.debugLevel is -1; write a whole number of 0 to 2147483647.',
    );
    expect(request.encode()).toHaveLength(0);
  });
});

describe('TorchResponse', () => {
  it('tells indexes and names apart, and leaves gaps out', () => {
    const response = new TorchResponse()
      .addOutput(2, [1], 'FLOAT', [1])
      .addOutput('y', [1], 'INT32', [7]);
    const decoded = TorchResponse.decode(response.encode());
    expect(decoded.outputIndexes).toEqual([2]);
    expect(decoded.outputNames).toEqual(['y']);
    expect(() => decoded.getValues(0)).toThrow('The answer has no output 0; it has 2, "y".');
  });
});
