import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CellStep, listTableSpans, moveCell } from '../../server/src/features/moveCell.ts';
import { type PlacedReport, placeReports } from '../../server/src/features/placedReport.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import { root } from '../meta/sources.ts';
import { editions } from '../reports/labels.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');

function place(text: string): readonly PlacedReport[] {
  return placeReports(readDocument(text, { format: 'markdown' }));
}

/** What stands from `from` in the cell that the steps lead to, with the rest of its line. */
function walk(text: string, from: number, ...steps: readonly CellStep[]): string | undefined {
  const reports = place(text);
  let at = from;
  for (const step of steps) {
    const cell = moveCell(reports, at, step)?.cell;
    if (!cell) return undefined;
    at = cell.start;
  }
  return text.slice(at, text.indexOf('\n', at));
}

describe('from cell to cell', () => {
  const row = clean.indexOf('| 结果维持');

  test('labels are passed over, and the next line follows the end of one', () => {
    expect(walk(clean, row, 'next')).toBe('2 | 1 | 1 |');
    expect(walk(clean, row, 'next', 'next', 'next')).toBe('1 |');
    expect(walk(clean, row, 'next', 'next', 'next', 'next')).toBe('1 | 0 | 0 |');
    expect(walk(clean, row, 'next', 'next', 'next', 'next', 'previous')).toBe('1 |');
  });

  test('the next line is entered in the same column', () => {
    expect(walk(clean, row, 'next', 'next', 'next-row')).toBe('0 | 0 |');
    expect(walk(clean, row, 'next', 'next', 'next-row', 'next-row', 'previous-row')).toBe('0 | 0 |');
    expect(walk(clean, row + 2, 'next-row')).toBe('2 | 1 | 1 |');
  });

  test('behind a table comes the next one, behind the last nothing', () => {
    const last = clean.indexOf('| 总计 |', row);
    expect(walk(clean, last, 'next', 'next', 'next')).toBe('1 |');
    expect(walk(clean, last, 'next', 'next', 'next', 'next')).toBeUndefined();
    expect(walk(clean, row, 'next', 'previous')).toMatch(/^\d+ \|$/u);
  });

  test('empty cells are stopped at where something is to be written', () => {
    const blank = clean.replace('| 结果维持 | 2 | 1 | 1 |', '| 结果维持 |  |  |  |');
    const from = blank.indexOf('| 结果维持');
    expect(walk(blank, from, 'next', 'next')).toBe(' |  |');
    expect(walk(blank, from, 'next', 'next', 'next', 'next')).toBe('1 | 0 | 0 |');
  });

  test('there is none beside tables, and no line of prose is one', () => {
    expect(moveCell(place(clean), clean.indexOf('## 一、'), 'next')).toBeUndefined();
    expect(moveCell(place('# 记录\n\n| 甲 | 1 |\n| --- | --- |\n| 乙 | 2 |\n'), 12, 'next')).toBeUndefined();
    expect(listTableSpans(place(clean)).map(({ start }) => clean.slice(start, start + 4))).toEqual([
      '| 第二',
      '| 项目',
      '| 结果',
    ]);
  });

  test('a line of the author’s own is not passed over', () => {
    const own = clean.replace('| 结果纠正 |', '| 其中：庭外和解 | 7 | 8 | 9 |\n| 结果纠正 |');
    const from = own.indexOf('| 其中：庭外');
    expect(walk(own, from + 4, 'next')).toBe('7 | 8 | 9 |');
    const table = own.replace('## 五、', '| 科室 | 件数 |\n| --- | --- |\n| 办公室 | 3 |\n\n## 五、');
    const start = table.indexOf('| 科室');
    expect(walk(table, start, 'next', 'next', 'next')).toBe('办公室 | 3 |');
  });

  test('from a label or a caption the line before or behind it is entered', () => {
    expect(walk(clean, row + 2, 'previous')).toBe('8 |');
    expect(walk(clean, row + 2, 'previous-row')).toBe('6 | 2 | 0 | 0 | 0 | 0 | 8 |');
    expect(walk(clean, row + 2, 'next-row')).toBe('2 | 1 | 1 |');
    expect(moveCell(place(clean), clean.indexOf('| 第二'), 'previous')?.cell).toBeUndefined();
    expect(moveCell(place(clean), clean.indexOf('| 第二'), 'previous-row')?.cell).toBeUndefined();
  });

  test('one line with bars in it is no table to walk through', () => {
    const barred = clean.replace('## 五、', '甲 | 乙 |\n\n## 五、');
    expect(moveCell(place(barred), barred.indexOf('甲 |'), 'next')?.cell).toBeUndefined();
  });

  for (const style of styles) {
    test(`every number of a report typed as ${style.name} is reached once, in both directions`, () => {
      for (const edition of editions) {
        const text = renderReport(generateReport(edition, 7), style);
        const reports = placeReports(readDocument(text, { format: style.format }));
        const cells = reports.flatMap(({ report }) => report.tables.flatMap((table) => [...table.cells.values()]));
        const starts = new Set(cells.map(({ span }) => span.start));
        const [first] = listTableSpans(reports);
        if (!first || starts.size === 0) continue;
        const met: number[] = [];
        for (let at = first.start; ; ) {
          const cell = moveCell(reports, at, 'next')?.cell;
          if (!cell) break;
          expect(cell.start).toBeGreaterThan(at);
          at = cell.start;
          met.push(at);
        }
        for (const start of starts) if (start !== first.start) expect(met).toContain(start);
        const back: number[] = [];
        for (let at = met.at(-1) ?? 0; ; ) {
          back.push(at);
          const cell = moveCell(reports, at, 'previous')?.cell;
          if (!cell) break;
          at = cell.start;
        }
        expect(back.filter((start) => start !== first.start).toReversed()).toEqual(met);
      }
    });
  }
});
