import protobuf from 'protobufjs/minimal.js';
import { below, pick, type Random } from '../support/random.js';

/** A field of a message whose meaning is not known: an integer, a block, or a message again. */
interface Field {
  readonly tag: number;
  value: bigint | Uint8Array | Field[];
}

const { Reader, Writer } = protobuf;
const VARINT = 0;
const BYTES = 2;

/** Integers where a length, a dimension, a type or an index may stand. */
const ODD = [0n, 1n, 2n ** 31n - 1n, 2n ** 31n, 2n ** 32n, 2n ** 40n, 2n ** 53n, 2n ** 64n - 1n];

/**
 * Changes one field somewhere within a message, by `change` when it is a block of bytes, and puts
 * right all lengths around it: what is near a field of a message is then reached at all.
 * `undefined` for bytes that are no message.
 */
export function withFieldChanged(
  bytes: Uint8Array,
  random: Random,
  change: (bytes: Uint8Array) => Uint8Array,
): Uint8Array | undefined {
  const fields = fieldsOf(bytes);
  if (fields === undefined || fields.length === 0) return undefined;
  changeOne(fields, random, change);
  return encoded(fields);
}

function changeOne(
  fields: Field[],
  random: Random,
  change: (bytes: Uint8Array) => Uint8Array,
): void {
  const at = below(fields.length, random);
  const field = fields[at]!;
  const { value } = field;
  const dice = random();
  if (Array.isArray(value) && value.length > 0 && dice < 0.85) {
    changeOne(value, random, change);
  } else if (dice < 0.1) {
    fields.splice(at, 1);
  } else if (dice < 0.2) {
    fields.push(field);
  } else if (typeof value === 'bigint') {
    field.value = dice < 0.6 ? pick(ODD, random) : BigInt(below(25, random));
  } else {
    field.value = change(Array.isArray(value) ? encoded(value) : value);
  }
}

function fieldsOf(bytes: Uint8Array): Field[] | undefined {
  const reader = Reader.create(bytes);
  const fields: Field[] = [];
  try {
    while (reader.pos < reader.len) {
      const tag = reader.uint32();
      const start = reader.pos;
      if (tag < 8) return undefined;
      if ((tag & 7) === VARINT) {
        fields.push({ tag, value: integerOf(reader) });
      } else if ((tag & 7) === BYTES) {
        const block = Uint8Array.from(reader.bytes());
        fields.push({ tag, value: fieldsOf(block) ?? block });
      } else {
        reader.skipType(tag & 7);
        fields.push({ tag, value: bytes.slice(start, reader.pos) });
      }
    }
  } catch {
    return undefined;
  }
  return fields;
}

function integerOf(reader: protobuf.Reader): bigint {
  const { low, high } = reader.uint64() as unknown as {
    readonly low: number;
    readonly high: number;
  };
  return BigInt.asUintN(64, (BigInt(high) << 32n) | BigInt(low >>> 0));
}

function encoded(fields: readonly Field[]): Uint8Array {
  const parts = fields.map(({ tag, value }) => {
    const head = varint(BigInt(tag));
    if (typeof value === 'bigint') return Buffer.concat([head, varint(value)]);
    const block = Array.isArray(value) ? encoded(value) : value;
    if ((tag & 7) !== BYTES) return Buffer.concat([head, block]);
    return Buffer.concat([head, varint(BigInt(block.length)), block]);
  });
  return Buffer.concat(parts);
}

function varint(value: bigint): Uint8Array {
  const low = Number(BigInt.asIntN(32, value));
  const high = Number(BigInt.asIntN(32, value >> 32n));
  return Writer.create().uint64({ low, high, unsigned: true }).finish();
}
