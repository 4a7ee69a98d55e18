import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** One import: by a file of `lib`, of another (`room/file`) or of a package (`npm:name`). */
export interface Import {
  readonly by: string;
  readonly of: string;
}

const BELOW_ARROW = ['errors', 'checks', 'wire', 'operators', 'options'];
const BELOW_EXCHANGE = [...BELOW_ARROW, 'arrow', 'transport', 'endpoints'];

/** What the files of each room may import beside their own room: rooms, or single files. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  checks: ['errors'],
  wire: ['errors', 'checks'],
  operators: ['errors', 'checks'],
  options: ['errors', 'checks', 'wire', 'operators'],
  arrow: BELOW_ARROW,
  transport: BELOW_ARROW,
  endpoints: [...BELOW_ARROW, 'arrow', 'transport'],
  exchange: BELOW_EXCHANGE,
  watch: [...BELOW_ARROW, 'arrow', 'transport'],
  predict: [...BELOW_EXCHANGE, 'exchange'],
  queue: [...BELOW_EXCHANGE, 'exchange', 'watch'],
  inference: [...BELOW_EXCHANGE, 'predict', 'queue', 'watch'],
  emulator: ['errors', 'checks', 'wire', 'options', 'transport/signing', 'transport/compression'],
  cli: ['errors', 'checks', 'rules', 'index', 'predict/index', 'emulator'],
  rules: ['operators', 'options', 'predict', 'queue'],
  index: [...BELOW_EXCHANGE, 'exchange', 'predict', 'queue', 'watch', 'inference'],
};

/** The one place, or the two, that may import a package. */
const ONLY_BY: Readonly<Record<string, RegExp>> = {
  'npm:undici': /^transport\/(http|connection-pool)$/,
  'npm:ws': /^(transport\/socket$|emulator\/)/,
};

/** Every import between the files of `lib`, and of packages, Node's own left out. */
export function importsOf(lib: string): Import[] {
  return filesOf(lib, /\.[jt]s$/).flatMap((file) => {
    const by = nameOf(relative(lib, file));
    return packagesAndFiles(file).map((of) => ({
      by,
      of: of.startsWith('.')
        ? nameOf(relative(lib, join(dirname(file), of)))
        : `npm:${packageOf(of)}`,
    }));
  });
}

/** What a file imports, as it is written, Node's own modules left out. */
export function packagesAndFiles(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
  return importedFiles.map(({ fileName }) => fileName).filter((of) => !of.startsWith('node:'));
}

/** All files below a directory whose names match. */
export function filesOf(directory: string, name: RegExp): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The imports that break the order of the rooms, each as `by → of`. */
export function brokenRules(imports: readonly Import[]): string[] {
  return imports.filter((one) => !isAllowed(one)).map(({ by, of }) => `${by} → ${of}`);
}

/** Pairs of rooms that import each other. */
export function mutualRooms(imports: readonly Import[]): string[] {
  const edges = new Set(imports.map(({ by, of }) => `${roomOf(by)} ⇄ ${roomOf(of)}`));
  return [...edges].filter((edge) => {
    const [by = '', of = ''] = edge.split(' ⇄ ');
    return by < of && edges.has(`${of} ⇄ ${by}`);
  });
}

/** The name of a package from what is imported of it. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function isAllowed({ by, of }: Import): boolean {
  const room = roomOf(by);
  if (of.startsWith('npm:')) return ONLY_BY[of]?.test(by) ?? true;
  if (room === roomOf(of)) return true;
  return (MAY_IMPORT[room] ?? []).some((place) => of === place || of.startsWith(`${place}/`));
}

function roomOf(name: string): string {
  return name.split('/', 1)[0] ?? name;
}

function nameOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/(\.d)?\.[jt]s$/, '');
}
