import { describe, expect, test } from 'vitest';
import type { Check, Figure, Statistics } from '../../protocol/statistics.ts';
import { describeStatistics, type ReportStatistics } from '../../server/src/statistics/statistics.ts';
import type { ReadOptions } from '../language/check.ts';
import { readText } from '../language/check.ts';
import { failingRelations } from '../reports/oracle.ts';
import { editions } from '../reports/labels.ts';
import { onlyReport } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName, styles } from '../reports/styles.ts';
import { changeCells, generateReport, type ReportValue, typedCell } from '../reports/value.ts';

const drafting = styleByName('gfm, drafting form');
const counts = { error: 0, warning: 0, info: 0 };

function measure(text: string, options: ReadOptions = {}, last?: string): ReportStatistics & { readonly text: string } {
  const report = onlyReport(readText(text, options));
  const previous = last === undefined ? undefined : onlyReport(readText(last, options));
  return { text, ...describeStatistics(report, { counts, remarks: [] }, previous, 'zh-cn') };
}

function measureValue(value: ReportValue): ReportStatistics & { readonly text: string } {
  return measure(renderReport(value, drafting));
}

/** `label number share`. */
const write = ({ label, shown, share }: Figure): string => [label, shown, share].filter(Boolean).join(' ');

function chartOf(statistics: Statistics, ending: string): Statistics['charts'][number] {
  const chart = statistics.charts.find(({ id }) => id.endsWith(ending));
  if (!chart) throw new Error(`no chart ${ending} among ${statistics.charts.map(({ id }) => id).join()}`);
  return chart;
}

const failing = (checks: readonly Check[]): readonly string[] =>
  checks
    .filter(({ state }) => state === 'fails')
    .map(({ id }) => id)
    .toSorted();

const add = (figures: readonly Figure[]): number => figures.reduce((sum, { value: number }) => sum + Number(number), 0);

/** All but the places. */
const drawnOf = ({ charts, checks, balances }: Statistics): unknown =>
  JSON.parse(
    JSON.stringify({ charts, checks, balances }, (key, each: unknown) => (key === 'place' ? undefined : each)),
  );

describe.each(editions)('a report of %s', (edition) => {
  test.each([1, 2, 3, 4, 5])('has a balance that closes, whose sides are what was typed (seed %i)', (seed) => {
    const value = generateReport(edition, seed);
    const { statistics } = measureValue(value);
    const [whole, ...others] = statistics.balances;
    const typed = (row: string): string => typedCell(value, 't3', `${row}|total`);
    expect(others).toEqual([]);
    expect(whole?.state).toBe('holds');
    expect(whole?.left.map(write)).toEqual([`本年新收 ${typed('new')}`, `上年结转 ${typed('carriedIn')}`]);
    expect(whole?.right.map(write)).toEqual([`本年办结 ${typed('r.total')}`, `结转下年 ${typed('carriedOut')}`]);
    expect(Number(whole?.leftSum)).toBe(Number(typed('new')) + Number(typed('carriedIn')));
    expect(whole?.rightSum).toBe(whole?.leftSum);
  });

  test.each([1, 2, 3])('has results that add up to their total, by groups and by rows (seed %i)', (seed) => {
    const value = generateReport(edition, seed);
    const { statistics } = measureValue(value);
    const results = chartOf(statistics, 't3.column.total');
    const total = Number(typedCell(value, 't3', 'r.total|total'));
    expect(results.bars.map(({ parts }) => add(parts))).toEqual([total]);
    for (const bar of chartOf(statistics, '/rows').bars)
      expect(add(bar.parts), bar.total.label).toBe(Number(bar.total.value));
  });

  test('every place is where its number is typed', () => {
    const { statistics, spans, text } = measureValue(generateReport(edition, 4));
    const check = (shown: string, place: number | undefined): void => {
      const span = spans[place ?? -1];
      const typed = span && text.slice(span.start, span.end);
      expect(typed?.replace(/^减/, '-').replace(/^[增+]/, '')).toBe(shown);
    };
    for (const { blocks } of statistics.grids) {
      for (const { rows } of blocks)
        for (const { cells } of rows) for (const cell of cells) if (cell) check(cell.shown, cell.place);
    }
    for (const { totals, parts } of statistics.checks)
      for (const each of [...totals, ...parts]) check(each.shown, each.place);
  });

  test.each([1, 2, 3, 4, 5, 6])(
    'names the relations that fail as the oracle does, each in its place (seed %i)',
    (seed) => {
      const value = generateReport(edition, seed);
      const wrong = changeCells(value, 't3', {
        'r.total|natural': String(Number(typedCell(value, 't3', 'r.total|natural')) + 3),
      });
      const { statistics } = measureValue(wrong);
      expect(failing(statistics.checks)).toEqual(failingRelations(wrong).toSorted());
      const right = measureValue(value).statistics.checks;
      expect(statistics.checks.map(({ id }) => id)).toEqual(right.map(({ id }) => id));
      expect(statistics.head.verdict.state).toBe('fails');
      const balance = statistics.balances.find(({ state }) => state === 'fails');
      expect(balance?.words).toBe('右边多 3');
    },
  );

  test('is the same in every style of table that shows each cell', () => {
    const value = generateReport(edition, 2);
    const expected = drawnOf(measureValue(value).statistics);
    for (const style of styles.filter(({ demand, showsBlanks }) => demand === 'exact' && showsBlanks)) {
      const { statistics } = measure(renderReport(value, style), { format: style.format });
      expect(drawnOf(statistics), style.name).toEqual(expected);
    }
  });
});

