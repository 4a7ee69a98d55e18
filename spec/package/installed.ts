import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout, where npm runs scripts and jest specs. */
export const ROOT = process.cwd();
const QUIET = ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'];
const USER = join(ROOT, 'spec', 'package', 'user');

/** The package as it would be published. */
export interface Packed {
  readonly tarball: string;
  /** The paths of its files. */
  readonly files: readonly string[];
}

/** Builds and packs the package, and puts the tarball into a directory. */
export function pack(directory: string): Packed {
  const args = ['pack', '--json', '--pack-destination', directory];
  const printed = execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: QUIET });
  // What the build prints comes first.
  const json = printed.slice(printed.search(/^\[$/m));
  const [packed] = JSON.parse(json) as [{ filename: string; files: { path: string }[] }];
  return {
    tarball: join(directory, packed.filename),
    files: packed.files.map(({ path }) => path),
  };
}

/** Makes an empty project and has npm install the package and others there, by name. */
export function installInto(directory: string, packed: Packed, others: readonly string[]): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'package.json'), '{ "private": true, "type": "module" }\n');
  const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', ...flags, packed.tarball, ...others.map(withVersion)], {
    cwd: directory,
    // Without what an npm that runs this one says of itself.
    env: { ...withoutNpm(process.env), NODE_ENV: '' },
    stdio: QUIET,
  });
}

/** Copies a program of a user's into a project. */
export function copyProgram(directory: string, name: string, as = name): void {
  cpSync(join(USER, name), join(directory, as));
}

/** Runs a Node.js in a project and returns what it prints. */
export function runNode(directory: string, args: readonly string[], node = process.execPath) {
  return execFileSync(node, args, { cwd: directory, encoding: 'utf8', stdio: QUIET });
}

/** Compiles programs in a project with every check there is, those of declarations included. */
export function compile(
  directory: string,
  files: readonly string[],
  options: Readonly<Record<'module' | 'moduleResolution' | 'outDir', string>>,
): void {
  const compilerOptions = {
    ...options,
    target: 'es2022',
    lib: ['es2024'],
    types: ['node'],
    rootDir: '.',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
  };
  const config = join(directory, `tsconfig.${options.moduleResolution}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  try {
    runNode(directory, [tsc, '-p', config]);
  } catch (error) {
    // What the compiler has to say is on its standard output.
    throw new Error((error as { stdout: string }).stdout, { cause: error });
  }
}

/** A package in the version that this one is developed with, unless it says its own. */
function withVersion(name: string): string {
  if (name.lastIndexOf('@') > 0) return name;
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return `${name}@${devDependencies[name] ?? 'latest'}`;
}

function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^npm_(package|lifecycle|config_(local_prefix|prefix|global_prefix))/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}
