import { describe, expect, it } from '@jest/globals';
import { COMMANDS } from '../../lib/cli/registry.js';
import { blocksOf, PAGES, read } from './pages.js';

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What npm does without a script of that name. */
const NPM = ['audit', 'ci', 'install', 'pack', 'publish'];

/** What is wrong with a line of a shell, or undefined. */
function faultOf(line: string): string | undefined {
  for (const part of line.split(/&&|\|/)) {
    const [, npm] = /\bnpm (?:run )?(\w[\w:-]*)/.exec(part) ?? [];
    if (npm !== undefined && !NPM.includes(npm) && !(npm in scripts)) return `no script ${npm}`;
    const [, command] = /(?:npx |^\s*)rx-eas (\w[\w-]*)/.exec(part) ?? [];
    const known = COMMANDS.map(({ name }) => name);
    if (command !== undefined && !known.includes(command)) return `no command ${command}`;
  }
  return undefined;
}

const lines = PAGES.flatMap((page) =>
  blocksOf(page)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ line, text }) =>
      text.split('\n').map((command, at) => ({ where: `${page}:${line + at}`, command })),
    ),
);

/** Commands in backticks, where the tables of CONTRIBUTING have theirs. */
const spans = [...PAGES, 'CONTRIBUTING.md'].flatMap((page) =>
  Array.from(read(page).matchAll(/`((?:npm|npx) [^`\n]+)`/g), ([, command = '']) => ({
    page,
    command,
  })),
);

describe('commands within the text of README, guide and CONTRIBUTING', () => {
  it.each(spans)('$page names what there is: $command', ({ command }) => {
    expect(faultOf(command)).toBeUndefined();
  });

  it('are found', () => {
    expect(spans.filter(({ page }) => page === 'CONTRIBUTING.md').length).toBeGreaterThan(20);
  });
});

describe('the shell blocks of README and guide', () => {
  it.each(lines)('$where names what there is: $command', ({ command }) => {
    expect(faultOf(command)).toBeUndefined();
  });

  it('would be refused with a script or command that is not there', () => {
    expect(faultOf('npm ci && npm run nothing')).toBe('no script nothing');
    expect(faultOf('echo hi | npx rx-eas nothing -x')).toBe('no command nothing');
    expect(faultOf('npm install rx-eas rxjs apache-arrow')).toBeUndefined();
  });
});
