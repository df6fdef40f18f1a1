import { describe, expect, test } from 'vitest';
import { checkClean, runAllRules } from '../language/checkAll.ts';
import { readText } from '../language/check.ts';
import { sectionTitles } from '../reports/labels.ts';
import { expectedReadings, onlyReport, readingsOf } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

const draft = 'gfm, drafting form';
const title = /(?:# )?(青禾县人民政府)(\d{4}年)(政府信息公开工作年度报告)/;
const section = new RegExp(`^(?:## )?([一二三四五六])、(${sectionTitles.join('|')})$`, 'gm');

/** The lines from one that begins so up to another in one line, the others as they are. */
function joinLines(text: string, from: string, to: string): string {
  const start = text.indexOf(`\n${from}`) + 1;
  const end = text.indexOf(`\n${to}`);
  return `${text.slice(0, start)}${text
    .slice(start, end)
    .trim()
    .replaceAll(/\s*\n\s*/gu, ' ')}\n${text.slice(end)}`;
}

/** What editors, converters and web pages do to the words around the tables; `numbers` where they change the numbering, too. */
const frames: readonly (readonly [name: string, style: string, edit: (text: string) => string, numbers?: 'numbers'])[] =
  [
    ['the title in a centred paragraph', draft, (text) => text.replace(title, '<p align="center"><b>$1$2$3</b></p>')],
    ['the title in a heading of HTML', draft, (text) => text.replace(title, '<h1 align="center">$1$2$3</h1>')],
    ['the title in <center>', draft, (text) => text.replace(title, '<center>$1$2$3</center>')],
    ['a line break in the title', draft, (text) => text.replace(title, '# $1<br>$2$3')],
    ['the title on three lines', 'pipe rows', (text) => text.replace(title, '$1\n$2\n$3')],
    ['the preface behind the title', 'pipe rows', (text) => text.replace(/(年度报告)\n/, '$1')],
    [
      'links of the page before the title',
      'html with merged cells',
      (text) => `<div><ul><li><a href="/">首页</a></li><li><a href="/nb">政府信息公开年报</a></li></ul></div>${text}`,
    ],
    ['bold numbers before the headings', draft, (text) => text.replace(section, '**$1、**$2')],
    ['headings as items of a list', draft, (text) => text.replace(section, '- $1、$2')],
    ['attributes behind the headings', draft, (text) => text.replace(section, '## $1、$2 {#part .unnumbered}')],
    ['第一部分 before the headings', 'pipe rows', (text) => text.replace(section, '第$1部分 $2'), 'numbers'],
    ['commas behind the numbers', 'blank lines', (text) => text.replace(section, '$1，$2'), 'numbers'],
    [
      'a table of contents with leaders',
      'pipe rows',
      (text) => {
        const lines = sectionTitles.map(
          (words, index) => `${'一二三四五六'.charAt(index)}、${words} ........ ${index + 1}`,
        );
        return text.replace('一、总体情况', `目录\n${lines.join('\n')}\n\n一、总体情况`);
      },
    ],
    ['everything in one line', 'pipe rows', (text) => text.replaceAll('\n', '')],
    ['everything in one line, a blank for each line end', 'blank lines', (text) => text.replaceAll('\n', ' ')],
    ['table 3 in one line with its heading', 'blank lines', (text) => joinLines(text, '三、收到', '四、政府')],
    [
      'table 3 in one line behind a number and a blank',
      'blank lines',
      (text) => joinLines(text, '三、收到', '四、政府').replace('三、', '三、 '),
    ],
    [
      'zero-width blanks in every word',
      draft,
      (text) => text.replaceAll(/(?<=[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff])/g, '\u200B'),
    ],
    [
      'soft hyphens in every word',
      'pipe rows',
      (text) => text.replaceAll(/(?<=[\u4e00-\u9fff]{4})(?=[\u4e00-\u9fff])/g, '\u00AD'),
    ],
    ['soft hyphens behind the numbers', 'cell lines', (text) => text.replaceAll(/(?<=\d)(?= \|)/g, '\u00AD')],
  ];

describe('a report framed in other ways is read as what it is', () => {
  for (const [name, styleName, edit, numbers] of frames)
    test(`${name} (${styleName})`, () => {
      const style = styleByName(styleName);
      const value = generateReport('2021', 31);
      const text = edit(renderReport(value, style));
      const report = onlyReport(readText(text, { format: style.format }));
      expect(report.organisation).toBe(value.organisation);
      expect(report.year).toBe(value.year);
      expect(report.period?.wholeYear).toBe(true);
      expect(report.sections.map((part) => part.definition?.number)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(readingsOf(report)).toEqual(expectedReadings(value));
      if (numbers) {
        const found = runAllRules(text, { format: style.format }).filter((problem) => problem.severity === 'error');
        expect(found).toEqual([]);
      } else checkClean(text, { format: style.format });
    });
});

describe('a heading on the line of a table that lost its line ends', () => {
  const style = styleByName('blank lines');
  const value = generateReport('2021', 31);
  const text = renderReport(value, style);
  const inline = '四、政府信息公开行政复议、行政诉讼情况';

  test.each([
    ['behind it', joinLines(text, '三、收到', inline).replace(/\s+四、政府/u, ' 四、政府')],
    ['between two of them', joinLines(text, '三、收到', '五、存在')],
  ])('%s is set apart, and said to stand inside the line', (_, typed) => {
    const report = onlyReport(readText(typed, { format: 'plaintext' }));
    expect(report.sections.map((part) => part.definition?.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(readingsOf(report)).toEqual(expectedReadings(value));
    const found = runAllRules(typed, { format: 'plaintext' }).filter(({ severity }) => severity !== 'info');
    expect(found.map(({ rule, at }) => [rule, at])).toEqual([['heading-inline', inline]]);
  });

  test('prose on the line makes it prose', () => {
    const typed = joinLines(text, '三、收到', inline).replace(/\s+四、政府/u, ' 四、政府');
    const line = typed.split('\n').findIndex((each) => each.startsWith('三、收到'));
    const said = typed
      .split('\n')
      .with(line, `${typed.split('\n')[line] ?? ''} 本年度没有收到行政复议申请。`)
      .join('\n');
    const { sections } = onlyReport(readText(said, { format: 'plaintext' }));
    expect(sections.map((part) => part.definition?.number)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
