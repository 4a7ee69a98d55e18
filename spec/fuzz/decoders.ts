import { compressedDecoders } from './compressed.js';
import type { Decoder } from './decoder.js';
import { queueDecoders } from './frames.js';
import { kindDecoders } from './kinds.js';
import { textDecoders } from './streams.js';

/** Every decoder of bytes that come from outside. */
export async function allDecoders(): Promise<readonly Decoder[]> {
  return [...kindDecoders, ...queueDecoders, ...textDecoders, ...(await compressedDecoders())];
}
