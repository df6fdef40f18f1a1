import { expect, test } from 'vitest';
import { execute, readFiles } from './execute.ts';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';

const read = async (cwd: string, ...paths: string[]) => readFiles((await execute(['read', ...paths], { cwd })).out);

test('a report is printed as data: what it is, its parts, its tables', async () => {
  const cwd = makeFolder({ 'a.md': departmentReport() });
  const [file] = await read(cwd, 'a.md');
  const [report] = file?.reports ?? [];
  expect(report).toMatchObject({
    edition: '2021',
    year: 2024,
    organisation: '青禾县水务局',
    level: 'department',
    title: '青禾县水务局2024年政府信息公开工作年度报告',
  });
  expect(report?.editionReason).not.toBe('');
  expect(report?.sections.map(({ number, title, level }) => [number, title, level])).toEqual([
    [1, '总体情况', 1],
    [2, '主动公开政府信息情况', 1],
    [3, '收到和处理政府信息公开申请情况', 1],
    [4, '政府信息公开行政复议、行政诉讼情况', 1],
    [5, '存在的主要问题及改进情况', 1],
    [6, '其他需要报告的事项', 1],
  ]);
  expect(report?.tables.map(({ id, style }) => [id, style])).toEqual([
    ['t2', 'gfm'],
    ['t3', 'gfm'],
    ['t4', 'gfm'],
  ]);
});

test('cells stand under the ids of the edition with their state, value and place', async () => {
  const text = departmentReport();
  const cwd = makeFolder({ 'a.md': text });
  const [file] = await read(cwd, 'a.md');
  const cells = file?.reports[0]?.tables.find(({ id }) => id === 't3')?.cells ?? {};
  const line = text.split('\n').findIndex((each) => each.startsWith('| 一、本年新收'));
  expect(cells['new|natural']).toEqual({
    state: 'number',
    value: '3',
    raw: '3',
    range: { start: { line, character: 21 }, end: { line, character: 22 } },
  });
});

test('a text that is no report has none, and an unreadable file says why', async () => {
  const cwd = makeFolder({ 'a.md': '# 会议通知\n', 'b.md': Buffer.from([0]) });
  const files = await read(cwd, 'a.md', 'b.md');
  expect(files.map(({ error, reports }) => [error?.code, reports])).toEqual([
    [undefined, []],
    ['binary', []],
  ]);
  expect((await execute(['read', 'b.md'], { cwd })).code).toBe(2);
});

test('what a report does not say is null, and what was read from run-together digits is marked', async () => {
  const labels = `行政复议行政诉讼未经复议直接起诉复议后起诉${'结果维持结果纠正其他结果尚未审结总计'.repeat(3)}`;
  const glued = `青禾县水务局2024年政府信息公开工作年度报告\n一、总体情况\n略。\n二、某某情况\n略。\n四、政府信息公开行政复议、行政诉讼情况\n${labels}120030100150000\n`;
  const [file] = readFiles((await execute(['read', '-'], { stdin: glued })).out);
  const cells = file?.reports.flatMap(({ tables }) => tables.flatMap((table) => Object.values(table.cells))) ?? [];
  expect(cells.every((cell) => 'reconstructed' in cell)).toBe(true);
  expect(cells.length).toBeGreaterThan(10);
  const untitled = departmentReport()
    .replace(/^# .*\n/mu, '')
    .replace('## 五、存在的', '## 存在的');
  const [bare] = readFiles((await execute(['read', '-'], { stdin: untitled })).out);
  expect(bare?.reports[0]).toMatchObject({ title: null });
  expect(bare?.reports[0]?.sections).toContainEqual(expect.objectContaining({ number: null, level: 1 }));
});

test('a note beside a number is given with it', async () => {
  const text = departmentReport().replace('| 行政许可 | 31 |', '| 行政许可 | 31（含上年2件） |');
  const [file] = readFiles((await execute(['read', '-'], { stdin: text })).out);
  const cells = file?.reports.flatMap(({ tables }) => tables.flatMap((table) => Object.values(table.cells))) ?? [];
  const noted = cells.find((cell) => cell.note !== undefined);
  expect(noted?.value).toBe('31');
  expect(noted?.note).toContain('含上年2件');
});
