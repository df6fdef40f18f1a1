import { describe, expect, test } from 'vitest';
import { readDocument } from '../../server/src/model/readDocument.ts';
import type { Report } from '../../server/src/model/report.ts';
import { createReportService, type NextReport } from '../../server/src/service/reportService.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { render } from '../../server/src/text/message.ts';
import { expectLinear } from '../growth.ts';
import { editions } from '../reports/labels.ts';
import { onlyReport } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName, styles } from '../reports/styles.ts';
import { changeCells, generateReport, type ReportValue } from '../reports/value.ts';
import { defaults } from './probe.ts';

const service = createReportService({ logger: { error: () => undefined, warn: () => undefined }, failFast: true });
const drafting = styleByName('gfm, drafting form');

type Drafted = Exclude<NextReport, { refused: object }> & { readonly report: Report; readonly said: readonly string[] };

function draft(
  text: string,
  format: DocumentFormat = 'markdown',
  choice?: { report?: number; year?: number },
): Drafted {
  const next = service.nextReport({ uri: 'memory:/last', version: 1, text, format }, defaults, choice);
  if (next.refused) throw new Error(render(next.refused, 'en'));
  const report = onlyReport(readDocument(next.text, { format: 'markdown' }));
  return { ...next, report, said: next.notes.map((note) => render(note, 'en')) };
}

function refuse(text: string, format: DocumentFormat = 'markdown'): string {
  const { refused } = service.nextReport({ uri: 'memory:/last', version: 1, text, format }, defaults);
  return refused ? render(refused, 'en') : '';
}

/** Every number in the tables, as `table cell number`. */
function numbersIn({ tables }: Report): readonly string[] {
  return tables.flatMap(({ id, cells }) =>
    [...cells.values()].filter(({ state }) => state !== 'blank').map((cell) => `${id} ${cell.id} ${cell.raw}`),
  );
}

/** What the new tables may hold: what was carried over. */
function carriedFrom({ tables }: ReportValue): readonly string[] {
  return Object.entries(tables.t3)
    .filter(([id, typed]) => id.startsWith('carriedOut|') && typed !== '')
    .map(([id, typed]) => `t3 ${id.replace('carriedOut', 'carriedIn')} ${typed}`);
}

/** Its lines outside of tables and front matter. */
function words(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('|') && !line.startsWith('---'));
}

describe('a report begun with last year’s', () => {
  for (const edition of editions) {
    for (const style of styles) {
      test(`holds nothing of its tables but what was carried over: ${edition}, ${style.name}`, () => {
        const value = generateReport(edition, 3);
        const { report, year } = draft(renderReport(value, style), style.format);
        expect(year).toBe(value.year + 1);
        expect([report.year, report.organisation]).toEqual([year, value.organisation]);
        expect(report.tables.map(({ id }) => id)).toEqual(['t2', 't3', 't4']);
        expect(report.tables.flatMap(({ shape }) => shape)).toEqual([]);
        expect(report.edition?.id).toBe(year > 2020 ? '2021' : '2019');
        expect(report.sections.map(({ definition }) => definition?.number)).toEqual([1, 2, 3, 4, 5, 6]);
        const carried = carriedFrom(value);
        // A style in which not every cell can be read carries less, never anything else.
        const numbers = numbersIn(report);
        expect(numbers.filter((number) => !carried.includes(number))).toEqual([]);
        if (style.demand === 'exact') expect(numbers).toEqual(carried);
      });
    }
  }

  test('keeps headings and prose word for word, whatever the ends of its lines', () => {
    const value = generateReport('2021', 2);
    const last = renderReport(value, drafting, { eol: '\r\n' });
    const { text } = draft(last);
    const moved = words(last).map((line) => line.replaceAll(`${value.year}年`, `${value.year + 1}年`));
    expect(words(text).slice(-moved.length)).toEqual(moved);
    expect(text).not.toContain('\r');
  });

  test('is a report that no rule of its parts, tables and cells finds fault with', () => {
    const { text } = draft(renderReport(generateReport('2021', 4), drafting));
    const { findings } = service.analyze({ uri: 'memory:/new.md', version: 1, text, format: 'markdown' }, defaults);
    const rules = findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => !rule.startsWith('prose-'))).toEqual([]);
  });

  test('has the tables of the format in force where that has changed, and says so', () => {
    const value = { ...generateReport('2019', 1), year: 2020 };
    const { report, year, said } = draft(renderReport(value, drafting));
    expect([year, report.edition?.id]).toEqual([2021, '2021']);
    expect(said[0]).toContain('for 2021 it is the 2021 format.');
    expect(numbersIn(report)).toEqual(carriedFrom(value));
  });

  test('that cites the notice of the year before is told so, with the notice in force as a fix', () => {
    const cited = '本报告根据国办公开办函〔2019〕60号编制。\n\n## 一、';
    const last = renderReport({ ...generateReport('2019', 1), year: 2020 }, drafting).replace('## 一、', cited);
    const { text } = draft(last);
    const { findings } = service.analyze({ uri: 'memory:/new.md', version: 1, text, format: 'markdown' }, defaults);
    const outdated = findings.filter(({ rule }) => rule === 'standard-outdated');
    expect(outdated.map(({ span }) => text.slice(span.start, span.end))).toEqual(['国办公开办函〔2019〕60号']);
    expect(outdated[0]?.fixes()).toHaveLength(1);
  });

  test('carries nothing over two years', () => {
    const value = { ...generateReport('2021', 1), year: 2022 };
    const { report, said } = draft(renderReport(value, drafting), 'markdown', { year: 2024 });
    expect(report.year).toBe(2024);
    expect(numbersIn(report)).toEqual([]);
    expect(said).toEqual(['It is the report of 2022, not of the year before, so “上年结转” was left blank.']);
  });

  test('carries no blank, no mark and nothing that cannot be read', () => {
    const value = changeCells({ ...generateReport('2021', 1), year: 2022 }, 't3', {
      'carriedOut|natural': '',
      'carriedOut|legal.commercial': '/',
      'carriedOut|legal.research': '若干',
      'carriedOut|legal.social': '3件',
    });
    const carried = numbersIn(draft(renderReport(value, drafting)).report);
    expect(carried.slice(0, 1)).toEqual(['t3 carriedIn|legal.social 3']);
    expect(carried.map((line) => line.split(' ')[1])).toEqual([
      'carriedIn|legal.social',
      'carriedIn|legal.lawservice',
      'carriedIn|legal.other',
      'carriedIn|total',
    ]);
  });

  test('names the columns that could not be carried', () => {
    const value = changeCells({ ...generateReport('2021', 1), year: 2022 }, 't3', {
      'carriedOut|natural': '约3',
      'carriedOut|legal.commercial': '/',
      'carriedOut|legal.social': '若干',
    });
    expect(draft(renderReport(value, drafting)).said).toContainEqual(
      expect.stringMatching(/^No number could be read in “自然人”、“社会公益组织” of “结转下年度继续办理” of 2022/),
    );
  });

  test('says where the table that numbers are carried from does not add up', () => {
    const value = changeCells({ ...generateReport('2021', 1), year: 2022 }, 't3', { 'carriedOut|natural': '77' });
    expect(draft(renderReport(value, drafting)).said).toContainEqual(
      expect.stringMatching(/^\d+ relations of Table 3 fail in the report of 2022/),
    );
  });
});

