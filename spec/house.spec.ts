import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tableBelow } from './docs/pages.js';
import {
  brokenRules,
  filesOf,
  importsOf,
  mutualRooms,
  packageOf,
  packagesAndFiles,
  roomsIn,
} from './support/imports.js';

const ROOT = join(__dirname, '..');
const imports = importsOf(join(ROOT, 'lib'));
const rooms = roomsIn(tableBelow('CONTRIBUTING.md', 'Where things go'));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional: boolean }>;
  optionalDependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;

describe('the rooms of lib', () => {
  it('finds the imports', () => {
    expect(imports).toContainEqual({ by: 'transport/http', of: 'npm:undici' });
    expect(imports).toContainEqual({ by: 'queue/calls', of: 'exchange/exchange' });
    expect(new Set(imports.map(({ by }) => by)).size).toBeGreaterThan(60);
  });

  it('import downward only', () => {
    expect(brokenRules(imports, rooms)).toEqual([]);
  });

  it('have a line each in the table of CONTRIBUTING', () => {
    const folders = readdirSync(join(ROOT, 'lib'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect([...rooms.keys()].sort()).toEqual([...folders, 'index', 'rules'].sort());
  });

  it('are named there only as there are', () => {
    const places = [...rooms.values()].flat();
    const isThere = (place: string): boolean =>
      ['', '.ts'].some((ending) => existsSync(join(ROOT, 'lib', place + ending)));
    expect(places.filter((place) => !isThere(place))).toEqual([]);
  });

  it('never import each other', () => {
    expect(mutualRooms(imports)).toEqual([]);
  });
});

describe('the check of imports', () => {
  it.each([
    ['errors/errors', 'wire/frame'],
    ['checks/rule', 'options/tags'],
    ['wire/frame', 'options/tags'],
    ['operators/put-to', 'options/tags'],
    ['options/tags', 'transport/http'],
    ['transport/http', 'arrow/batch'],
    ['transport/http', 'exchange/exchange'],
    ['endpoints/gateway', 'exchange/exchange'],
    ['watch/run', 'queue/client'],
    ['watch/run', 'exchange/exchange'],
    ['watch/run', 'endpoints/endpoint'],
    ['watch/run', 'predict/client'],
    ['predict/client', 'queue/client'],
    ['queue/client', 'inference/async-inference'],
    ['watch/run', 'inference/result'],
    ['emulator/auth', 'transport/http'],
    ['emulator/auth', 'queue/query'],
    ['cli/main', 'queue/client'],
    ['queue/client', 'index'],
    ['exchange/exchange', 'npm:undici'],
    ['watch/link/session', 'npm:ws'],
    ['transport/http', 'npm:ws'],
  ])('refuses that %s imports %s', (by, of) => {
    expect(brokenRules([{ by, of }], rooms)).toEqual([`${by} → ${of}`]);
  });

  it.each([
    ['queue/client', 'watch/watcher'],
    ['emulator/auth', 'transport/signing'],
    ['emulator/watch-socket', 'npm:ws'],
    ['transport/socket', 'npm:ws'],
    ['index', 'queue/client'],
    ['inference/async-inference', 'predict/kinds/string/request'],
    ['arrow/batch', 'npm:apache-arrow'],
  ])('allows that %s imports %s', (by, of) => {
    expect(brokenRules([{ by, of }], rooms)).toEqual([]);
  });

  it('takes no table that says something else than rooms', () => {
    const line = (list: string): string[] => ['`lib/queue`', 'the client', list];
    expect(roomsIn([line('errors, transport/signing')]).get('queue')).toEqual([
      'errors',
      'transport/signing',
    ]);
    expect(roomsIn([line('nothing')]).get('queue')).toEqual([]);
    expect(() => roomsIn([line('the same, and watch')])).toThrow('"the same": that is no room');
    expect(() => roomsIn([line('wire'), line('errors')])).toThrow('lib/queue has two lines');
  });

  it('finds two rooms that import each other', () => {
    const table = [
      { by: 'wire/a', of: 'arrow/b' },
      { by: 'arrow/c', of: 'wire/d' },
      { by: 'arrow/c', of: 'errors/index' },
    ];
    expect(mutualRooms(table)).toEqual(['arrow ⇄ wire']);
  });
});

describe('package.json', () => {
  const given = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...manifest.optionalDependencies,
  };
  // The types that protobufjs writes for its generated code name a package that it brings itself.
  const packages = imports
    .filter(({ by, of }) => of.startsWith('npm:') && !by.startsWith('emulator/generated/'))
    .map(({ of }) => of.slice('npm:'.length));

  it('has no dependency that nothing in lib imports', () => {
    // An optional peer is looked for while running, so that nobody needs it.
    const optional = Object.keys(manifest.peerDependenciesMeta);
    expect(
      Object.keys(given).filter((name) => !imports.some(({ of }) => of === `npm:${name}`)),
    ).toEqual(optional);
  });

  it('has every package that lib imports', () => {
    expect(packages.filter((name) => !Object.hasOwn(given, name))).toEqual([]);
  });

  it('has no tool that neither a spec, a sample, a script nor a configuration uses', () => {
    const files = ['lib', 'spec', 'samples'].flatMap((room) =>
      filesOf(join(ROOT, room), /\.[jt]s$/),
    );
    const used = new Set(files.flatMap(packagesAndFiles).map(packageOf));
    const named = [
      ...Object.values(manifest.scripts),
      read('lib/build.mjs'),
      read('proto/generate.mjs'),
      read('eslint.config.mjs'),
      read('jest.config.ts'),
      read('stryker.config.mjs'),
    ].join('\n');
    // These work by being there: types of Node, and the compiler behind @swc/jest. The last two are
    // started by spec/package.
    const present = ['@types/node', '@swc/core', 'publint', '@arethetypeswrong/cli'];
    const commands: Record<string, string> = {
      typescript: 'tsc',
      'protobufjs-cli': 'pbjs',
      '@stryker-mutator/core': 'stryker',
    };
    const unused = Object.keys(manifest.devDependencies).filter((name) => {
      const typed = name.replace(/^@types\//, '');
      return !present.includes(name) && !used.has(typed) && !named.includes(commands[name] ?? name);
    });
    expect(unused).toEqual([]);
  });
});
