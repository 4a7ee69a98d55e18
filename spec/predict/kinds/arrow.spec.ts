import { Field, FixedSizeList, Float32, makeVector, Utf8, vectorFromArray } from 'apache-arrow';
import { describe, expect, it } from '@jest/globals';
import { EasConfigError, EasProtocolError } from '../../../lib/errors/index.js';
import { BladeTFRequest } from '../../../lib/predict/kinds/blade-tf/request.js';
import { BladeRequest } from '../../../lib/predict/kinds/blade/request.js';
import { BladeResponse } from '../../../lib/predict/kinds/blade/response.js';
import { CaffeRequest } from '../../../lib/predict/kinds/caffe/request.js';
import { CaffeResponse } from '../../../lib/predict/kinds/caffe/response.js';
import { OnnxResponse } from '../../../lib/predict/kinds/onnx/response.js';
import { OnnxRequest } from '../../../lib/predict/kinds/onnx/request.js';
import { TFResponse } from '../../../lib/predict/kinds/tf/response.js';
import { TFRequest } from '../../../lib/predict/kinds/tf/request.js';
import { TorchResponse } from '../../../lib/predict/kinds/torch/response.js';
import { TorchRequest } from '../../../lib/predict/kinds/torch/request.js';
import { complaint } from '../../support/complaint.js';

const values = Float32Array.of(1, 2, 3, 4);
const flat = makeVector(values);
const lists = vectorFromArray(
  [
    [1, 2],
    [3, 4],
  ],
  new FixedSizeList(2, new Field('item', new Float32(), false)),
);

describe('an Arrow vector as content', () => {
  it.each([
    ['flat', flat],
    ['lists of fixed size', lists],
  ])('encodes as its values do, for every kind (%s)', (_, vector) => {
    const shape = [2, 2];
    const bodies = [values, vector].map((content) => [
      new TFRequest('s').addFeed('x', shape, 'FLOAT', content).encode(),
      new TorchRequest().addFeed(0, shape, 'FLOAT', content).encode(),
      new BladeRequest().addFeed('x', 2, shape, 'FLOAT', content).encode(),
      new BladeTFRequest('s').addFeed('x', shape, 'FLOAT', content).encode(),
      new OnnxRequest().addTensor('x', shape, 'FLOAT', content).encode(),
      new CaffeRequest().addFeed('x', shape, content).encode(),
      new TFResponse().addOutput('x', shape, 'FLOAT', content).encode(),
    ]);
    expect(bodies[1]).toEqual(bodies[0]);
  });

  it('keeps its memory', () => {
    const feed = new TFRequest('s').addFeed('x', [4], 'FLOAT', flat).feeds.get('x')!;
    expect((feed.values as Float32Array).buffer).toBe(values.buffer);
  });

  it('of texts is taken for STRING', () => {
    const texts = vectorFromArray(['a', 'b'], new Utf8());
    const feed = new TFRequest('s').addFeed('x', [2], 'STRING', texts).feeds.get('x')!;
    expect(feed.values).toEqual(['a', 'b']);
  });

  it('is held to shape and dtype', () => {
    const request = new TFRequest('s');
    expect(complaint(() => request.addFeed('x', [3], 'FLOAT', flat))).toContain(
      'addFeed("x"): shape [3] holds 3 values but content has 4; write',
    );
    expect(complaint(() => request.addFeed('x', [4], 'INT64', flat as never))).toContain(
      'addFeed("x"): INT64 takes a vector of Int64',
    );
    expect(complaint(() => request.addFeed('x', [4], 'FLOT' as never, flat as never))).toContain(
      'dtype is "FLOT"; write one of "FLOAT"',
    );
    expect(request.feeds.size).toBe(0);
  });
});

describe('an output as a vector', () => {
  const tf = new TFResponse()
    .addOutput('scores', [2, 2], 'FLOAT', values)
    .addOutput('ids', [2], 'INT64', [1n, -1n])
    .addOutput('ok', [3], 'BOOL', [true, false, true])
    .addOutput('names', [2], 'STRING', ['a', '中'])
    .addOutput('z', [1], 'COMPLEX64', [1, 2])
    .addOutput('bytes', [1], 'STRING', [Uint8Array.of(0xff)]);

  it('has the values of every kind', () => {
    const shape = [2, 2];
    const answers = [
      TFResponse.decode(tf.encode()).getVector('scores'),
      new TorchResponse().addOutput(0, shape, 'FLOAT', values).getVector(0),
      new BladeResponse().addOutput('x', 2, shape, 'FLOAT', values).getVector('x'),
      new OnnxResponse().addTensor('x', shape, 'FLOAT', values).getVector(0),
      new CaffeResponse().addOutput('x', shape, values).getVector('x'),
    ];
    for (const vector of answers) {
      expect(String(vector.type)).toBe('Float32');
      expect([...vector]).toEqual([...values]);
    }
  });

  it('is a view of the values', () => {
    const response = TFResponse.decode(tf.encode());
    const vector = response.getVector('scores', 'FLOAT');
    expect(vector.toArray().buffer).toBe(response.getValues('scores', 'FLOAT').buffer);
  });

  it('is typed by what is expected', () => {
    expect([...tf.getVector('ids', 'INT64')]).toEqual([1n, -1n]);
    expect([...tf.getVector('ok', 'BOOL')]).toEqual([true, false, true]);
    expect([...tf.getVector('names', 'STRING')]).toEqual(['a', '中']);
    expect([...tf.getVector('z', 'COMPLEX64')]).toEqual([1, 2]);
    expect(() => tf.getVector('ids', 'INT32')).toThrow(EasProtocolError);
    expect(() => tf.getVector('bytes')).toThrow(EasProtocolError);
    expect(() => tf.getVector('none')).toThrow(EasConfigError);
  });

  it('feeds the next request', () => {
    const next = new OnnxRequest().addTensor('x', [4], 'FLOAT', tf.getVector('scores', 'FLOAT'));
    expect(next.tensors.get('x')!.values).toEqual(values);
  });
});
