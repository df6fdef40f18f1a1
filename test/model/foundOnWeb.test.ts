import { describe, expect, test } from 'vitest';
import { readText } from '../language/check.ts';
import { checkNoErrors, runAllRules } from '../language/checkAll.ts';
import { expectedReadings, onlyReport, readingsOf } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

const value = generateReport('2021', 17);
const title = `${value.organisation}${value.year}年政府信息公开工作年度报告`;
const escapeTags = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Style, and what happened to the text on its way. */
const ways: readonly (readonly [string, string, (text: string) => string])[] = [
  ['quoted as a whole', 'gfm, drafting form', (text) => text.trimEnd().replaceAll(/^/gm, '> ')],
  [
    'with escaped marks in its headings',
    'gfm, drafting form',
    (text) => text.replaceAll(/(?<=^#+ [一二三四五六])、/gm, '\\、'),
  ],
  ['with its tags escaped', 'html with merged cells', escapeTags],
  [
    'below a registration table',
    'cell lines',
    (text) => `索引号 | QH-1 | 发布机构 | 县政府办 |\n文号 | 无 | 主题词 | 年报 |\n\n${text}`,
  ],
  [
    'below a page’s links and its own title',
    'cell lines',
    (text) => `当前位置：首页\n${title}\n发布时间：2024-01-12 字号：\n${text}`,
  ],
  ['with its title twice', 'cell lines', (text) => `${title}\n\n${text}`],
  ['with page lines behind it', 'cell lines', (text) => `${text}\n附件下载\n打印 关闭\n上一篇：无\n`],
  [
    'with question marks for blanks',
    'cell lines',
    (text) => text.replaceAll(/^(?=[一二三四五六]、(?!本年|上年|结转))/gm, '????'),
  ],
];

describe('a report as found on the web is read as what it is', () => {
  test.each(ways)('%s (%s)', (_, styleName, change) => {
    const style = styleByName(styleName);
    const text = change(renderReport(value, style));
    const report = onlyReport(readText(text, { format: style.format }));
    expect(report.year).toBe(value.year);
    expect(report.organisation).toBe(value.organisation);
    expect(report.title?.text).toBe(title);
    expect(report.sections.map((part) => part.definition?.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(readingsOf(report)).toEqual(expectedReadings(value));
    checkNoErrors(text, { format: style.format });
    const residue = new Set(['page-residue', 'replacement-noise']);
    const found = runAllRules(text, { format: style.format });
    expect(found.filter(({ rule, severity }) => severity !== 'info' && !residue.has(rule))).toEqual([]);
  });
});

describe('a report whose title stayed behind on its page', () => {
  const preface =
    '本报告根据《中华人民共和国政府信息公开条例》编制。统计期限自2024年1月1日起至2024年12月31日止。\n\n一、总体情况\n\n全年主动公开信息12条，';

  test.each([
    preface,
    preface.replace('本报告根据', '根据').replace('编制', '，现公布青禾县水利局2024年政府信息公开工作年度报告'),
    preface.replace('本报告根据', '根据').replace('编制', '要求，编制本报告'),
    preface.replace('本报告根据', '本年度报告依据'),
    preface.replace('本报告根据', '按照').replace('编制', '要求，特向社会公布年度报告'),
  ])('is known by its preface, however early its text breaks off: %s', (text) => {
    const { reports } = readText(text, { format: 'plaintext' });
    expect(reports.map(({ year, edition }) => [year, edition?.id])).toEqual([[2024, '2021']]);
  });

  test.each([
    preface.replace('政府信息公开条例', '安全生产法'),
    preface.replace('统计期限自2024年1月1日起至2024年12月31日止。', ''),
    preface.replace('一、总体情况', '一、工作开展情况'),
    preface.replace('本报告根据', '根据').replace('编制', '编制的年报'),
    preface.replace('本报告根据', '请按').replace('编制', '编制本报告'),
    preface.replace('本报告根据', '近日公布的年报').replace('编制', '公布'),
  ])('%s is none', (text) => {
    expect(readText(text, { format: 'plaintext' }).reports).toEqual([]);
  });

  test.each([
    ['根据《条例》，现公布青禾县水利局2024年政府信息公开工作年度报告。', '青禾县水利局', 'department'],
    ['现发布《青禾县白石镇人民政府2024年政府信息公开工作年度报告》。', '青禾县白石镇人民政府', 'township'],
    ['本报告由青禾县水利局根据《条例》编制。', '青禾县水利局', 'department'],
    ['本年度报告由青禾县白石街道综合各项数据编制。', '青禾县白石街道', 'township'],
    // An office writes its government's report; others' names are not the author's.
    ['本报告由青禾县人民政府办公室编制。', undefined, undefined],
    ['本报告由总体情况、主动公开政府信息情况等六部分组成。', undefined, undefined],
    ['现公布我局2024年政府信息公开工作年度报告。', undefined, undefined],
    ['按照《青禾县教育局关于做好2024年政府信息公开工作年度报告编制工作的通知》编制。', undefined, undefined],
  ])('is of the body its preface names: %s', (sentence, organisation, level) => {
    const whole = renderReport(value, styleByName('cell lines')).replace(title, '');
    const text = whole.replace(/^.*统计期限.*$/m, `${sentence}统计期限自2024年1月1日起至2024年12月31日止。`);
    const report = onlyReport(readText(text, { format: 'plaintext' }));
    expect([report.organisation, report.level]).toEqual([organisation, level]);
  });

  test('is of the year it counts, be that a whole one or not', () => {
    const whole = renderReport(value, styleByName('cell lines')).replace(title, '');
    const text = whole.replace(/^.*统计期限.*$/m, '本报告的统计期限自2022年1月1日起至2022年9月30日止。');
    expect(text).toContain('2022年9月30日');
    expect(onlyReport(readText(text, { format: 'plaintext' })).year).toBe(2022);
    expect(onlyReport(readText(text.replace('2022年9月', '2023年9月'), { format: 'plaintext' })).year).toBeUndefined();
  });
});
