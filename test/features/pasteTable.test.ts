import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clipboard, pasteTable } from '../../server/src/features/pasteTable.ts';
import { placeReports } from '../../server/src/features/placedReport.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { render } from '../../server/src/text/message.ts';
import { expectLinear } from '../growth.ts';
import { root } from '../meta/sources.ts';
import { editions } from '../reports/labels.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';
import { drafted, excel, merged, quoted, tabbed, web, word, wps } from './clipboards.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const heading = '## 四、政府信息公开行政复议、行政诉讼情况\n\n';
/** The report without its last table, and where that stood. */
const report = clean.replace(/\| 结果 \|[\s\S]*?\n\n/u, '');
const place = report.indexOf(heading) + heading.length;

interface Done {
  readonly text: string | undefined;
  readonly said: string;
}

function paste(clipboard: Clipboard, text = report, at = place, format: DocumentFormat = 'markdown', end = at): Done {
  const reports = placeReports(readDocument(text, { format }));
  const result = pasteTable(reports, { text, format, selection: { start: at, end } }, clipboard);
  if ('refused' in result) return { text: undefined, said: render(result.refused, 'zh-cn') };
  return { text: result.newText, said: render(result.title, 'zh-cn') };
}

function numbersOf(text: string, format: DocumentFormat): unknown {
  return readDocument(text, { format }).reports.map(({ tables }) =>
    tables.map(({ id, cells }) => [
      id,
      Array.from(cells.values(), (cell) => `${cell.id} ${cell.state} ${cell.value ?? ''}`).toSorted(),
    ]),
  );
}

