import { createHash } from 'node:crypto';
import {
  BladeRequest,
  BladeResponse,
  BladeTFRequest,
  BladeTFResponse,
  CaffeRequest,
  CaffeResponse,
  EasyRecRequest,
  EasyRecResponse,
  JsonRequest,
  JsonResponse,
  OnnxRequest,
  OnnxResponse,
  TFRequest,
  TFResponse,
  TorchRecRequest,
  TorchRecResponse,
  TorchRequest,
  TorchResponse,
} from '../../../lib/index.js';
import type { RequestSpec } from './requests.js';

/**
 * Services that answer with what they were given, read and written by this library: an SDK that
 * reads back what it sent has agreed with it on both.
 */
export const SERVICES: Readonly<Record<RequestSpec['kind'], (body: Uint8Array) => Uint8Array>> = {
  string: (body) => body,
  bytes: (body) => body,
  // In the form that the Java SDK reads.
  json: (body) => {
    const { inputs } = JsonRequest.decode(body).value as {
      inputs: Record<string, { dataValue: unknown }>[];
    };
    const outputs = inputs.map((row) => ({
      outputLabel: String(row['name']?.dataValue),
      outputMulti: { score: row['score']?.dataValue },
      outputValue: Object.fromEntries(
        Object.entries(row).map(([name, { dataValue }]) => [name, dataValue]),
      ),
    }));
    return new JsonResponse({ outputs }).encode();
  },
  tf: (body) => {
    const answer = new TFResponse();
    for (const [name, { shape, dtype, values }] of TFRequest.decode(body).feeds) {
      answer.addOutput(name, shape, dtype as 'FLOAT', values as Float32Array);
    }
    return answer.encode();
  },
  torch: (body) => {
    const answer = new TorchResponse();
    for (const [key, { shape, dtype, values }] of TorchRequest.decode(body).feeds) {
      answer.addOutput(key, shape, dtype as 'FLOAT', values as Float32Array);
    }
    return answer.encode();
  },
  blade: (body) => {
    const answer = new BladeResponse();
    for (const [name, { batchSize, tensor }] of BladeRequest.decode(body).feeds) {
      const { shape, dtype, values } = tensor;
      answer.addOutput(name, batchSize, shape, dtype as 'FLOAT', values as Float32Array);
    }
    return answer.encode();
  },
  'blade-tf': (body) => {
    const answer = new BladeTFResponse();
    for (const [name, { tensor }] of BladeTFRequest.decode(body).feeds) {
      const { shape, dtype, values } = tensor;
      answer.addOutput(name, shape, dtype as 'FLOAT', values as Float32Array);
    }
    return answer.encode();
  },
  onnx: (body) => {
    const answer = new OnnxResponse();
    for (const [name, { shape, dtype, values }] of OnnxRequest.decode(body).tensors) {
      answer.addTensor(name, shape, dtype as 'FLOAT', values as Float32Array);
    }
    return answer.encode();
  },
  caffe: (body) => {
    const answer = new CaffeResponse();
    for (const [name, { shape, values }] of CaffeRequest.decode(body).feeds) {
      answer.addOutput(name, shape, values as Float32Array);
    }
    return answer.encode();
  },
  easyrec: (body) => {
    const { itemIds, userFeatures } = EasyRecRequest.decode(body);
    const age = Number(userFeatures.get('age')?.value);
    const results = new Map(itemIds.map((id, place) => [id, [age + place, 0.5]]));
    return new EasyRecResponse({ itemIds, results }).encode();
  },
  torchrec: (body) => {
    const { itemIds, userFeatures } = TorchRecRequest.decode(body);
    const age = Number(userFeatures.get('age')?.value);
    return new TorchRecResponse({ itemIds })
      .addOutput(
        'probs',
        [itemIds.length],
        'FLOAT',
        itemIds.map((_, place) => age + place),
      )
      .encode();
  },
};

/** Whether a body's MD5 begins with a zero, which the Java SDK drops. */
export function hasZeroFirst(body: Uint8Array): boolean {
  return createHash('md5').update(body).digest('hex').startsWith('0');
}
