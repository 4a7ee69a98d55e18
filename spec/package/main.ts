/**
 * Checks the package as users get it: builds and packs it, installs the tarball into an empty
 * project, and runs the specs of this folder there.
 *
 *     npm run test:package
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installInto, pack, ROOT } from './installed.js';

const directory = mkdtempSync(join(tmpdir(), 'rx-eas-package-'));
try {
  const packed = pack(directory);
  writeFileSync(join(directory, 'packed.json'), JSON.stringify(packed));
  installInto(join(directory, 'project'), packed, ['rxjs', 'apache-arrow', '@types/node']);
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--roots', 'spec/package', '--testPathIgnorePatterns', 'node_modules'];
  const { status } = spawnSync(
    process.execPath,
    [jest, ...flags, '--testTimeout', '120000', ...process.argv.slice(2)],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, RX_EAS_PACKAGE_DIR: directory } },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
