import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TorchRecResponse } from '../../../lib/predict/kinds/rec/torchrec/response.js';
import {
  TorchRecRequest,
  type FeatureContent,
} from '../../../lib/predict/kinds/rec/torchrec/request.js';
import { TORCH_DATA_TYPES, type TorchDataType } from '../../../lib/predict/kinds/torch/arrays.js';
import { com } from '../../generated/torchrec_predict.js';
import { itCarriesTensors, itIsKnownToProtobufjs, itSurvivesAnyBytes } from './properties.js';
import {
  contentOf,
  describeVectors,
  dtypeOf,
  expectOutputs,
  type VectorTensor,
} from './vectors.js';

const { PBRequest, PBResponse } = com.alibaba.pairec.processor;

interface VectorFeature {
  dtype: string;
  value: FeatureContent;
}

interface RequestSpec {
  userFeatures?: (VectorFeature & { name: string })[];
  contextFeatures?: { name: string; features: VectorFeature[] }[];
  itemFeatures?: { name: string; features: VectorFeature[] }[];
  itemIds?: string[];
  metaData?: Record<string, string>;
  debugLevel?: number;
  faissNeighNum?: number;
}

describeVectors<RequestSpec>(
  'TorchRecRequest',
  (spec) => {
    const { debugLevel = 0, faissNeighNum = 0 } = spec;
    const request = new TorchRecRequest({ debugLevel, faissNeighNum });
    for (const { name, dtype, value } of spec.userFeatures ?? []) {
      request.addUserFeature(name, dtype, value);
    }
    for (const { name, features } of spec.contextFeatures ?? []) {
      for (const { dtype, value } of features) request.addContextFeature(name, dtype, value);
    }
    for (const { name, features } of spec.itemFeatures ?? []) {
      for (const { dtype, value } of features) request.addItemFeature(name, dtype, value);
    }
    for (const id of spec.itemIds ?? []) request.addItemId(id);
    for (const [key, value] of Object.entries(spec.metaData ?? {})) request.addMetaData(key, value);
    return request;
  },
  (bytes) => TorchRecRequest.decode(bytes),
  (bytes, spec) => {
    const request = TorchRecRequest.decode(bytes);
    expect(request.debugLevel).toBe(spec.debugLevel ?? 0);
    expect(request.faissNeighNum).toBe(spec.faissNeighNum ?? 0);
    expect(request.itemIds).toEqual(spec.itemIds ?? []);
    expect([...request.metaData]).toEqual(Object.entries(spec.metaData ?? {}));
    expect([...request.userFeatures.keys()]).toEqual(
      (spec.userFeatures ?? []).map(({ name }) => name),
    );
    for (const { name, dtype } of spec.userFeatures ?? []) {
      const plain = dtype.replaceAll('ARRAY', 'LIST').replaceAll('BIGINT', 'INT64');
      expect(request.userFeatures.get(name)?.dtype).toBe(plain);
    }
  },
);

interface ResponseSpec {
  mapOutputs: VectorTensor[];
  generateFeatures: Record<string, string>;
  rawFeatures: Record<string, string>;
  itemIds: string[];
}

describeVectors<ResponseSpec>(
  'TorchRecResponse',
  ({ mapOutputs, generateFeatures, rawFeatures, itemIds }) => {
    const response = new TorchRecResponse({
      itemIds,
      generateFeatures: new Map(Object.entries(generateFeatures)),
      rawFeatures: new Map(Object.entries(rawFeatures)),
    });
    for (const output of mapOutputs) {
      const dtype = dtypeOf(output) as TorchDataType;
      response.addOutput(output.name, output.shape, dtype, contentOf(output));
    }
    return response;
  },
  (bytes) => TorchRecResponse.decode(bytes),
  (bytes, spec) => {
    const response = TorchRecResponse.decode(bytes);
    expect(response.itemIds).toEqual(spec.itemIds);
    expect([...response.generateFeatures]).toEqual(Object.entries(spec.generateFeatures));
    expect([...response.rawFeatures]).toEqual(Object.entries(spec.rawFeatures));
    expect([...response.mapOutputs.keys()]).toEqual(spec.mapOutputs.map(({ name }) => name));
    expectOutputs(
      response,
      spec.mapOutputs.map((output) => ({ ...output, key: output.name })),
    );
  },
);

const SCALARS: Record<string, fc.Arbitrary<unknown>> = {
  INT: fc.integer(),
  INT64: fc
    .tuple(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.nat({ max: 63 }))
    .map(([value, shift]) => value >> BigInt(shift)),
  STRING: fc.string({ unit: 'grapheme', minLength: 1 }),
  FLOAT: fc.float({ noNaN: true }),
  DOUBLE: fc.double({ noNaN: true }),
};

