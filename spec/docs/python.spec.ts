import { describe, expect, it } from '@jest/globals';
import * as emulator from '../../lib/emulator/index.js';
import * as library from '../../lib/index.js';
import { read } from './pages.js';

const PAGE = 'samples/guide/python.md';

/** What introspection of the official SDK says: its classes, and their public methods. */
const sdk = JSON.parse(read('spec/fixtures/python-sdk.json')) as {
  readonly version: string;
  readonly constants: readonly string[];
  readonly classes: Readonly<Record<string, readonly string[]>>;
};

/** The lines of all tables: what the SDK has, and what takes its place. */
const lines = read(PAGE)
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [, theirs = '', ours = ''] = line.split(/(?<!\\)\|/);
    return { theirs: theirs.trim(), ours: ours.trim() };
  });

const methods = Object.entries(sdk.classes).flatMap(([name, members]) =>
  members.filter((member) => !member.startsWith('DT_')).map((member) => `${name}.${member}`),
);

/** Every public name of the library, and of its classes' methods and properties. */
function publicNames(): Set<string> {
  const names = new Set<string>();
  for (const [name, value] of Object.entries({ ...library, ...emulator })) {
    names.add(name);
    if (typeof value !== 'function') continue;
    for (const member of Object.getOwnPropertyNames(value)) names.add(member);
    let prototype: unknown = value.prototype;
    while (typeof prototype === 'object' && prototype !== null && prototype !== Object.prototype) {
      for (const member of Object.getOwnPropertyNames(prototype)) names.add(member);
      prototype = Object.getPrototypeOf(prototype);
    }
  }
  return names;
}

describe('the page for users of the Python SDK', () => {
  it('says which version it is about', () => {
    expect(read(PAGE)).toContain(`\`eas-prediction\` ${sdk.version}`);
  });

  it.each(methods)('has a line for %s', (method) => {
    const line = lines.find(({ theirs }) => theirs.includes(`\`${method}(`));
    expect(line?.ours).toMatch(/\w/);
  });

  it.each(Object.keys(sdk.classes))('names the class %s', (name) => {
    const mention = new RegExp(`\`${name.replace('.', '\\.')}[\`(.]`);
    expect(lines.filter(({ theirs }) => mention.test(theirs))).not.toEqual([]);
  });

  it.each(
    Object.entries(sdk.classes).filter(([, members]) =>
      members.some((one) => one.startsWith('DT_')),
    ),
  )('names the types of %s', (name, members) => {
    const line = lines.find(({ theirs }) => theirs === `\`${name}.DT_…\``);
    for (const type of members.filter((one) => one.startsWith('DT_'))) {
      expect(line?.ours).toContain(`\`${type}\``);
    }
  });

  it.each(sdk.constants)('names %s', (constant) => {
    expect(lines.some(({ ours }) => ours.includes(`\`${constant}\``))).toBe(true);
  });

  it('names nothing of this library that does not exist', () => {
    const known = publicNames();
    const named = lines.flatMap(({ ours }) =>
      [...ours.matchAll(/`(?:await |new )?(?:\w+\.)?(\w+)\(/g)].map(([, name]) => name!),
    );
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
