import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSync, type Metafile } from 'esbuild';
import { loadedModules, MODULE_SYSTEMS } from '../support/loaded-modules.js';
import { PROJECT } from './given.js';

/** The optional packages. */
const NATIVE = ['snappy', 'lz4-napi', '@foxglove/wasm-zstd'];

/** Bundles a user's line, as esbuild does for production. */
function bundle(line: string): { files: string[]; metafile: Metafile; text: string } {
  const { metafile, outputFiles } = buildSync({
    absWorkingDir: PROJECT,
    stdin: { contents: line, resolveDir: PROJECT },
    outfile: 'bundle.mjs',
    bundle: true,
    logLevel: 'error',
    minify: true,
    platform: 'node',
    // Native code, loaded when an answer needs it: bundlers leave it where it is.
    external: NATIVE,
    format: 'esm',
    metafile: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output?.inputs ?? {}).filter(
    ([, { bytesInOutput }]) => bytesInOutput > 0,
  );
  return {
    files: files.map(([file]) => file.replace(/^node_modules\//, '')),
    metafile,
    text: outputFiles[0]?.text ?? '',
  };
}

const notOwn = (file: string): boolean => !file.startsWith('rx-eas/') && file !== '<stdin>';

describe('a bundle', () => {
  it('of a request alone has no other package in it, and no client', () => {
    const { files, text } = bundle(
      `import { StringRequest } from 'rx-eas'; console.log(new StringRequest('x').encode());`,
    );
    expect(files.filter(notOwn)).toEqual([]);
    expect(files).toContain('rx-eas/dist/esm/predict/kinds/string/request.js');
    expect(files.filter((file) => /\/(exchange|transport|queue|watch|arrow)\//.test(file))).toEqual(
      [],
    );
    expect(text.length).toBeLessThan(8_000);
  });

  it('of an import that is not used is empty: nothing has side effects', () => {
    for (const entry of ['rx-eas', 'rx-eas/predict', 'rx-eas/emulator']) {
      expect(bundle(`import '${entry}';`).files).toEqual([]);
    }
  });
});

describe.each(MODULE_SYSTEMS)('importing rx-eas/predict (%s)', (system) => {
  it('loads neither Arrow, ws, protobufjs, nor queues and the emulator', () => {
    const files = loadedModules(PROJECT, 'rx-eas/predict', system);
    const packages = new Set(files.map((file) => /.*\/node_modules\/([^/]+)/.exec(file)?.[1]));
    expect([...packages].sort()).toEqual(expect.arrayContaining(['rx-eas', 'rxjs', 'undici']));
    expect(packages).not.toContain('apache-arrow');
    expect(packages).not.toContain('ws');
    expect(packages).not.toContain('protobufjs');
    const rooms = files.map((file) => /\/rx-eas\/dist\/\w+\/(\w+)\//.exec(file)?.[1]);
    expect(rooms).toContain('predict');
    for (const room of ['arrow', 'queue', 'watch', 'inference', 'emulator']) {
      expect(rooms).not.toContain(room);
    }
  });

  it('loads fewer modules than all of rx-eas, which loads Arrow', () => {
    const all = loadedModules(PROJECT, 'rx-eas', system);
    expect(all).toContainEqual(expect.stringContaining(join('node_modules', 'apache-arrow')));
    expect(loadedModules(PROJECT, 'rx-eas/predict', system).length).toBeLessThan(all.length * 0.7);
  });
});
