import { execFileSync } from 'node:child_process';

/** How a program imports a module. */
export type ModuleSystem = 'esm' | 'cjs';

export const MODULE_SYSTEMS: readonly ModuleSystem[] = ['esm', 'cjs'];

/** The files of all modules that importing one loads, in a Node.js of its own below `cwd`. */
export function loadedModules(cwd: string, specifier: string, system: ModuleSystem): string[] {
  const urls = evaluate(
    cwd,
    system,
    `const { Session } = ${load('node:inspector', system)};
     const session = new Session();
     const urls = [];
     session.connect();
     session.on('Debugger.scriptParsed', ({ params }) => urls.push(params.url));
     session.post('Debugger.enable');
     ${load(specifier, system)};
     console.log(JSON.stringify(urls));`,
  ) as string[];
  return urls.filter((url) => url.startsWith('file:') && !url.includes('[eval'));
}

/** How long importing a module takes, in milliseconds, in a Node.js of its own below `cwd`. */
export function loadTimeMs(cwd: string, specifier: string, system: ModuleSystem): number {
  return evaluate(
    cwd,
    system,
    `const startMs = performance.now();
     ${load(specifier, system)};
     console.log(performance.now() - startMs);`,
  ) as number;
}

function load(specifier: string, system: ModuleSystem): string {
  return system === 'esm' ? `await import('${specifier}')` : `require('${specifier}')`;
}

function evaluate(cwd: string, system: ModuleSystem, program: string): unknown {
  const type = system === 'esm' ? 'module' : 'commonjs';
  const args = [`--input-type=${type}`, '--eval', program];
  return JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: 'utf8' }));
}
