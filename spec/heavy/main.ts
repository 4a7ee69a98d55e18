/**
 * Runs the specs of which `npm test` makes a light pass, at their full length. What is given is
 * given to Jest, such as a part of a name:
 *
 *     npm run test:heavy -- --testNamePattern crash
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../support/imports.js';

const ROOT = join(import.meta.dirname, '..', '..');

const specs = filesOf(join(ROOT, 'spec'), /\.spec\.ts$/).filter((file) =>
  readFileSync(file, 'utf8').includes("/support/amount.js'"),
);
const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(
  process.execPath,
  [jest, '--runTestsByPath', ...specs, ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, SPEC_AMOUNT: 'heavy' } },
);
process.exitCode = status ?? 1;
