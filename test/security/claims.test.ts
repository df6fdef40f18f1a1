import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../meta/sources.ts';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const page = read('docs/security.md');
const claims = Array.from(page.matchAll(/^- [^]*?(?=^- |^#|(?![^]))/gm), ([claim]) => claim.trim());

test('every claim of the page has a test, and the test is there', () => {
  expect(claims.length).toBeGreaterThan(20);
  for (const claim of claims) {
    const [, file = '', name = ''] = /\(`(test\/[\w./-]+\.test\.ts)`: ([^]+?)\)$/.exec(claim) ?? [];
    expect(file, claim).not.toBe('');
    expect(existsSync(path.join(root, file)), `${file} of: ${claim}`).toBe(true);
    // A star stands for the whole file.
    if (name !== '*') expect(read(file), claim).toContain(name.replaceAll(/\s+/g, ' '));
  }
});

test('the workflow asks for advisories', () => {
  expect(read('.github/workflows/ci.yml')).toMatch(/run: npm audit\b/);
});

test('SECURITY.md leads to the page', () => {
  expect(read('SECURITY.md')).toContain('docs/security.md');
});
