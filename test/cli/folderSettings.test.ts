import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkedFiles, execute, readFiles } from './execute.ts';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';

const json = (value: unknown): string => JSON.stringify(value, null, 2);
const off = { 'table-total': 'off', 'table-balance': 'off' };
const plain = `青禾县2024年政府信息公开工作年度报告\n\n一、总体情况\n\n本年度制定规范性文件按照国办公开办函[2021]30号执行。\n`;

describe('.nianbao.json on the command line', () => {
  test('counts for the files in its folder and below, and says so', async () => {
    const cwd = makeFolder({
      'a.md': departmentReport(5),
      '2024/.nianbao.json': json({ rules: off }),
      '2024/b.md': departmentReport(5),
      '2024/局/c.md': departmentReport(5),
    });
    const { code, out, err } = await execute(['check', '.'], { cwd });
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('Checked with the settings in 2024/.nianbao.json: 2.');
    const whole = await execute(['check', '--format', 'json', '.'], { cwd });
    expect(
      checkedFiles(whole.out).map(({ path, problems, settings }) => [path, problems.length > 0, settings]),
    ).toEqual([
      [
        '2024/b.md',
        false,
        expect.objectContaining({ 'rules.table-total': { value: 'off', from: '2024/.nianbao.json' } }),
      ],
      ['2024/局/c.md', false, expect.anything()],
      ['a.md', true, undefined],
    ]);
  });

  test('of a nearer folder counts more, and the command line most', async () => {
    const cwd = makeFolder({
      '.nianbao.json': json({ rules: off, edition: '2019' }),
      'b/.nianbao.json': json({ rules: { 'table-balance': 'warning' }, edition: '2021' }),
      'b/a.md': departmentReport(5),
    });
    const severities = async (...more: readonly string[]) => {
      const { out } = await execute(['check', '--format', 'json', 'b/a.md', ...more], { cwd });
      const found = checkedFiles(out).flatMap(({ problems }) =>
        problems.map(({ rule, severity }) => `${rule} ${severity}`),
      );
      return [...new Set(found)];
    };
    expect(await severities()).toEqual(['table-balance warning']);
    expect(await severities('--rule', 'table-balance=info')).toEqual(['table-balance info']);
    const { out } = await execute(['read', 'b/a.md'], { cwd });
    expect(readFiles(out)[0]?.reports[0]?.edition).toBe('2021');
    expect(readFiles(out)[0]?.settings).toMatchObject({ edition: { value: '2021', from: 'b/.nianbao.json' } });
  });

  test('counts less than a report’s own front matter', async () => {
    const cwd = makeFolder({ '.nianbao.json': json({ level: 'county' }), 'a.md': departmentReport() });
    const { out } = await execute(['read', 'a.md'], { cwd });
    expect(readFiles(out)[0]?.reports[0]?.level).toBe('department');
  });

  test('gives level and organisation to a report that does not say them', async () => {
    const text = departmentReport().replace('level: department', 'x: y').replace('# 青禾县水务局', '# ');
    const cwd = makeFolder({
      '.nianbao.json': json({ level: 'township', organisation: '白石镇人民政府' }),
      'a.md': text,
    });
    const { out } = await execute(['read', 'a.md'], { cwd });
    expect(readFiles(out)[0]?.reports[0]).toMatchObject({ level: 'township', organisation: '白石镇人民政府' });
  });

  test('above the repository is not read', async () => {
    const cwd = makeFolder({ '.nianbao.json': json({ rules: off }), 'repo/b/a.md': departmentReport(5) });
    expect((await execute(['check', 'repo'], { cwd })).code).toBe(0);
    mkdirSync(join(cwd, 'repo/.git'));
    expect((await execute(['check', 'repo'], { cwd })).code).toBe(1);
    writeFileSync(join(cwd, 'repo/.nianbao.json'), json({ rules: off }));
    expect((await execute(['check', 'repo'], { cwd })).code).toBe(0);
  });

  test('that cannot be used is named with its line, and the exit code is 2', async () => {
    const cwd = makeFolder({ '.nianbao.json': '{\n  "level": "village"\n}\n', 'a.md': departmentReport() });
    const { code, err } = await execute(['check', 'a.md'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/^\.nianbao\.json:2:12: level cannot be "village": it must be one of "auto", "state"/);
    expect((await execute(['read', 'a.md'], { cwd })).code).toBe(2);
    expect((await execute(['convert', '--to', 'markdown', 'a.md'], { cwd })).code).toBe(2);
  });

  test('of 10 MB, a link, a pipe or a folder is not read, and that is said', async () => {
    const cwd = makeFolder({
      'big/.nianbao.json': `{"organisation":"${'x'.repeat(10_000_000)}"}`,
      'big/a.md': departmentReport(),
      'elsewhere.json': json({ rules: off }),
      'link/a.md': departmentReport(5),
      'folder/.nianbao.json/x': '',
      'folder/a.md': departmentReport(),
    });
    symlinkSync(join(cwd, 'elsewhere.json'), join(cwd, 'link/.nianbao.json'));
    if (process.platform !== 'win32') {
      mkdirSync(join(cwd, 'pipe'));
      writeFileSync(join(cwd, 'pipe/a.md'), departmentReport());
      execFileSync('sh', ['-c', 'mkfifo pipe/.nianbao.json'], { cwd });
    }
    const { code, err, out } = await execute(['check', '.'], { cwd });
    expect(code).toBe(2);
    if (process.platform !== 'win32') expect(err).toContain('pipe/.nianbao.json cannot be used (not an ordinary file)');
    expect(err).toContain('big/.nianbao.json cannot be used (9766 KB)');
    expect(err).toContain('link/.nianbao.json cannot be used (not an ordinary file)');
    expect(err).toContain('folder/.nianbao.json cannot be used');
    expect(out).toContain('table-balance');
  });

  test('silences a place in plain text by its words, and names entries that do not', async () => {
    const entry = { rule: 'document-number', file: 'b/a.txt', text: '国办公开办函[2021]30号', reason: '原件如此' };
    const cwd = makeFolder({ 'b/a.txt': plain });
    const rules = async () => {
      const { out, err, code } = await execute(['check', '--format', 'json', 'b'], { cwd });
      return { err, code, rules: checkedFiles(out).flatMap(({ problems }) => problems.map(({ rule }) => rule)) };
    };
    const before = await rules();
    expect(before.rules).toContain('document-number');
    writeFileSync(join(cwd, '.nianbao.json'), json({ ignore: [entry] }));
    const after = await rules();
    expect(after.rules).toEqual(before.rules.filter((rule) => rule !== 'document-number'));
    expect(after.err).toBe('');
    writeFileSync(
      join(cwd, '.nianbao.json'),
      json({
        ignore: [
          { ...entry, text: '没有的话' },
          { ...entry, file: 'c.txt' },
        ],
      }),
    );
    const { err, code } = await rules();
    expect(code).toBe(before.code);
    expect(err.split('\n').map((line) => line.replace(/: .*$/, ''))).toEqual([
      '.nianbao.json:3:5',
      '.nianbao.json:9:5',
      '',
    ]);
    expect(err).toContain('in b/a.txt the rule document-number reports no problem at this text');
    expect(err).toContain('The file c.txt that this entry of ignore names does not exist');
  });
});
