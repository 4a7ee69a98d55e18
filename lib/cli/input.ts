import { readFile } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Context } from './context.js';
import { InputError, Interrupted } from './exit.js';

/** The longest line that is taken for one. */
const MAX_LINE_BYTES = 256 * 1024 * 1024;
const LF = 0x0a;
const CR = 0x0d;

/** All of a file, or of the standard input for `-`. */
export async function contentOf(path: string, context: Context): Promise<Uint8Array> {
  if (path === '-') return allOfStdin(context);
  try {
    return await readFile(path);
  } catch (error) {
    throw new InputError(path, error);
  }
}

/** All of the standard input, given up at Ctrl-C. */
export async function allOfStdin({ stdin, interrupted }: Context): Promise<Uint8Array> {
  try {
    return await buffer(addAbortSignal(interrupted, stdin));
  } catch (error) {
    if (interrupted.aborted) throw new Interrupted('interrupted', { cause: error });
    throw new InputError('the standard input', error);
  }
}

/** The lines of an input, byte for byte, without their ends. It is read only as they are taken. */
export async function* linesOf(input: Readable): AsyncGenerator<Uint8Array, void, undefined> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const chunk of input as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(chunk as Buffer);
    let from = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, from)) {
      yield withoutCr(Buffer.concat([...rest, bytes.subarray(from, end)]));
      rest = [];
      restBytes = 0;
      from = end + 1;
    }
    if (from === bytes.length) continue;
    rest.push(bytes.subarray(from));
    restBytes += bytes.length - from;
    if (restBytes > MAX_LINE_BYTES) {
      throw new InputError('the standard input', `a line has more than ${MAX_LINE_BYTES} bytes`);
    }
  }
  if (restBytes > 0) yield withoutCr(Buffer.concat(rest));
}

function withoutCr(line: Buffer): Uint8Array {
  return line.at(-1) === CR ? line.subarray(0, -1) : line;
}
