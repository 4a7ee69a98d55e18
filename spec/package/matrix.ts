/**
 * Runs a user's program against the packed package on each supported release of Node.js, as ESM and
 * as CommonJS, and prints a table. Binaries come by the npm package `node` and are kept outside the
 * checkout.
 *
 *     npm run matrix              the lowest supported, each supported line, and the newest
 *     npm run matrix -- 23 24.1   others
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compile, copyProgram, installInto, pack, ROOT, runNode } from './installed.js';
import { SEEN } from './user/seen.js';

const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'rx-eas', 'node');

/** The lowest release that package.json supports. */
function lowest(): string {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  return engines.node.replace(/^>=/, '');
}

/** The binary of the newest release of a line, or of one release. */
function binaryOf(version: string): string {
  const directory = join(CACHE, version);
  mkdirSync(directory, { recursive: true });
  const args = ['install', '--prefix', directory, '--loglevel', 'error', `node@${version}`];
  execFileSync('npm', args, { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(directory, 'node_modules', 'node', 'bin', 'node');
}

/** What a program run by a binary came to: `ok`, or the start of what went wrong. */
function outcomeOf(directory: string, file: string, node: string): string {
  try {
    const seen: unknown = JSON.parse(runNode(directory, [file], node));
    return isDeepStrictEqual(seen, SEEN) ? 'ok' : `saw ${JSON.stringify(seen)}`;
  } catch (error) {
    return String(error).slice(0, 500);
  }
}

const asked = process.argv.slice(2);
const versions = asked.length > 0 ? asked : [lowest(), '20', '22', '24', 'latest'];
const directory = mkdtempSync(join(tmpdir(), 'rx-eas-matrix-'));
try {
  installInto(directory, pack(directory), ['rxjs', 'apache-arrow', '@types/node']);
  const programs = ['smoke.mts', 'smoke.cts'];
  for (const program of programs) copyProgram(directory, 'smoke.ts', program);
  compile(directory, programs, {
    module: 'nodenext',
    moduleResolution: 'nodenext',
    outDir: directory,
  });
  const rows = versions.map((version) => {
    const node = binaryOf(version);
    const release = runNode(directory, ['--version'], node).trim();
    const esm = outcomeOf(directory, 'smoke.mjs', node);
    const cjs = outcomeOf(directory, 'smoke.cjs', node);
    return { asked: version, release, esm, cjs };
  });
  console.table(rows);
  if (rows.some(({ esm, cjs }) => esm !== 'ok' || cjs !== 'ok')) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
