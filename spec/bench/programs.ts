import { build } from 'esbuild';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'dist/bench');

/** The programs of the benchmarks, as they are started. */
export interface Programs {
  readonly server: string;
  readonly contender: string;
}

/**
 * Makes the server and the contenders plain JavaScript, so that no loader is measured. They are put
 * beside what `npm run build` made, where `rx-eas` is the package as its users get it.
 */
export async function buildPrograms(): Promise<Programs> {
  await build({
    entryPoints: {
      server: join(import.meta.dirname, 'servers/main.ts'),
      contender: join(import.meta.dirname, 'contenders/main.ts'),
    },
    outdir: OUT,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // The paths of tsconfig.json lead to the sources.
    tsconfigRaw: {},
    logLevel: 'warning',
  });
  return { server: join(OUT, 'server.js'), contender: join(OUT, 'contender.js') };
}
