/**
 * `npm run check`: types, ESLint and Prettier, all three at once. Each keeps what it found right the
 * last time below `node_modules`, where `npm ci` leaves nothing of it; `--fresh` starts without.
 */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';

const ROOT = join(import.meta.dirname, '..', '..');
const isTty = process.stdout.isTTY;

const { fresh } = new Command('check')
  .description('Checks types, ESLint rules and format of everything there is.')
  .option('--fresh', 'looks at every file anew', false)
  .parse()
  .opts<{ fresh: boolean }>();

const CACHE = 'node_modules/.cache/rx-eas/check';
/** By content: a checkout gives every file a new date. */
const byContent = ['--cache', '--cache-strategy', 'content', '--cache-location'];
const pretty = ['--pretty', isTty ? 'true' : 'false'];

const CHECKS = [
  ['typescript/bin/tsc', ...pretty, '--incremental', '--tsBuildInfoFile', `${CACHE}/types`],
  ['eslint/bin/eslint.js', '.', ...byContent, `${CACHE}/eslint`],
  ['prettier/bin/prettier.cjs', '--check', '.', ...byContent, `${CACHE}/prettier`],
];

if (fresh) rmSync(join(ROOT, CACHE), { recursive: true, force: true });
const oks = await Promise.all(CHECKS.map(passes));
process.exitCode = oks.every(Boolean) ? 0 : 1;

/** Runs a check, and prints what it has to say in one piece. */
function passes([program = '', ...args]: readonly string[]): Promise<boolean> {
  const colors = isTty ? { FORCE_COLOR: '1' } : {};
  const options = { cwd: ROOT, env: { ...process.env, ...colors }, maxBuffer: Infinity };
  return new Promise((resolve) => {
    const command = [join(ROOT, 'node_modules', program), ...args];
    execFile(process.execPath, command, options, (error, stdout, stderr) => {
      process.stdout.write(stdout);
      process.stderr.write(stderr);
      resolve(error === null);
    });
  });
}
