import { describe, expect, it } from '@jest/globals';
import { CaffeRequest } from '../../../lib/predict/kinds/caffe/request.js';
import { CaffeResponse } from '../../../lib/predict/kinds/caffe/response.js';
import { caffe } from '../../generated/caffe_predict.js';
import { itCarriesTensors } from './properties.js';
import { describeVectors, expectOutputs } from './vectors.js';

interface VectorArray {
  name: string;
  shape: number[];
  values: number[];
}

describeVectors<{ feeds: VectorArray[]; fetches: string[] }>(
  'CaffeRequest',
  ({ feeds, fetches }) => {
    const request = new CaffeRequest();
    for (const { name, shape, values } of feeds) request.addFeed(name, shape, values);
    for (const name of fetches) request.addFetch(name);
    return request;
  },
  (bytes) => CaffeRequest.decode(bytes),
  (bytes, { feeds, fetches }) => {
    const request = CaffeRequest.decode(bytes);
    expect([...request.feeds.keys()]).toEqual(feeds.map(({ name }) => name));
    expect(request.fetches).toEqual(fetches);
  },
);

describeVectors<{ outputs: VectorArray[] }>(
  'CaffeResponse',
  ({ outputs }) => {
    const response = new CaffeResponse();
    for (const { name, shape, values } of outputs) response.addOutput(name, shape, values);
    return response;
  },
  (bytes) => CaffeResponse.decode(bytes),
  (bytes, { outputs }) => {
    const response = CaffeResponse.decode(bytes);
    expect(response.outputNames).toEqual(outputs.map(({ name }) => name));
    expectOutputs(
      response,
      outputs.map((output) => ({ ...output, dtype: 'FLOAT', key: output.name })),
    );
  },
);

describe('CaffeRequest', () => {
  itCarriesTensors(
    ['FLOAT'],
    caffe.eas.PredictRequest,
    ({ shape, values }) =>
      new CaffeRequest()
        .addFeed('other', [], [1])
        .addFeed('x', shape, values as Float32Array)
        .addFetch('prob')
        .encode(),
    (body) => CaffeRequest.decode(body).feeds.get('x'),
  );

  it('refuses content that does not fill its shape', () => {
    expect(() => new CaffeRequest().addFeed('data', [2], [1])).toThrow(
      'addFeed("data"): shape [2] holds 2 values but content has 1; write',
    );
  });
});

describe('CaffeResponse', () => {
  it('refuses names without arrays', () => {
    const body = caffe.eas.PredictResponse.encode({ output_name: ['a'] }).finish();
    expect(() => CaffeResponse.decode(body)).toThrow(
      'Expected as many arrays as names, found 0 and 1.',
    );
  });
});
