/**
 * How fast tensors are carried, against what no codec can beat (one copy of the block) and against
 * protobufjs' generated code. Ratios within one process; medians over rounds.
 *
 *     npx tsx spec/bench/tensor.ts
 */
import { DataType } from '../../lib/wire/dtype.js';
import { tensorflow } from '../../lib/wire/generated/tf_predict.js';
import { TFRequest } from '../../lib/predict/kinds/tf.js';
import { TFResponse } from '../../lib/predict/kinds/tf-response.js';

const SHAPE = [1, 3, 224, 224];
const COUNT = 150_528;
const ROUNDS = 31;
const WARM_UP = 40;
const RUNS_PER_ROUND = 8;

// Values that a processor cannot foresee, the same in every run.
let state = 1;
function random(bits: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return Math.floor((state / 2_147_483_647) * 2 ** bits);
}

const floats = Float32Array.from({ length: COUNT }, () => random(32) / 2 ** 32);
const pixels = Int32Array.from({ length: COUNT }, () => random(8));
const tokens = Int32Array.from({ length: COUNT }, () => random(17));
const mixed = Int32Array.from({ length: COUNT }, () => random(32));
const ids = BigInt64Array.from({ length: COUNT }, () => BigInt(random(40)));
const wide = BigInt64Array.from({ length: COUNT }, () => BigInt(random(32)) << BigInt(random(5)));

/** What a result is given to, so that it is not optimised away. */
const sink: { result?: unknown } = {};

/** Milliseconds of each contender for one run: the median over rounds that take turns. */
function race(contenders: Record<string, () => unknown>): Record<string, number> {
  const times = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now();
      for (let i = 0; i < RUNS_PER_ROUND; i++) sink.result = run();
      if (round >= 0) times.get(name)!.push((performance.now() - start) / RUNS_PER_ROUND);
    }
  }
  return Object.fromEntries(
    Array.from(times, ([name, all]) => [name, all.sort((a, b) => a - b)[ROUNDS >> 1]!]),
  );
}

function report(title: string, contenders: Record<string, () => unknown>): void {
  const times = race(contenders);
  const ours = times['rx-eas']!;
  const line = Object.entries(times)
    .map(([name, ms]) => `${name} ${ms.toFixed(3)} ms (${(ms / ours).toFixed(2)})`)
    .join('   ');
  console.log(`${title.padEnd(24)} ${line}`);
}

const Generated = tensorflow.eas;

function compare(name: string, dtype: 'FLOAT' | 'INT32' | 'INT64', content: unknown): void {
  const request = new TFRequest('s').addFeed('in', SHAPE, dtype, content as never);
  const field = { FLOAT: 'float_val', INT32: 'int_val', INT64: 'int64_val' }[dtype];
  const isWide = dtype === DataType.INT64;
  const values = isWide
    ? Array.from(content as BigInt64Array, (value) => ({
        low: Number(BigInt.asIntN(32, value)),
        high: Number(BigInt.asIntN(32, value >> 32n)),
        unsigned: false,
      }))
    : Array.from(content as Float32Array);
  const array = {
    dtype: { FLOAT: 1, INT32: 3, INT64: 9 }[dtype],
    array_shape: { dim: SHAPE },
    [field]: values,
  };
  const message = { signature_name: 's', inputs: { in: array } } as never;
  const body = new TFResponse().addOutput('out', SHAPE, dtype, content as never).encode();
  const { buffer, byteOffset, byteLength } = content as Float32Array;
  const encode = () => request.encode();
  const decode = () => TFResponse.decode(body).getValues('out');
  if (dtype === DataType.FLOAT) {
    const block = new Uint8Array(buffer, byteOffset, byteLength);
    const copy = () => new Uint8Array(block);
    report(`encode ${name}`, { 'rx-eas': encode, 'block copy': copy });
    report(`decode ${name}`, { 'rx-eas': decode, 'block copy': copy });
  }
  report(`encode ${name}`, {
    'rx-eas': encode,
    protobufjs: () => Generated.PredictRequest.encode(message).finish(),
  });
  report(`decode ${name}`, {
    'rx-eas': decode,
    protobufjs: () => Generated.PredictResponse.decode(body),
  });
}

console.log(`${COUNT} values; the figure in brackets is the time against rx-eas.`);
compare('float', DataType.FLOAT, floats);
compare('int32 pixels', DataType.INT32, pixels);
compare('int32 tokens', DataType.INT32, tokens);
compare('int32 of any size', DataType.INT32, mixed);
compare('int64 ids', DataType.INT64, ids);
compare('int64 of any size', DataType.INT64, wide);
