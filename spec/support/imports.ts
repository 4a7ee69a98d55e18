import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** One import: by a file of `lib`, of another (`room/file`) or of a package (`npm:name`). */
export interface Import {
  readonly by: string;
  readonly of: string;
}

/** What the files of each room may import beside their own room: rooms, or single files. */
export type Rooms = ReadonlyMap<string, readonly string[]>;

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

/**
 * The rooms of `lib` in the table of CONTRIBUTING: the cells of each line begin with a room, or
 * several, and end with what it may import, as `errors, wire, transport/signing` or as `nothing`.
 */
export function roomsIn(table: readonly (readonly string[])[]): Rooms {
  const rooms = new Map<string, readonly string[]>();
  for (const [names = '', , list = ''] of table) {
    for (const [, room = ''] of names.matchAll(/`lib\/(\w+)(?:\.ts)?`/g)) {
      const places = list === 'nothing' ? [] : list.split(', ');
      const odd = places.find((place) => !/^[\w-]+(\/[\w-]+)*$/.test(place));
      if (odd !== undefined) throw new Error(`lib/${room} may import "${odd}": that is no room.`);
      if (rooms.has(room)) throw new Error(`lib/${room} has two lines.`);
      rooms.set(room, places);
    }
  }
  return rooms;
}

/** The imports that break the order of the rooms, each as `by → of`. */
export function brokenRules(imports: readonly Import[], rooms: Rooms): string[] {
  return imports.filter((one) => !isAllowed(one, rooms)).map(({ by, of }) => `${by} → ${of}`);
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

function isAllowed({ by, of }: Import, rooms: Rooms): boolean {
  const room = roomOf(by);
  if (of.startsWith('npm:')) return ONLY_BY[of]?.test(by) ?? true;
  if (room === roomOf(of)) return true;
  return (rooms.get(room) ?? []).some((place) => of === place || of.startsWith(`${place}/`));
}

function roomOf(name: string): string {
  return name.split('/', 1)[0] ?? name;
}

function nameOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/(\.d)?\.[jt]s$/, '');
}
