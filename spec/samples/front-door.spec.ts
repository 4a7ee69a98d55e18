import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const readme = read('README.md');

describe('the test command', () => {
  const command = 'npm ci && npm test';

  it('is the same in the README and in what a build server runs', () => {
    expect(readme).toContain(`\n\`\`\`sh\n${command}\n\`\`\`\n`);
    expect(read('.ci/run')).toContain(`(${command})`);
    expect(() => accessSync(join(ROOT, '.ci', 'run'), constants.X_OK)).not.toThrow();
  });
});
