import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import {
  BladeResponse,
  BladeTFResponse,
  CaffeResponse,
  EasError,
  EasProtocolError,
  EasyRecResponse,
  JsonResponse,
  OnnxResponse,
  TFRequest,
  TFResponse,
  TorchRecResponse,
  TorchResponse,
} from '../../lib/index.js';
import { decodeAttributes } from '../../lib/wire/attributes.js';
import { field, times, varint } from './sizes.js';

/** The longest message, and the mark of a cut. */
const MESSAGE = 4001;

interface Decoder {
  decode(body: Uint8Array): unknown;
}

/** Runs it, whatever comes out; what it threw, if anything. */
function outcomeOf(run: () => unknown): EasError | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof EasError) return error;
    throw error;
  }
  return undefined;
}

/** The start of a tensor of TensorFlow: its type and its shape. */
const array = (type: number, ...dimensions: readonly number[]): Buffer =>
  Buffer.concat([Buffer.of(8, type), field(2, field(1, ...dimensions.map(varint)))]);

const text = (value: string): Buffer => Buffer.from(value);

const named = (name: string, ...parts: readonly Uint8Array[]): Buffer =>
  field(1, field(1, text(name)), field(2, ...parts));

/** Names in number, one after the other. */
const many = (count: number, of: (name: string) => Uint8Array): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, at) => of(at.toString(36))));

const HUGE = 'x'.repeat(3_000_000);
const NEGATIVE = Buffer.from('ffffffffffffffffff01', 'hex');
const DIMENSIONS = times(3_000_000, Buffer.of(1));

describe('the message of an error stays short', () => {
  it.each<[string, () => unknown]>([
    ...[TFResponse, TorchResponse, BladeResponse, OnnxResponse].flatMap(
      (kind): [string, () => unknown][] => [
        [`${kind.name} of a text`, () => kind.decode(text(`<${HUGE}`))],
        [`${kind.name} of zeros`, () => kind.decode(new Uint8Array(3_000_000))],
      ],
    ),
    [
      'a shape of millions',
      () => TFResponse.decode(named('s', array(1), field(2, field(1, DIMENSIONS)))),
    ],
    [
      'a shape of millions, one by one',
      () =>
        TFResponse.decode(
          named(
            's',
            Buffer.of(8, 1),
            field(2, times(1_000_000, Buffer.of(8, 1)), Buffer.of(8), NEGATIVE),
          ),
        ),
    ],
    [
      'a long shape that is none',
      () =>
        TFResponse.decode(
          named('s', Buffer.of(8, 1), field(2, field(1, times(1000, Buffer.of(1)), NEGATIVE))),
        ),
    ],
    [
      'a shape of ONNX',
      () => OnnxResponse.decode(field(1, field(2, DIMENSIONS), Buffer.of(24, 1))),
    ],
    [
      'a shape of Blade',
      () => BladeResponse.decode(field(1, field(1, text('s')), field(4, field(1, DIMENSIONS)))),
    ],
    ['JSON that is none', () => JsonResponse.decode(text(`[${HUGE}`))],
    [
      'a name that is not there, of many',
      () => TFResponse.decode(many(30_000, (name) => named(name, array(7, 0)))).getValues('nope'),
    ],
    [
      'a name that is not there, of one that is long',
      () => TFResponse.decode(named(HUGE, array(7, 0))).getValues('nope'),
    ],
    ['a long name that is not there', () => new TFResponse().getValues(HUGE)],
    ['a name of a caller', () => new TFRequest('s').addFeed(HUGE, [2], 'FLOAT', [1])],
    [
      'a shape of a caller',
      () => new TFRequest('s').addFeed('x', Array<number>(100_000).fill(1), 'FLOAT', []),
    ],
    ['a type of a caller', () => new TFRequest('s').addFeed('x', [1], HUGE as 'FLOAT', [1])],
    [
      'an error of a caller',
      () => {
        throw new EasProtocolError(HUGE);
      },
    ],
  ])('for %s', (_what, run) => {
    const error = outcomeOf(run);
    expect(error).toBeInstanceOf(EasError);
    expect(error?.message.length).toBeLessThanOrEqual(MESSAGE);
    // It is a part of the stack, and of what is logged of a cause.
    const { cause } = error as { cause?: { message: string } };
    expect(cause?.message.length ?? 0).toBeLessThanOrEqual(MESSAGE);
    expect(error?.stack?.length).toBeLessThan(2 * MESSAGE);
  });

  it('is not cut between the halves of a character', () => {
    const { message } = new EasProtocolError(`x${'🙂'.repeat(3000)}`);
    expect(message.isWellFormed()).toBe(true);
    expect(message.endsWith('🙂…')).toBe(true);
  });
});

