import { encodeParts, messageField } from '../../../wire/bytes/parts.js';
import { WireType } from '../../../wire/bytes/reader.js';
import { checkName, type GivenTensor } from '../../../wire/tensor/content.js';
import { complaint } from '../../../checks/index.js';
import { fitsHalf } from '../../../wire/tensor/half.js';
import { RAW_DATA_TYPES, rawParts, readRaw } from '../../../wire/tensor/raw.js';
import type { NumericTensor } from '../../../wire/tensor/tensor.js';
import { checkContent } from '../shared/check-content.js';
import { decodeBody } from '../shared/decode-body.js';

export type { RawDataType as OnnxDataType } from '../../../wire/tensor/raw.js';

/** Checks what a caller gave for a tensor, and adds it to those there are. */
export function addOnnxTensor(
  tensors: Map<string, NumericTensor>,
  call: string,
  name: unknown,
  given: GivenTensor,
): void {
  const tensor = checkContent(call, RAW_DATA_TYPES, given) as NumericTensor;
  if (tensor.dtype === 'HALF') checkHalves(call, tensor.values as Float32Array);
  tensors.set(checkName(call, name), tensor);
}

/** The body of a request, or of an answer, which has the same form. */
export function encodeOnnxTensors(tensors: ReadonlyMap<string, NumericTensor>): Uint8Array {
  return encodeParts(
    Array.from(tensors, ([name, tensor]) => messageField(1, rawParts({ name, tensor }))),
  );
}

/** Reads the body of a request or an answer. */
export function decodeOnnxTensors(what: string, body: Uint8Array): Map<string, NumericTensor> {
  return decodeBody(what, body, (reader) => {
    const tensors = new Map<string, NumericTensor>();
    while (!reader.done) {
      const tag = reader.tag();
      if (tag === ((1 << 3) | WireType.BYTES)) {
        const { name, tensor } = readRaw(reader);
        tensors.set(name, tensor);
      } else reader.skip(tag);
    }
    return tensors;
  });
}

function checkHalves(call: string, values: Float32Array): void {
  const index = values.findIndex((value) => !fitsHalf(value));
  if (index === -1) return;
  const remedy = 'a number within the range of 16-bit floats, up to 65504, for HALF';
  throw complaint(`${call}: content[${index}]`, values[index], remedy);
}
