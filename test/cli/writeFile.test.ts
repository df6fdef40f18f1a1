import {
  chmodSync,
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decode, isFailure } from '../../server/src/cli/decode.ts';
import { createFile, replaceText } from '../../server/src/cli/writeFile.ts';
import { makeFolder } from './folders.ts';

function read(path: string): Parameters<typeof replaceText>[1] {
  const bytes = readFileSync(path);
  const decoded = decode(bytes);
  if (isFailure(decoded)) throw new Error(decoded.code);
  return { bytes, ...decoded };
}

test('a file keeps its permissions, a link stays a link, and nothing else is left in the folder', () => {
  const folder = makeFolder({ 'a.md': '旧' });
  const path = join(folder, 'a.md');
  const link = join(folder, 'link.md');
  chmodSync(path, 0o640);
  symlinkSync(path, link);
  expect(replaceText(link, read(path), '新')).toBeUndefined();
  expect(readFileSync(path, 'utf8')).toBe('新');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readdirSync(folder)).toEqual(['a.md', 'link.md']);
});

test('whoever reads a file while it is replaced reads one text whole', () => {
  const path = join(makeFolder({ 'a.md': '旧文' }), 'a.md');
  const reader = openSync(path, 'r');
  const first = Buffer.alloc(3);
  readSync(reader, first, 0, 3, null);
  expect(replaceText(path, read(path), '新的')).toBeUndefined();
  // What stood there is still there for the one who has it open, not written over in place.
  expect(Buffer.concat([first, readFileSync(reader)]).toString()).toBe('旧文');
  closeSync(reader);
  expect(readFileSync(path, 'utf8')).toBe('新的');
});

test('what cannot be put in its place leaves nothing behind', () => {
  const folder = makeFolder({ 'a.md/b.md': '旧' });
  expect(createFile(join(folder, 'a.md'), '新')?.code).toBe('not-writable');
  expect(readdirSync(folder)).toEqual(['a.md']);
  expect(readFileSync(join(folder, 'a.md/b.md'), 'utf8')).toBe('旧');
});

test('a file that somebody else has changed since is left alone', () => {
  const path = join(makeFolder({ 'a.md': '旧' }), 'a.md');
  const before = read(path);
  writeFileSync(path, '别人的');
  expect(replaceText(path, before, '新')?.code).toBe('changed');
  expect(readFileSync(path, 'utf8')).toBe('别人的');
});

test('a text that does not fit the encoding of the file is not written', () => {
  const path = join(makeFolder({ 'a.txt': Buffer.from([0xc4, 0xea]) }), 'a.txt');
  expect(replaceText(path, read(path), '年\uD800')?.code).toBe('encoding');
  expect(readFileSync(path)).toEqual(Buffer.from([0xc4, 0xea]));
});

test('a file that has gone is named as not writable', () => {
  const folder = makeFolder({ 'a.md': '旧' });
  const before = read(join(folder, 'a.md'));
  expect(replaceText(join(folder, 'gone.md'), before, '新')?.code).toBe('not-writable');
});