const small = `# 青禾县2024年政府信息公开工作年度报告

## 一、总体情况

2024年，全县公开信息120条。

| 序号 | 培训 | 时间 | 人次 | 占比 |
| --- | --- | --- | ---: | ---: |
| 1 | 答复文书 | 2024年3月 | 46 | 30% |
| 2 | 保密审查 | 2024年9月 | 1,052人 | 约70% |
`;

describe('what stands around the tables of the format', () => {
  test('a table of the author’s own keeps its words, dates and running numbers', () => {
    const { text } = draft(small);
    expect(text).toContain('| 1 | 答复文书 | 2024年3月 |  |  |');
    expect(text).toContain('| 2 | 保密审查 | 2024年9月 |  |  |');
  });

  test.each([
    ['| 指标 | 2022 | 2023 | 2024 |', '| 指标 | 2022 | 2023 | 2024 |'],
    ['| 2023 | 12 | 13 | 14 |', '| 2023 |  |  |  |'],
    ['| 网站 | 2023 | 13 | 14 |', '| 网站 | 2023 |  |  |'],
  ])('years in heads and labels of such a table are kept: %s', (row, kept) => {
    const rows = ['| 指标 | 2022 | 2023 | 2024 |', '| --- | --- | --- | --- |', row].filter(
      (line, index) => index < 2 || !line.startsWith('| 指标'),
    );
    expect(draft(`${small}\n## 六、其他需要报告的事项\n\n${rows.join('\n')}\n`).text).toContain(kept);
  });

  test('a running number is kept where such a table has one row', () => {
    const rows = '| 序号 | 事项 | 件数 |\n| --- | --- | --- |\n| 1 | 网站 | 3 |';
    expect(draft(`${small}\n## 六、其他需要报告的事项\n\n${rows}\n`).text).toContain('| 1 | 网站 |  |');
  });

  test('front matter stays, but for year and format', () => {
    const front = '---\n版式: "2019"\n年度: 2020\n机关: 青禾县人民政府\nparent: 青川市\n---\n\n';
    const { text } = draft(front + renderReport({ ...generateReport('2019', 1), year: 2020 }, drafting));
    expect(text.startsWith('---\n版式: "2021"\n年度: 2021\n机关: 青禾县人民政府\nparent: 青川市\n---\n\n# ')).toBe(
      true,
    );
  });

  test('a report without front matter gets what is known of it', () => {
    expect(draft(small).text.startsWith('---\nedition: "2021"\nyear: 2025\norganisation: 青禾县\n')).toBe(true);
  });

  test('reasons to silence a rule were last year’s, and are left out', () => {
    const { text, said } = draft(
      small.replace('2024年，全县', '<!-- nianbao-disable-next-line wording: 引文 -->\n2024年，全县'),
    );
    expect(text).not.toContain('nianbao-disable');
    expect(said).toContain('Comments that switched rules off last year were left out (1).');
  });

  test('of several reports the latest is taken, or the one that is named', () => {
    const both = `${small}\n${small.replaceAll('2024', '2023')}`;
    expect(draft(both).lastYear).toBe(2024);
    expect(draft(both, 'markdown', { report: 1 }).lastYear).toBe(2023);
  });

  test('says that rows and columns of the author’s own are left out', () => {
    const own = renderReport(generateReport('2021', 1), drafting).replace(
      /^(\| （七）总计.*)$/mu,
      '| （八）其他情形说明 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n$1',
    );
    const { said, text } = draft(own);
    expect(said).toContainEqual(expect.stringContaining('that the format does not have were left out'));
    expect(text).not.toContain('其他情形说明');
  });

  test('of a format that carries nothing over says nothing of it', () => {
    const older =
      '# 青禾县2009年政府信息公开工作年度报告\n\n## 一、概述\n\n全年公开12条。\n\n## 二、主动公开政府信息情况\n\n公开12条。\n';
    const { said, report } = draft(older);
    expect(report.year).toBe(2010);
    expect(said.join()).not.toContain('carried');
  });

  test('of a year before all formats has the format in force', () => {
    const { report } = draft(small.replaceAll('2024年', ''), 'markdown', { year: 1995 });
    expect(report.edition?.id).toBe('2021');
  });

  test('what a page left in the text is left out', () => {
    const page = `当前位置：首页 > 政府信息公开 > 年报\n${small.replaceAll(/^#+ /gm, '')}\n打印本页 关闭窗口\n`;
    const { text } = draft(page, 'plaintext');
    expect(text).not.toMatch(/当前位置|关闭窗口/);
    expect(text).toContain('# 青禾县2025年政府信息公开工作年度报告');
  });
});

