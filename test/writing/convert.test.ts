import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../server/src/model/readDocument.ts';
import type { ReportDocument } from '../../server/src/model/report.ts';
import { render } from '../../server/src/text/message.ts';
import { convertText } from '../../server/src/writing/convert.ts';
import { compareReadings } from '../../server/src/writing/sameReading.ts';
import { editions } from '../reports/labels.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName, styles } from '../reports/styles.ts';
import { changeCells, generateReport, typedCell } from '../reports/value.ts';
import { checkConversion } from './converted.ts';

const targets = ['markdown', 'html'] as const;

describe('a report in any style of table is read after the conversion as before', () => {
  for (const style of styles) {
    test(style.name, () => {
      for (const edition of editions) {
        for (const to of style.format === 'plaintext' ? (['plaintext', ...targets] as const) : targets) {
          checkConversion(renderReport(generateReport(edition, 11), style), style.format, to);
        }
        checkConversion(renderReport(generateReport(edition, 12), style, { eol: '\r\n' }), style.format, 'markdown');
      }
    });
  }
});

test('so is a report with a number, a row or a line lost or changed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...editions),
      fc.constantFrom(...styles),
      fc.constantFrom(...targets),
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('digit', 'line', 'word', 'split'),
      (edition, style, to, seed, share, damage) => {
        const text = renderReport(generateReport(edition, seed), style);
        checkConversion(damageText(text, Math.floor(share * text.length), damage), style.format, to);
      },
    ),
    { numRuns: 60 },
  );
});

function damageText(text: string, at: number, damage: 'digit' | 'line' | 'word' | 'split'): string {
  const digit = text.slice(at).search(/\d/);
  const place = at + Math.max(digit, 0);
  if (damage === 'digit') return `${text.slice(0, place)}7${text.slice(place + 1)}`;
  if (damage === 'split') return `${text.slice(0, place)}4 5${text.slice(place + 1)}`;
  if (damage === 'word') return `${text.slice(0, at)}不详${text.slice(at)}`;
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.slice(0, start) : text.slice(0, start) + text.slice(end + 1);
}

const openings = '青禾县水务局2024年政府信息公开工作年度报告\n一、总体情况\n本局公开信息12条。\n';

function convertToMarkdown(text: string): string {
  return convertText(text, { format: 'plaintext', to: 'markdown' }).text ?? 'not converted';
}

describe('to Markdown', () => {
  test('title, parts and their sub-headings become headings; sentences with a number in front do not', () => {
    const text = `${openings}（一）主动公开\n公开12条。\n（二）其他说明:无。\n1.发布10条\n2.解读2条\n二、主动公开政府信息情况\n`;
    expect(convertToMarkdown(text)).toBe(
      `# 青禾县水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n本局公开信息12条。\n\n### （一）主动公开\n\n公开12条。\n（二）其他说明:无。\n1.发布10条\n2.解读2条\n\n## 二、主动公开政府信息情况\n`,
    );
  });

  test('what stands beside the report stays: furniture of a page, page numbers, code, an older table', () => {
    const text = `首页 | 政务公开\n\n${openings}— 3 —\n\n~~~\n1 | 2\n~~~\n\n指标 | 单位 | 数量 |\n公开数 | 条 | 12 |\n`;
    const converted = convertToMarkdown(text);
    expect(converted).toMatch(/^首页 \| 政务公开\n/);
    expect(converted).toContain('— 3 —\n\n~~~\n1 | 2\n~~~');
    expect(converted).toContain('| 指标 | 单位 | 数量 |\n| --- | --- | --- |\n| 公开数 | 条 | 12 |');
  });

  test('cells are written as they are typed, labels as the format has them', () => {
    const rows = ['维持 | 1 0', '结果纠正 | 22（其中修订16件）', '其他结果 | /', '尚未审结 | ——', '总计 | 18 29'];
    const table = ['结果 | 行政复议 | 未经复议直接起诉 | 复议后起诉 |', ...rows.map((row) => `${row} | 0 | 0 |`)].join(
      '\n',
    );
    const text = `${openings}四、政府信息公开行政复议、行政诉讼情况\n${table}\n`;
    const converted = convertToMarkdown(text);
    for (const cell of [
      '| 结果维持 | 1 0 | 0 | 0 |',
      '| 结果纠正 | 22（其中修订16件） | 0 | 0 |',
      '| 其他结果 | / |',
      '| 总计 | 18 29 |',
    ])
      expect(converted).toContain(cell);
  });

  test('a comment that silences a rule stays before what it speaks of', () => {
    const directive = '<!-- nianbao-disable-next-line section-title: 县里要求 -->';
    const text = `# 青禾县水务局2024年政府信息公开工作年度报告\n\n${directive}\n**一、总体情况**\n本局公开信息12条。\n\n## 二、主动公开政府信息情况\n`;
    const { text: markdown } = convertText(text, { format: 'markdown', to: 'markdown' });
    expect(markdown).toContain(`${directive}\n## 一、总体情况\n\n本局`);
    expect(convertText(text, { format: 'markdown', to: 'html' }).text).not.toContain('nianbao-disable');
  });

  test('a page of HTML is read as text: bars and marks in it stay words', () => {
    const page = `<html><body><h1>青禾县水务局2024年政府信息公开工作年度报告</h1><p>首页 | 公开</p><p>~~~波浪</p><p>一、总体情况</p><p>公开&lt;12&gt;条</p><p>二、主动公开政府信息情况</p></body></html>`;
    const { text } = convertText(page, { format: 'html', to: 'markdown' });
    expect(text).toBe(
      '# 青禾县水务局2024年政府信息公开工作年度报告\n\n首页 \\| 公开\n\n\\~~~波浪\n\n## 一、总体情况\n\n公开<12>条\n\n## 二、主动公开政府信息情况\n',
    );
  });
});

