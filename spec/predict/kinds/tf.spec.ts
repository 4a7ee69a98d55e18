import { describe, expect, it } from '@jest/globals';
import { EasProtocolError } from '../../../lib/errors/index.js';
import { tensorflow } from '../../generated/tf_predict.js';
import { ARRAY_DATA_TYPES } from '../../../lib/wire/tensor/proto.js';
import { TFRequest, type TFDataType } from '../../../lib/predict/kinds/tf/request.js';
import { TFResponse } from '../../../lib/predict/kinds/tf/response.js';
import { itCarriesTensors } from './properties.js';
import {
  contentOf,
  describeVectors,
  dtypeOf,
  expectOutputs,
  type VectorTensor,
} from './vectors.js';

interface RequestSpec {
  signature: string;
  feeds: VectorTensor[];
  fetches: string[];
}

describeVectors<RequestSpec>(
  'TFRequest',
  ({ signature, feeds, fetches }) => {
    const request = new TFRequest(signature);
    for (const feed of feeds) {
      request.addFeed(feed.name, feed.shape, dtypeOf(feed) as TFDataType, contentOf(feed));
    }
    for (const name of fetches) request.addFetch(name);
    return request;
  },
  (bytes) => TFRequest.decode(bytes),
  (bytes, { signature, feeds, fetches }) => {
    const request = TFRequest.decode(bytes);
    expect(request.signatureName).toBe(signature);
    expect(request.fetches).toEqual(fetches);
    expect([...request.feeds.keys()]).toEqual(feeds.map(({ name }) => name));
  },
);

describeVectors<{ outputs: VectorTensor[] }>(
  'TFResponse',
  ({ outputs }) => {
    const response = new TFResponse();
    for (const output of outputs) {
      response.addOutput(
        output.name,
        output.shape,
        dtypeOf(output) as TFDataType,
        contentOf(output),
      );
    }
    return response;
  },
  (bytes) => TFResponse.decode(bytes),
  (bytes, { outputs }) => {
    const response = TFResponse.decode(bytes);
    expect(response.outputNames).toEqual(outputs.map(({ name }) => name));
    expectOutputs(
      response,
      outputs.map((output) => ({ ...output, key: output.name })),
    );
  },
);

describe('TFRequest', () => {
  itCarriesTensors(
    ARRAY_DATA_TYPES,
    tensorflow.eas.PredictRequest,
    ({ shape, dtype, values }) =>
      new TFRequest('sig')
        .addFeed('é', shape, dtype as TFDataType, values as never)
        .addFetch('y')
        .encode(),
    (body) => TFRequest.decode(body).feeds.get('é'),
  );

  it('replaces an input that is added again, and asks for an output once', () => {
    const request = new TFRequest('s')
      .addFeed('a', [2], 'FLOAT', [1, 2])
      .addFeed('a', [1], 'INT32', [7])
      .addFetch('y')
      .addFetch('y');
    expect(request.feeds.get('a')).toEqual({
      dtype: 'INT32',
      shape: [1],
      values: Int32Array.of(7),
    });
    expect(request.fetches).toEqual(['y']);
  });

  it('puts the prefix before every name, and reads answers without it', () => {
    const request = new TFRequest('s', { prefix: 'tower' })
      .addFeed('in', [], 'FLOAT', [1])
      .addFetch('out');
    const sent = TFRequest.decode(request.encode());
    expect([...sent.feeds.keys()]).toEqual(['tower/in']);
    expect(sent.fetches).toEqual(['tower/out']);
    const body = new TFResponse().addOutput('tower/out', [1], 'FLOAT', [2]).encode();
    const response = request.decode(body);
    expect(response.getValues('out')).toEqual(Float32Array.of(2));
    expect(response.getValues('tower/out')).toEqual(Float32Array.of(2));
  });

  it('keeps what it had when an input is refused', () => {
    const request = new TFRequest().addFeed('a', [1], 'FLOAT', [1]);
    const before = request.encode();
    expect(() => request.addFeed('a', [2], 'FLOAT', [1])).toThrow('addFeed("a")');
    expect(request.encode()).toEqual(before);
  });

  it('refuses a prefix that ends with a slash, and a signature that is no string', () => {
    expect(() => new TFRequest('s', { prefix: 'p/' })).toThrow('without a slash');
    expect(() => new TFRequest(1 as never)).toThrow('signatureName is 1; write a string.');
  });
});

describe('TFResponse', () => {
  const response = new TFResponse()
    .addOutput('scores', [1, 2], 'FLOAT', [0.5, 0.25])
    .addOutput('labels', [2], 'STRING', ['é', Uint8Array.of(0xff)]);
  const decoded = TFResponse.decode(response.encode());

  it('types the values when the type is named, and says so when it is another', () => {
    const scores: Float32Array = decoded.getValues('scores', 'FLOAT');
    expect(scores).toEqual(Float32Array.of(0.5, 0.25));
    expect(() => decoded.getValues('scores', 'DOUBLE')).toThrow(
      expect.objectContaining({
        code: 'PROTOCOL',
        message: 'Expected output "scores" to be DOUBLE, but it is FLOAT.',
      }),
    );
  });

  it('gives strings as bytes, which need not be UTF-8', () => {
    expect(decoded.getBytes('labels')).toEqual([Uint8Array.of(0xc3, 0xa9), Uint8Array.of(0xff)]);
    expect(() => decoded.getValues('labels')).toThrow(
      expect.objectContaining({ code: 'PROTOCOL' }),
    );
    expect(() => decoded.getBytes('scores')).toThrow('to be STRING, but it is FLOAT');
  });

  it('lists the outputs there are when asked for another', () => {
    expect(() => decoded.getValues('score')).toThrow(
      expect.objectContaining({
        code: 'CONFIG',
        message: 'The answer has no output "score"; it has "scores", "labels".',
      }),
    );
    expect(() => new TFResponse().getTensor('x')).toThrow('it has none at all');
  });

  it('shows the text that came in place of tensors', () => {
    const page = Buffer.from('<html><body>502</body></html>');
    expect(() => TFResponse.decode(page)).toThrow(EasProtocolError);
    expect(() => TFResponse.decode(page)).toThrow(/^The body is not a TFResponse\..*<body>502/);
  });

  it('hands out a shape that can be changed without harm', () => {
    decoded.getTensorShape('scores').push(3);
    expect(decoded.getTensorShape('scores')).toEqual([1, 2]);
  });
});