describe('no report is begun', () => {
  test('with what is none', () => {
    expect(refuse('# 会议记录\n')).toContain('No annual report was found in it');
  });

  test('with a report of another kind', () => {
    const points = '# 青禾县2015年政府信息公开工作要点落实情况报告\n\n## 一、行政权力清单公开\n\n全年公开12项。\n';
    expect(refuse(points)).toContain('It is no annual report');
  });

  test('with one that names no year', () => {
    expect(refuse(small.replaceAll('2024年', ''))).toContain('The year that it reports on cannot be read.');
  });

  test('with several that name no year', () => {
    const nameless = small.replaceAll('2024年', '');
    expect(refuse(`${nameless}\n${nameless}`)).toContain('The year that it reports on cannot be read.');
  });

  test('unless the year is given', () => {
    const { report, lastYear, said } = draft(small.replaceAll('2024年', ''), 'markdown', { year: 2025 });
    expect([report.year, lastYear]).toEqual([2025, undefined]);
    expect(said).toContainEqual(expect.stringContaining('no year was moved on'));
  });

  test.each([2024, 2020])('of a year that is not a later one: %i', (year) => {
    expect(() => draft(small, 'markdown', { year })).toThrow(`so none of ${year} can be drafted from it`);
  });
});

const compare = (now: string, last: string): readonly string[] => {
  const analysis = service.analyze({ uri: 'memory:/now', version: 1, text: now, format: 'markdown' }, defaults);
  const source = { uri: 'memory:/last', version: 1, text: last, format: 'markdown' as const };
  return service.keptFromLast(analysis, source, defaults).map(({ printed }) => printed);
};

describe('what is still as in another document', () => {
  const next = small.replaceAll('2024', '2025');

  test('is compared with the report of the year before, wherever in it that stands', () => {
    const both = `${small.replaceAll('2024', '2021')}\n${small}`;
    expect(compare(next, both)).toEqual(compare(next, small));
    expect(compare(next, small).length).toBeGreaterThan(0);
  });

  test('is compared with the only one there is where that names no year', () => {
    expect(compare(next, small.replaceAll('2024年', ''))).toContain('120条');
  });

  test('is nothing where the other, or this one, is no report', () => {
    expect(compare(next, '# 会议记录\n')).toEqual([]);
    expect(compare('# 会议记录\n', small)).toEqual([]);
  });
});

/** One line with as many years and numbers. */
function writeLongLine(count: number): string {
  const repeated = '较2023年增加3件，2024年公开12条，2025年'.repeat(count);
  return `# 青禾县2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${repeated}\n`;
}

test('the work grows with the text, however many years and numbers a line holds', async () => {
  await expectLinear(4000, writeLongLine, draft);
});
