import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import protobuf from 'protobufjs/minimal.js';
import { EasProtocolError } from '../../../lib/errors/index.js';
import type { DataType } from '../../../lib/wire/tensor/dtype.js';
import type { Tensor } from '../../../lib/wire/tensor/tensor.js';
import { anyDamaged, anyTensor } from '../../wire/tensors.js';
import { hex } from './vectors.js';

/** A message class of protobufjs' generated code. */
interface Generated {
  decode(reader: protobuf.Reader): unknown;
  encode(message: never): protobuf.Writer;
}

/**
 * Holds a kind to: what it writes it reads, protobufjs' generated code knows every field of it, and
 * no bytes make it fail but with an `EasProtocolError`.
 *
 * @param write a body with the tensor as one of its inputs or outputs
 * @param read the same tensor from the body
 * @param isCarried whether the protocol can tell the tensor from every other
 */
export function itCarriesTensors(
  dtypes: readonly DataType[],
  generated: Generated,
  write: (tensor: Tensor) => Uint8Array,
  read: (body: Uint8Array) => Tensor | undefined,
  isCarried: (tensor: Tensor) => boolean = () => true,
): void {
  const tensors = anyTensor(dtypes).filter(isCarried);
  const bodies = tensors.map((tensor) => ({ tensor, body: write(tensor) }));

  it('reads every tensor as it was written', () => {
    fc.assert(
      fc.property(bodies, ({ tensor, body }) => {
        expect(comparable(read(body))).toEqual(comparable(tensor));
      }),
    );
  });

  itIsKnownToProtobufjs(
    generated,
    bodies.map(({ body }) => body),
  );

  itSurvivesAnyBytes(
    bodies.map(({ body }) => body),
    read,
  );
}

/** Expects of every body that protobufjs' generated code writes it alike, with nothing unknown. */
export function itIsKnownToProtobufjs(
  generated: Generated,
  bodies: fc.Arbitrary<Uint8Array>,
): void {
  it("is known to protobufjs' generated code, field by field", () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const reader = protobuf.Reader.create(body);
        reader.discardUnknown = true;
        const again = generated.encode(generated.decode(reader) as never).finish();
        expect(hex(again)).toBe(hex(body));
      }),
    );
  });
}

/** Expects of every body, however damaged, that it is read or refused as not of the protocol. */
export function itSurvivesAnyBytes(
  bodies: fc.Arbitrary<Uint8Array>,
  read: (body: Uint8Array) => unknown,
): void {
  it('answers or throws an EasProtocolError, whatever the bytes', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyDamaged(bodies), (body) => {
        try {
          read(body);
        } catch (error) {
          expect(error).toBeInstanceOf(EasProtocolError);
          refused++;
        }
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(50);
  });
}

/** A tensor with its texts as numbers, since text may be given as a string or as bytes. */
function comparable(tensor: Tensor | undefined): unknown {
  if (tensor?.dtype !== 'STRING') return tensor;
  const values = tensor.values.map((text) => [...Buffer.from(text as string)]);
  return { ...tensor, values };
}
