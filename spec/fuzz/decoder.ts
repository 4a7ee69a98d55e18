import type { EasError } from '../../lib/errors/index.js';
import type { Random } from '../support/random.js';

/** A decoder under fuzz. */
export interface Decoder {
  readonly name: string;
  /** Valid inputs, to be damaged. */
  readonly corpus: readonly Uint8Array[];
  /** Texts that are worth putting into an input. */
  readonly tokens?: readonly string[];
  /** The one kind of error that it may refuse an input with. */
  readonly refusal: abstract new (...args: never[]) => EasError;
  /** Decodes, and reads all there is in the result. Throws whatever is not as it should be. */
  readonly decode: (bytes: Uint8Array, random: Random) => unknown;
}
