import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { cacheFolder, esbuild, installLibrary, ROOT } from '../support/built.js';

/** The library and samples as JavaScript, so that starting a sample compiles nothing. */
export interface BuiltSamples {
  /** Runs a sample to its end, or sends a signal as soon as some output appears. */
  run(name: string, interruption?: Interruption, env?: NodeJS.ProcessEnv): Promise<Run>;
  remove(): void;
}

/** A signal, and the output at which it is sent. */
export interface Interruption {
  readonly signal: NodeJS.Signals;
  readonly at: string;
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Compiles the samples, beside the library as they find it once it is installed. */
export async function buildSamples(): Promise<BuiltSamples> {
  const folder = cacheFolder('samples');
  await Promise.all([
    installLibrary(folder),
    esbuild(['samples/*.ts', 'samples/support/*.ts', `--outdir=${join(folder, 'samples')}`]),
  ]);
  cpSync(join(ROOT, 'samples', 'data'), join(folder, 'samples', 'data'), { recursive: true });
  return {
    run: (name, interruption, env = {}) =>
      runNode(join(folder, 'samples', `${name}.js`), interruption, env),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function runNode(
  file: string,
  interruption: Interruption | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Run> {
  const child = spawn(process.execPath, [file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...env },
  });
  const out =
    interruption === undefined
      ? text(child.stdout)
      : textUntil(child.stdout, interruption.at, () => child.kill(interruption.signal));
  const [[code], shown, err] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    out,
    text(child.stderr),
  ]);
  return { code, out: shown, err };
}

/** All of the output; `act` happens once, when `mark` has appeared in it. */
async function textUntil(stream: Readable, mark: string, act: () => void): Promise<string> {
  let all = '';
  let acted = false;
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    all += String(chunk);
    if (acted || !all.includes(mark)) continue;
    acted = true;
    act();
  }
  return all;
}
