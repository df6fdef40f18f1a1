import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoundTable } from '../../server/src/model/report.ts';
import { readText } from '../language/check.ts';
import { onlyReport } from '../reports/reading.ts';
import { expectLinear } from '../growth.ts';

const labels = `行政复议行政诉讼未经复议直接起诉复议后起诉${'结果维持结果纠正其他结果尚未审结总计'.repeat(3)}`;

/** A report whose table 4 ran together, and a sentence of prose that speaks of it. */
function reportOf(digits: string, prose: string): string {
  const headings = ['主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况'];
  return `# 青禾县2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${prose}\n\n${headings
    .map((title, index) => `## ${'二三四'.charAt(index)}、${title}\n`)
    .join('\n')}\n${labels}${digits}\n`;
}

function readOutcomes(digits: string, prose: string): BoundTable | undefined {
  return onlyReport(readText(reportOf(digits, prose))).tables.find(({ id }) => id === 't4');
}

const stated = '全年因政府信息公开被申请行政复议36件，行政诉讼9件。';

describe('numbers of table 4 that ran together', () => {
  test('are read where their sums leave one cut and the prose states every total', () => {
    const table = readOutcomes('25380363300630003', stated);
    const cells = [...(table?.cells.values() ?? [])];
    expect(cells.map(({ value }) => value).join(' ')).toBe('25 3 8 0 36 3 3 0 0 6 3 0 0 0 3');
    expect(cells.every(({ reconstructed }) => reconstructed)).toBe(true);
    expect(table?.shape).toEqual([]);
  });

  const unread: readonly (readonly [why: string, digits: string, prose: string])[] = [
    ['the prose states no total', '25380363300630003', '全年办理申请12件。'],
    ['the prose states the total of one group only', '25380363300630003', '全年因政府信息公开被申请行政复议36件。'],
    ['the prose states another total', '25380363300630003', stated.replace('36', '35')],
    [
      'the prose states two totals, one of them another',
      '25380363300630003',
      `${stated}另因政府信息公开被申请行政复议20件。`,
    ],
    ['the total stated is only near', '25380363300630003', stated.replace('36', '约36')],
    ['a sum fails', '25390363300630003', stated],
    ['several cuts make the sums hold', '1110031110031110003', '因政府信息公开被申请行政复议111件，行政诉讼114件。'],
    ['a digit is missing', '2538036330063000', stated],
  ];
  for (const [why, digits, prose] of unread) {
    test(`stay unread where ${why}`, () => {
      expect(readOutcomes(digits, prose)).toMatchObject({ cells: new Map(), shape: [{ kind: 'unreadable' }] });
    });
  }
});

const group = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })), { minLength: 4, maxLength: 4 })
  .map((parts) => parts.concat(parts.reduce((sum, part) => sum + part, 0)));
const table = fc.tuple(group, group, group).map((groups) => groups.flat());
const proseOf = (numbers: readonly number[]): string =>
  `全年因政府信息公开被申请行政复议${numbers[4]}件，行政诉讼${(numbers[9] ?? 0) + (numbers[14] ?? 0)}件。`;

test('no number is read other than it was typed', () => {
  let read = 0;
  fc.assert(
    fc.property(table, (numbers) => {
      const cells = [...(readOutcomes(numbers.join(''), proseOf(numbers))?.cells.values() ?? [])];
      if (cells.length > 0) expect(cells.map(({ count }) => count)).toEqual(numbers);
      if (cells.length > 0) read++;
    }),
    { numRuns: 300 },
  );
  expect(read).toBeGreaterThan(100);
});

test('a table with one wrong digit is never cut, whatever its numbers are', () => {
  fc.assert(
    fc.property(table, fc.nat(), fc.integer({ min: 1, max: 8 }), (numbers, place, change) => {
      const digits = numbers.join('');
      if (digits.length <= 15) return;
      const at = place % digits.length;
      // 0 and 9 are alike to a sum of digits: that one change is judged by the sums alone.
      const wrong = (Number(digits.charAt(at)) + change) % 9;
      const found = readOutcomes(digits.slice(0, at) + wrong + digits.slice(at + 1), proseOf(numbers));
      if (wrong % 9 === Number(digits.charAt(at)) % 9) return;
      expect([...(found?.cells.keys() ?? [])]).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each(['1', '0', '9'])('a hostile run of the digit %s takes time that grows with its length', (digit) =>
  expectLinear(
    480,
    (length) => digit.repeat(length),
    (digits) => readOutcomes(digits, stated),
  ),
);