/** A feature of each type there is; maps of one entry, since protobufjs has an order of its own. */
const FEATURES = Object.entries(SCALARS).flatMap(([name, value]) => [
  { dtype: name, value },
  { dtype: `LIST<${name}>`, value: fc.array(value, { minLength: 1, maxLength: 5 }) },
  {
    dtype: `LIST<LIST<${name}>>`,
    value: fc.array(fc.array(value, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  },
  ...['INT', 'INT64', 'STRING'].map((key) => ({
    dtype: `MAP<${key},${name}>`,
    value: fc.tuple(SCALARS[key]!, value).map((entry) => new Map([entry])),
  })),
]);

const anyFeature = fc
  .constantFrom(...FEATURES)
  .chain(({ dtype, value }) => value.map((given) => ({ dtype, value: given as FeatureContent })));

const bodies = fc
  .tuple(anyFeature, anyFeature)
  .map(([a, b]) =>
    new TorchRecRequest()
      .addUserFeature('u', a.dtype, a.value)
      .addContextFeature('c', a.dtype, a.value)
      .addContextFeature('c', b.dtype, b.value)
      .addItemFeature('i', b.dtype, b.value)
      .addMetaData('k', 'v')
      .encode(),
  );

describe('TorchRecRequest', () => {
  it.each(FEATURES)('reads $dtype as it was written', ({ dtype, value }) => {
    fc.assert(
      fc.property(value, (given) => {
        const request = new TorchRecRequest().addUserFeature('f', dtype, given as FeatureContent);
        const { userFeatures } = TorchRecRequest.decode(request.encode());
        expect(userFeatures.get('f')).toEqual({ dtype, value: given });
      }),
      { numRuns: 30 },
    );
  });

  itIsKnownToProtobufjs(PBRequest, bodies);
  itSurvivesAnyBytes(bodies, (body) => TorchRecRequest.decode(body).userFeatures);

  it('takes type names in any case, and their other names', () => {
    const request = new TorchRecRequest();
    request.addUserFeature('a', 'array<bigint>', [1, '2', 3n]);
    request.addUserFeature('b', 'Map< String, BigInt >', { x: '5' });
    request.addUserFeature('c', 'ARRAY<ARRAY<FLOAT>>', [Float32Array.of(1), [2]]);
    expect([...request.userFeatures.values()]).toEqual([
      { dtype: 'LIST<INT64>', value: [1n, 2n, 3n] },
      { dtype: 'MAP<STRING,INT64>', value: new Map([['x', 5n]]) },
      { dtype: 'LIST<LIST<FLOAT>>', value: [[1], [2]] },
    ]);
  });

  it.each([
    ['INT', null],
    ['FLOAT', undefined],
    ['STRING', ''],
    ['LIST<INT>', []],
    ['MAP<INT,INT>', {}],
    ['MAP<INT,INT>', new Map<number, number>()],
  ])('sends %s without a value, %p, as an empty string', (dtype, value) => {
    const request = new TorchRecRequest().addUserFeature('f', dtype, value);
    expect(request.userFeatures.get('f')).toEqual({ dtype: 'STRING', value: '' });
    expect(Buffer.from(request.encode()).toString('hex')).toBe('12070a016612021a00');
  });

  it.each<[string, unknown, string]>([
    ['UINT', 1, 'write one of "INT", "INT64", "STRING", "FLOAT", "DOUBLE", or a LIST<…>'],
    ['MAP<FLOAT,INT>', { 1: 1 }, 'dtype is "MAP<FLOAT,INT>"; write one of'],
    [
      'INT',
      1.5,
      'value is 1.5; write a 32-bit integer, as a number, bigint or decimal string for INT.',
    ],
    ['INT', '0x10', 'write a 32-bit integer'],
    ['INT64', 2 ** 60, 'write a 64-bit integer, as a safe number'],
    ['INT64', 2n ** 63n, 'write a 64-bit integer'],
    ['FLOAT', 1e300, 'write a number within the range of 32-bit floats for FLOAT.'],
    ['DOUBLE', '1', 'value is "1"; write a number for DOUBLE.'],
    ['STRING', 1, 'value is 1; write a string for STRING.'],
    ['LIST<INT>', 5, 'value is 5; write an array for a LIST.'],
    ['LIST<LIST<INT>>', [1], 'value is 1; write an array for a LIST.'],
    ['MAP<INT,INT>', [1], 'value is an array; write a Map or an object for a MAP.'],
    ['MAP<INT,INT>', { a: 1 }, 'write a 32-bit integer'],
  ])('refuses as %s %p', (dtype, value, message) => {
    const request = new TorchRecRequest();
    expect(() => request.addItemFeature('f', dtype, value as FeatureContent)).toThrow(
      expect.objectContaining({ code: 'CONFIG' }),
    );
    expect(() => request.addContextFeature('f', dtype, value as FeatureContent)).toThrow(message);
    expect(request.encode()).toHaveLength(0);
  });

  it('reads lists that are not packed, and map entries that leave out what is zero', () => {
    const unpacked = [0x12, 12, 0x0a, 1, 0x66, 0x12, 7, 0xaa, 1, 4, 8, 5, 8, 6];
    expect(TorchRecRequest.decode(Uint8Array.from(unpacked)).userFeatures.get('f')).toEqual({
      dtype: 'LIST<INT>',
      value: [5, 6],
    });
    const bare = [0x12, 10, 0x0a, 1, 0x66, 0x12, 5, 0x42, 2, 0x0a, 0];
    expect(() => TorchRecRequest.decode(Uint8Array.from(bare))).toThrow(
      expect.objectContaining({ code: 'PROTOCOL' }),
    );
    const zeros = [0x12, 9, 0x0a, 1, 0x66, 0x12, 4, 0x42, 2, 0x0a, 0];
    expect(TorchRecRequest.decode(Uint8Array.from(zeros)).userFeatures.get('f')).toEqual({
      dtype: 'MAP<INT64,INT64>',
      value: new Map([[0n, 0n]]),
    });
  });
});

describe('TorchRecResponse', () => {
  itCarriesTensors(
    TORCH_DATA_TYPES.filter((dtype) => dtype !== 'STRING'),
    PBResponse,
    ({ shape, dtype, values }) =>
      new TorchRecResponse({ itemIds: ['a'], passThroughData: new Map([['k', 'v']]) })
        .addOutput('t', shape, dtype as TorchDataType, values as never)
        .encode(),
    (body) => TorchRecResponse.decode(body).mapOutputs.get('t'),
  );
});
