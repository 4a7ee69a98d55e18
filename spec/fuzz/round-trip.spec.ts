import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  BladeResponse,
  BladeTFResponse,
  CaffeResponse,
  EasyRecResponse,
  JsonRequest,
  JsonResponse,
  OnnxResponse,
  StringRequest,
  StringResponse,
  TFResponse,
  TorchRecResponse,
  TorchResponse,
  type DataType,
} from '../../lib/index.js';
import type { TensorResponse } from '../../lib/predict/kinds/shared/tensor-response.js';
import { TORCH_DATA_TYPES } from '../../lib/predict/kinds/torch/arrays.js';
import { BLADE_DATA_TYPES } from '../../lib/wire/tensor/blade.js';
import { ARRAY_DATA_TYPES } from '../../lib/wire/tensor/proto.js';
import { RAW_DATA_TYPES } from '../../lib/wire/tensor/raw.js';
import type { Tensor } from '../../lib/wire/tensor/tensor.js';
import { amount } from '../support/amount.js';
import { anyTensor } from '../wire/tensors.js';

const TENSORS = amount({ light: 300, heavy: 3_000 });

/** A kind of answer with tensors. */
interface TensorKind {
  readonly dtypes: readonly DataType[];
  /** An answer with the tensor as its output `x`. */
  readonly write: (tensor: Tensor) => Uint8Array;
  readonly read: (body: Uint8Array) => TensorResponse<string>;
  /** Whether the protocol can tell the tensor from every other. */
  readonly isCarried?: (tensor: Tensor) => boolean;
}

// The types of an output are checked where it is added, not here.
type Adds = (
  name: string,
  shape: readonly number[],
  dtype: never,
  content: never,
) => {
  encode(): Uint8Array;
};

const by =
  (make: () => { addOutput: Adds }) =>
  ({ shape, dtype, values }: Tensor): Uint8Array =>
    make()
      .addOutput('x', shape, dtype as never, values as never)
      .encode();

const isFilled = ({ values }: Tensor): boolean => values.length > 0;

const KINDS: Readonly<Record<string, TensorKind>> = {
  TFResponse: {
    dtypes: ARRAY_DATA_TYPES,
    write: by(() => new TFResponse()),
    read: (body) => TFResponse.decode(body),
  },
  TorchResponse: {
    dtypes: TORCH_DATA_TYPES,
    write: by(() => new TorchResponse()),
    read: (body) => TorchResponse.decode(body),
  },
  BladeResponse: {
    dtypes: BLADE_DATA_TYPES,
    write: ({ shape, dtype, values }) =>
      new BladeResponse().addOutput('x', 2, shape, dtype as never, values as never).encode(),
    read: (body) => BladeResponse.decode(body),
    // Its type is told by the field that holds its values.
    isCarried: isFilled,
  },
  BladeTFResponse: {
    dtypes: BLADE_DATA_TYPES,
    write: by(() => new BladeTFResponse()),
    read: (body) => BladeTFResponse.decode(body),
    isCarried: (tensor) => isFilled(tensor) && tensor.shape.length > 0,
  },
  OnnxResponse: {
    // What HALF does to its values is proved below.
    dtypes: RAW_DATA_TYPES.filter((dtype) => dtype !== 'HALF'),
    write: ({ shape, dtype, values }) =>
      new OnnxResponse().addTensor('x', shape, dtype as never, values as never).encode(),
    read: (body) => OnnxResponse.decode(body),
  },
  CaffeResponse: {
    dtypes: ['FLOAT'],
    write: ({ shape, values }) =>
      new CaffeResponse().addOutput('x', shape, values as Float32Array).encode(),
    read: (body) => CaffeResponse.decode(body),
  },
  EasyRecResponse: {
    dtypes: ARRAY_DATA_TYPES,
    write: by(() => new EasyRecResponse()),
    read: (body) => EasyRecResponse.decode(body),
  },
  TorchRecResponse: {
    dtypes: TORCH_DATA_TYPES,
    write: by(() => new TorchRecResponse()),
    read: (body) => TorchRecResponse.decode(body),
  },
};

let count = 0;

function holds<T>(values: fc.Arbitrary<T>, test: (value: T) => void): void {
  fc.assert(
    fc.property(values, (value) => {
      count += 1;
      test(value);
    }),
    { numRuns: TENSORS },
  );
}

describe('decode(encode(x)) = x', () => {
  afterAll(() => {
    process.stdout.write(`${count} values of every kind were read as they were written\n`);
  });

  it.each(Object.entries(KINDS))('for any tensor: %s', (_, { dtypes, write, read, isCarried }) => {
    holds(anyTensor(dtypes).filter(isCarried ?? (() => true)), (tensor) => {
      const response = read(write(tensor));
      expect(response.outputNames).toEqual(['x']);
      expect(response.getTensorShape('x')).toEqual(tensor.shape);
      if (tensor.dtype === 'STRING') {
        const bytes = tensor.values.map((text) => Uint8Array.from(Buffer.from(text as string)));
        expect(response.getBytes('x').map((one) => Uint8Array.from(one))).toEqual(bytes);
      } else {
        const { dtype, shape, values } = tensor;
        expect(response.getTensor('x')).toEqual({ dtype, shape, values });
      }
    });
  });

  it('for any number of 16 bits that a tensor of halves can hold', () => {
    const halves = fc.uint8Array({ minLength: 2, maxLength: 40 }).map((bytes) => {
      const even = bytes.subarray(0, bytes.length & ~1);
      const body = new OnnxResponse()
        .addTensor('x', [even.length / 2], 'HALF', zeros(even))
        .encode();
      body.set(even, body.length - even.length);
      return body;
    });
    holds(halves, (body) => {
      const values = OnnxResponse.decode(body).getValues('x', 'HALF');
      const again = new OnnxResponse().addTensor('x', [values.length], 'HALF', values).encode();
      expect(OnnxResponse.decode(again).getValues('x', 'HALF')).toEqual(values);
      if (!values.some(Number.isNaN)) expect(again).toEqual(body);
    });
  });

  it('for any text', () => {
    holds(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      expect(StringRequest.decode(new StringRequest(text).encode()).toString()).toBe(text);
      expect(StringResponse.decode(new StringResponse(text).encode()).toString()).toBe(text);
    });
  });

  it('for any value that JSON has', () => {
    holds(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const asRead = JSON.parse(JSON.stringify(value)) as unknown;
      expect(JsonRequest.decode(new JsonRequest(value).encode()).value).toEqual(asRead);
      expect(JsonResponse.decode(new JsonResponse(value).encode()).value).toEqual(asRead);
    });
  });
});

function zeros({ length }: Uint8Array): number[] {
  return Array<number>(length / 2).fill(0);
}