describe('a table from the clipboard', () => {
  test.each([
    ['Word', { html: word, text: tabbed }],
    ['Excel', { html: excel, text: tabbed }],
    ['WPS', { html: wps }],
    ['a page with merged cells', { html: merged }],
    ['plain text with tabs', { text: tabbed.replaceAll('"', '').replace('\n（', '（') }],
    ['HTML source in plain text', { text: wps }],
  ])('of %s is written in drafting form, numbers and their notes as they stand', (_, clipboard) => {
    expect(paste(clipboard)).toEqual({ text: `${drafted}\n\n`, said: '粘贴为报告表格（表四）' });
  });

  test('of a page keeps the lines around it, and runs nothing', () => {
    const { text } = paste({ html: web });
    expect(text).toBe(`（四）行政复议、行政诉讼情况如下：\n\n${drafted}\n\n以上数据截至年底。\n\n`);
  });

  test('keeps headings beside it with their numbers, as lines of the form that is written', () => {
    const between = web.replace('（四）行政复议、行政诉讼情况如下：', '四、政府信息公开行政复议、行政诉讼情况');
    expect(between).not.toBe(web);
    expect(paste({ html: between }).text).toContain(`四、政府信息公开行政复议、行政诉讼情况\n\n${drafted}`);
    const page = `<h1>青禾县2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>略。</p>`;
    const { text = '' } = paste({ html: web }, page, page.length, 'html');
    expect(text).toContain('<p>（四）行政复议、行政诉讼情况如下：</p>');
    expect(text).toContain('<p>以上数据截至年底。</p>');
  });

  test('with line ends in its cells has them as blanks', () => {
    expect(paste({ text: tabbed }).text).toContain('| 1 （含上年1件） |');
  });

  test('that is none of the format’s is written cell by cell, in a report only', () => {
    const { text, said } = paste({ text: quoted });
    expect(said).toBe('粘贴为表格');
    expect(text?.split('\n')).toEqual([
      '| 科室 | 说明 | 件数 |',
      '| --- | --- | --- |',
      '| 信息 公开科 | 称"主动"公开 | 1,024 |',
      '| 办公室 | 有 制表符 | 3 |',
      '',
      '',
    ]);
    expect(paste({ text: quoted }, '# 会议记录\n', 7).said).toContain('没有能认出的表格');
    expect(paste({ html: word }, '', 0).said).toBe('粘贴为报告表格（表四）');
  });

  test('is HTML with the official layout in an HTML document, and GFM in plain text', () => {
    const html = paste({ html: word }, '<h1>青禾县水务局2024年政府信息公开工作年度报告</h1>\n', 43, 'html');
    expect(html.text).toContain('<tr><th colspan="5">行政复议</th><th colspan="10">行政诉讼</th></tr>');
    expect(html.text).toContain('<td>1（含上年1件）</td>');
    const plain = paste({ html: word }, '青禾县水务局2024年政府信息公开工作年度报告\n', 25, 'plaintext');
    expect(plain.text).toContain(drafted);
  });

  test('stands apart from the text around it, with its line ends', () => {
    const after = (text: string): string => {
      const at = text.indexOf('^');
      const before = text.replace('^', '');
      const { text: pasted = '' } = paste({ text: quoted }, before, at);
      return before.slice(0, at) + pasted.replace(/\|[\s\S]*\|/u, '表') + before.slice(at);
    };
    const title = '# 青禾县水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n';
    expect(after(`${title}略。^`)).toBe(`${title}略。\n\n表\n`);
    expect(after(`${title}略。\n^\n续。\n`)).toBe(`${title}略。\n\n表\n\n续。\n`);
    expect(after(`${title}略。^续。\n`)).toBe(`${title}略。\n\n表\n\n续。\n`);
    expect(after(`${title}略。\n\n^续。\n`)).toBe(`${title}略。\n\n表\n\n续。\n`);
    expect(paste({ html: word }, report.replaceAll('\n', '\r\n'), 0).text).toContain('|\r\n| 结果纠正');
  });

  test('does not go into another table, but takes the place of one that is selected', () => {
    const at = clean.indexOf('| 其他结果');
    expect(paste({ html: word }, clean, at).said).toContain('光标在表格里');
    const start = clean.indexOf('| 结果 |');
    const end = clean.indexOf('\n\n', start);
    expect(paste({ html: word }, clean, start, 'markdown', end).text?.trim()).toBe(drafted);
    expect(paste({ html: word }, clean, at, 'markdown', end).said).toContain('光标在表格里');
  });

  test('has marks of Markdown in its cells written as the text they are', () => {
    const cells = ['<b>', '`a`', 'a|b', '**重要**', '\\*', '&amp;'].map(
      (text) => `<td>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`,
    );
    const { text } = paste({ html: `<table><tr>${cells.join('')}</tr><tr>${cells.join('')}</tr></table>` });
    expect(text?.split('\n')[0]).toBe('| &lt;b> | \\`a\\` | a\\|b | \\*\\*重要\\*\\* | \\\\* | &amp;amp; |');
  });

  test('has nothing that is struck through in its numbers, and no cell less for it', () => {
    const through = 'style="color:red; text-decoration: line-through"';
    for (const struck of ['<s>5</s>', '<strike>5</strike>', `<span ${through}>5</span>`, '<s>5<sup>1</sup></s>'])
      expect(paste({ html: word.replace('>2<', `>${struck}2<`) }).text).toContain('| 结果维持 | 2 | 1 |');
    const own = `<table><tr><td>科室</td><td>件数</td></tr><tr ${through}><td>甲</td><td>3</td></tr><tr><td ${through}>4</td><td>5</td></tr></table>`;
    expect(paste({ html: own }).text?.trim()).toBe('| 科室 | 件数 |\n| --- | --- |\n|  | 5 |');
  });

  test('has marks that Markdown would take for its own kept, in cells and in the lines before', () => {
    const html = word.replace('（含上年1件）', '（含_上_年*1*件）');
    expect(paste({ html }).text).toContain('_上_');
    const own =
      '<table><tr><td>科室</td><td>_件数_</td></tr><tr><td>__甲__</td><td>*3*</td></tr><tr><td>a_b</td><td>_</td></tr></table>';
    expect(paste({ html: own }).text?.trim()).toBe(
      ['| 科室 | \\_件数\\_ |', '| --- | --- |', '| \\_\\_甲\\_\\_ | \\*3* |', '| a_b | \\_ |'].join('\n'),
    );
    const { text } = paste({
      html: word.replace('<!--StartFragment-->', '$&<p>说明|线</p>').replace('<!--EndFragment-->', '<p>a|b|c</p>$&'),
    });
    expect(text).toBe(`说明\\|线\\n\\n${drafted}\\n\\na\\|b\\|c\\n\\n`.replaceAll('\\n', '\n'));
    expect(numbersOf(report.slice(0, place) + text + report.slice(place), 'markdown')).toEqual(
      numbersOf(report.slice(0, place) + (paste({ html: word }).text ?? '') + report.slice(place), 'markdown'),
    );
  });

  test('that would lose something is refused as that, not as no table', () => {
    expect(paste({ text: '甲' }).said).toContain('没有能认出的表格');
    // A fence of Markdown would take the table into a block of code.
    const own = '<p>~~~</p><table><tr><td>科室</td><td>件数</td></tr><tr><td>甲</td><td>3</td></tr></table>';
    expect(paste({ html: own }).said).toContain('剪贴板里有表格，但写成本文件的表格形式会丢失');
    expect(paste({ html: own }, '# 会议记录\n', 7).said).toContain('没有能认出的表格');
  });

  test('of lines that are not all parted by tabs is none', () => {
    expect(paste({ text: '结果维持\t1\t1\t1\n以上是全年数据\n总计\t1\t1\t1' }).text).toBeUndefined();
    expect(paste({ text: '结果维持\t1\t1\t1' }).text).toBeUndefined();
  });

  test('has a raised mark beside a number in brackets', () => {
    const html = word.replace('>2<', '>2<sup>①</sup><').replace('>1<', '>1<sup>2</sup><');
    expect(paste({ html }).text).toContain('| 结果维持 | 2[①] | 1[2] | 1（含上年1件） |');
    const starred = word.replace('>2<', '>2<sup>*</sup><');
    expect(paste({ html: starred }).text).toContain('| 结果维持 | 2[*] | 1 | 1（含上年1件） |');
  });

  test('has no second brackets about a raised mark, and none where it marks nothing', () => {
    const html = word.replace('>2<', '>2<sup>[1]</sup><').replace('>1<', '><sup>1</sup><');
    expect(paste({ html }).text).toContain('| 结果维持 | 2[1] | 1 | 1（含上年1件） |');
    expect(paste({ html: word.replace('>2<', '>2<sup> </sup><') }).text).toContain('| 结果维持 | 2 | 1 |');
  });
});

