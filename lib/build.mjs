/**
 * Builds `dist/`: ESM and CommonJS, each with its own types. The compiler makes the modules, and
 * esbuild rewrites them for CommonJS one by one, so that both have the same files.
 *
 *     npm run build
 */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { build } from 'esbuild';

/** What no compiler makes: codecs written by `npm run proto`, which are JavaScript with types. */
const GENERATED = ['emulator/generated/queue_service'];

const lib = import.meta.dirname;
const dist = join(lib, '..', 'dist');
const esm = join(dist, 'esm');
const cjs = join(dist, 'cjs');

rmSync(dist, { recursive: true, force: true });
const tsc = join(lib, '..', 'node_modules', 'typescript', 'bin', 'tsc');
execFileSync(execPath, [tsc, '--project', lib, '--outDir', esm], { stdio: 'inherit' });
for (const name of GENERATED) {
  for (const ending of ['.js', '.d.ts']) cpSync(join(lib, name + ending), join(esm, name + ending));
}

await build({
  entryPoints: [`${esm}/**/*.js`],
  outdir: cjs,
  format: 'cjs',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});
writeFileSync(join(cjs, 'package.json'), '{"type":"commonjs","sideEffects":false}');
// Types are the same text in both; what system it describes is said by the nearest package.json.
cpSync(esm, cjs, {
  recursive: true,
  filter: (path) => !path.endsWith('.js') && !path.endsWith('.js.map'),
});