describe('shares and rates', () => {
  const value = changeCells(
    changeCells(generateReport('2021', 1), 't4', {
      'row|review.upheld': '5',
      'row|review.corrected': '2',
      'row|review.otherResult': '1',
      'row|review.pending': '2',
      'row|review.total': '10',
    }),
    't3',
    {},
  );

  test('of outcomes are of each group’s total', () => {
    const [review] = chartOf(measureValue(value).statistics, '/outcomes').bars;
    expect(review && [review.total, ...review.parts].map(write)).toEqual([
      '行政复议 10',
      '结果维持 5 50.0%',
      '结果纠正 2 20.0%',
      '其他结果 1 10.0%',
      '尚未审结 2 20.0%',
    ]);
  });

  test('the rate of corrections leaves out what is pending, and says what it was worked out from', () => {
    const [rate] = chartOf(measureValue(value).statistics, '/outcomes').rates;
    expect(rate && [rate.label, rate.shown, rate.formula]).toEqual([
      '行政复议纠错率',
      '25.0%',
      '结果纠正 2 ÷ 已审结 8',
    ]);
  });

  test('there is no rate where a number of it cannot be read, and none of a group that is not in the table', () => {
    const unreadable = measureValue(changeCells(value, 't4', { 'row|review.corrected': '若干' }));
    expect(chartOf(unreadable.statistics, '/outcomes').rates.map(({ label }) => label)).not.toContain('行政复议纠错率');
    const text = renderReport(value, drafting).replace(/^\| 尚未审结 \|.*\n/m, '');
    expect(chartOf(measure(text).statistics, '/outcomes').rates).toEqual([]);
  });

  test('there is no rate where nothing was closed', () => {
    const none = Object.fromEntries(Object.keys(value.tables.t4).map((id) => [id, '0']));
    expect(chartOf(measureValue(changeCells(value, 't4', none)).statistics, '/outcomes').rates).toEqual([]);
  });
});

describe('what cannot be read', () => {
  const value = generateReport('2021', 3);
  const rowId = 'r.refused.process|total';

  test('leaves its group without a number instead of counting as nothing', () => {
    const { statistics } = measureValue(changeCells(value, 't3', { [rowId]: '若干' }));
    const refused = chartOf(statistics, 't3.column.total').bars[0]?.parts.find(({ label }) => label === '不予公开');
    expect(refused).toMatchObject({ shown: '?' });
    expect(refused?.value).toBeUndefined();
    expect(refused?.share).toBeUndefined();
    expect(statistics.checks.find(({ id }) => id === 't3.column.total')).toMatchObject({
      state: 'silent',
      words: '有数字读不出',
    });
  });

  test('a relation of order that fails says how much too little there is', () => {
    const few = { 'rules|issued': '5', 'rules|repealed': '1', 'rules|inForce': '2' };
    const { statistics } = measureValue(changeCells(value, 't2', few));
    expect(statistics.checks.find(({ state }) => state === 'fails')).toMatchObject({
      sign: '≥',
      words: '不成立，少 2',
    });
    expect(statistics.head.verdict).toEqual({ state: 'fails', words: '1 条勾稽关系不成立' });
  });

  test('where every table is like that, no relation is judged', () => {
    const table = '| 结果 | 行政复议 | 未经复议直接起诉 | 复议后起诉 |\n| --- | --- | --- | --- |\n';
    const rows = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map(
      (label) => `| ${label} | 若干 | 若干 | 若干 |`,
    );
    const { statistics } = measure(
      `# 青禾县2024年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n${table}${rows.join('\n')}\n`,
    );
    expect(statistics.head.verdict).toEqual({ state: 'none', words: '勾稽关系都未能核对' });
  });

  test('a group says that one of its rows stands in a relation that fails', () => {
    const { statistics } = measureValue(
      changeCells(value, 't3', { [rowId]: String(Number(typedCell(value, 't3', rowId)) + 3) }),
    );
    const refused = chartOf(statistics, 't3.column.total').bars[0]?.parts.find(({ label }) => label === '不予公开');
    expect(refused?.fails).toBe(true);
  });

  test('a blank total is called blank, with what its parts add up to', () => {
    const typed = typedCell(value, 't3', 'r.total|total');
    const { statistics } = measureValue(changeCells(value, 't3', { 'r.total|total': '' }));
    const total = statistics.balances[0]?.right[0];
    expect(total).toMatchObject({ shown: `空白（${typed}）`, value: typed });
    expect(statistics.balances[0]?.state).toBe('holds');
  });

  test('a new report has neither shares nor failures', () => {
    const empty = Object.fromEntries(Object.keys(value.tables.t3).map((id) => [id, '']));
    const { statistics } = measureValue(changeCells(value, 't3', empty));
    expect(failing(statistics.checks)).toEqual([]);
    expect(statistics.balances[0]).toMatchObject({ state: 'silent', leftSum: '0', rightSum: '0' });
    expect(chartOf(statistics, 't3.column.total').bars[0]?.parts.every(({ share }) => share === undefined)).toBe(true);
  });
});

