import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compileBlocks, nameOf, placed, type CompiledBlocks } from './compiled.js';
import { blocksOf, PAGES, type Block } from './pages.js';

interface Outcome {
  readonly name: string;
  readonly errors: readonly string[];
}

/** Runs blocks in one process. Gives the errors of each, by its name. */
async function run(
  folder: string,
  blocks: readonly Block[],
  env: NodeJS.ProcessEnv = {},
): Promise<Map<string, readonly string[]>> {
  const args = ['--enable-source-maps', join(folder, 'runner.js'), ...blocks.map(nameOf)];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { PATH: process.env['PATH'], ...env },
  });
  const lines = stdout.trimEnd().split('\n');
  return new Map(
    lines.map((line, at) => {
      const { name, errors } = JSON.parse(line) as Outcome;
      return [name, errors.map((error) => placed(blocks[at]!, error))];
    }),
  );
}

const isCode = ({ language }: Block): boolean => language === 'ts';
const blocks = PAGES.flatMap((page) => blocksOf(page)).filter(isCode);

/** A page whose blocks are wrong, each in a way of its own. */
const FAULTY = `
\`\`\`ts
const a = 1;
const b: string = a;
\`\`\`

\`\`\`ts
throw new Error('on purpose');
\`\`\`

\`\`\`ts
import { throwError } from 'rxjs';
throwError(() => new Error('unhandled')).subscribe();
\`\`\`

\`\`\`ts
import { NEVER } from 'rxjs';
NEVER.subscribe();
\`\`\`
`;
const faulty = blocksOf('faulty.md', FAULTY);

let compiled: CompiledBlocks;
let errors: Map<string, readonly string[]>;

beforeAll(async () => {
  compiled = await compileBlocks([...blocks, ...faulty]);
  errors = await run(compiled.folder, blocks);
}, 120_000);
afterAll(() => compiled.remove());

describe('the code blocks of README and guide', () => {
  it.each(blocks.map((block) => [`${block.page}:${block.line}`, block] as const))(
    '%s compiles and runs',
    (_where, block) => {
      expect(compiled.complaints(block)).toEqual([]);
      expect(errors.get(nameOf(block))).toEqual([]);
    },
  );
});

describe('the check of code blocks', () => {
  it('names page and line of what does not compile', () => {
    expect(faulty.map((block) => compiled.complaints(block))).toEqual([
      ["faulty.md:4: Type 'number' is not assignable to type 'string'."],
      [],
      [],
      [],
    ]);
  });

  it('finds what throws, errors that nobody handles, and subscriptions of which nothing comes', async () => {
    const found = await run(compiled.folder, faulty, { PATIENCE_MS: '200' });
    expect(faulty.map((block) => found.get(nameOf(block)))).toEqual([
      [],
      [expect.stringMatching(/on purpose\n.*\(faulty\.md:8:/)],
      [expect.stringContaining('unhandled')],
      [expect.stringContaining('Nothing came of the subscription at faulty.md:18:')],
    ]);
  }, 60_000);
});
