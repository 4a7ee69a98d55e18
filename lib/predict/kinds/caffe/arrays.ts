import { EasProtocolError } from '../../../errors/index.js';
import { messageField, textField, type Part } from '../../../wire/bytes/parts.js';
import { WireType, type ProtoReader } from '../../../wire/bytes/reader.js';
import { checkName } from '../../../wire/tensor/content.js';
import { checkShape, fieldsByNumber, readShape, shapeField } from '../../../wire/tensor/proto.js';
import { valueParts, ValueFields } from '../../../wire/tensor/values.js';
import type { Tensor } from '../../../wire/tensor/tensor.js';
import { checkContent } from '../shared/check-content.js';

const FIELD_OF_NUMBER = fieldsByNumber({ float_val: 2 });

/** Checks what a caller gave for an array, and adds it to those there are. */
export function addCaffeArray(
  arrays: Map<string, Tensor>,
  call: string,
  name: unknown,
  shape: unknown,
  content: unknown,
): void {
  const tensor = checkContent(call, ['FLOAT'], { shape, dtype: 'FLOAT', content });
  arrays.set(checkName(call, name), tensor);
}

/** Arrays by name, as the parallel lists of fields 1 and 2. */
export function caffeParts(arrays: ReadonlyMap<string, Tensor>): readonly Part[] {
  return [
    ...Array.from(arrays.keys(), (name) => textField(1, name)),
    ...Array.from(arrays, ([name, tensor]) =>
      messageField(2, [shapeField(1, tensor.shape), ...valueParts('float_val', 2, tensor, name)]),
    ),
  ];
}

/** Gathers the parallel lists of fields 1 and 2 while a message is read. */
export class CaffeLists {
  readonly #names: string[] = [];
  readonly #tensors: Tensor[] = [];

  /** Takes the field whose tag was just read, or skips it. */
  take(reader: ProtoReader, tag: number): void {
    if (tag === ((1 << 3) | WireType.BYTES)) this.#names.push(reader.string());
    else if (tag === ((2 << 3) | WireType.BYTES)) this.#tensors.push(readArray(reader));
    else reader.skip(tag);
  }

  /** The arrays by name. */
  finish(): Map<string, Tensor> {
    const names = this.#names.length;
    const arrays = this.#tensors.length;
    if (names !== arrays) {
      throw new EasProtocolError(`Expected as many arrays as names, found ${arrays} and ${names}.`);
    }
    return new Map(this.#tensors.map((tensor, i) => [this.#names[i] ?? '', tensor]));
  }
}

function readArray(reader: ProtoReader): Tensor {
  const end = reader.enter();
  const fields = new ValueFields(reader, FIELD_OF_NUMBER);
  const shape: number[] = [];
  while (reader.pos < end) {
    const tag = reader.tag();
    if (tag === ((1 << 3) | WireType.BYTES)) readShape(reader, shape);
    else fields.take(reader, tag);
  }
  reader.leave(end);
  return fields.tensor('float_val', 'FLOAT', checkShape(shape));
}
