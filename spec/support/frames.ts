import { streaming } from '../../lib/emulator/generated/queue_service.js';

/** A frame to encode. */
export interface FrameParts {
  readonly index: bigint;
  readonly tags?: Record<string, string>;
  readonly data?: Uint8Array | string;
  readonly message?: string;
}

/** A frame's bytes, made by the code that protobufjs generates: not by the decoder under test. */
export function frameBytes({ index, tags = {}, data = '', message = '' }: FrameParts): Uint8Array {
  const low = Number(BigInt.asIntN(32, index));
  const high = Number(BigInt.asIntN(32, index >> 32n));
  return streaming.DataFrameProto.encode({
    index: { low, high, unsigned: true } as never,
    tags,
    ...(data.length === 0 ? {} : { data: typeof data === 'string' ? Buffer.from(data) : data }),
    ...(message === '' ? {} : { message }),
  }).finish();
}