describe('what is read of a body takes memory like the body', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = (): number => {
    collect();
    // What lies outside the heap is given back later than it is let go of.
    return process.memoryUsage().heapUsed;
  };

  const TEXTS = 100_000;
  const tfTexts = array(7, TEXTS);
  const tfValues = times(TEXTS, Buffer.of((6 << 3) | 2, 0));
  const blade = (fieldOfValues: number) =>
    field(
      1,
      field(1, text('s')),
      field(4, field(1, varint(TEXTS))),
      times(TEXTS, Buffer.of((fieldOfValues << 3) | 2, 0)),
    );
  const CASES: readonly [string, Decoder, Buffer, number][] = [
    ['texts of TensorFlow', TFResponse, named('s', tfTexts, tfValues), 2],
    ['texts of PyTorch', TorchResponse, field(1, tfTexts, tfValues), 2],
    ['texts of Blade', BladeResponse, blade(8), 2],
    ['texts of Blade for TensorFlow', BladeTFResponse, blade(8), 2],
    ['tensors of PyTorch', TorchResponse, times(120_000, field(1, array(1, 0))), 2],
    ['gaps of PyTorch', TorchResponse, times(120_000, Buffer.of(10, 0)), 2],
    ['tensors of TensorFlow', TFResponse, many(110_000, (name) => named(name, array(1, 0))), 2],
    [
      'tensors of ONNX',
      OnnxResponse,
      many(110_000, (name) => field(1, field(1, text(name)), Buffer.of(16, 0, 24, 1))),
      2,
    ],
    [
      'tensors of Caffe',
      CaffeResponse,
      times(110_000, field(2, field(1, field(1, Buffer.of(0))))),
      2,
    ],
    ['ids of EasyRec', EasyRecResponse, times(TEXTS, Buffer.of((7 << 3) | 2, 0)), 12],
    [
      'results of EasyRec',
      EasyRecResponse,
      many(30_000, (name) => field(1, field(1, text(name)))),
      24,
    ],
    [
      'features of EasyRec',
      EasyRecResponse,
      many(30_000, (name) => field(4, field(1, text(name)))),
      24,
    ],
    [
      'maps of TorchRec',
      TorchRecResponse,
      many(30_000, (name) => field(1, field(1, text(name)))),
      24,
    ],
    ['attributes', { decode: decodeAttributes }, times(TEXTS, Buffer.of(10, 0)), 2],
  ];

  it.each(CASES)('for %s', (_what, decoder, body, factor) => {
    const before = held();
    let read: unknown;
    const error = outcomeOf(() => (read = decoder.decode(body)));
    // Until they are written out, its stack and its cause's hold what functions were called on.
    inspect(error);
    expect(held() - before).toBeLessThan(factor * body.length + 200_000);
    if (error !== undefined) expect(error.message).toMatch(/100000 tensors/);
    // Until here.
    expect(read === undefined).toBe(error !== undefined);
  });

  it('and the texts of a tensor are there when they are asked for, each as it was', () => {
    const words = ['', 'a', 'é', '🙂'.repeat(100)];
    const values = words.map((word) => field(6, text(word)));
    // Between them: what is not known, and a value of a wire type that it cannot have.
    const odd = Buffer.of((15 << 3) | 0, 1, (6 << 3) | 0, 1);
    const parts = values.flatMap((value) => [odd, value]);
    const response = TFResponse.decode(named('s', ...parts, odd, array(7, words.length)));
    expect(response.getValues('s')).toEqual(words);
    expect(response.getBytes('s').map((bytes) => Buffer.from(bytes).toString())).toEqual(words);
    expect(TFResponse.decode(response.encode()).getValues('s')).toEqual(words);
  });
});
