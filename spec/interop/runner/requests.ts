import {
  BladeRequest,
  BladeTFRequest,
  CaffeRequest,
  EasyRecRequest,
  JsonRequest,
  OnnxRequest,
  StringRequest,
  TFRequest,
  TorchRecRequest,
  TorchRequest,
  type BladeDataType,
  type EasyRecType,
  type FeatureContent,
} from '../../../lib/index.js';
import type { Tensor } from '../../../lib/wire/tensor/tensor.js';
import { toBase64, wireTensor } from './tensors.js';

/** A tensor under a name. */
export type NamedTensor = Tensor & { readonly name: string };

/** A feature of a TorchRec request; its value goes through JSON. */
export interface FeatureSpec {
  readonly name: string;
  readonly dtype: string;
  readonly value: FeatureContent;
}

/** What a request says, from which an SDK and this library each build it. */
export type RequestSpec =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'bytes'; readonly body: Uint8Array }
  | { readonly kind: 'json'; readonly rows: readonly Readonly<Record<string, unknown>>[] }
  | {
      readonly kind: 'tf';
      readonly signature: string;
      readonly prefix?: string;
      readonly feeds: readonly NamedTensor[];
      readonly fetches: readonly string[];
    }
  | {
      readonly kind: 'torch';
      readonly debugLevel?: number;
      /** Whether the SDK compresses it; this library has a client option for that. */
      readonly snappy?: boolean;
      readonly feeds: readonly ((Tensor & { readonly index: number }) | NamedTensor)[];
      readonly fetches: readonly number[];
    }
  | {
      readonly kind: 'blade';
      readonly signature: string;
      readonly feeds: readonly (NamedTensor & { readonly batchSize: number })[];
      readonly fetches: readonly { readonly name: string; readonly dtype: BladeDataType }[];
    }
  | {
      readonly kind: 'blade-tf';
      readonly signature: string;
      readonly feeds: readonly NamedTensor[];
      readonly fetches: readonly string[];
    }
  | { readonly kind: 'onnx'; readonly feeds: readonly NamedTensor[] }
  | {
      readonly kind: 'caffe';
      readonly feeds: readonly NamedTensor[];
      readonly fetches: readonly string[];
    }
  | {
      readonly kind: 'easyrec';
      readonly user: readonly {
        readonly name: string;
        readonly type: EasyRecType;
        readonly value: string | number;
      }[];
      readonly itemIds: readonly string[];
      readonly debugLevel: number;
      readonly faissNeighNum: number;
    }
  | {
      readonly kind: 'torchrec';
      readonly user: readonly FeatureSpec[];
      readonly context: readonly FeatureSpec[];
      readonly item: readonly FeatureSpec[];
      readonly itemIds: readonly string[];
      readonly metaData: Readonly<Record<string, string>>;
      readonly debugLevel: number;
      readonly faissNeighNum: number;
    };

/** A request as a peer is told of it. */
export function describeRequest(spec: RequestSpec): object {
  if (spec.kind === 'bytes') return { ...spec, body: toBase64(spec.body) };
  if (!('feeds' in spec)) return spec;
  const feeds = spec.feeds.map((feed) => ({ ...feed, values: undefined, ...wireTensor(feed) }));
  return { ...spec, feeds };
}

/** The same request, built by this library. */
export function ourBody(spec: RequestSpec): Uint8Array {
  switch (spec.kind) {
    case 'string':
      return new StringRequest(spec.text).encode();
    case 'bytes':
      return new StringRequest(spec.body).encode();
    case 'json':
      return new JsonRequest(spec.rows).encode();
    case 'tf': {
      const { signature, prefix = '', feeds, fetches } = spec;
      const request = new TFRequest(signature, { prefix });
      for (const { name, shape, dtype, values } of feeds) {
        request.addFeed(name, shape, dtype as 'FLOAT', values as Float32Array);
      }
      for (const name of fetches) request.addFetch(name);
      return request.encode();
    }
    case 'torch': {
      const { debugLevel = 0, feeds, fetches } = spec;
      const request = new TorchRequest({ debugLevel });
      for (const feed of feeds) {
        const key = 'name' in feed ? feed.name : feed.index;
        request.addFeed(key, feed.shape, feed.dtype as 'FLOAT', feed.values as Float32Array);
      }
      for (const index of fetches) request.addFetch(index);
      return request.encode();
    }
    case 'blade': {
      const request = new BladeRequest(spec.signature);
      for (const { name, batchSize, shape, dtype, values } of spec.feeds) {
        request.addFeed(name, batchSize, shape, dtype as 'FLOAT', values as Float32Array);
      }
      for (const { name, dtype } of spec.fetches) request.addFetch(name, dtype);
      return request.encode();
    }
    case 'blade-tf': {
      const request = new BladeTFRequest(spec.signature);
      for (const { name, shape, dtype, values } of spec.feeds) {
        request.addFeed(name, shape, dtype as 'FLOAT', values as Float32Array);
      }
      for (const name of spec.fetches) request.addFetch(name);
      return request.encode();
    }
    case 'onnx': {
      const request = new OnnxRequest();
      for (const { name, shape, dtype, values } of spec.feeds) {
        request.addTensor(name, shape, dtype as 'FLOAT', values as Float32Array);
      }
      return request.encode();
    }
    case 'caffe': {
      const request = new CaffeRequest();
      for (const { name, shape, values } of spec.feeds) {
        request.addFeed(name, shape, values as Float32Array);
      }
      for (const name of spec.fetches) request.addFetch(name);
      return request.encode();
    }
    case 'easyrec': {
      const { debugLevel, faissNeighNum } = spec;
      const request = new EasyRecRequest({ debugLevel, faissNeighNum });
      for (const { name, type, value } of spec.user) request.addUserFeature(name, type, value);
      for (const id of spec.itemIds) request.addItemId(id);
      return request.encode();
    }
    case 'torchrec': {
      const { debugLevel, faissNeighNum } = spec;
      const request = new TorchRecRequest({ debugLevel, faissNeighNum });
      for (const { name, dtype, value } of spec.user) request.addUserFeature(name, dtype, value);
      for (const { name, dtype, value } of spec.context) {
        request.addContextFeature(name, dtype, value);
      }
      for (const { name, dtype, value } of spec.item) request.addItemFeature(name, dtype, value);
      for (const id of spec.itemIds) request.addItemId(id);
      for (const [key, value] of Object.entries(spec.metaData)) request.addMetaData(key, value);
      return request.encode();
    }
  }
}
