import {
  BladeRequest,
  BladeResponse,
  BladeTFRequest,
  BladeTFResponse,
  CaffeRequest,
  CaffeResponse,
  EasProtocolError,
  EasyRecRequest,
  EasyRecResponse,
  JsonRequest,
  JsonResponse,
  OnnxRequest,
  OnnxResponse,
  StringRequest,
  StringResponse,
  TFRequest,
  TFResponse,
  TorchRecRequest,
  TorchRecResponse,
  TorchRequest,
  TorchResponse,
} from '../../lib/index.js';
import { TensorResponse } from '../../lib/predict/kinds/shared/tensor-response.js';
import { fromBase64, vectorsOf, type ByteVector } from '../support/vectors.js';
import type { Decoder } from './decoder.js';

interface Kind {
  encode(): Uint8Array;
}

/** Every class that is decoded from a body, by its name. */
const KINDS: Readonly<Record<string, { decode(body: Uint8Array): Kind }>> = {
  TFRequest,
  TFResponse,
  TorchRequest,
  TorchResponse,
  BladeRequest,
  BladeResponse,
  BladeTFRequest,
  BladeTFResponse,
  OnnxRequest,
  OnnxResponse,
  CaffeRequest,
  CaffeResponse,
  EasyRecRequest,
  EasyRecResponse,
  TorchRecRequest,
  TorchRecResponse,
  StringRequest,
  StringResponse,
  JsonRequest,
  JsonResponse,
};

const TEXTS = ['[{"fea1": 1, "fea2": "b"}]', '{"choices":[{"delta":{"content":"é"}}]}', '0', '""'];
const JSON_TOKENS = ['{', '[', '"', ',', '1e999', '-0', 'null', '\\ud800', '{"__proto__":1}'];

/** The bytes of the official SDKs for a kind. */
export function goldenBytes(kind: string): Uint8Array[] {
  return vectorsOf<ByteVector<unknown>>(kind).map(({ base64 }) => fromBase64(base64));
}

/** A decoder for each kind of request and response. */
export const kindDecoders: readonly Decoder[] = Object.entries(KINDS).map(([name, kind]) => {
  const isText = /^(String|Json)/.test(name);
  // A kind without vectors of its own is laid out like its sibling.
  const golden = goldenBytes(name.replace(/^BladeTFResponse$/, 'BladeResponse'));
  return {
    name,
    corpus: isText ? TEXTS.map((text) => Buffer.from(text)) : golden,
    tokens: isText ? JSON_TOKENS : [],
    refusal: EasProtocolError,
    decode: (body) => {
      const decoded = kind.decode(body);
      if (decoded instanceof TensorResponse) readOutputs(decoded);
      readProperties(decoded);
      // What it was read as can be written, and reads alike.
      const written = decoded.encode();
      const again = kind.decode(written).encode();
      if (Buffer.compare(written, again) !== 0) {
        throw new Error(`${hex(written)} was read and written as ${hex(again)}`);
      }
    },
  };
});

/** Reads every output in every way there is; strings need not be UTF-8. */
function readOutputs(response: TensorResponse<string> | TensorResponse<number | string>): void {
  for (const name of response.outputNames) {
    const shape = response.getTensorShape(name);
    try {
      const { dtype, values } = response.getTensor(name);
      const vector = response.getVector(name);
      const width = dtype.startsWith('COMPLEX') ? 2 : 1;
      const volume = shape.reduce((product, dimension) => product * dimension, width);
      if (values.length !== volume || (width === 1 && vector.length !== volume)) {
        throw new Error(`${values.length} values in a shape of [${shape.join(', ')}]`);
      }
    } catch (error) {
      if (!(error instanceof EasProtocolError)) throw error;
      response.getBytes(name);
    }
  }
}

/** Asks for every public property, some of which are made when they are asked for. */
function readProperties(decoded: object): void {
  for (let level = decoded; level !== Object.prototype;) {
    for (const name of Object.getOwnPropertyNames(level)) {
      try {
        Reflect.get(level, name, decoded);
      } catch (error) {
        if (!(error instanceof EasProtocolError)) throw error;
      }
    }
    level = Object.getPrototypeOf(level) as object;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
