import type Fs from 'node:fs';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findInputs } from '../../server/src/cli/inputs.ts';
import { makeFolder } from './folders.ts';

/** Whoever may read everything (root) is refused nothing: the system's answer is made up for folders called 禁止. */
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof Fs>();
  const read = new Proxy(fs.readdirSync, {
    apply: (target, self, args: [string]): unknown => {
      if (basename(args[0]) === '禁止') throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
      return Reflect.apply(target, self, args);
    },
  });
  return { ...fs, readdirSync: read };
});

test('a folder that cannot be opened is named, whether a folder or a pattern is asked for', () => {
  const folder = makeFolder({ 'pg/a.md': '', 'pg/禁止/b.md': '', 'pg/x/c.md': '', '禁止/d.md': '' });
  expect(() => readdirSync(join(folder, '禁止'))).toThrow('permission denied');
  const find = (path: string): readonly string[] =>
    findInputs([path], folder).map((input) => (input.failure ? `${input.path} ${input.failure.code}` : input.path));
  const found = ['pg/a.md', 'pg/x/c.md', 'pg/禁止 not-readable'];
  expect(find('pg')).toEqual(found);
  expect(find('pg/**/*.md')).toEqual(found);
  expect(find('pg/**')).toEqual(found);
  expect(find('pg/禁止/*.md')).toEqual(['pg/禁止 not-readable']);
  expect(find('pg/*.md')).toEqual(['pg/a.md']);
  expect(find('gone/*.md')).toEqual(['gone/*.md no-files']);
});