test('to HTML, lines that the width of a page has broken are joined; a title and lines that end are kept apart', () => {
  const long = '本局全年通过县政府门户网站和政务新媒体主动公开政府信息，其中';
  const text = `标题: 青禾县水务局2024年政府信息公开工作年度报告，由局办公室编写\n标题: 青禾县水务局2024年政府信息公开工作年度报告\n发布时间：2025年1月20日\n\n一、总体情况\n${long}\n规范性文件12件。\n联系电话：1234567\n二、主动公开政府信息情况\n略。\n`;
  const { text: html } = convertText(text, { format: 'plaintext', to: 'html' });
  expect(html).toContain(`<p>${long}规范性文件12件。<br>联系电话：1234567</p>`);
  expect(html).toContain('年度报告<br>发布时间');
});

test('a page of HTML keeps everything but its tables, which become the official ones', () => {
  const table = `<table><tr><td>结果</td><td>行政复议</td><td>未经复议直接起诉</td><td>复议后起诉</td></tr>${['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((label, index) => `<tr><td>${label}</td><td>${index}</td><td>0</td><td>0</td></tr>`).join('')}</table>`;
  const page = `<html><head><style>p {}</style></head><body><h1>青禾县水务局2024年政府信息公开工作年度报告</h1><p class="x">一、总体情况</p><p>公开12条。</p><p>四、政府信息公开行政复议、行政诉讼情况</p>${table}<p>完</p></body></html>`;
  const { text, edits } = checkConversion(page, 'html', 'html');
  expect(edits).toHaveLength(1);
  expect(text?.startsWith(page.slice(0, page.indexOf('<table>')))).toBe(true);
  expect(text).toContain('<tr><td>0</td><td>1</td><td>2</td><td>3</td><td>4</td>');
});

test('in simplified characters when asked; offsets stay those of the text as typed', () => {
  const text = '青禾縣水務局2024年政府信息公開工作年度報告\n一、總體情況\n本局公開檔案12條，成效顯著。\n';
  const options = { format: 'plaintext', to: 'markdown' } as const;
  const conversion = convertText(text, { ...options, simplified: true });
  expect(conversion.text).toBe(
    '# 青禾县水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n本局公开档案12条，成效显著。\n',
  );
  expect(convertText(text, options).text).toContain('## 一、總體情況');
});

test('a line of numbers that is not read stands behind the HTML table, and is said to', () => {
  const text = `${openings}四、政府信息公开行政复议、行政诉讼情况\n第二十条第（五）项\n`;
  const blocks =
    '二、主动公开政府信息情况\n| 第二十条第（五）项 |  |\n| --- | --- |\n| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 31 |\n| 第二十条第（六）项 |  |\n| 信息内容 | 本年处理决定数量 |\n| 行政处罚 | 4 | 5 | 6 |\n';
  for (const to of targets) {
    const { text: converted, notes } = checkConversion(text.replace('四、', `${blocks}四、`), 'plaintext', to);
    expect(converted).toMatch(/4\D+5\D+6/);
    expect(notes.map(({ message }) => render(message, 'en')).join('\n')).toContain('Table 2');
  }
});

describe('a comment that silences a rule', () => {
  const comment = '<!-- nianbao-disable-next-line cell-blank: 县里要求 -->';
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const rows = outcomes.map((label) => `<tr><td>${label}</td><td>0</td><td>0</td><td>0</td></tr>`).join('');
  const head = '<tr><td>结果</td><td>行政复议</td><td>未经复议直接起诉</td><td>复议后起诉</td></tr>';
  const page = (table: string): string =>
    `<h1>青禾县水务局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p>${comment}<p>公开12条。</p><p>四、政府信息公开行政复议、行政诉讼情况</p>${table}<p>完</p>`;

  test('goes out of a page of HTML, and one inside a table does not keep it from becoming the official one', () => {
    const { text } = checkConversion(page(`<table>${head}${comment}${rows}</table>`), 'html', 'html');
    expect(text).not.toContain('nianbao');
    expect(text).toContain('<table border="1">');
    expect(text).toContain('<p>一、总体情况</p><p>公开12条。</p>');
  });

  test('of a page stays in Markdown', () => {
    const { text } = convertText(page(`<table>${head}${rows}</table>`), { format: 'html', to: 'markdown' });
    expect(text).toContain(`${comment}\n\n公开12条。`);
  });
});