describe('with last year’s report', () => {
  const now = generateReport('2021', 5);
  const before: ReportValue = { ...changeCells(now, 't3', { 'new|total': '100' }), year: now.year - 1 };

  test('figures say what they were and how they have grown', () => {
    const { statistics } = measure(renderReport(now, drafting), {}, renderReport(before, drafting));
    const received = Number(typedCell(now, 't3', 'new|total'));
    expect(statistics.head.previous).toBe(`与 ${before.year} 年度报告比较`);
    expect(statistics.balances[0]?.left[0]?.change).toMatchObject({
      before: '100',
      difference: received > 100 ? `+${received - 100}` : String(received - 100),
    });
  });

  test('a group is compared where last year’s rows can all be read, a blank one as 0', () => {
    const group = (cells: Record<string, string>): Figure | undefined => {
      const last = renderReport(changeCells(before, 't3', cells), drafting);
      const { statistics } = measure(renderReport(now, drafting), {}, last);
      return chartOf(statistics, 't3.column.total').bars[0]?.parts.find(({ label }) => label === '不予公开');
    };
    const process = Number(typedCell(before, 't3', 'r.refused.process|total'));
    const whole = Number(group({})?.change?.before);
    expect(group({ 'r.refused.process|total': '' })?.change?.before).toBe(String(whole - process));
    expect(group({ 'r.refused.process|total': '若干' })?.change).toBeUndefined();
  });

  test('the format of the year before may be an older one', () => {
    const older = generateReport('2019', 5);
    const { statistics } = measure(
      renderReport({ ...now, year: 2021 }, drafting),
      {},
      renderReport({ ...older, year: 2020 }, drafting),
    );
    const total = Number(typedCell(older, 't3', 'r.total|total'));
    expect(statistics.balances[0]?.right[0]?.change?.before).toBe(String(total));
  });
});

describe('the head', () => {
  test('names parts and tables that are missing', () => {
    const { statistics } = measure('# 青禾县2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息12条。\n');
    const [parts, tables] = statistics.head.tallies;
    expect(parts).toMatchObject({ there: 1, expected: 6 });
    expect(parts?.missing).toContain('六、其他需要报告的事项');
    expect(tables).toEqual({ name: '表格', there: 0, expected: 3, missing: ['表二', '表三', '表四'] });
    expect(statistics.head.verdict).toEqual({ state: 'none', words: '' });
  });

  test('says in English what it says in Chinese; labels stay as printed', () => {
    const report = onlyReport(readText(renderReport(generateReport('2021', 1), drafting)));
    const { statistics } = describeStatistics(
      report,
      { counts: { error: 1, warning: 2, info: 3 }, remarks: [] },
      undefined,
      'en',
    );
    expect(statistics.head).toMatchObject({ errors: 1, warnings: 2, infos: 3, edition: '2021 format' });
    expect(statistics.head.verdict.words).toMatch(/^All \d+ relations hold$/);
    expect(statistics.balances[0]?.left[0]?.label).toBe('Received');
    expect(chartOf(statistics, 't3.column.total').bars[0]?.parts[0]?.label).toBe('予以公开');
  });
});
