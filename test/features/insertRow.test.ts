import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { alignTables } from '../../server/src/features/alignTables.ts';
import { insertRow } from '../../server/src/features/insertRow.ts';
import { placeReports } from '../../server/src/features/placedReport.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import { editionById } from '../../server/src/standards/index.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { render } from '../../server/src/text/message.ts';
import { writeGfmTable } from '../../server/src/writing/gfmTable.ts';
import { root } from '../meta/sources.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');

function run(text: string, at: string, format: DocumentFormat = 'markdown'): { text: string; said: string } {
  const found = insertRow(placeReports(readDocument(text, { format })), text.indexOf(at));
  if (!found) throw new Error('no table');
  if ('refused' in found) return { text, said: render(found.refused, 'zh-cn') };
  const after = found.edits.reduceRight(
    (edited, { span, newText }) => edited.slice(0, span.start) + newText + edited.slice(span.end),
    text,
  );
  return { text: after, said: render(found.message, 'zh-cn') };
}

/** The table's row with its numbers taken out. */
const emptied = (line: string): string => line.replaceAll(/ \d+ (?=\|)/gu, '  ');

function align(text: string): string {
  return alignTables(placeReports(readDocument(text, { format: 'markdown' }))).reduceRight(
    (edited, { span, newText }) => edited.slice(0, span.start) + newText + edited.slice(span.end),
    text,
  );
}

const htmlRow = (label: string): string => `  <tr><td>${label}</td><td>1</td><td>1</td><td>1</td></tr>`;

describe('inserting a row', () => {
  test('writes the official row that is missing, at its own place, wherever in the table the cursor is', () => {
    for (const label of [
      '（二）部分公开',
      '1.属于国家秘密',
      '四、结转下年度继续办理',
      '规章',
      '行政许可',
      '一、本年新收',
    ]) {
      const line = clean.split('\n').find((each) => each.startsWith(`| ${label}`));
      if (line === undefined) throw new Error(label);
      const missing = clean.replace(`${line}\n`, '');
      const table = label === '规章' || label === '行政许可' ? '| 行政处罚' : '| （一）予以公开';
      const done = run(missing, table);
      expect(done.text).toBe(clean.replace(line, emptied(line)));
      expect(done.said).toMatch(/^插入表[二三]缺少的“/u);
    }
  });

  test('takes the next of several, and goes on from there', () => {
    const missing = clean.replace(/\| 结果纠正.*\n/u, '').replace(/\| 尚未审结.*\n/u, '');
    const first = run(missing, '| 结果维持').text;
    expect(first).toContain('| 结果维持 | 2 | 1 | 1 |\n| 结果纠正 |  |  |  |\n| 其他结果');
    expect(run(first, '| 其他结果').text).toContain('| 其他结果 | 1 | 1 | 0 |\n| 尚未审结 |  |  |  |\n| 总计');
    expect(run(missing, '| 总计 | 4').text).toContain('| 尚未审结 |  |  |  |\n| 总计');
  });

  test('writes a blank row of the grid below the cursor where nothing is missing', () => {
    const done = run(clean, '| 结果维持');
    expect(done.said).toBe('在下方插入空行');
    expect(done.text).toContain('| 结果维持 | 2 | 1 | 1 |\n|  |  |  |  |\n| 结果纠正');
    expect(run(clean, '| 结果 |').text).toContain('| --- | ---: | ---: | ---: |\n|  |  |  |  |\n| 结果维持');
    const own = clean.replace('## 五、', '| 科室 | 件数 |\n| --- | --- |\n| 办公室 | 3 |\n\n## 五、');
    expect(run(own, '| 办公室').text).toContain('| 办公室 | 3 |\n|  |  |\n\n## 五、');
  });

  test('keeps line ends and an aligned table', () => {
    const missing = clean.replace(/\| 结果纠正.*\n/u, '');
    expect(run(missing.replaceAll('\n', '\r\n'), '| 结果维持').text).toContain(
      '| 1 |\r\n| 结果纠正 |  |  |  |\r\n| 其他',
    );
    const aligned = align(missing);
    expect(run(aligned, '| 结果维持').text).toBe(align(run(missing, '| 结果维持').text));
  });

  test('works in rows of tabs and of pipes, and in HTML without merged cells', () => {
    const head = '青禾县水务局2024年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n';
    const lines = [
      ['结果', '行政复议', '未经复议直接起诉', '复议后起诉'],
      ['结果维持', '1', '1', '1'],
      ['其他结果', '0', '0', '0'],
      ['尚未审结', '0', '0', '0'],
      ['总计', '1', '1', '1'],
    ];
    const tabs = `${head}${lines.map((line) => line.join('\t')).join('\n')}\n五、存在的主要问题及改进情况\n略。\n`;
    expect(run(tabs, '结果维持', 'plaintext').text).toContain('结果维持\t1\t1\t1\n结果纠正\t\t\t\n其他结果');
    const html = `<h1>青禾县水务局2024年政府信息公开工作年度报告</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2>\n<table>\n${lines
      .map((line) => `  <tr>${line.map((cell) => `<td class="x"><p>${cell}</p></td>`).join('')}</tr>`)
      .join('\n')}\n</table>`;
    const empty = '<td class="x"><p></p></td>';
    expect(run(html, '<p>结果维持', 'html').text).toContain(
      `</tr>\n  <tr><td class="x"><p>结果纠正</p></td>${empty.repeat(3)}</tr>\n  <tr><td class="x"><p>其他结果`,
    );
    const merged = html.replace('<td class="x"><p>结果维持', '<td class="x" rowspan="2"><p>结果维持');
    const refused = run(merged, '<p>结果维持', 'html');
    expect(refused.text).toBe(merged);
    expect(refused.said).toContain('合并');
  });

  test('is as close or as wide as the row beside it, under the head too, whatever ends its lines', () => {
    const compact = clean.replaceAll(/^\|.*\|$/gmu, (line) => line.replaceAll(/ *\| */gu, '|'));
    const missing = compact.replace(/\|结果纠正.*\n/u, '');
    expect(run(missing, '|结果维持').text).toContain('|结果维持|2|1|1|\n|结果纠正||||\n|其他结果');
    const carriage = clean.replaceAll('\n', '\r\n');
    expect(run(carriage, '| 结果 |').text).toContain('| --- | ---: | ---: | ---: |\r\n|  |  |  |  |\r\n| 结果维持');
  });

  test('of HTML is written before the next where none of the format stands above it', () => {
    const rows = ['结果纠正', '其他结果', '尚未审结', '总计'].map(htmlRow).join('\n');
    const head = '  <tr><td>结果</td><td>行政复议</td><td>未经复议直接起诉</td><td>复议后起诉</td></tr>';
    const page = `<h1>青禾县水务局2024年政府信息公开工作年度报告</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2>\n<table>\n${head}\n${rows}\n</table>`;
    expect(run(page, '<td>结果纠正', 'html').text).toContain(
      `${head}\n  <tr><td>结果维持</td><td></td><td></td><td></td></tr>\n${htmlRow('结果纠正')}`,
    );
  });

  test('is a blank one in a table whose lines are the columns of the format', () => {
    const turned = renderReport(generateReport('2021', 1), styleByName('gfm, rows and columns exchanged'));
    const at = turned.indexOf('| 自然人');
    expect(at).toBeGreaterThan(0);
    expect(run(turned, '| 自然人').said).toBe('在下方插入空行');
  });

  test('writes unit and code of a row that has them', () => {
    const annex = editionById('dingxi-2008')?.tables.find(({ id }) => id === 'annex');
    if (!annex) throw new Error('no annex');
    const values = new Map(annex.rows.flatMap(({ id }) => annex.columns.map((column) => [`${id}|${column.id}`, '3'])));
    const lines = writeGfmTable(annex, values).split('\n');
    const [left = ''] = lines.splice(4, 1);
    const text = `---\nedition: dingxi-2008\n---\n\n# 青禾县2010年政府信息公开工作年度报告\n\n一、概述\n\n全年公开信息12条。\n\n附表\n\n${lines.join('\n')}`;
    const done = run(text, lines[3] ?? '');
    expect(done.text).toContain(left.replaceAll(/ 3 (?=\|)/gu, '  '));
  });

  test('ends the last line of a document only where it begins a new one', () => {
    const last = clean.slice(0, clean.indexOf('\n', clean.indexOf('| 行政事业性收费')));
    const done = run(last, '| 行政事业性收费');
    expect(done.text).toBe(`${last}\n|  |  |  |  |`);
  });

  test('says so where the rows of a table cannot be told, and nothing beside tables', () => {
    const labels = `行政复议行政诉讼未经复议直接起诉复议后起诉${'结果维持结果纠正其他结果尚未审结总计'.repeat(3)}`;
    const glued = `青禾县水务局2024年政府信息公开工作年度报告\n一、总体情况\n略。\n四、政府信息公开行政复议、行政诉讼情况\n${labels}120030100150000\n`;
    expect(run(glued, '120030100150000', 'plaintext').said).toContain('先转换为草稿形式');
    expect(insertRow(placeReports(readDocument(clean, { format: 'markdown' })), 3)).toBeUndefined();
  });
});

