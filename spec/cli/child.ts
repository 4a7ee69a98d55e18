import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach } from '@jest/globals';
import { buildSync, type Metafile } from 'esbuild';

const ROOT = join(__dirname, '../..');

/** The command as one program, built once for a file of specs; starting it takes no compiling. */
export class Program {
  readonly #folder: string;
  readonly #outputs: Metafile['outputs'];

  constructor() {
    const cache = join(ROOT, 'node_modules/.cache');
    mkdirSync(cache, { recursive: true });
    // Within the project, so that it finds its packages.
    this.#folder = mkdtempSync(join(cache, 'rx-eas-cli-'));
    const { metafile } = buildSync({
      entryPoints: [join(ROOT, 'lib/cli/main.ts')],
      outdir: this.#folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      metafile: true,
    });
    this.#outputs = metafile.outputs;
    afterEach(() => {
      for (const child of running) child.kill('SIGKILL');
      running.clear();
    });
    afterAll(() => rmSync(this.#folder, { recursive: true, force: true }));
  }

  get path(): string {
    return join(this.#folder, 'main.mjs');
  }

  /** The packages that are loaded before any command is. */
  packagesAtStart(): string[] {
    const outputs = this.#outputs;
    const start = Object.keys(outputs).find((name) => name.endsWith('main.mjs')) ?? '';
    const found = new Set<string>();
    const files = [start];
    for (const file of files) {
      for (const { path, kind, external } of outputs[file]?.imports ?? []) {
        if (kind === 'dynamic-import') continue;
        if (external === true) found.add(path);
        else if (!files.includes(path)) files.push(path);
      }
    }
    return [...found].filter((name) => !name.startsWith('node:')).sort();
  }
}

const running = new Set<ChildProcess>();

/** The command as a process of its own. */
export class Child {
  readonly process: ChildProcess;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  stdout = '';
  stderr = '';

  constructor(program: Program, args: readonly string[], env: Record<string, string> = {}) {
    this.process = spawn(process.execPath, [program.path, ...args], {
      env: { PATH: process.env['PATH'], ...env },
    });
    running.add(this.process);
    this.process.stdout?.on('data', (data: Buffer) => (this.stdout += data.toString()));
    this.process.stderr?.on('data', (data: Buffer) => (this.stderr += data.toString()));
    this.ended = once(this.process, 'close').then(
      ([code, signal]) => (code as number | null) ?? (signal as string),
    );
  }

  /** Resolves when one of its outputs holds a text. */
  async says(text: string, where: 'stdout' | 'stderr' = 'stdout'): Promise<void> {
    while (!this[where].includes(text)) await once(this.process[where]!, 'data');
  }

  kill(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }
}
