import { describe, expect, it } from '@jest/globals';
import { BladeRequest } from '../../../lib/predict/kinds/blade/request.js';
import { BladeResponse } from '../../../lib/predict/kinds/blade/response.js';
import { blade } from '../../generated/blade.js';
import { BLADE_DATA_TYPES, type BladeDataType } from '../../../lib/wire/tensor/blade.js';
import { itCarriesTensors } from './properties.js';
import {
  contentOf,
  describeVectors,
  dtypeOf,
  expectOutputs,
  type VectorTensor,
} from './vectors.js';

interface RequestSpec {
  signature: string | null;
  feeds: (VectorTensor & { batchSize: number })[];
  fetches: { name: string; dtype: string }[];
}

describeVectors<RequestSpec>(
  'BladeRequest',
  ({ signature, feeds, fetches }) => {
    const request = new BladeRequest(signature ?? undefined);
    for (const feed of feeds) {
      const dtype = dtypeOf(feed) as BladeDataType;
      request.addFeed(feed.name, feed.batchSize, feed.shape, dtype, contentOf(feed));
    }
    for (const fetch of fetches) request.addFetch(fetch.name, dtypeOf(fetch) as BladeDataType);
    return request;
  },
  (bytes) => BladeRequest.decode(bytes),
  (bytes, { signature, feeds, fetches }) => {
    const request = BladeRequest.decode(bytes);
    expect(request.signatureName).toBe(signature ?? '');
    expect(
      Array.from(request.feeds.values(), ({ name, batchSize }) => ({ name, batchSize })),
    ).toEqual(feeds.map(({ name, batchSize }) => ({ name, batchSize })));
    expect([...request.fetches]).toEqual(fetches.map((fetch) => [fetch.name, dtypeOf(fetch)]));
  },
);

describeVectors<{ outputs: VectorTensor[] }>(
  'BladeResponse',
  ({ outputs }) => {
    const response = new BladeResponse();
    for (const output of outputs) {
      const { name, shape } = output;
      const dtype = dtypeOf(output) as BladeDataType;
      response.addOutput(name, shape[0]!, shape, dtype, contentOf(output));
    }
    return response;
  },
  (bytes) => BladeResponse.decode(bytes),
  (bytes, { outputs }) => {
    expectOutputs(
      BladeResponse.decode(bytes),
      outputs.map((output) => ({ ...output, key: output.name })),
    );
  },
);

describe('BladeRequest', () => {
  itCarriesTensors(
    BLADE_DATA_TYPES,
    blade.Request,
    ({ shape, dtype, values }) =>
      new BladeRequest('s')
        .addFeed('x', 3, shape, dtype as BladeDataType, values as never)
        .addFetch('y', 'STRING')
        .encode(),
    (body) => BladeRequest.decode(body).feeds.get('x')?.tensor,
    ({ values }) => values.length > 0,
  );

  it('reads an input without values as FLOAT, since only values tell the type', () => {
    const body = new BladeRequest().addFeed('x', 1, [0], 'INT64', []).encode();
    expect(BladeRequest.decode(body).feeds.get('x')?.tensor).toEqual({
      dtype: 'FLOAT',
      shape: [0],
      values: new Float32Array(),
    });
  });

  it('refuses what its protocol does not have', () => {
    const request = new BladeRequest();
    expect(() => request.addFeed('x', 0, [1], 'FLOAT', [1])).toThrow(
      'addFeed("x"): batchSize is 0; write a whole number of 1 to 2147483647.',
    );
    expect(() => request.addFeed('x', 1, [1], 'DOUBLE' as never, [1] as never)).toThrow(
      'dtype is "DOUBLE"; write one of "FLOAT", "INT32", "INT64", "STRING".',
    );
    expect(() => request.addFetch('y', 'INT8' as never)).toThrow(
      'addFetch("y"): dtype is "INT8"; write one of "FLOAT", "INT32", "INT64", "STRING".',
    );
    expect(() => new BladeRequest(1 as never)).toThrow('signatureName is 1; write a string.');
    expect(request.encode()).toHaveLength(0);
  });
});

describe('BladeResponse', () => {
  it('finds outputs by either of their names', () => {
    const body = blade.Response.encode({
      outputs: [
        {
          blade_blob_name: 'blob',
          name_in_dl_model: 'model',
          batchsize: 1,
          shape: { dim: [1] },
          float_val: [1],
        },
        { name_in_dl_model: 'other', batchsize: 1, shape: { dim: [1] }, int_val: [2] },
      ],
    }).finish();
    const response = BladeResponse.decode(body);
    expect(response.outputNames).toEqual(['blob', 'other']);
    expect(response.getValues('blob')).toEqual(response.getValues('model'));
    expect(response.getValues('other')).toEqual(Int32Array.of(2));
  });

  it('refuses an output with values of two types', () => {
    const body = blade.Response.encode({
      outputs: [{ batchsize: 1, shape: { dim: [1] }, float_val: [1], int_val: [2] }],
    }).finish();
    expect(() => BladeResponse.decode(body)).toThrow('in one field, found float_val, int_val');
  });
});
