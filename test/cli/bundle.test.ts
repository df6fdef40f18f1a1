import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the built command checks a file and standard input, and ends with the right code', () => {
  const cwd = makeFolder({ 'a.md': departmentReport(), 'b.md': departmentReport(5) });
  const built = spawnSync(process.execPath, ['esbuild.mjs', '--only', 'cli', '--outdir', cwd], { cwd: root });
  expect(built.status).toBe(0);
  const start = (args: readonly string[], input = ''): readonly [number | null, string] => {
    const ended = spawnSync(process.execPath, [join(cwd, 'cli.js'), ...args], {
      cwd,
      input,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    });
    return [ended.status, ended.stdout + ended.stderr];
  };
  expect(start(['check', 'a.md'])).toEqual([0, '1 个文件，1 份报告：0 个错误，0 个警告，0 条提示\n']);
  expect(start(['check', 'b.md'])[0]).toBe(1);
  expect(start(['check', '-'], departmentReport(5))[0]).toBe(1);
  const [code, said] = start(['check', 'gone.md']);
  expect(code).toBe(2);
  expect(said).toContain('找不到这个文件或文件夹');
});
