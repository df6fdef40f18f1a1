import { describe, expect, test } from 'vitest';
import { cellOf, placeCells } from './grid.ts';
import { officialForm } from './forms.ts';
import { editions, requestRows } from './labels.ts';
import { failingRelations } from './oracle.ts';
import { renderReport } from './renderReport.ts';
import { styleByName, styles } from './styles.ts';
import { changeCells, generateReport, typedCell } from './value.ts';

describe('generated reports', () => {
  test.each(editions)('of %s are consistent by the oracle, with zeros and with blanks', (edition) => {
    for (let seed = 1; seed <= 50; seed += 1) {
      expect(failingRelations(generateReport(edition, seed))).toEqual([]);
      expect(failingRelations(generateReport(edition, seed, { blankZeros: true }))).toEqual([]);
    }
  });

  test('are the same for the same seed and differ for another', () => {
    expect(generateReport('2021', 7)).toEqual(generateReport('2021', 7));
    expect(generateReport('2021', 7)).not.toEqual(generateReport('2021', 8));
  });

  test('have 25 rows of numbers in 2021 and 23 in 2019', () => {
    expect(requestRows('2021')).toHaveLength(25);
    expect(requestRows('2019')).toHaveLength(23);
  });

  test('refuse a change of a cell that does not exist', () => {
    expect(() => changeCells(generateReport('2019', 1), 't3', { 'r.other.other|total': '1' })).toThrow('no cell');
  });
});

describe('the oracle', () => {
  const value = generateReport('2021', 1);
  const typed = (id: string): number => Number(typedCell(value, 't3', id));

  test('names the row, the column and the balances that a wrong result total breaks', () => {
    const changed = changeCells(value, 't3', { 'r.total|natural': String(typed('r.total|natural') + 1) });
    expect(failingRelations(changed)).toEqual(['t3.balance.natural', 't3.column.natural', 't3.row.r.total']);
  });

  test('does not judge a blank total, and lets it stand for its parts', () => {
    expect(failingRelations(changeCells(value, 't3', { 'r.granted|total': '' }))).toEqual([]);
    expect(failingRelations(changeCells(value, 't4', { 'row|review.total': '/' }))).toEqual([]);
  });

  test('counts a blank part as nothing', () => {
    const changed = changeCells(value, 't3', { 'new|natural': '' });
    expect(failingRelations(changed)).toEqual(['t3.balance.natural', 't3.row.new']);
  });
});

describe('the renderers', () => {
  test('refuse a grid with a hole or an overlap', () => {
    expect(() => placeCells({ width: 2, headRows: 0, rows: [[cellOf('a')]] })).toThrow('nothing stands');
    expect(() => placeCells({ width: 1, headRows: 0, rows: [[cellOf('a'), cellOf('b')]] })).toThrow('does not fit');
  });

  test.each(editions)('give the official grids of %s without hole or overlap', (edition) => {
    const print = { edition, cell: (): string => '0' };
    expect(placeCells(officialForm(print, 't2'))[0]).toHaveLength(4);
    expect(placeCells(officialForm(print, 't3'))).toHaveLength(edition === '2021' ? 28 : 26);
    expect(placeCells(officialForm(print, 't4'))[0]).toHaveLength(15);
  });

  test.each(styles)('put every value of the report into the style “$name”', (style) => {
    const value = generateReport('2019', 5);
    const text = renderReport(value, style).replaceAll(/<[^>]*>/g, '');
    for (const cells of Object.values(value.tables))
      for (const typed of Object.values(cells)) expect(text).toContain(typed);
  });

  test('type digits wide and grouped, lines with CRLF, words in traditional characters', () => {
    const value = changeCells(generateReport('2021', 5), 't2', { 'license|decisions': '12345' });
    const style = styleByName('gfm, drafting form');
    expect(renderReport(value, style, { wideDigits: true })).toContain('| 行政许可 | １２３４５ |');
    expect(renderReport(value, style, { grouped: true })).toContain('| 行政许可 | 12,345 |');
    expect(renderReport(value, style, { traditional: true })).toContain('| 行政許可 | 12345 |');
    expect(renderReport(value, style, { eol: '\r\n' })).not.toMatch(/[^\r]\n/);
  });
});
