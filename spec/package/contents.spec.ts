import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PACKED, PROJECT } from './given.js';
import { ROOT } from './installed.js';

const INSTALLED = join(PROJECT, 'node_modules', 'rx-eas');

/** Everything that may be in the package. */
const INTENDED = [
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^proto\/\w+\.proto$/,
  /^dist\/(esm|cjs)\/([\w-]+\/)*[\w-]+\.(js|d\.ts|js\.map)$/,
  /^dist\/cjs\/package\.json$/,
];

describe('the tarball', () => {
  it('holds the files intended, and no others', () => {
    expect(PACKED.files.filter((file) => !INTENDED.some((name) => name.test(file)))).toEqual([]);
    for (const place of [
      /^README/,
      /^LICENSE/,
      /^CHANGELOG/,
      /^proto\//,
      /^dist\/esm\/cli\/main\.js/,
    ]) {
      expect(PACKED.files).toContainEqual(expect.stringMatching(place));
    }
  });

  it('has every module in both systems, with types', () => {
    const modules = PACKED.files
      .filter((file) => file.startsWith('dist/') && file.endsWith('.js'))
      .map((file) => file.split('/').slice(2).join('/'));
    expect(new Set(modules).size).toBeGreaterThan(150);
    const wanted = modules.flatMap((file) =>
      ['esm', 'cjs'].flatMap((system) =>
        [file, file.replace(/js$/, 'd.ts')].map((one) => `dist/${system}/${one}`),
      ),
    );
    expect(wanted.filter((file) => !PACKED.files.includes(file))).toEqual([]);
  });

  it('maps every module to its source, which the map brings along', () => {
    // What protobufjs writes is no TypeScript, and is its own source.
    const modules = PACKED.files.filter(
      (file) => /^dist\/.*\.js$/.test(file) && !file.includes('/generated/'),
    );
    for (const file of modules) {
      const { mappings, sources, sourcesContent } = JSON.parse(
        readFileSync(join(INSTALLED, `${file}.map`), 'utf8'),
      ) as { mappings: string; sources: string[]; sourcesContent?: string[] };
      // Of a file of types alone nothing is left that could be mapped.
      if (/^[;A]*$/.test(mappings)) continue;
      const source = file.split('/').slice(2).join('/').replace(/js$/, 'ts');
      expect(sources).toEqual([expect.stringMatching(new RegExp(`/lib/${source}$`))]);
      expect(sourcesContent?.[0]).toBe(readFileSync(join(ROOT, 'lib', source), 'utf8'));
    }
  });
});

describe('a linter of packages finds nothing in the tarball', () => {
  const tool = (path: string): string => join(ROOT, 'node_modules', path);

  it('publint', () => {
    const args = [tool('publint/src/cli.js'), 'run', PACKED.tarball, '--strict'];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toContain('All good!');
  });

  it('are the types wrong', () => {
    // Nothing that resolves as Node.js 10 did runs on a Node.js that this package supports.
    const args = [tool('@arethetypeswrong/cli/dist/index.js'), PACKED.tarball];
    const flags = ['--profile', 'node16', '--format', 'json'];
    const report = execFileSync(process.execPath, [...args, ...flags], { encoding: 'utf8' });
    const { analysis } = JSON.parse(report) as { analysis: { entrypoints: object } };
    expect(Object.keys(analysis.entrypoints)).toEqual(
      expect.arrayContaining(['.', './predict', './emulator']),
    );
  });
});
