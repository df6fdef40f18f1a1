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
