import { describe, expect, test } from 'vitest';
import { execute, readFiles } from './execute.ts';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';

const head =
  'file,report,organisation,year,edition,table,row,row_label,column,column_label,state,value,line,character,unit\r\n';

describe('nianbao read --format csv', () => {
  test('gives a line for each cell, with the ids of the JSON output and the labels of the format', async () => {
    const text = departmentReport();
    const cwd = makeFolder({ 'a.md': text });
    const { out, code } = await execute(['read', '--format', 'csv', 'a.md'], { cwd });
    expect(code).toBe(0);
    expect(out.startsWith(head)).toBe(true);
    const line = text.split('\n').findIndex((each) => each.startsWith('| 一、本年新收')) + 1;
    expect(out).toContain(
      `a.md,0,青禾县水务局,2024,2021,t3,new,一、本年新收政府信息公开申请数量,natural,申请人情况·自然人,number,3,${line},22,件\r\n`,
    );
    expect(out).toContain(',t4,row,');
    expect(out).toContain(',行政复议·结果维持,number,1,');
    const json = readFiles((await execute(['read', 'a.md'], { cwd })).out);
    const cells = json.flatMap(({ reports }) =>
      reports.flatMap(({ tables }) => tables.flatMap((table) => Object.keys(table.cells))),
    );
    const rows = out.trimEnd().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(',')).map((fields) => `${fields[6]}|${fields[8]}`)).toEqual(cells);
  });

  test('leaves empty what a report does not say of itself, and what has no unit', async () => {
    const text = departmentReport()
      .replace('level: department', 'edition: "2021"')
      .replace('青禾县水务局2024年政府信息公开工作年度报告', '政府信息公开工作年度报告')
      .replaceAll('2024年', '全年');
    const cwd = makeFolder({ 'a.md': text });
    const { out } = await execute(['read', '--format', 'csv', 'a.md'], { cwd });
    expect(out).toContain('a.md,0,,,2021,t3,new,');
  });

  test('quotes fields with commas, quotation marks and line ends', async () => {
    const cwd = makeFolder({ 'a, "b"\n.md': departmentReport() });
    const { out } = await execute(['read', '--format', 'csv', '.'], { cwd });
    expect(out).toContain('\r\n"a, ""b""\n.md",0,青禾县水务局,');
  });

  test('leaves the value of a cell that is no number empty', async () => {
    const cwd = makeFolder({ 'a.md': departmentReport().replace('| 行政许可 | 31 |', '| 行政许可 | 若干 |') });
    const { out } = await execute(['read', '--format', 'csv', 'a.md'], { cwd });
    expect(out).toContain(',t2,license,行政许可,decisions,本年处理决定数量,unreadable,,');
  });

  test('lets no name be computed by a spreadsheet', async () => {
    const text = departmentReport().replace('level: department', 'level: department\norganisation: =1+1');
    const cwd = makeFolder({ '=a.md': text, '-b.md': text });
    const { out } = await execute(['read', '--format', 'csv', '.'], { cwd });
    expect(out).toContain("\r\n'=a.md,0,'=1+1,2024,");
    expect(out).toContain("\r\n'-b.md,0,'=1+1,2024,");
    expect((await execute(['read', '--format', 'csv', '-'], { stdin: text })).out).toContain("\r\n-,0,'=1+1,");
    const broken = makeFolder({ '=\n1.md': text, '-\n2.md': text });
    const { out: quoted } = await execute(['read', '--format', 'csv', '.'], { cwd: broken });
    expect(quoted).toContain(`\r\n"'=\n1.md",0,`);
    expect(quoted).toContain(`\r\n"'-\n2.md",0,`);
  });

  test('says in which unit a number is: as typed in its cell, else as the format has it', async () => {
    const text = departmentReport().replace('| 12.5 |', '| 125000元 |');
    const { out } = await execute(['read', '--format', 'csv', '-'], { stdin: text });
    expect(out).toMatch(/,fee,.*,number,125000,\d+,\d+,元\r\n/);
    const { out: usual } = await execute(['read', '--format', 'csv', '-'], { stdin: departmentReport() });
    expect(usual).toMatch(/,fee,.*,number,12\.5,\d+,\d+,万元\r\n/);
  });

  test('has the head alone where there is no report, and says on standard error what it could not read', async () => {
    const cwd = makeFolder({ 'a.md': '# 会议通知\n', 'b.md': Buffer.from([0]) });
    const { out, err, code } = await execute(['read', '--format', 'csv', '.'], { cwd });
    expect([code, out]).toEqual([2, head]);
    expect(err).toMatch(/^b\.md: The file is not text/);
  });
});
