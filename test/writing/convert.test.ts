import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../server/src/text/message.ts';
import { convertText } from '../../server/src/writing/convert.ts';
import { editions } from '../reports/labels.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';
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
