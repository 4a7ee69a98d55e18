import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/built.js';
import { PAGES, read } from './pages.js';

const READ = [...PAGES, 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];

/** A page without its code, where brackets mean something else. */
const prose = (page: string): string =>
  read(page)
    .replace(/^```.*?^```$/gms, '')
    .replace(/`[^`\n]*`/g, '``');

/** The relative links of a page. */
function linksOf(page: string): string[] {
  return [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors that headings of a page have on GitHub. */
function anchorsOf(page: string): Set<string> {
  const headings = read(page)
    .replace(/^```.*?^```$/gms, '')
    .matchAll(/^#+ (.*)$/gm);
  return new Set(
    Array.from(headings, ([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** What is wrong with a link, or undefined. */
function faultOf(page: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, target))) return `${page}: there is no ${target}`;
  if (anchor === undefined || anchorsOf(target).has(anchor)) return undefined;
  return `${page}: ${target} has no heading #${anchor}`;
}

describe('the links of README, guide, CONTRIBUTING, CHANGELOG and SECURITY', () => {
  it.each(READ)('%s leads to files and headings that are there', (page) => {
    expect(linksOf(page).map((link) => faultOf(page, link))).toEqual(
      linksOf(page).map(() => undefined),
    );
  });

  it('are found, and a dead one is said to be so', () => {
    expect(linksOf('README.md').length).toBeGreaterThan(30);
    expect(faultOf('samples/guide/watch.md', 'nowhere.md')).toContain(
      'no samples/guide/nowhere.md',
    );
    expect(faultOf('samples/guide/watch.md', 'queue.md#nowhere')).toContain('no heading #nowhere');
    expect(faultOf('README.md', '#limits')).toBeUndefined();
  });
});

describe('the README', () => {
  const files = (folder: string, ending: string): string[] =>
    readdirSync(join(ROOT, folder))
      .filter((file) => file.endsWith(ending))
      .map((file) => `${folder}/${file}`);

  it.each([...files('samples/guide', '.md'), ...files('samples', '.ts')])('links %s', (file) => {
    expect(linksOf('README.md')).toContain(file);
  });
});
