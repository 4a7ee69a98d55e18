import type { Formatter } from './rows.js';

/** The payloads alone, byte for byte, with nothing between them. */
export function rawPayloads(): Formatter {
  return {
    format: ({ rows }) =>
      Buffer.concat(rows.map(({ data }) => (data instanceof Uint8Array ? data : Buffer.alloc(0)))),
    end: () => '',
  };
}
