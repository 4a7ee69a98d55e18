import { WireType } from './reader.js';
import { ProtoWriter, sizeOfText, sizeOfVarint, sizeOfVarint64 } from './writer.js';

/**
 * A piece of a message that knows its size before it is written. A whole message is planned as
 * parts, so that it is written into one block, and no part is written twice.
 */
export interface Part {
  /** In bytes. */
  readonly size: number;
  write(to: ProtoWriter): void;
}

/** What a field with nothing to say takes. */
export const NOTHING: Part = { size: 0, write: () => undefined };

/** Writes parts one after the other into a block of their own. */
export function encodeParts(parts: readonly Part[]): Uint8Array {
  const writer = new ProtoWriter(sizeOf(parts));
  for (const part of parts) part.write(writer);
  return writer.finish();
}

/** An integer field: int32 of either sign, or a safe integer from 0. */
export function varintField(field: number, value: number): Part {
  const tag = tagOf(field, WireType.VARINT);
  return {
    size: sizeOfVarint(tag) + sizeOfVarint(value),
    write(to) {
      to.varint(tag);
      to.varint(value);
    },
  };
}

/** As `varintField`, and nothing for 0: what proto3 does with a field at its default. */
export function optionalVarintField(field: number, value: number): Part {
  return value === 0 ? NOTHING : varintField(field, value);
}

/** An int64 or uint64 field. */
export function int64Field(field: number, value: bigint): Part {
  const tag = tagOf(field, WireType.VARINT);
  const lo = Number(BigInt.asUintN(32, value));
  const hi = Number(BigInt.asUintN(32, value >> 32n));
  return {
    size: sizeOfVarint(tag) + sizeOfVarint64(lo, hi),
    write(to) {
      to.varint(tag);
      to.varint64(lo, hi);
    },
  };
}

/** A float field. */
export function floatField(field: number, value: number): Part {
  return fixedField(tagOf(field, WireType.FIXED32), Float32Array.of(value));
}

/** A double field. */
export function doubleField(field: number, value: number): Part {
  return fixedField(tagOf(field, WireType.FIXED64), Float64Array.of(value));
}

/** A string or bytes field; strings become UTF-8. */
export function textField(field: number, text: string | Uint8Array): Part {
  if (typeof text !== 'string') {
    return lengthDelimited(field, text.length, (to) => {
      to.block(text);
    });
  }
  return lengthDelimited(field, sizeOfText(text), (to) => {
    to.text(text);
  });
}

/** As `textField`, and nothing for an empty text: what proto3 does with a field at its default. */
export function optionalTextField(field: number, text: string | Uint8Array): Part {
  return text.length === 0 ? NOTHING : textField(field, text);
}

/** A nested message. */
export function messageField(field: number, parts: readonly Part[]): Part {
  return lengthDelimited(field, sizeOf(parts), (to) => {
    for (const part of parts) part.write(to);
  });
}

/** A repeated integer field, packed; of the integers that `varintField` takes. */
export function packedField(field: number, values: readonly number[]): Part {
  if (values.length === 0) return NOTHING;
  let size = 0;
  for (const value of values) size += sizeOfVarint(value);
  return lengthDelimited(field, size, (to) => {
    for (const value of values) to.varint(value);
  });
}

/** A field of `size` bytes that `content` writes behind the length. */
export function lengthDelimited(
  field: number,
  size: number,
  content: (to: ProtoWriter) => void,
): Part {
  const tag = tagOf(field, WireType.BYTES);
  return {
    size: sizeOfVarint(tag) + sizeOfVarint(size) + size,
    write(to) {
      to.varint(tag);
      to.varint(size);
      content(to);
    },
  };
}

function fixedField(tag: number, { buffer }: Float32Array | Float64Array): Part {
  const bytes = new Uint8Array(buffer);
  return {
    size: sizeOfVarint(tag) + bytes.length,
    write(to) {
      to.varint(tag);
      to.block(bytes);
    },
  };
}

function tagOf(field: number, wireType: number): number {
  return (field << 3) | wireType;
}

function sizeOf(parts: readonly Part[]): number {
  let size = 0;
  for (const part of parts) size += part.size;
  return size;
}
