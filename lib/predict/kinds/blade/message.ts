import {
  encodeParts,
  messageField,
  optionalTextField,
  textField,
  varintField,
} from '../../../wire/bytes/parts.js';
import { WireType, type ProtoReader } from '../../../wire/bytes/reader.js';
import {
  BLADE_DATA_TYPES,
  bladeNumberOf,
  bladeParts,
  bladeTypeOf,
  readBlade,
  type BladeArray,
  type BladeDataType,
} from '../../../wire/tensor/blade.js';
import { checkName, type GivenTensor } from '../../../wire/tensor/content.js';
import { whole } from '../../../checks/index.js';
import { checkContent } from '../shared/check-content.js';
import { decodeBody } from '../shared/decode-body.js';

const BATCH_SIZE = whole(undefined, 1, 2 ** 31 - 1);

/** What both forms of Blade requests say. */
export interface BladeMessage {
  signatureName: string;
  /** Inputs by name. */
  readonly feeds: Map<string, BladeArray>;
  /** Outputs wanted, and the type wanted of each; `undefined` leaves it to the service. */
  readonly fetches: Map<string, BladeDataType | undefined>;
}

/** A message that asks for nothing yet. */
export function emptyBladeMessage(signatureName: string): BladeMessage {
  return { signatureName, feeds: new Map(), fetches: new Map() };
}

/** Checks what a caller gave for an input or output. */
export function checkBladeArray(
  call: string,
  name: unknown,
  batchSize: unknown,
  given: GivenTensor,
): BladeArray {
  const size = BATCH_SIZE.check(`${call}: batchSize`, batchSize);
  const tensor = checkContent(call, BLADE_DATA_TYPES, given);
  const checked = checkName(call, name);
  return { name: checked, modelName: checked, batchSize: size, tensor };
}

/** The body of a Blade request. */
export function encodeBladeMessage({ signatureName, feeds, fetches }: BladeMessage): Uint8Array {
  return encodeParts([
    optionalTextField(1, signatureName),
    ...Array.from(feeds.values(), (array) => messageField(2, bladeParts(array))),
    ...Array.from(fetches, ([name, dtype]) =>
      messageField(3, [
        textField(1, name),
        textField(2, name),
        varintField(3, dtype === undefined ? 0 : bladeNumberOf(dtype)),
      ]),
    ),
  ]);
}

/** Reads the body of a Blade request. */
export function decodeBladeMessage(what: string, body: Uint8Array): BladeMessage {
  return decodeBody(what, body, (reader) => {
    const message = emptyBladeMessage('');
    while (!reader.done) {
      const tag = reader.tag();
      if (tag === ((1 << 3) | WireType.BYTES)) message.signatureName = reader.string();
      else if (tag === ((2 << 3) | WireType.BYTES)) {
        const array = readBlade(reader);
        message.feeds.set(array.name, array);
      } else if (tag === ((3 << 3) | WireType.BYTES)) {
        message.fetches.set(...readFetch(reader));
      } else reader.skip(tag);
    }
    return message;
  });
}

function readFetch(reader: ProtoReader): [name: string, dtype: BladeDataType | undefined] {
  const end = reader.enter();
  let name = '';
  let modelName = '';
  let dtype: BladeDataType | undefined;
  while (reader.pos < end) {
    const tag = reader.tag();
    if (tag === ((1 << 3) | WireType.BYTES)) name = reader.string();
    else if (tag === ((2 << 3) | WireType.BYTES)) modelName = reader.string();
    else if (tag === ((3 << 3) | WireType.VARINT)) dtype = bladeTypeOf(reader.int32());
    else reader.skip(tag);
  }
  reader.leave(end);
  return [name || modelName, dtype];
}
