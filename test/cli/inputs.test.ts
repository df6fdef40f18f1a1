import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { detectFormat, findInputs } from '../../server/src/cli/inputs.ts';
import { makeFolder } from './folders.ts';

const find = (folder: string, ...paths: string[]): readonly string[] =>
  findInputs(paths, folder).map(({ path, failure }) => (failure ? `${path} ${failure.code}` : path));

test('a folder gives its reports in order, not what is hidden, installed or of another kind', () => {
  const folder = makeFolder({
    'b/2.txt': '',
    'b/1.MD': '',
    'a.nianbao': '',
    'c.html': '',
    'd.docx': '',
    '.git/e.md': '',
    'node_modules/f/README.md': '',
  });
  expect(find(folder, '.')).toEqual(['a.nianbao', 'b/1.MD', 'b/2.txt', 'c.html']);
  expect(find(folder, 'b/')).toEqual(['b/1.MD', 'b/2.txt']);
});

test('a file is taken by its name whatever it is called, and once however often it is named', () => {
  const folder = makeFolder({ 'a.dat': '', 'b.md': '' });
  expect(find(folder, 'a.dat', './b.md', '.', 'b.md')).toEqual(['a.dat', './b.md']);
});

test('a pattern finds files; a file whose name looks like one is that file', () => {
  const folder = makeFolder({ 'x/1.md': '', 'x/2.md': '', 'x/3.txt': '', '报告[终稿].md': '' });
  expect(find(folder, 'x/*.md')).toEqual(['x/1.md', 'x/2.md']);
  expect(find(folder, '报告[终稿].md')).toEqual(['报告[终稿].md']);
});

test('what names nothing is said to, and the others are still read', () => {
  const folder = makeFolder({ 'a.md': '', 'empty/x.pdf': '' });
  expect(find(folder, 'no.md', 'empty', '*.html', 'a.md')).toEqual([
    'no.md not-found',
    'empty no-files',
    '*.html no-files',
    'a.md',
  ]);
});

test('a link to a folder above does not go round in circles', () => {
  const folder = makeFolder({ 'a/b.md': '' });
  symlinkSync(folder, join(folder, 'a/up'));
  expect(find(folder, '.')).toEqual(['a/b.md']);
});

test('the format is told by the name, else by the beginning', () => {
  expect(detectFormat('a.MARKDOWN', '')).toBe('markdown');
  expect(detectFormat('a.htm', '')).toBe('html');
  expect(detectFormat('a.txt', '# 标题')).toBe('plaintext');
  expect(detectFormat('-', '# 青禾县报告\n')).toBe('markdown');
  expect(detectFormat('-', '青禾县报告\n\n| 甲 | 乙 |\n| --- | ---: |\n')).toBe('markdown');
  expect(detectFormat('-', '\n<!DOCTYPE html><html>')).toBe('html');
  expect(detectFormat('-', '青禾县报告\n一、总体情况\n甲 | 乙 |\n')).toBe('plaintext');
});
