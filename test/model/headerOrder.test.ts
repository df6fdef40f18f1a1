import { describe, expect, test } from 'vitest';
import { readText } from '../language/check.ts';
import { editions } from '../reports/labels.ts';
import { expectedReadings, onlyReport, readingsOf } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { changeCells, generateReport, type ReportValue } from '../reports/value.ts';

const tabs = styleByName('tabs, drafting form');
const head = /^项目\t/m;

/** The report's text with the totals of table 3 before its other columns, and another separator between its cells. */
function totalsFirst(value: ReportValue, separator: string): string {
  const lines = renderReport(value, tabs).split('\n');
  const first = lines.findIndex((line) => head.test(line));
  const last = lines.findIndex((line) => line.startsWith('四、结转下年度继续办理'));
  return lines
    .map((line, at) => {
      const [label = '', ...numbers] = line.split('\t');
      if (at < first || at > last) return line;
      const moved = [numbers.at(-1) ?? '', ...numbers.slice(0, -1)];
      return [label, ...moved].join(separator).trimEnd();
    })
    .join('\n');
}

describe.each(editions)('columns of table 3 of %s stand in the order of their head', (edition) => {
  const value = generateReport(edition, 12);

  test.each([
    ['between tabs', '\t'],
    ['between wide gaps', '   '],
    ['each on a line of its own', '\n'],
  ])('%s', (_, separator) => {
    const report = onlyReport(readText(totalsFirst(value, separator), { format: 'plaintext' }));
    expect(readingsOf(report)).toEqual(expectedReadings(value));
  });

  test('where some of the totals are wrong', () => {
    const wrong = changeCells(value, 't3', { 'new|total': '1', 'r.granted|total': '2' });
    const report = onlyReport(readText(totalsFirst(wrong, '\n'), { format: 'plaintext' }));
    expect(readingsOf(report)).toEqual(expectedReadings(wrong));
  });

  test('and are not read where the head is lost and hardly a row adds up', () => {
    const text = totalsFirst(value, '\t').replace(/^项目\t.*$/m, '');
    const table = onlyReport(readText(text, { format: 'plaintext' })).tables.find(({ id }) => id === 't3');
    expect(table?.cells.size).toBe(0);
    expect(table?.shape.map(({ kind }) => kind)).toContain('unreadable');
  });

  test('and are read without a head where the rows add up', () => {
    const text = renderReport(value, tabs).replace(/^项目\t.*$/m, '');
    expect(readingsOf(onlyReport(readText(text, { format: 'plaintext' })))).toEqual(expectedReadings(value));
  });

  test('where 总计 stands beside 申请人情况 in the first line of the head, closed by pipes', () => {
    const text = renderReport(value, styleByName('cell lines'));
    const [first = ''] = /^(?:申请人情况 ?\|)\n/m.exec(text) ?? [];
    const beside = text.replace(first, `${first}总计 |\n|||||||\n`);
    expect(beside).not.toBe(text);
    const report = onlyReport(readText(beside, { format: 'plaintext' }));
    expect(readingsOf(report)).toEqual(expectedReadings(value));
    expect(report.tables.flatMap(({ shape }) => shape)).toEqual([]);
  });
});
