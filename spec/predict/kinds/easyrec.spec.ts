import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EasyRecType } from '../../../lib/predict/kinds/rec/easyrec/features.js';
import { EasyRecResponse } from '../../../lib/predict/kinds/rec/easyrec/response.js';
import { EasyRecRequest } from '../../../lib/predict/kinds/rec/easyrec/request.js';
import { easyrec } from '../../generated/easyrec_predict.js';
import { ARRAY_DATA_TYPES, type ArrayDataType } from '../../../lib/wire/tensor/proto.js';
import { itCarriesTensors, itIsKnownToProtobufjs, itSurvivesAnyBytes } from './properties.js';
import {
  contentOf,
  describeVectors,
  dtypeOf,
  expectOutputs,
  type VectorTensor,
} from './vectors.js';

interface VectorFeature {
  type: EasyRecType;
  value: string | number;
}

interface RequestSpec {
  userFeatures: (VectorFeature & { name: string })[];
  contextFeatures?: { name: string; features: VectorFeature[] }[];
  itemIds: string[];
  debugLevel?: number;
  faissNeighNum?: number;
}

const valueOf = ({ type, value }: VectorFeature): unknown =>
  type === 'long' ? BigInt(value) : value;

describeVectors<RequestSpec>(
  'EasyRecRequest',
  ({ userFeatures, contextFeatures = [], itemIds, ...options }) => {
    const request = new EasyRecRequest({
      debugLevel: options.debugLevel ?? 0,
      faissNeighNum: options.faissNeighNum ?? 0,
    });
    for (const { name, type, value } of userFeatures) request.addUserFeature(name, type, value);
    for (const { name, features } of contextFeatures) {
      for (const { type, value } of features) request.addContextFeature(name, type, value);
    }
    for (const id of itemIds) request.addItemId(id);
    return request;
  },
  (bytes) => EasyRecRequest.decode(bytes),
  (bytes, spec) => {
    const request = EasyRecRequest.decode(bytes);
    expect(request.debugLevel).toBe(spec.debugLevel ?? 0);
    expect(request.faissNeighNum).toBe(spec.faissNeighNum ?? 0);
    expect(request.itemIds).toEqual(spec.itemIds);
    expect([...request.userFeatures]).toEqual(
      spec.userFeatures.map((feature) => [
        feature.name,
        { type: feature.type, value: valueOf(feature) },
      ]),
    );
    expect([...request.contextFeatures]).toEqual(
      (spec.contextFeatures ?? []).map(({ name, features }) => [
        name,
        features.map((feature) => ({ type: feature.type, value: valueOf(feature) })),
      ]),
    );
  },
);

interface ResponseSpec {
  results: Record<string, number[]>;
  itemIds: string[];
  outputs: string[];
  statusCode: 'EXCEPTION';
  rawFeatures: Record<string, string>;
  tfOutputs: VectorTensor[];
}

describeVectors<ResponseSpec>(
  'EasyRecResponse',
  ({ results, rawFeatures, tfOutputs, ...fields }) => {
    const response = new EasyRecResponse({
      ...fields,
      results: new Map(Object.entries(results)),
      rawFeatures: new Map(Object.entries(rawFeatures)),
    });
    for (const output of tfOutputs) {
      const dtype = dtypeOf(output) as ArrayDataType;
      response.addOutput(output.name, output.shape, dtype, contentOf(output));
    }
    return response;
  },
  (bytes) => EasyRecResponse.decode(bytes),
  (bytes, spec) => {
    const response = EasyRecResponse.decode(bytes);
    expect(Array.from(response.results, ([id, scores]) => [id, [...scores]])).toEqual(
      Object.entries(spec.results),
    );
    expect(response.itemIds).toEqual(spec.itemIds);
    expect(response.outputs).toEqual(spec.outputs);
    expect(response.statusCode).toBe(spec.statusCode);
    expect(response.errorMessage).toBe('');
    expect([...response.rawFeatures]).toEqual(Object.entries(spec.rawFeatures));
    expectOutputs(
      response,
      spec.tfOutputs.map((output) => ({ ...output, key: output.name })),
    );
    expect([...response.tfOutputs.keys()]).toEqual(spec.tfOutputs.map(({ name }) => name));
  },
);

