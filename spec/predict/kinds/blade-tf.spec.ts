import { describe, expect, it } from '@jest/globals';
import { BladeTFRequest } from '../../../lib/predict/kinds/blade-tf/request.js';
import { BladeTFResponse } from '../../../lib/predict/kinds/blade-tf/response.js';
import { blade } from '../../generated/blade.js';
import { BLADE_DATA_TYPES, type BladeDataType } from '../../../lib/wire/tensor/blade.js';
import { itCarriesTensors } from './properties.js';
import { contentOf, describeVectors, dtypeOf, type VectorTensor } from './vectors.js';

interface RequestSpec {
  signature: string;
  feeds: VectorTensor[];
  fetches: string[];
}

describeVectors<RequestSpec>(
  'BladeTFRequest',
  ({ signature, feeds, fetches }) => {
    const request = new BladeTFRequest(signature);
    for (const feed of feeds) {
      request.addFeed(feed.name, feed.shape, dtypeOf(feed) as BladeDataType, contentOf(feed));
    }
    for (const name of fetches) request.addFetch(name);
    return request;
  },
  (bytes) => BladeTFRequest.decode(bytes),
  (bytes, { signature, feeds, fetches }) => {
    const request = BladeTFRequest.decode(bytes);
    expect(request.signatureName).toBe(signature);
    expect([...request.feeds.keys()]).toEqual(feeds.map(({ name }) => name));
    expect(request.fetches).toEqual(fetches);
  },
);

describe('BladeTFRequest', () => {
  itCarriesTensors(
    BLADE_DATA_TYPES,
    blade.Request,
    ({ shape, dtype, values }) =>
      new BladeTFRequest('s')
        .addFeed('x', shape, dtype as BladeDataType, values as never)
        .addFetch('y')
        .encode(),
    (body) => BladeTFRequest.decode(body).feeds.get('x')?.tensor,
    ({ shape, values }) => shape.length > 0 && values.length > 0,
  );

  it('takes the batch size from the shape', () => {
    const request = new BladeTFRequest('s').addFeed('x', [2, 1], 'INT32', [1, 2]);
    expect(request.feeds.get('x')?.batchSize).toBe(2);
    for (const shape of [[], [0, 2]]) {
      expect(() => request.addFeed('y', shape, 'INT32', [])).toThrow(
        `addFeed("y"): shape[0] is ${shape[0]}; write the batch size of 1 or more there`,
      );
    }
    expect(() => request.addFeed('y', 3 as never, 'INT32', [])).toThrow(
      'shape is 3; write an array',
    );
    expect([...request.feeds.keys()]).toEqual(['x']);
  });

  it('is answered with tensors by name, of whichever type is filled', () => {
    const body = new BladeTFResponse().addOutput('y', [1, 2], 'STRING', ['a', 'b']).encode();
    const response = new BladeTFRequest('s').decode(body);
    expect(response.outputNames).toEqual(['y']);
    expect(response.getTensor('y')).toEqual({ dtype: 'STRING', shape: [1, 2], values: ['a', 'b'] });
  });
});
