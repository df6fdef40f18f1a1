import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { execute } from './execute.ts';
import { makeFolder } from './folders.ts';
import { departmentReport } from './reports.ts';

const gluedOutcomes = `行政复议行政诉讼未经复议直接起诉复议后起诉${'结果维持结果纠正其他结果尚未审结总计'.repeat(3)}`;

describe('nianbao convert', () => {
  test('prints a report in HTML with the merged tables, and says what HTML cannot hold', async () => {
    const cwd = makeFolder({ 'a.md': departmentReport() });
    const { code, out, err } = await execute(['convert', '--to', 'html', 'a.md'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('<th rowspan="3" colspan="3">');
    expect(out).toContain('<h1>青禾县水务局2024年政府信息公开工作年度报告</h1>');
    expect(err).toBe('a.md:1:1: HTML has no front matter: what it says of edition and level was left out.\n');
  });

  test('leaves a report that is in drafting form as it is', async () => {
    const text = departmentReport();
    const { out, err } = await execute(['convert', '--to', 'markdown', '-'], { stdin: text });
    expect(out).toBe(text);
    expect(err).toBe('');
  });

  test('names the numbers that only the sums of a table tell', async () => {
    const text = departmentReport().replace(/\| 结果 \|[^]*?(?=\n\n)/, `${gluedOutcomes}120030100150000`);
    expect(text).toContain(gluedOutcomes);
    const { code, out, err } = await execute(['convert', '--to', 'markdown', '-'], { stdin: text });
    expect(code).toBe(0);
    expect(out).toContain('| 结果纠正 | 2 | 1 | 0 |');
    expect(err).toMatch(/^-:\d+:\d+: The numbers of Table 4 ran together .*: 1 2 0 0 3 0 1 0 0 1 5 0 0 0 0\./m);
  });

  test('writes what is given of edition and level into the front matter, once', async () => {
    const text = departmentReport();
    const argv = ['convert', '--to', 'markdown', '--edition', '2021', '--level', 'county', '-'];
    const first = await execute(argv, { stdin: text });
    expect(first.out).toBe(text.replace('level: department\n', 'level: department\nedition: "2021"\n'));
    expect((await execute(argv, { stdin: first.out })).out).toBe(first.out);
    const without = text.slice(text.indexOf('# '));
    expect((await execute(argv, { stdin: without })).out).toBe(
      `---\nedition: "2021"\nlevel: county\n---\n\n${without}`,
    );
  });

  test('takes out first what a page left in the text, when asked', async () => {
    const text = departmentReport().replace(/## 一、[^]*?\n\n## 二/, (part) => part.replaceAll(/[一-鿿]/g, '$&(gōng)'));
    const { code, out, err } = await execute(['convert', '--to', 'markdown', '--clean', '-'], { stdin: text });
    expect([code, out]).toEqual([0, departmentReport()]);
    expect(err).toMatch(/^-: Remove the pinyin in all \d+ places$/m);
  });

  test('says that a text is no report and writes it as it is', async () => {
    const { code, out, err } = await execute(['convert', '--to', 'markdown', '-'], { stdin: '会议纪要\n' });
    expect([code, out]).toEqual([0, '会议纪要\n']);
    expect(err).toContain('No annual report was found');
  });
});

describe('--out', () => {
  test('is a file for one input, in UTF-8 and with the line ends of the input', async () => {
    const cwd = makeFolder({ 'a.md': departmentReport().replaceAll('\n', '\r\n') });
    const { code, out } = await execute(['convert', '--to', 'html', '--out', 'new/b.html', 'a.md'], { cwd });
    expect([code, out]).toEqual([0, '']);
    const written = readFileSync(join(cwd, 'new/b.html'), 'utf8');
    expect(written).toContain('</table>\r\n');
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('is a folder for several, where each keeps its place; two of one name keep their endings', async () => {
    const cwd = makeFolder({
      'in/x/a.md': departmentReport(),
      'in/b.md': departmentReport(),
      'in/b.txt': departmentReport(),
    });
    const { code } = await execute(['convert', '--to', 'html', '--out', 'to', 'in'], { cwd });
    expect(code).toBe(0);
    expect(['x/a.html', 'b.md.html', 'b.txt.html'].filter((name) => !existsSync(join(cwd, 'to', name)))).toEqual([]);
  });

  test('has the name of its kind for standard input', async () => {
    const cwd = makeFolder({ 'out/.keep': '' });
    const { code } = await execute(['convert', '--to', 'html', '--out', 'out', '-'], {
      cwd,
      stdin: departmentReport(),
    });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'out', 'report.html'), 'utf8')).toContain('<table');
  });

  test('is needed for several, and never an input', async () => {
    const cwd = makeFolder({ 'a.md': departmentReport(), 'b.md': departmentReport() });
    const several = await execute(['convert', '--to', 'markdown', 'a.md', 'b.md'], { cwd });
    expect([several.code, several.out]).toEqual([2, '']);
    expect(several.err).toContain('There are 2 files to convert: name a folder with --out.');
    const over = await execute(['convert', '--to', 'markdown', '--out', '.', 'a.md'], { cwd });
    expect(over.code).toBe(2);
    expect(over.err).toContain('is a file to be converted and is not written over');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(departmentReport());
  });

  test('that cannot be written is named, and so is an input that is not there; the others are converted', async () => {
    const cwd = makeFolder({ 'a.md': departmentReport(), file: 'a file' });
    const { code, err } = await execute(['convert', '--to', 'html', '--out', 'file/x.html', 'a.md'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/^a\.md: .* cannot be written \((?:ENOTDIR|EEXIST)\)/m);
    writeFileSync(join(cwd, 'b.md'), departmentReport());
    const some = await execute(['convert', '--to', 'html', '--out', 'to/', 'gone.md', 'b.md'], { cwd });
    expect(some.code).toBe(2);
    expect(some.err).toContain('gone.md: There is no such file or folder.');
    expect(existsSync(join(cwd, 'to/b.html'))).toBe(true);
  });
});
