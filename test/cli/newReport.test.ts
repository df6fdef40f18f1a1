import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { execute } from './execute.ts';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';

const last = departmentReport();

describe('nianbao new', () => {
  test('prints a report begun with last year’s, and names what is still last year’s', async () => {
    const { code, out, err } = await execute(['new', '--from', '-'], { stdin: last });
    expect(code).toBe(0);
    expect(out).toContain('# 青禾县水务局2025年政府信息公开工作年度报告');
    expect(out).toContain('level: department');
    expect(out).toMatch(/\| （七）总计 \|(?: {2}\|){7}/);
    const [first] = err.split('\n');
    expect(first).toMatch(/^-: What 2024 carried over to the next year \([\d ]+\) stands in the row “上年结转”\.$/);
    expect(err).toMatch(/^-:\d+:\d+: 2025: the year was moved on$/m);
    for (const line of err.trim().split('\n').slice(1)) expect(line).toMatch(/^-:\d+:\d+: .+: /);
  });

  test('writes a file, and never over one', async () => {
    const cwd = makeFolder({ '2024.md': last });
    const argv = ['new', '--from', '2024.md', '--out', '2025.md', '--year', '2025', '--locale', 'zh-cn'];
    const first = await execute(argv, { cwd });
    expect([first.code, first.out]).toEqual([0, '']);
    expect(readFileSync(join(cwd, '2025.md'), 'utf8')).toContain('2025年政府信息公开工作年度报告');
    expect(first.err).toMatch(/^2025\.md:\d+:\d+: 2025: 年份已加一年$/m);
    const second = await execute(argv, { cwd });
    expect([second.code, second.err]).toEqual([
      2,
      '2024.md: 2025.md 已经有了，不会覆盖。请换一个名字，或者先移开它。\n',
    ]);
  });

  test('says why there is none', async () => {
    const cwd = makeFolder({ 'notes.md': '# 会议记录\n', 'b.md': last });
    const cases = [
      ['notes.md', /^notes\.md: No annual report was found in it/],
      ['gone.md', /^gone\.md: /],
      ['.', /^\.: Name one file, not a folder or several files\.$/m],
    ] as const;
    for (const [from, said] of cases) {
      const { code, err } = await execute(['new', '--from', from, '--out', 'x.md'], { cwd });
      expect(code).toBe(2);
      expect(err).toMatch(said);
    }
    expect(existsSync(join(cwd, 'x.md'))).toBe(false);
  });

  test.each([
    [['new'], 'needs --from'],
    [['new', 'a.md'], 'nianbao new --from a.md'],
    [['new', '--from', 'a.md', 'b.md'], '"b.md" is one too many'],
    [['new', '--from', 'a.md', '--year', '24'], '--year does not accept "24"'],
    [['new', '--from', 'a.md', '--fix'], 'Command new has no option --fix'],
  ])('%j is a wrong command line', async (argv, said) => {
    const { code, err } = await execute(argv);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test('has a page of help', async () => {
    expect((await execute(['new', '--help'])).out).toContain('nianbao new --from LASTYEAR');
  });
});