describe('a hostile clipboard', () => {
  const row = '<tr><td>甲</td><td>1</td></tr>';

  test.each<[string, number, (count: number) => string]>([
    [
      'cells that span billions',
      1000,
      (count) => `<table>${'<tr><td colspan=4000000000 rowspan=4000000000>1</td></tr>'.repeat(count)}</table>`,
    ],
    ['rows without end', 30_000, (count) => `<table>${row.repeat(count)}</table>`],
    ['a row without end', 5000, (count) => `<table><tr>${'<td colspan=9>1</td>'.repeat(count)}</tr></table>`],
    ['tags in tags', 200_000, (count) => `<table><tr><td>${'<div>'.repeat(count)}`],
    ['tables in tables', 5000, (count) => '<table><tr><td>'.repeat(count)],
    ['ten megabytes', 10_000_000, (count) => `<table>${row}<tr><td>${'一'.repeat(count)}</td></tr></table>`],
    ['deleted words that never end', 900, (count) => `<table>${row}<tr><td>${'<del>'.repeat(count)}1`],
  ])('with %s is pasted or refused in linear time', async (_, count, make) => {
    await expectLinear(count, make, (html) => {
      expect((paste({ html, text: '' }).text ?? '').length).toBeLessThan(2_000_000);
    });
  });

  test('of quotation marks and tabs is read in linear time', async () => {
    for (const piece of ['"\t', '""\t', '"""\t', '"\t\n', '"a""\t']) {
      await expectLinear(
        60_000,
        (count) => piece.repeat(count),
        (text) => paste({ text }),
      );
    }
  });

  test('brings no tag, no script and no address into the document', () => {
    const html = `<table>${row}<tr><td><a href="javascript:x()">2</a><img src=x onerror=y></td><td><iframe src=z>3</iframe></td></tr></table>`;
    expect(paste({ html }).text).toBe('| 甲 | 1 |\n| --- | --- |\n| 2 |  |\n\n');
  });

  test('of anything at all is pasted or refused', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (html, text) => {
        paste({ html: `<table><tr><td>${html}`, text: `${text}\t"${html}\n1\t${text}` });
      }),
      { numRuns: 300 },
    );
  });
});

describe('every table that is read is pasted with the same numbers', () => {
  for (const style of styles.filter(({ format, demand }) => format === 'html' && demand === 'exact')) {
    test(style.name, () => {
      for (const edition of editions) {
        const source = renderReport(generateReport(edition, 7), style);
        const wanted = numbersOf(source, 'html');
        const empty = renderReport(generateReport(edition, 7), style).replaceAll(/<table[\s\S]*?<\/table>/gi, '');
        const tables = source.match(/<table[\s\S]*?<\/table>/gi) ?? [];
        const title = readDocument(source, { format: 'html' }).reports[0]?.title?.text ?? '';
        expect(empty).not.toContain('<table');
        const started = `# ${title}\n\n## 一、总体情况\n\n略。\n`;
        const { text = '' } = paste({ html: tables.join('<p></p>') }, started, started.length);
        const pasted = numbersOf(`${started}${text}`, 'markdown');
        expect(pasted).toEqual(wanted);
      }
    });
  }
});
