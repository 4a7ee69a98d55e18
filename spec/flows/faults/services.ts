import { setImmediate as turn } from 'node:timers/promises';
import type { EmulatorOptions } from '../../../lib/emulator/index.js';

const PIECES = Array.from({ length: 20 }, (_, at) => `${at} `.padEnd(200, '.'));
/** What the service `pieces` answers, in all. */
export const WHOLE = PIECES.join('');

/** The services that requests go to. */
export const SERVICES: NonNullable<EmulatorOptions['services']> = {
  echo: (body) => body,
  pieces: () => ({ body: pieces() }),
};

async function* pieces(): AsyncGenerator<string> {
  for (const piece of PIECES) {
    yield piece;
    await turn();
  }
}
