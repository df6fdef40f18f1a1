import { describe, expect, test } from 'vitest';
import type { Cell, Report } from '../../server/src/model/report.ts';
import { readText } from '../language/check.ts';
import { editions } from '../reports/labels.ts';
import { expectedReadings, failingIds, onlyReport, readingsOf } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { changeCells, generateReport, type ReportValue, type TableId } from '../reports/value.ts';

const draft = styleByName('gfm, drafting form');
const halfWidth: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':', '；': ';', '，': ',' };

/** The same words as other people and programs type them. */
const respellings: readonly (readonly [name: string, respell: (text: string) => string])[] = [
  ['half-width punctuation', (text) => text.replaceAll(/[（）：；，]/g, (mark) => halfWidth[mark] ?? mark)],
  ['1、 for 1.', (text) => text.replaceAll(/(?<=[^\d])([1-8])\.(?=[\u4e00-\u9fff])/g, '$1、')],
  ['full-width numbering', (text) => text.replaceAll(/(?<=[^\d])([1-8])\.(?=[\u4e00-\u9fff])/g, '$1．')],
  [
    'blanks between the characters of short labels',
    (text) => text.replaceAll(/(自然人|总计|规章)(?= ?\|| |\n|<)/g, (label) => Array.from(label).join(' ')),
  ],
  [
    'ideographic blanks between them',
    (text) => text.replaceAll(/(结果维持|行政复议)(?= ?\|| |\n|<)/g, (label) => Array.from(label).join('\u3000')),
  ],
  ['straight quotes', (text) => text.replaceAll(/[“”]/g, '"')],
  ['no-break spaces around cells', (text) => text.replaceAll(/ \|/g, '\u00A0|')],
  ['the organisations written as 法人和其他组织', (text) => text.replaceAll('法人或其他组织', '法人和其他组织')],
];

describe.each(editions)('labels of %s are known in other spellings', (edition) => {
  const value = generateReport(edition, 21);
  for (const [name, respell] of respellings) {
    test.each(['gfm, official grid, merged cells blank', 'pipe rows', 'cell lines', 'tabs, merged cells left out'])(
      `${name}, %s`,
      (style) => {
        const { format } = styleByName(style);
        const report = onlyReport(readText(respell(renderReport(value, styleByName(style))), { format }));
        expect(readingsOf(report)).toEqual(expectedReadings(value));
        expect(failingIds(report)).toEqual([]);
      },
    );
  }
});

function readEdited(value: ReportValue, edit: (text: string) => string): Report {
  return onlyReport(readText(edit(renderReport(value, draft))));
}

function swapLines(text: string, one: string, other: string): string {
  const lines = text.split('\n');
  const a = lines.findIndex((line) => line.startsWith(`| ${one}`));
  const b = lines.findIndex((line) => line.startsWith(`| ${other}`));
  [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  return lines.join('\n');
}

describe('labels decide, not places', () => {
  const value = generateReport('2021', 22);

  test('rows in another order are the rows they say they are', () => {
    const report = readEdited(value, (text) =>
      swapLines(swapLines(text, '1.属于国家秘密', '5.属于三类'), '规章', '行政规范性文件'),
    );
    expect(readingsOf(report)).toEqual(expectedReadings(value));
  });

  test('columns in another order are the columns they say they are', () => {
    const report = readEdited(value, (text) =>
      text.replaceAll(/^(\| (?:项目|[一二四]、|（[一二七]）|\d\.).*\|)$/gm, (line) => {
        const cells = line.split('|');
        [cells[2], cells[4]] = [cells[4] ?? '', cells[2] ?? ''];
        return cells.join('|');
      }),
    );
    expect(readingsOf(report)).toEqual(expectedReadings(value));
  });

  test('a missing row leaves the others what they are, and is named', () => {
    const report = readEdited(value, (text) => text.replace(/^\| 7\.属于行政执法案卷.*\n/m, ''));
    const expected = Object.entries(expectedReadings(value)).filter(([id]) => !id.includes('enforcementFile'));
    expect(readingsOf(report)).toEqual(Object.fromEntries(expected));
    expect(report.tables.find(({ id }) => id === 't3')?.shape).toMatchObject([
      { kind: 'row-missing', row: { id: 'r.refused.enforcementFile' } },
    ]);
  });

  test('subtotals in the rows of groups are no cells of the form and take part in nothing', () => {
    const report = readEdited(value, (text) =>
      text.replace(/^\| （三）不予公开 \|.*$/m, '| （三）不予公开 | 9 | 9 | 9 | 9 | 9 | 9 | 54 |'),
    );
    expect(readingsOf(report)).toEqual(expectedReadings(value));
    expect(failingIds(report)).toEqual([]);
  });

  test('several reports in one document are read one by one', () => {
    const others = [generateReport('2021', 23), generateReport('2019', 24)] as const;
    const document = readText([value, ...others].map((each) => renderReport(each, draft)).join('\n'));
    expect(document.reports.map(readingsOf)).toEqual([value, ...others].map(expectedReadings));
    expect(document.reports.map(({ edition }) => edition?.id)).toEqual(['2021', '2021', '2019']);
  });
});

function readCell(table: TableId, id: string, typed: string, edition: '2021' | '2019' = '2021'): Cell {
  const report = onlyReport(
    readText(renderReport(changeCells(generateReport(edition, 25), table, { [id]: typed }), draft)),
  );
  const cell = report.tables.find((each) => each.id === table)?.cells.get(id);
  if (!cell) throw new Error(`no cell ${id}`);
  return cell;
}

describe('a cell says', () => {
  test.each([
    ['t2', 'normative|issued', '22（其中修订16件）', '22'],
    ['t2', 'normative|repealed', '55(含自然失效29件)', '55'],
    ['t2', 'license|decisions', '1,234', '1234'],
    ['t2', 'license|decisions', '１２，３４５', '12345'],
    ['t2', 'license|decisions', '12件', '12'],
    ['t2', 'fee|amount', '59237.2449', '59237.2449'],
    ['t2', 'fee|amount', '976.81万元', '976.81'],
    ['t2', 'fee|amount', '0.50', '0.50'],
    ['t3', 'r.granted|legal.other', '+3', '3'],
    ['t3', 'r.granted|legal.other', '1 0', '10'],
  ] as const)('in %s %s: “%s” is %s', (table, id, typed, value) => {
    expect(readCell(table, id, typed)).toMatchObject({ state: 'number', raw: typed, value });
  });

  test.each([
    ['增52', '52'],
    ['减37', '-37'],
    ['+1036', '1036'],
    ['-5', '-5'],
    ['－5', '-5'],
    ['减 10', '-10'],
    ['0', '0'],
  ])('of 本年增/减: “%s” is %s', (typed, value) => {
    expect(readCell('t2', 'license|delta', typed, '2019')).toMatchObject({ state: 'number', value });
  });

  test.each(['/', '-', '—', '——', '／', '－'])('that it is not applicable: “%s”', (typed) => {
    expect(readCell('t3', 'r.granted|legal.other', typed).state).toBe('na');
  });

  test.each(['', '&nbsp;', '\u3000'])('nothing: “%s”', (typed) => {
    expect(readCell('t3', 'r.granted|legal.other', typed).state).toBe('blank');
  });

  test.each(['若干', '-3', '1.5', '426716 26270', '12 345', '见附件', '12/15'])(
    'nothing that counts: “%s”',
    (typed) => {
      expect(readCell('t3', 'r.granted|legal.other', typed)).toMatchObject({ state: 'unreadable', raw: typed });
    },
  );
});
