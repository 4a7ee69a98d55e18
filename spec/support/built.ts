import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const ROOT = join(__dirname, '..', '..');

/** An own folder below `node_modules`, so that what runs in it finds the packages of this repository. */
export function cacheFolder(name: string): string {
  const cache = join(ROOT, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `${name}-`));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  return folder;
}

/** Compiles TypeScript as it is, each file for itself unless the arguments say otherwise. */
export async function esbuild(args: readonly string[]): Promise<void> {
  const program = join(ROOT, 'node_modules', '.bin', 'esbuild');
  const common = ['--format=esm', '--platform=node', '--target=node20', '--log-level=warning'];
  await promisify(execFile)(program, [...args, ...common], { cwd: ROOT });
}

/**
 * Puts `lib` into a folder's `node_modules` as the package `rx-eas`, so that what runs there imports
 * it by the names that users do, and starting it compiles nothing.
 */
export async function installLibrary(folder: string): Promise<void> {
  const library = join(folder, 'node_modules', 'rx-eas');
  const entries = entryPoints();
  await esbuild([
    ...entries.map((entry) => `lib/${entry}.ts`),
    '--bundle',
    '--splitting',
    '--packages=external',
    '--outbase=lib',
    `--outdir=${library}`,
  ]);
  const exports = Object.fromEntries(
    entries.map((entry) => [
      entry.replace(/^(.*\/)?index$/, './$1').replace(/\/$/, ''),
      `./${entry}.js`,
    ]),
  );
  const manifest = { name: 'rx-eas', type: 'module', exports };
  writeFileSync(join(library, 'package.json'), JSON.stringify(manifest));
}

/** The files of `lib` that the package offers, without their ending. */
function entryPoints(): string[] {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { import: { default: string } }>;
  };
  return Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [] : [entry.import.default.replace(/^\.\/dist\/esm\/|\.js$/g, '')],
  );
}
