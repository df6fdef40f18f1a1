import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { detectFormat, findInputs, readBytes } from '../../server/src/cli/inputs.ts';
import { checkedFiles, execute } from './execute.ts';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';

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

test('a pattern leaves out what a folder does: what is hidden or installed, and links', () => {
  const folder = makeFolder({
    'a/1.md': '',
    'a/1.pdf': '',
    'a/.b/2.md': '',
    'node_modules/c/3.md': '',
  });
  symlinkSync(folder, join(folder, 'a/up'));
  expect(find(folder, '**/*.md')).toEqual(['a/1.md']);
  expect(find(folder, 'a/*')).toEqual(['a/1.md']);
  expect(find(folder, '**')).toEqual(['a/1.md']);
  expect(find(folder, 'a/*.pdf')).toEqual(['a/1.pdf']);
  expect(find(folder, 'node_modules/c/*.md')).toEqual(['node_modules/c/3.md']);
});

test('the files of a pattern with choices come sorted', () => {
  const folder = makeFolder({ '2024/乙.md': '', '2024/甲.txt': '', '2023/丙.md': '', '2022/丁.md': '' });
  expect(find(folder, '202{3,4}/*.{md,txt}')).toEqual(['2023/丙.md', '2024/乙.md', '2024/甲.txt']);
});

test('a pattern finds links to files as a folder does, those that lead nowhere too', () => {
  const folder = makeFolder({ 'real.md': '', 'd/a.md': '' });
  symlinkSync('../real.md', join(folder, 'd/link.md'));
  symlinkSync('/nonexistent', join(folder, 'd/dead.md'));
  symlinkSync('round.md', join(folder, 'd/round.md'));
  const files = ['d/a.md', 'd/dead.md', 'd/link.md', 'd/round.md'];
  expect(find(folder, 'd')).toEqual(files);
  expect(find(folder, 'd/*.md')).toEqual(files);
  expect(find(folder, '**')).toEqual([...files, 'real.md']);
});

test('a pattern may escape what the name of a file has of a pattern', () => {
  const folder = makeFolder({ 'a[1].md': '', 'a1.md': '', 'b(2)/c*.md': '', 'd\\e.md': '' });
  expect(find(folder, String.raw`a\[1\].md`)).toEqual(['a[1].md']);
  expect(find(folder, String.raw`b\(2\)/c\*.md`)).toEqual(['b(2)/c*.md']);
  expect(find(folder, String.raw`d\e.md`)).toEqual([String.raw`d\e.md`]);
  expect(find(folder, String.raw`a\[2\].md`)).toEqual([String.raw`a\[2\].md not-found`]);
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

test('what is no file is passed over in a folder, and so are links to it and to folders; named, it is taken', async () => {
  const folder = makeFolder({ 'a.md': '', 'sub/b.md': '' });
  const server = createServer().listen(join(folder, 'socket.md'));
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  symlinkSync('socket.md', join(folder, 'link.md'));
  symlinkSync('sub', join(folder, 'sub.md'));
  expect(find(folder, '.')).toEqual(['a.md', 'sub/b.md']);
  expect(find(folder, '*.md')).toEqual(['a.md']);
  expect(find(folder, 'socket.md')).toEqual(['socket.md']);
});

test('what is no file is said to be none and never waited for: a folder, a socket, a device, a named pipe', async () => {
  const cwd = makeFolder({ 'a.md': '', 'sub/b.md': '' });
  const server = createServer().listen(join(cwd, 'socket.md'));
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const named = [join(cwd, 'sub'), join(cwd, 'socket.md')];
  if (process.platform !== 'win32') {
    execFileSync('sh', ['-c', 'mkfifo pipe.md'], { cwd });
    named.push(join(cwd, 'pipe.md'), '/dev/null');
  }
  for (const file of named) {
    const said = readBytes(file);
    expect(said).toMatchObject({ code: 'not-readable', message: { values: { reason: 'not a file' } } });
  }
  expect(readBytes(join(cwd, 'a.md'))).toEqual(Buffer.alloc(0));
});

test('the format is told by the name, else by the beginning', () => {
  expect(detectFormat('a.MARKDOWN', '')).toBe('markdown');
  expect(detectFormat('a.htm', '')).toBe('html');
  expect(detectFormat('a.txt', '# 标题')).toBe('plaintext');
  expect(detectFormat('a.nianbao', '')).toBe('markdown');
  expect(detectFormat('局/青禾县2024年政府信息公开工作年度报告.TXT', '')).toBe('markdown');
  expect(detectFormat('政府信息公开年度报告/a.txt', '')).toBe('plaintext');
  expect(detectFormat('-', '# 青禾县报告\n')).toBe('markdown');
  expect(detectFormat('-', '青禾县报告\n\n| 甲 | 乙 |\n| --- | ---: |\n')).toBe('markdown');
  expect(detectFormat('-', '\n<!DOCTYPE html><html>')).toBe('html');
  expect(detectFormat('-', '青禾县报告\n一、总体情况\n甲 | 乙 |\n')).toBe('plaintext');
});

test('a file that goes, cannot be opened or is too large is named with its code, and the others are read', async () => {
  const cwd = makeFolder({ 'a/1.md': departmentReport(), 'b/2.md': '' });
  symlinkSync(join(cwd, 'gone.md'), join(cwd, 'a/0.md'));
  mkdirSync(join(cwd, 'b/3.md'));
  writeFileSync(join(cwd, 'b/4.txt'), '');
  truncateSync(join(cwd, 'b/4.txt'), 300 * 1024 * 1024);
  const { code, out } = await execute(['check', '--format', 'json', '.'], { cwd });
  expect(code).toBe(2);
  expect(checkedFiles(out).map(({ path, error, reports }) => [path, error?.code, reports.length])).toEqual([
    ['a/0.md', 'not-found', 0],
    ['a/1.md', undefined, 1],
    ['b/2.md', undefined, 0],
    ['b/4.txt', 'too-large', 0],
  ]);
});
