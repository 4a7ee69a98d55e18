import { describe, expect, it } from '@jest/globals';
import { OnnxRequest } from '../../../lib/predict/kinds/onnx/request.js';
import { OnnxResponse } from '../../../lib/predict/kinds/onnx/response.js';
import { hie } from '../../generated/onnx_processor_data.js';
import { RAW_DATA_TYPES, type RawDataType } from '../../../lib/wire/tensor/raw.js';
import { itCarriesTensors } from './properties.js';
import {
  contentOf,
  describeVectors,
  dtypeOf,
  expectOutputs,
  type VectorTensor,
} from './vectors.js';

describeVectors<{ tensors: VectorTensor[] }>(
  'OnnxRequest',
  ({ tensors }) => {
    const request = new OnnxRequest();
    for (const tensor of tensors) {
      const dtype = dtypeOf(tensor) as RawDataType;
      request.addTensor(tensor.name, tensor.shape, dtype, contentOf(tensor));
    }
    return request;
  },
  (bytes) => OnnxRequest.decode(bytes),
  (bytes, { tensors }) => {
    expect([...OnnxRequest.decode(bytes).tensors.keys()]).toEqual(tensors.map(({ name }) => name));
  },
);

describeVectors<{ tensors: VectorTensor[] }>(
  'OnnxResponse',
  ({ tensors }) => {
    const response = new OnnxResponse();
    for (const tensor of tensors) {
      const dtype = dtypeOf(tensor) as RawDataType;
      response.addTensor(tensor.name, tensor.shape, dtype, contentOf(tensor));
    }
    return response;
  },
  (bytes) => OnnxResponse.decode(bytes),
  (bytes, { tensors }) => {
    const response = OnnxResponse.decode(bytes);
    expect(response.size).toBe(tensors.length);
    tensors.forEach(({ name }, index) => expect(response.getName(index)).toBe(name));
    expectOutputs<string | number>(
      response,
      tensors.flatMap((tensor, index) => [
        { ...tensor, key: tensor.name },
        { ...tensor, key: index },
      ]),
    );
  },
);

describe('OnnxRequest', () => {
  itCarriesTensors(
    // What HALF does to its values, its own spec says.
    RAW_DATA_TYPES.filter((dtype) => dtype !== 'HALF'),
    hie.processor.DataProto,
    ({ shape, dtype, values }) =>
      new OnnxRequest().addTensor('x', shape, dtype as RawDataType, values as never).encode(),
    (body) => OnnxRequest.decode(body).tensors.get('x'),
  );

  it('sends HALF in 16 bits', () => {
    const values = [1, -2, 65504, 0.1, Infinity];
    const request = new OnnxRequest().addTensor('h', [5], 'HALF', values);
    const message = hie.processor.DataProto.decode(request.encode());
    expect(message.tensors[0]?.data_type).toBe(10);
    expect(Buffer.from(message.tensors[0]!.raw_data!).toString('hex')).toBe('003c00c0ff7b662e007c');
    const response = request.decode(request.encode());
    expect(response.getValues('h', 'HALF')).toEqual(
      Float32Array.of(1, -2, 65504, 0.0999755859375, Infinity),
    );
  });

  it('replaces a tensor of the same name', () => {
    const request = new OnnxRequest()
      .addTensor('a', [1], 'INT8', [1])
      .addTensor('b', [1], 'INT8', [2])
      .addTensor('a', [1], 'INT8', [3]);
    expect(request.tensors.size).toBe(2);
    expect(request.tensors.get('a')?.values).toEqual(Int8Array.of(3));
  });

  it('refuses what its protocol does not have', () => {
    const request = new OnnxRequest();
    expect(() => request.addTensor('x', [1], 'STRING' as never, ['a'] as never)).toThrow(
      'addTensor("x"): dtype is "STRING"; write one of "FLOAT"',
    );
    expect(() => request.addTensor('x', [2], 'HALF', [0, 65520])).toThrow(
      'addTensor("x"): content[1] is 65520; write a number within the range of 16-bit',
    );
    expect(request.tensors.size).toBe(0);
  });
});

describe('OnnxResponse', () => {
  const response = new OnnxResponse().addTensor('y', [1], 'UINT32', [2 ** 32 - 1]);

  it('says which indexes there are', () => {
    expect(() => response.getName(1)).toThrow('The answer has 1 outputs, and no index 1.');
    expect(() => response.getValues(1)).toThrow('The answer has no output 1; it has "y".');
  });

  it.each([
    ['bytes that do not fill its shape', { data_type: 1, dims: [2], raw_data: new Uint8Array(7) }],
    ['an unknown type', { data_type: 8, dims: [0] }],
    ['a negative dimension', { data_type: 1, dims: [-1] }],
  ])('refuses %s', (_, tensor) => {
    const body = hie.processor.DataProto.encode({ tensors: [tensor] }).finish();
    expect(() => OnnxResponse.decode(body)).toThrow(expect.objectContaining({ code: 'PROTOCOL' }));
  });
});
