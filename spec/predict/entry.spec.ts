import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSync } from 'esbuild';
import * as whole from 'rx-eas';
import * as predict from 'rx-eas/predict';

const LIB = join(__dirname, '..', '..', 'lib');

/** The files of `lib` that an entry point loads at once, and the packages they load, by name. */
function loadedBy(entry: string): { rooms: string[]; packages: string[] } {
  const { metafile } = buildSync({
    absWorkingDir: LIB,
    entryPoints: [entry],
    outfile: 'out.js',
    bundle: true,
    treeShaking: false,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    metafile: true,
    write: false,
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return {
    rooms: unique(Object.keys(metafile.inputs).map((file) => file.split('/', 1)[0] ?? file)),
    packages: unique(
      imports
        .filter(
          ({ external, kind, path }) =>
            external && kind === 'import-statement' && !path.startsWith('node:'),
        )
        .map(({ path }) => path),
    ),
  };
}

function unique(names: string[]): string[] {
  return [...new Set(names)].sort();
}

describe('rx-eas/predict', () => {
  it('is a part of rx-eas: the same classes, functions and constants', () => {
    const names = Object.keys(predict);
    expect(names).toEqual(
      expect.arrayContaining(['PredictClient', 'StringRequest', 'JsonRequest']),
    );
    for (const name of names) {
      expect([name, Reflect.get(predict, name)]).toEqual([name, Reflect.get(whole, name)]);
    }
  });

  it('loads no Arrow, no WebSockets, no protobuf, and nothing of queues and watches', () => {
    expect(loadedBy('predict/index.ts')).toEqual({
      rooms: [
        'checks',
        'endpoints',
        'errors',
        'exchange',
        'operators',
        'options',
        'predict',
        'transport',
        'wire',
      ],
      packages: ['rxjs', 'undici'],
    });
  });

  it('is what leaves them out: all of rx-eas loads them', () => {
    const { rooms, packages } = loadedBy('index.ts');
    expect(rooms).toEqual(expect.arrayContaining(['arrow', 'queue', 'watch']));
    expect(packages).toEqual(expect.arrayContaining(['apache-arrow', 'ws']));
  });
});
