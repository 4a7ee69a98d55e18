import { frameBytes, type FrameParts } from './frames.js';

/** The answer of a get: frames, each as field 1 of a list. */
export function listBytes(frames: readonly FrameParts[]): Uint8Array {
  return Buffer.concat(
    frames.flatMap((frame) => {
      const bytes = frameBytes(frame);
      return [Uint8Array.of(0x0a, ...varint(bytes.length)), bytes];
    }),
  );
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}
