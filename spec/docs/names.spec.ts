import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import * as emulator from '../../lib/emulator/index.js';
import * as library from '../../lib/index.js';
import { PAGES, read, tableBelow } from './pages.js';

const { EasEmulator } = emulator;

/** What stands in a page as code: its blocks, and in backticks. A word of prose names nothing. */
function codeOf(markdown: string): string {
  const blocks: string[] = [];
  const prose = markdown.replace(/^```\w*\n(.*?)^```$/gms, (_, block: string) => {
    blocks.push(block);
    return '';
  });
  const spans = Array.from(prose.matchAll(/`([^`\n]+)`/g), ([, span = '']) => span);
  return [...blocks, ...spans].join('\n');
}

const code = PAGES.map((page) => codeOf(read(page))).join('\n');

/** Whether README or guide name something as code. */
const isNamed = (name: string, within = code): boolean =>
  new RegExp(`(?<![\\w$])${name.replace('$', '\\$')}(?![\\w$])`).test(within);

const exported = Object.entries({ ...library, ...emulator });

describe('README and guide', () => {
  it.each(exported.map(([name]) => name))('name %s', (name) => {
    expect(isNamed(name)).toBe(true);
  });

  const classes = [library.PredictClient, library.QueueClient, library.Watcher, library.WatchBatch];
  const members = [...classes, library.FrameRow, library.AsyncInference, EasEmulator].flatMap(
    ({ name, prototype }) =>
      Object.getOwnPropertyNames(prototype)
        .filter((member) => member !== 'constructor' && member !== 'withdraw')
        .map((member) => [name, member] as const),
  );
  it.each([
    ...members,
    ['PredictClient', 'events$'],
    ['PredictClient', 'instances$'],
    ['Watcher', 'state$'],
    ['Watcher', 'tap$'],
    ['EasEmulator', 'faults'],
  ] as const)('name %s.%s', (_class, member) => {
    expect(isNamed(member)).toBe(true);
  });

  it('would be found out to lack a name', () => {
    expect(isNamed('nothingOfThisName')).toBe(false);
    const page = codeOf('to close it: `open()`\n```ts\nput(1);\n```\nand `commit`, then get');
    const found = ['open', 'put', 'commit', 'close', 'get', 'and', 'ts'].filter((name) =>
      isNamed(name, page),
    );
    expect(found).toEqual(['open', 'put', 'commit']);
    expect(members.length).toBeGreaterThan(30);
  });
});

/** The texts of a union of literals, and the values of the member `of` in the interfaces of a file. */
function literalsIn(file: string, of: string): string[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal))
      found.push(node.literal.text);
    node.forEachChild(collect);
  };
  const visit = (node: ts.Node): void => {
    const isIt = ts.isTypeAliasDeclaration(node) || ts.isPropertySignature(node);
    if (isIt && node.name.getText() === of && node.type !== undefined) collect(node.type);
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

/** What stands as code in a column of the tables below a heading of the guide. */
function codesIn(page: string, heading: string, column: number): string[] {
  return tableBelow(`samples/guide/${page}.md`, heading)
    .flatMap((cells) => [...(cells[column] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, code]) => code!);
}

describe('the tables of the guide', () => {
  it('have every code and every class of errors', () => {
    const codes = literalsIn('lib/errors/eas-error.ts', 'EasErrorCode');
    expect(codes.length).toBeGreaterThan(20);
    expect(new Set(codesIn('errors', 'Errors', 1))).toEqual(new Set(codes));
    const classes = exported.map(([name]) => name).filter((name) => /^Eas.+Error$/.test(name));
    expect(codesIn('errors', 'Errors', 0).sort()).toEqual(
      classes.filter((name) => name !== 'EasError').sort(),
    );
  });

  it('have every type of events', () => {
    const types = literalsIn('lib/transport/events.ts', 'type');
    expect(codesIn('events', 'Events', 0).sort()).toEqual(types.sort());
  });

  it('have every kind of faults', () => {
    const kinds = literalsIn('lib/emulator/faults/rules.ts', 'kind');
    expect(codesIn('emulator', 'Faults', 0).sort()).toEqual(kinds.sort());
  });

  it('have every kind of requests', () => {
    const kinds = exported.map(([name]) => name).filter((name) => name.endsWith('Request'));
    const named = codesIn('predict', 'Request kinds', 0).map((code) => code.replace(/\(.*/, ''));
    expect(named.sort()).toEqual(kinds.sort());
  });

  it('have every operation of a queue', () => {
    const operations = Object.getOwnPropertyNames(library.QueueClient.prototype).filter(
      (name) => !['constructor', 'with', 'uid', 'gid', 'stats'].includes(name),
    );
    const named = codesIn('queue', 'Operations', 0).map((code) => code.replace(/\(.*/, ''));
    expect(named.sort()).toEqual(operations.sort());
  });
});
