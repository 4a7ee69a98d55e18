import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '..', '..');
const ESBUILD = join(ROOT, 'node_modules', '.bin', 'esbuild');

/** The library and samples as JavaScript, so that starting a sample compiles nothing. */
export interface BuiltSamples {
  readonly folder: string;
  /** Runs a sample to its end, or writes to its process as soon as `until` appears in its output. */
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

/**
 * Compiles `lib` to a package `rx-eas`, as samples find it once it is installed, and the samples
 * beside it. Below `node_modules`, so that the packages of this repository are found from there.
 */
export async function buildSamples(): Promise<BuiltSamples> {
  const cache = join(ROOT, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'samples-'));
  const library = join(folder, 'node_modules', 'rx-eas');
  const common = ['--format=esm', '--platform=node', '--target=node20', '--log-level=warning'];
  await Promise.all([
    esbuild([
      'lib/index.ts',
      'lib/emulator/index.ts',
      '--bundle',
      '--splitting',
      '--packages=external',
      `--outdir=${library}`,
      ...common,
    ]),
    esbuild([
      'samples/*.ts',
      'samples/support/*.ts',
      `--outdir=${join(folder, 'samples')}`,
      ...common,
    ]),
  ]);
  const type = 'module';
  const exports = { '.': './index.js', './emulator': './emulator/index.js' };
  writeFileSync(join(library, 'package.json'), JSON.stringify({ name: 'rx-eas', type, exports }));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }));
  cpSync(join(ROOT, 'samples', 'data'), join(folder, 'samples', 'data'), { recursive: true });
  return {
    folder,
    run: (name, interruption, env = {}) =>
      runNode(join(folder, 'samples', `${name}.js`), interruption, env),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function esbuild(args: readonly string[]): Promise<void> {
  await promisify(execFile)(ESBUILD, args, { cwd: ROOT });
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
