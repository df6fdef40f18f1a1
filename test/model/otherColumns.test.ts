import { describe, expect, test } from 'vitest';
import type { Report } from '../../server/src/model/report.ts';
import { readText } from '../language/check.ts';
import { runAllRules } from '../language/checkAll.ts';
import { expectedReadings, onlyReport, readingsOf } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { changeCells, generateReport, type ReportValue } from '../reports/value.ts';

const value = generateReport('2021', 41);

function readEdited(styleName: string, edit: (text: string) => string, typed: ReportValue = value): Report {
  const style = styleByName(styleName);
  return onlyReport(readText(edit(renderReport(typed, style)), { format: style.format }));
}

/** The lines of table 3 with one more cell at `place`. */
function addColumn(text: string, place: number, cell: (line: string) => string): string {
  return text.replaceAll(/^\| (?:项目|---|[一二三四]、|（[一二三四五六七]）|\d\.).*\|$/gm, (line) => {
    const cells = line.split('|');
    if (cells.length < 9) return line;
    cells.splice(place, 0, ` ${line.startsWith('| ---') ? '---' : cell(line)} `);
    return cells.join('|');
  });
}

describe('columns that the format does not have', () => {
  test('a header that is named otherwise in its own place is that column, and its name is found wrong', () => {
    const report = readEdited('html with merged cells', (text) => text.replace('<th>其他</th>', '<th>其余单位</th>'));
    expect(readingsOf(report)).toEqual(expectedReadings(value));
    const t3 = report.tables.find((table) => table.id === 't3');
    expect(t3?.labels.filter((label) => label.official).map(({ raw, official }) => [raw, official])).toEqual([
      ['其余单位', '其他'],
    ]);
    expect(t3?.shape).toEqual([]);
  });

  test.each([
    ['a column of units', 2, '件'],
    ['a column of row numbers', 1, '1'],
    ['a column of remarks', 9, ''],
  ])('%s takes no number from its place', (_, place, content) => {
    const report = readEdited('gfm, drafting form', (text) =>
      addColumn(text, place, (line) => (line.startsWith('| 项目') ? '另列' : content)),
    );
    expect(readingsOf(report)).toEqual(expectedReadings(value));
  });

  test('a subtotal between pipes without ends takes no number from its place', () => {
    const report = readEdited('gfm, drafting form', (text) =>
      addColumn(text, 8, (line) => (line.startsWith('| 项目') ? '小计' : '5'))
        .replaceAll(/^\| (.*) \|$/gm, '$1')
        .replaceAll(/^---.*\n/gm, ''),
    );
    expect(readingsOf(report)).toEqual(expectedReadings(value));
  });
});

describe('a number is never moved into the place of another', () => {
  test('words stuck to the first number of table 4 leave the row unread', () => {
    for (const typed of [value, changeCells(value, 't4', { 'row|review.upheld': '12' })]) {
      const report = readEdited(
        'pipe rows',
        (text) => text.replace(/(总计 \|\n)(\d+ \|.*\|)(?=\n五、)/, '$1数据:$2 以上为全年数'),
        typed,
      );
      const read = Object.entries(readingsOf(report)).filter(([id]) => id.startsWith('t4'));
      const expected = expectedReadings(typed);
      expect(read.filter(([id, reading]) => reading !== 'unreadable' && reading !== expected[id])).toEqual([]);
    }
  });

  test.each(['无', 'O'])('%s for a zero keeps its place and is no number', (word) => {
    const style = styleByName('gfm, official grid, merged cells blank');
    const text = renderReport(value, style).replaceAll(/(?<=\| )0(?= \|)/g, word);
    const readings = readingsOf(onlyReport(readText(text)));
    const expected = Object.entries(expectedReadings(value)).map(([id, reading]) => [
      id,
      reading === '0' ? 'unreadable' : reading,
    ]);
    expect(readings).toEqual(Object.fromEntries(expected));
    const rules = new Set(runAllRules(text).map((found) => found.rule));
    expect([...rules]).toEqual(['cell-not-a-number']);
  });
});
