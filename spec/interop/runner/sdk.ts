import type { DataType } from '../../../lib/index.js';
import type { Launch } from './peer.js';

/** The request kinds whose tensors have types. */
export type TensorKind = 'tf' | 'torch' | 'blade' | 'onnx';

/** What an SDK can have; a row names those it needs. */
export type Feature =
  | 'string'
  | 'bytes'
  | 'json'
  | 'tf'
  | 'tf-prefix'
  | 'torch'
  | 'torch-map'
  | 'blade'
  | 'blade-tf'
  | 'onnx'
  | 'caffe'
  | 'easyrec'
  | 'torchrec'
  | 'snappy'
  | 'gzip'
  | 'zlib'
  | 'direct'
  | 'custom-url'
  | 'headers'
  | 'exact-shares'
  | 'queue'
  | 'put-priority'
  | 'count'
  | 'negative';

/** An official SDK. */
export interface Sdk {
  /** The language, such as `Python`. */
  readonly name: string;
  /** The package and its version, such as `eas-prediction 0.36`. */
  readonly package: string;
  readonly has: ReadonlySet<Feature>;
  /** The types of tensors that its builders take. */
  readonly dtypes: Readonly<Record<TensorKind, readonly DataType[]>>;
  /** The rows where it is known to be wrong; a defect in any other row is a failure. */
  readonly knownDefects: ReadonlySet<string>;
  /** Features that other versions of it have, and why they are not run; their rows are skipped. */
  readonly unavailable?: Readonly<Partial<Record<Feature, string>>>;
  /** Installs it into the cache, unless it is there. Throws what keeps it from being run. */
  install(): Promise<Launch>;
}
