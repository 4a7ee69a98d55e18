import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { cacheFolder, esbuild, installLibrary, ROOT } from '../support/built.js';
import type { Block } from './pages.js';

const PREAMBLE = join(__dirname, 'preamble.ts');

/** What became of the blocks of all pages. */
export interface CompiledBlocks {
  /** Where they are as JavaScript, beside the runner. */
  readonly folder: string;
  /** What the compiler says about a block, with page and line; empty when it is content. */
  complaints(block: Block): readonly string[];
  remove(): void;
}

/** A name for a block's file. */
export const nameOf = ({ page, line }: Block): string =>
  `${page.replace(/\.md$/, '').replaceAll('/', '-')}-${line}`;

/**
 * Type-checks blocks in one program and compiles them. A block is a module; the names that it uses
 * and neither imports nor declares come from the preamble, which each block has anew.
 */
export async function compileBlocks(blocks: readonly Block[]): Promise<CompiledBlocks> {
  const folder = cacheFolder('docs');
  mkdirSync(join(folder, 'blocks'));
  for (const block of blocks) writeFileSync(sourceOf(folder, block), moduleOf(block));
  await Promise.all([
    installLibrary(folder),
    esbuild([join(__dirname, 'preamble.ts'), join(__dirname, 'runner.ts'), `--outdir=${folder}`]),
    esbuild([join(folder, 'blocks', '*.ts'), '--sourcemap', `--outdir=${join(folder, 'blocks')}`]),
  ]);
  for (const block of blocks) giveItsOwnPreamble(folder, block);
  const complaints = typeCheck(folder, blocks);
  return {
    folder,
    complaints: (block) => complaints.get(block) ?? [],
    remove: () => rmSync(folder, { recursive: true }),
  };
}

const sourceOf = (folder: string, block: Block): string =>
  join(folder, 'blocks', `${nameOf(block)}.ts`);

/** A text in which places in the block's file are places in its page. */
export function placed(block: Block, text: string): string {
  const place = new RegExp(`(?:[^\\s(]*/)?blocks/${nameOf(block)}\\.ts:(\\d+)`, 'g');
  // The first line of the file is the import of the preamble.
  return text.replace(place, (_, line) => `${block.page}:${block.line + Number(line) - 2}`);
}

/** The block below one line that imports what it lacks. */
function moduleOf(block: Block): string {
  const lacking = namesLacking(block.text);
  const names = lacking.length === 0 ? '' : `import { ${lacking.join(', ')} } from`;
  return `${names === '' ? 'import' : names} 'preamble/${nameOf(block)}';\n${block.text}\n`;
}

/** The names of the preamble that a text uses and neither imports nor declares. */
function namesLacking(text: string): string[] {
  const file = ts.createSourceFile('block.ts', text, ts.ScriptTarget.Latest, true);
  const own = new Set(file.statements.flatMap(namesOf));
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    node.forEachChild(visit);
  };
  visit(file);
  return preambleNames().filter((name) => used.has(name) && !own.has(name));
}

/** The names that a statement declares or imports. */
function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return boundNames(statement.name);
  }
  if (!ts.isImportDeclaration(statement)) return [];
  const { name, namedBindings } = statement.importClause ?? {};
  if (namedBindings === undefined) return boundNames(name);
  if (ts.isNamespaceImport(namedBindings)) return boundNames(namedBindings.name);
  return [...boundNames(name), ...namedBindings.elements.flatMap((one) => boundNames(one.name))];
}

function boundNames(name: ts.Node | undefined): string[] {
  if (name === undefined) return [];
  if (ts.isIdentifier(name)) return [name.text];
  if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) {
    return name.elements.flatMap((element) =>
      ts.isBindingElement(element) ? boundNames(element.name) : [],
    );
  }
  return [];
}

function preambleNames(): string[] {
  const text = readFileSync(PREAMBLE, 'utf8');
  return [...text.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)].map(
    ([, name]) => name!,
  );
}

/** Node makes a module anew for every query of its address. */
function giveItsOwnPreamble(folder: string, block: Block): void {
  const name = nameOf(block);
  const path = join(folder, 'blocks', `${name}.js`);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(`"preamble/${name}"`, `"../preamble.js?${name}"`));
}

function typeCheck(folder: string, blocks: readonly Block[]): Map<Block, string[]> {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  ) as {
    config: { compilerOptions: { paths: Record<string, string[]> } };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      // What an example does not go on to use is not a mistake of it.
      noUnusedLocals: false,
      noUnusedParameters: false,
      skipLibCheck: true,
      moduleDetection: 'force',
      paths: {
        ...absolute(config.compilerOptions.paths),
        'preamble/*': [PREAMBLE],
      },
    },
    ROOT,
  );
  const program = ts.createProgram(
    blocks.map((block) => sourceOf(folder, block)),
    { ...options, incremental: false },
  );
  return new Map(
    blocks.map((block) => {
      const file = program.getSourceFile(sourceOf(folder, block));
      const found = [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ];
      return [block, found.map((diagnostic) => shown(block, diagnostic))];
    }),
  );
}

function absolute(paths: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(paths).map(([name, files]) => [name, files.map((file) => join(ROOT, file))]),
  );
}

function shown(block: Block, { file, start = 0, messageText }: ts.Diagnostic): string {
  const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
  const message = ts.flattenDiagnosticMessageText(messageText, '\n');
  return placed(block, `blocks/${nameOf(block)}.ts:${line}: ${message}`);
}
