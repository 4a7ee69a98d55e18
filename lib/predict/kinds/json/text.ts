import { EasConfigError, EasProtocolError } from '../../../errors/index.js';

/** A value as JSON; an `EasConfigError` for one that JSON does not have. */
export function stringify(value: unknown): string {
  let text: unknown;
  try {
    // Undefined for a function and the like, whatever its declaration says.
    text = JSON.stringify(value);
  } catch (cause) {
    throw new EasConfigError(`JSON cannot hold the value: ${String(cause)}`);
  }
  if (typeof text === 'string') return text;
  throw new EasConfigError(`JSON cannot hold a value of type ${typeof value}; give null or data.`);
}

/** The value of a JSON text; an `EasProtocolError` for any other text. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EasProtocolError(
      `Expected JSON, found ${JSON.stringify(text.slice(0, 100))}.`,
      cause,
    );
  }
}
