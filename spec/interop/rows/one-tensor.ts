import type { Tensor } from '../../../lib/wire/tensor/tensor.js';
import type { RequestSpec } from '../runner/requests.js';
import type { Feature, TensorKind } from '../runner/sdk.js';

/** How a request with one tensor is made, by what it is called. */
export const ONE_TENSOR: readonly {
  readonly title: string;
  readonly feature: Feature;
  readonly kind: TensorKind;
  readonly isBatched?: boolean;
  readonly make: (tensor: Tensor) => RequestSpec;
}[] = [
  {
    title: 'TensorFlow',
    feature: 'tf',
    kind: 'tf',
    make: (tensor) => ({
      kind: 'tf',
      signature: 'serving',
      feeds: [{ name: 'in', ...tensor }],
      fetches: ['out', 'more'],
    }),
  },
  {
    title: 'PyTorch by index',
    feature: 'torch',
    kind: 'torch',
    make: (tensor) => ({ kind: 'torch', feeds: [{ index: 0, ...tensor }], fetches: [0, 300] }),
  },
  {
    title: 'PyTorch by name',
    feature: 'torch-map',
    kind: 'torch',
    make: (tensor) => ({
      kind: 'torch',
      debugLevel: 3,
      feeds: [{ name: 'in', ...tensor }],
      fetches: [2],
    }),
  },
  {
    title: 'Blade',
    feature: 'blade',
    kind: 'blade',
    isBatched: true,
    make: (tensor) => ({
      kind: 'blade',
      signature: 'serving',
      feeds: [{ name: 'in', batchSize: 4, ...tensor }],
      fetches: [{ name: 'out', dtype: 'INT64' }],
    }),
  },
  {
    title: 'Blade as TensorFlow',
    feature: 'blade-tf',
    kind: 'blade',
    isBatched: true,
    make: (tensor) => ({
      kind: 'blade-tf',
      signature: 'serving',
      feeds: [{ name: 'in', ...tensor }],
      fetches: ['out'],
    }),
  },
  {
    title: 'ONNX',
    feature: 'onnx',
    kind: 'onnx',
    make: (tensor) => ({ kind: 'onnx', feeds: [{ name: 'in', ...tensor }] }),
  },
];

/** A TensorFlow request whose names have a prefix. */
export const prefixed = (tensor: Tensor): RequestSpec => ({
  kind: 'tf',
  signature: 'serving',
  prefix: 'model',
  feeds: [{ name: 'in', ...tensor }],
  fetches: ['out'],
});