describe('a table that no format has', () => {
  const opening = '# 青禾县水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n公开情况见下表。\n\n';

  test('keeps its merged cells in HTML', () => {
    const table =
      '<table><tr><td rowspan="2">载体</td><td colspan="2">条数</td></tr><tr><td>上半年</td><td>下半年</td></tr></table>';
    const { text } = convertText(`${opening}${table}\n`, { format: 'markdown', to: 'html' });
    expect(text).toContain('<td rowspan="2">载体</td><td colspan="2">条数</td>');
  });

  test('gets cells where a row has fewer than the others', () => {
    const table = '载体 | 上半年 | 下半年 |\n网站 | 3 | 4 |\n公报 | 5 |\n';
    const { text } = convertText(`${opening}${table}`, { format: 'markdown', to: 'markdown' });
    expect(text).toContain('| 载体 | 上半年 | 下半年 |\n| --- | --- | --- |\n| 网站 | 3 | 4 |\n| 公报 | 5 |  |');
  });

  test('of one row stays a table of HTML in Markdown: it is a line of the page', () => {
    const page = `<h1>青禾县水务局2024年政府信息公开工作年度报告</h1><table><tr><td>来源</td><td>局办公室</td></tr></table><p>一、总体情况</p><p>1.发布10条</p><p>公开12条。</p>`;
    const { text } = convertText(page, { format: 'html', to: 'markdown' });
    expect(text).toContain('\n\n<table><tr><td>来源</td><td>局办公室</td></tr></table>\n\n');
    expect(text).toContain('\n\n1.发布10条\n\n');
  });
});

test('code before the report and behind it stays where it is', () => {
  const converted = convertToMarkdown(`~~~\n甲\n~~~\n${openings}~~~\n乙\n~~~`);
  expect(converted).toMatch(/^~~~\n甲\n~~~\n\n# 青禾县/);
  expect(converted).toMatch(/本局公开信息12条。\n+~~~\n乙\n~~~\n?$/);
});

test('front matter is extended with the line ends it has', () => {
  const text = `---\r\nyear: 2024\r\n---\r\n\r\n${openings.replaceAll('\n', '\r\n')}`;
  const { text: converted } = convertText(text, {
    format: 'markdown',
    to: 'markdown',
    frontMatter: { level: 'county' },
  });
  expect(converted).toMatch(/^---\r\nyear: 2024\r\nlevel: county\r\n---\r\n/);
});

const read = (text: string): ReportDocument => readDocument(text, { format: 'markdown' });

describe('two readings differ', () => {
  const value = generateReport('2021', 3);
  const whole = renderReport(value, styleByName('gfm, drafting form'));

  test('in nothing where they are the same', () => {
    expect(compareReadings(read(whole), read(whole))).toEqual({ tables: [], outline: false });
  });

  test('where a report, a table or the value of a cell is another', () => {
    expect(compareReadings(read(whole), read('无'))).toEqual({ tables: [], outline: true });
    const without = whole.replace(/\| 结果 \|[^\n]*\n(?:\|[^\n]*\n?)*/, '');
    expect(compareReadings(read(whole), read(without)).tables).toEqual(['0 t4']);
    expect(compareReadings(read(without), read(whole)).tables).toEqual(['0 t4']);
    const typed = typedCell(value, 't3', 'new|total');
    const changed = renderReport(
      changeCells(value, 't3', { 'new|total': `${typed}1` }),
      styleByName('gfm, drafting form'),
    );
    expect(compareReadings(read(whole), read(changed)).tables).toEqual(['0 t3']);
  });
});

describe('a heading at the beginning of a paragraph', () => {
  const lines = [
    '青禾县水务局2024年政府信息公开工作年度报告',
    '一、总体情况',
    '（一）主动公开。全年公开信息12条，按时更新。',
    '（二）监督保障：设专人负责。',
    '1. 平台建设；网站运行平稳。',
    '二、主动公开政府信息情况',
    '略。',
  ];

  test('stays with its sentence, and its mark with it', () => {
    const page = checkConversion(lines.join('\n'), 'plaintext', 'html').text ?? '';
    const words = page.replaceAll(/<[^<>]*>/gu, '');
    for (const line of lines.slice(2, 5)) expect(words).toContain(line);
    const draft = checkConversion(lines.join('\n'), 'plaintext', 'markdown').text ?? '';
    expect(draft).toContain('（一）主动公开。全年公开信息12条');
    expect(draft).toContain('（二）监督保障：设专人负责。');
  });

  test('of a page is kept as it is read', () => {
    const page = `<h1>${lines[0]}</h1>${lines
      .slice(1)
      .map((line) => `<p>${line}</p>`)
      .join('')}`;
    const draft = checkConversion(page, 'html', 'markdown').text ?? '';
    for (const line of lines.slice(2, 4)) expect(draft).toContain(line);
    checkConversion(lines.map((line) => `${line}\n`).join('\n'), 'markdown', 'html');
  });
});
