import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../meta/sources.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const page = read('docs/security.md');
const claims = Array.from(page.matchAll(/^- [^]*?(?=^- |^#|(?![^]))/gm), ([claim]) => claim.trim());

/** Titles of a file's tests and of their groups; of a list of tests the one that all share. */
function listTitles(source: string): readonly string[] {
  const titles = source.matchAll(/(?:\b(?:test|it|describe)|\))\(\s*(['"`])((?:(?!\1)[^\\]|\\.)+)\1/g);
  return Array.from(titles, ([, , title = '']) => title);
}

test('every claim of the page has a test, and the test is there', () => {
  expect(claims.length).toBeGreaterThan(20);
  for (const claim of claims) {
    const [, file = '', names = ''] = /\(`(test\/[\w./-]+\.test\.ts)`: ([^]+?)\)$/.exec(claim) ?? [];
    expect(file, claim).not.toBe('');
    expect(existsSync(path.join(root, file)), `${file} of: ${claim}`).toBe(true);
    const titles = listTitles(read(file));
    for (const name of names.replaceAll(/\s+/g, ' ').split('; '))
      expect(
        titles.filter((title) => title.includes(name)),
        `${name}: of ${claim}`,
      ).not.toEqual([]);
  }
});

test('the workflow asks for advisories', () => {
  expect(read('.github/workflows/ci.yml')).toMatch(/run: npm audit\b/);
});

test('SECURITY.md leads to the page', () => {
  expect(read('SECURITY.md')).toContain('docs/security.md');
});