const anyRequest = fc
  .tuple(
    fc.nat({ max: 2 ** 31 - 1 }),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.float({ noNaN: true }),
    fc.integer(),
    fc.string({ minLength: 1, unit: 'grapheme' }),
  )
  .map(([level, long, float, int, text]) =>
    new EasyRecRequest({ debugLevel: level, faissNeighNum: level })
      .addUserFeature(text, 'string', text)
      .addContextFeature('c', 'long', long)
      .addContextFeature('c', 'float', float)
      .addContextFeature('c', 'int', int)
      .addItemId(text),
  );

describe('EasyRecRequest', () => {
  const bodies = anyRequest.map((request) => request.encode());

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const again = EasyRecRequest.decode(request.encode());
        expect(again.userFeatures).toEqual(request.userFeatures);
        expect(again.contextFeatures).toEqual(request.contextFeatures);
        expect(again.itemIds).toEqual(request.itemIds);
      }),
    );
  });

  itIsKnownToProtobufjs(easyrec.eas.PBRequest, bodies);
  itSurvivesAnyBytes(bodies, (body) => EasyRecRequest.decode(body).userFeatures);

  it('refuses what its protocol does not have, and keeps what it had', () => {
    const request = new EasyRecRequest();
    expect(() => request.addUserFeature('f', 'double' as never, 1)).toThrow(
      'addUserFeature("f"): type is "double"; write one of "int", "long", "string", "float".',
    );
    expect(() => request.addUserFeature('f', 'int', 2 ** 31)).toThrow(
      'addUserFeature("f"): value is 2147483648; write a 32-bit integer',
    );
    expect(() => request.addContextFeature('', 'int', 1)).toThrow(
      'name is ""; write a string that is not empty.',
    );
    expect(() => request.addContextFeature('f', 'string', null as never)).toThrow(
      'value is null; write a string',
    );
    expect(() => request.addItemId(7 as never)).toThrow('addItemId(7): name is 7; write');
    expect(() => new EasyRecRequest({ faissNeighNum: 0.5 })).toThrow(
      'EasyRecRequest.faissNeighNum is 0.5; write a',
    );
    expect(request.encode()).toHaveLength(0);
  });
});

describe('EasyRecResponse', () => {
  itCarriesTensors(
    ARRAY_DATA_TYPES,
    easyrec.eas.PBResponse,
    ({ shape, dtype, values }) =>
      new EasyRecResponse({
        results: new Map([['i', [0.5]]]),
        errorMessage: 'e',
        itemFeatures: new Map([['i', 'f']]),
        generateFeatures: new Map([['i', 'g']]),
      })
        .addOutput('t', shape, dtype as ArrayDataType, values as never)
        .encode(),
    (body) => EasyRecResponse.decode(body).tfOutputs.get('t'),
    // Text that is not UTF-8 is read by `getBytes` alone.
    ({ dtype }) => dtype !== 'STRING',
  );

  it('shows the features of the context, and a status that it does not know', () => {
    const body = easyrec.eas.PBResponse.encode({
      status_code: 7 as never,
      error_msg: 'no such model',
      context_features: { c: { features: [{ int_feature: 3 }] } },
    }).finish();
    const response = EasyRecResponse.decode(body);
    expect(response.statusCode).toBe('UNKNOWN');
    expect(response.errorMessage).toBe('no such model');
    expect([...response.contextFeatures]).toEqual([['c', [{ type: 'int', value: 3 }]]]);
    expect(() => new EasyRecResponse({ statusCode: 'FINE' as never })).toThrow(
      'EasyRecResponse.statusCode is "FINE"; write one of "OK", "INPUT_EMPTY", "EXCEPTION".',
    );
  });
});
