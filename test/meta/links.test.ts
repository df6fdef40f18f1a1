import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findDeadLinks, readPage } from './markdownPage.ts';
import { root } from './sources.ts';

const folders = ['.', 'docs', 'docs/guide', 'docs/rules', 'standards', 'examples', 'test'];
const pages = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md') && !name.includes('政府信息公开'))
    .map((name) => path.join(folder, name)),
);

test.each(pages)('no link or picture of %s leads nowhere', (page) => {
  expect(findDeadLinks(readPage(page))).toEqual([]);
});