test('the cursor goes to the first number of the new row, not to its label, in every way of writing', () => {
  const labels = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const rows = ['结果,行政复议,未经复议直接起诉,复议后起诉', ...labels.map((label) => `${label},1,2,3`)];
  const tags = rows.map((row) => `<tr>${row.replaceAll(/[^,]+/gu, '<td>$&</td>').replaceAll(',', '')}</tr>`);
  const title = '青禾县水务局2024年政府信息公开工作年度报告';
  const heading = '四、政府信息公开行政复议、行政诉讼情况';
  const page = (between: string): string =>
    `<h1>${title}</h1><h2>${heading}</h2>\n<table>${tags.map((row) => between + row).join('')}</table>`;
  const tabbed = `${title}\n${heading}\n${rows.join('\n').replaceAll(',', '\t')}\n`;
  const cases: readonly (readonly [string, DocumentFormat, string])[] = [
    [page(''), 'html', '<td>|</td><td></td><td></td><td></td></tr><tr><td>其他'],
    [page('\n  '), 'html', '<td>|</td><td></td><td></td><td></td></tr>\n  <tr><td>其他'],
    [page('').replace(/<tr><td>结果纠正.*?<\/tr>/u, ''), 'html', '<tr><td>结果纠正</td><td>|</td>'],
    [tabbed.replace(/结果纠正.*\n/u, ''), 'plaintext', '\n结果纠正\t|\t\t\n其他'],
    [tabbed, 'plaintext', '\n|\t\t\t\n其他'],
  ];
  for (const [text, format, expected] of cases) {
    const at = text.indexOf(text.includes('结果纠正') ? '结果纠正' : '结果维持');
    const found = insertRow(placeReports(readDocument(text, { format })), at);
    if (!found || 'refused' in found) throw new Error(text);
    const lines = found.edits
      .reduceRight((edited, { span, newText }) => edited.slice(0, span.start) + newText + edited.slice(span.end), text)
      .split('\n');
    const line = text.slice(0, found.cell.at).split('\n').length - 1 + found.cell.linesBelow;
    const { character } = found.cell;
    lines[line] = `${lines[line]?.slice(0, character)}|${lines[line]?.slice(character)}`;
    expect(lines.join('\n')).toContain(expected);
  }
});
