import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
let command = '';

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-cli-'));
  const built = spawnSync(process.execPath, ['esbuild.mjs', '--only', 'cli', '--outdir', folder], { cwd: root });
  expect(built.status).toBe(0);
  command = join(folder, 'cli.js');
  return () => rmSync(folder, { recursive: true, force: true });
});

function start(cwd: string, args: readonly string[], input = ''): readonly [number | null, string] {
  const ended = spawnSync(process.execPath, [command, ...args], { cwd, input, encoding: 'utf8', env });
  return [ended.status, ended.stdout + ended.stderr];
}

function makeManyFiles(): string {
  return makeFolder(Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`${i}.md`, departmentReport(i % 5)])));
}

test('the built command checks a file and standard input, and ends with the right code', () => {
  const cwd = makeFolder({ 'a.md': departmentReport(), 'b.md': departmentReport(5) });
  expect(start(cwd, ['check', 'a.md'])).toEqual([0, '1 个文件，1 份报告：0 个错误，0 个警告，0 条提示\n']);
  expect(start(cwd, ['check', 'b.md'])[0]).toBe(1);
  expect(start(cwd, ['check', '-'], departmentReport(5))[0]).toBe(1);
  const [code, said] = start(cwd, ['check', 'gone.md']);
  expect(code).toBe(2);
  expect(said).toContain('找不到这个文件或文件夹');
});

test('the built command prints the same with real threads as without', () => {
  const cwd = makeManyFiles();
  const alone = start(cwd, ['check', '--threads', '1', '.']);
  expect(alone[1]).toContain('120 个文件，120 份报告');
  expect(start(cwd, ['check', '--threads', '3', '.'])).toEqual(alone);
});

test('a reader that closes the pipe ends the built command silently', async () => {
  const child = spawn(process.execPath, [command, 'read', '.'], { cwd: makeManyFiles(), env });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  await once(child, 'close');
  expect([child.exitCode, said]).toEqual([0, '']);
});

test('a reader that closes standard error takes neither the output nor the exit code', async () => {
  const cwd = makeFolder({ '.nianbao.json': '{"no": 1}', 'a.md': departmentReport(5) });
  const args = ['check', '--format', 'json', '.'];
  const whole = spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8', env });
  expect([whole.status, whole.stderr.split('\n').length]).toEqual([2, 2]);
  const child = spawn(process.execPath, [command, ...args], { cwd, env });
  child.stderr.destroy();
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    printed += piece;
  });
  await once(child, 'close');
  expect(child.exitCode).toBe(2);
  expect(printed).toBe(whole.stdout);
});
