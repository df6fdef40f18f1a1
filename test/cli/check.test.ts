import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { ReportService } from '../../server/src/service/reportService.ts';
import { measureText } from '../../server/src/text/displayWidth.ts';
import { encode } from '../../server/src/cli/encode.ts';
import { checkedFiles, execute } from './execute.ts';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';
import { createTestService } from './service.ts';

test('a clean report gives exit code 0 and a line that counts it', async () => {
  const cwd = makeFolder({ 'a.md': departmentReport() });
  expect(await execute(['check', 'a.md'], { cwd })).toEqual({
    code: 0,
    out: 'Files: 1, reports: 1; errors: 0, warnings: 0, info: 0\n',
    err: '',
  });
});

test('a report whose balance fails gives exit code 1 and the relations by id', async () => {
  const cwd = makeFolder({ 'a.md': departmentReport(5) });
  const { code, out, err } = await execute(['check', '--format', 'json', 'a.md'], { cwd });
  expect([code, err]).toEqual([1, '']);
  const problems = checkedFiles(out)[0]?.problems ?? [];
  expect(problems.flatMap((problem) => problem.relations ?? [])).toContain('t3.balance.natural');
  expect(problems.every((problem) => !problem.message.includes('{'))).toBe(true);
});

test('a rule that is off or lowered no longer fails the command', async () => {
  const cwd = makeFolder({ 'a.md': departmentReport(5) });
  const off = await execute(['check', 'a.md', '--rule', 'table-balance=off', '--rule', 'table-total=off'], { cwd });
  expect(off.code).toBe(0);
  const lowered = await execute(['check', 'a.md', '--rule', 'table-balance=warning', '--rule', 'table-total=info'], {
    cwd,
  });
  expect(lowered.code).toBe(0);
  expect(lowered.out).toContain('table-balance');
});

test('an input that cannot be read gives exit code 2, and the others are checked all the same', async () => {
  const cwd = makeFolder({ 'a.md': departmentReport(5), 'b.txt': Buffer.from([1, 0, 2]), 'c.md': '' });
  const { code, out } = await execute(['check', '--format', 'json', 'gone.md', 'a.md', 'b.txt', 'c.md'], { cwd });
  expect(code).toBe(2);
  const files = checkedFiles(out);
  expect(files.map(({ path, error, reports }) => [path, error?.code, reports.length])).toEqual([
    ['gone.md', 'not-found', 0],
    ['a.md', undefined, 1],
    ['b.txt', 'binary', 0],
    ['c.md', undefined, 0],
  ]);
  expect(files[2]?.error?.message).toContain('byte 2 is 0');
});

test('a mistake of the program costs the one file it happens on', async () => {
  const cwd = makeFolder({ 'a.md': 'bad', 'b.md': 'XX' });
  const service = createTestService();
  const failing: ReportService = {
    ...service,
    analyze: (document, options) => {
      if (document.text === 'bad') throw new Error('boom');
      return service.analyze(document, options);
    },
  };
  const { code, out } = await execute(['check', '--format', 'json', '.'], { cwd, service: failing });
  expect(code).toBe(2);
  const files = checkedFiles(out);
  expect(files.map(({ error, problems }) => [error?.code, problems.length])).toEqual([
    ['internal', 0],
    [undefined, 1],
  ]);
  expect(files[0]?.error?.message).toContain('Error: boom at');
});

