import { describe, expect, it } from '@jest/globals';
import {
  BladeRequest,
  BladeTFRequest,
  CaffeRequest,
  DataType,
  EasConfigError,
  OnnxRequest,
  StringRequest,
  TFRequest,
  TFResponse,
  TorchRequest,
} from '../../../lib/index.js';
import { ARRAY_DATA_TYPES } from '../../../lib/wire/tensor/proto.js';
import { BLADE_DATA_TYPES } from '../../../lib/wire/tensor/blade.js';
import { RAW_DATA_TYPES } from '../../../lib/wire/tensor/raw.js';
import { TRAITS } from '../../../lib/wire/tensor/dtype.js';
import { complaint } from '../../support/complaint.js';
import { LOSSES } from '../../support/lost-memory.js';

/** Loosely typed: the content of any type is given in turn. */
type Add = (dtype: DataType, content: never) => { encode(): Uint8Array };

const LENGTH = 4;

/** The kinds that keep content, the types each has, and how one is made of a content of 4 values. */
const KINDS: Readonly<Record<string, readonly [readonly DataType[], Add]>> = {
  TFRequest: [
    ARRAY_DATA_TYPES,
    (dtype, content) => new TFRequest('s').addFeed('in', [LENGTH], dtype as 'FLOAT', content),
  ],
  TFResponse: [
    ARRAY_DATA_TYPES,
    (dtype, content) => new TFResponse().addOutput('in', [LENGTH], dtype as 'FLOAT', content),
  ],
  'TorchRequest by name': [
    ARRAY_DATA_TYPES.filter((dtype) => dtype !== 'BOOL'),
    (dtype, content) => new TorchRequest().addFeed('in', [LENGTH], dtype as 'FLOAT', content),
  ],
  'TorchRequest by index': [
    ['FLOAT', 'INT64', 'STRING'],
    (dtype, content) => new TorchRequest().addFeed(3, [LENGTH], dtype as 'FLOAT', content),
  ],
  OnnxRequest: [
    RAW_DATA_TYPES,
    (dtype, content) => new OnnxRequest().addTensor('in', [LENGTH], dtype as 'FLOAT', content),
  ],
  BladeRequest: [
    BLADE_DATA_TYPES,
    (dtype, content) => new BladeRequest().addFeed('in', 1, [LENGTH], dtype as 'FLOAT', content),
  ],
  BladeTFRequest: [
    BLADE_DATA_TYPES,
    (dtype, content) => new BladeTFRequest('s').addFeed('in', [LENGTH], dtype as 'FLOAT', content),
  ],
  CaffeRequest: [
    ['FLOAT'],
    (_dtype, content) => new CaffeRequest().addFeed('in', [LENGTH], content),
  ],
};

/** The arguments of a test for each type of each kind. */
const CASES = Object.entries(KINDS).flatMap(([kind, [dtypes, add]]) =>
  dtypes.map((dtype) => [kind, dtype, add] as const),
);

describe.each(Object.entries(LOSSES))('memory %s', (_, losable) => {
  it.each(CASES)('of a %s, %s → an error at encode that names the input', (kind, dtype, add) => {
    const { array: Class = Uint8Array, numbersPerValue = 1 } =
      dtype === 'STRING' ? {} : TRAITS[dtype];
    const { array, lose } = losable(Class as typeof Uint8Array, LENGTH * numbersPerValue);
    const content = dtype === 'STRING' ? ['a', array, '', 'b'] : array;
    const request = add(dtype, content as never);
    expect(request.encode().length).toBeGreaterThan(LENGTH);
    lose();
    expect(complaint(() => request.encode())).toContain(
      kind === 'TorchRequest by index' ? 'content of 3' : 'content of "in"',
    );
  });

  it('of a StringRequest → an error at encode', () => {
    const { array, lose } = losable(Uint8Array, LENGTH);
    const request = new StringRequest(array);
    expect(request.encode()).toHaveLength(LENGTH);
    lose();
    expect(() => request.encode()).toThrow(EasConfigError);
  });
});

describe('bytes that were transferred before they are given', () => {
  const gone = (): Uint8Array => {
    const bytes = new Uint8Array(LENGTH);
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
    return bytes;
  };

  it.each([
    ['a StringRequest', () => new StringRequest(gone())],
    ['a feed', () => new TFRequest().addFeed('in', [1], DataType.STRING, [gone()])],
  ])('%s → refused at once', (__, make) => {
    expect(complaint(make)).toContain('lost its memory');
  });

  it('empty ones that were not are taken', () => {
    expect(new StringRequest(new Uint8Array(0)).encode()).toHaveLength(0);
    const request = new TFRequest().addFeed('in', [2], DataType.STRING, [new Uint8Array(0), '']);
    expect(request.encode().length).toBeGreaterThan(0);
  });
});