test('a folder without a report says so and is no error', async () => {
  const cwd = makeFolder({ 'docs/README.md': '# Notes\n\nNothing here.\n' });
  const { code, out } = await execute(['check', 'docs'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('No annual report on information disclosure was recognised');
});

test('standard input is checked under the name -', async () => {
  const { code, out } = await execute(['check', '--format', 'json', '-'], { stdin: departmentReport(5) });
  expect(code).toBe(1);
  expect(checkedFiles(out)[0]).toMatchObject({
    path: '-',
    reports: [{ edition: '2021', year: 2024, level: 'department' }],
  });
});

test('the same report in GBK gives the same answer', async () => {
  const text = departmentReport(5);
  const gbk = encode(text, { charset: 'gb18030', bom: false }) ?? '';
  const cwd = makeFolder({ 'utf8/a.md': text, 'gbk/a.md': gbk });
  const utf8 = checkedFiles((await execute(['check', '--format', 'json', 'utf8'], { cwd })).out);
  expect(checkedFiles((await execute(['check', '--format', 'json', 'gbk'], { cwd })).out)).toEqual([
    { ...utf8[0], path: 'gbk/a.md' },
  ]);
});

test('the JSON of check has the fields that other programs rely on', async () => {
  const cwd = makeFolder({ 'a.md': '前言\r\n一、总体 概况\r\n正文XX\r\n' });
  const { out, code } = await execute(['check', '--format', 'json', 'a.md'], { cwd, service: createTestService() });
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    version: 1,
    files: [
      {
        path: 'a.md',
        reports: [],
        problems: [
          {
            rule: 'test-word',
            severity: 'error',
            report: null,
            message: 'XX is not a word.',
            range: { start: { line: 2, character: 2 }, end: { line: 2, character: 4 } },
            relations: ['t3.balance.natural'],
            related: [
              {
                message: 'The document starts here.',
                range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
              },
            ],
            fixes: [
              {
                title: 'Write YY',
                kind: 'safe',
                edits: [
                  {
                    range: { start: { line: 2, character: 2 }, end: { line: 2, character: 4 } },
                    newText: 'YY',
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test('people see the place, the line, what it is compared with and what can be done', async () => {
  const cwd = makeFolder({ 'a.md': '前言\n正文“XX”和乙\n' });
  const { out } = await execute(['check', 'a.md', '--locale', 'zh-cn'], { cwd, service: createTestService() });
  expect(out).toBe(`a.md:2:4 错误 test-word
  XX 不是词。
  2 │ 正文“XX”和乙
    │       ^^
  1:1 文件从这里开始。
  可自动修正（--fix）：写成 YY

1 个文件，0 份报告：1 个错误，0 个警告，0 条提示
其中没有认出政府信息公开工作年度报告。
1 处可自动修正：加 --fix。
`);
});

test('colours are for terminals that want them', async () => {
  const cwd = makeFolder({ 'a.md': 'XX' });
  const service = createTestService();
  const plain = await execute(['check', 'a.md'], { cwd, service });
  const coloured = await execute(['check', 'a.md'], { cwd, service, terminal: { columns: 80 } });
  const refused = await execute(['check', 'a.md'], {
    cwd,
    service,
    terminal: { columns: 80 },
    env: { NO_COLOR: '1', LANG: 'en' },
  });
  expect(coloured.out).toContain('\u001B[31merror\u001B[0m');
  expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
  expect(refused.out).toBe(plain.out);
});

const encodings = [
  ['UTF-8', { charset: 'utf-8', bom: false }],
  ['UTF-8 with byte order mark', { charset: 'utf-8', bom: true }],
  ['UTF-16', { charset: 'utf-16le', bom: true }],
  ['GBK', { charset: 'gb18030', bom: false }],
] as const;

for (const [name, encoding] of encodings) {
  test(`--fix writes the safe fixes and keeps ${name} and every line end`, async () => {
    const before = encode('前言是政府信息公开的\r\n正文XX\r\n年度报告XX\n', encoding) ?? '';
    const after = encode('前言是政府信息公开的\r\n正文YY\r\n年度报告YY\n', encoding);
    const cwd = makeFolder({ 'a.txt': before });
    const { code, out } = await execute(['check', '--fix', 'a.txt'], { cwd, service: createTestService() });
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(after);
    expect(code).toBe(0);
    expect(out).toContain('Fixed: 2.');
  });
}

test('a file that cannot be written back as it was is checked, named and left alone', async () => {
  const broken = Buffer.concat([Buffer.from('青禾县政府信息公开工作年度报告XX'.repeat(4)), Buffer.from([0xe5])]);
  const cwd = makeFolder({ 'a.txt': broken });
  const { code, out } = await execute(['check', '--fix', 'a.txt'], { cwd, service: createTestService() });
  expect(code).toBe(2);
  expect(out).toContain('cannot be written back in its own encoding (UTF-8)');
  expect(out).toContain('test-word');
  expect(readFileSync(join(cwd, 'a.txt'))).toEqual(broken);
});

test('what could not be written back stands with its reason in every form of output', async () => {
  const broken = Buffer.concat([Buffer.from('青禾县政府信息公开工作年度报告XX'.repeat(4)), Buffer.from([0xe5])]);
  const cwd = makeFolder({ 'a.txt': broken });
  const ask = (format: string) =>
    execute(['check', '--fix', '--format', format, 'a.txt'], { cwd, service: createTestService() });
  const { out } = await ask('json');
  const [file] = checkedFiles(out);
  expect(file?.path).toBe('a.txt');
  expect(file?.error?.message).toContain('UTF-8');
  expect((await ask('github')).out).toMatch(/^::error file=a\.txt,title=[\w-]+::.*UTF-8/m);
});

test('suggestions are told from what --fix writes', async () => {
  const cwd = makeFolder({ 'a.md': departmentReport().replace(/(\| 一、本年新收.*\| )3 \|\n/u, '$19 |\n') });
  const { out } = await execute(['check', 'a.md'], { cwd });
  expect(out).toContain('suggestion: ');
  const chinese = await execute(['check', '--locale', 'zh-cn', 'a.md'], { cwd });
  expect(chinese.out).toContain('建议：');
});

test('FORCE_COLOR colours what is no terminal, 0 leaves it to the terminal', async () => {
  const cwd = makeFolder({ 'a.md': departmentReport(5) });
  const coloured = async (env: Readonly<Record<string, string>>): Promise<boolean> =>
    (await execute(['check', 'a.md'], { cwd, env })).out.includes('\u001b[');
  expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
  expect(await coloured({ FORCE_COLOR: '0' })).toBe(false);
  expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
});

test('without --fix no file is touched', async () => {
  const cwd = makeFolder({ 'a.txt': 'XX' });
  await execute(['check', 'a.txt'], { cwd, service: createTestService() });
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('XX');
});

test('wrong usage goes to standard error with exit code 2', async () => {
  expect(await execute(['check', '--rule', 'table-totl=off', 'a.md'])).toEqual({
    code: 2,
    out: '',
    err: 'nianbao: --rule: there is no rule "table-totl". Did you mean table-total?\nSee nianbao --help.\n',
  });
});

test('help and version go to standard output', async () => {
  expect((await execute(['--help'], { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('用法');
  expect((await execute(['--help'])).out).toContain('Usage');
  expect((await execute(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('each command has a page of its own, with every option it takes and no other', async () => {
  for (const command of ['check', 'read', 'convert']) {
    const refused = (await execute([command, '--no-such-option', 'a'])).err;
    expect(refused).toContain('There is no option');
    const taken = /it takes ([^.]*)\./.exec(
      (await execute([command, command === 'check' ? '--to' : '--fix', 'x', 'a'])).err,
    );
    const options = (taken?.[1] ?? '').split(', ');
    for (const locale of ['en', 'zh-cn']) {
      const { out } = await execute([command, '--help', '--locale', locale]);
      const named = new Set([...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gmu)].map(([, option]) => option));
      expect(named).toEqual(new Set([...options, '--locale']));
    }
  }
});

test('no line of help is wider than 130 columns', async () => {
  for (const args of [['--help'], ['check', '--help'], ['read', '--help'], ['convert', '--help']]) {
    for (const locale of ['en', 'zh-cn']) {
      const { out } = await execute([...args, '--locale', locale]);
      expect(out.split('\n').filter((line) => measureText(line) > 130)).toEqual([]);
    }
  }
});
