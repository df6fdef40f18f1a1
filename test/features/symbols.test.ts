import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFoldings } from '../../server/src/features/folding.ts';
import { placeReports } from '../../server/src/features/placedReport.ts';
import { type ReportSymbol, listSymbols } from '../../server/src/features/symbols.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import type { Locale } from '../../server/src/text/message.ts';
import { root } from '../meta/sources.ts';
import { writeReport } from '../service/probe.ts';

/** The outline as indented lines. */
function draw(symbols: readonly ReportSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail === '' ? '' : ` · ${detail}`}`,
    ...draw(children, depth + 1),
  ]);
}

function drawText(text: string, format: DocumentFormat = 'markdown', locale: Locale = 'zh-cn'): readonly string[] {
  return draw(listSymbols(placeReports(readDocument(text, { format })), locale));
}

function readExample(name: string): string {
  return readFileSync(path.join(root, 'examples', name), 'utf8');
}

const example = readExample('青禾县2024年政府信息公开工作年度报告.md');
const turned = example.slice(example.indexOf('| 结果 |'), example.indexOf('## 五、'));

describe('the outline', () => {
  test('has the groups of a turned table with their totals, without a common head that is not there', () => {
    const lines = drawText(example);
    const at = lines.findIndex((line) => line.trim().startsWith('表四'));
    expect(lines.slice(at, at + 4)).toEqual([
      '    表四',
      '      行政复议 · 4 件',
      '      未经复议直接起诉 · 2 件',
      '      复议后起诉 · 1 件',
    ]);
  });

  test('has the groups of results under their head', () => {
    const lines = drawText(example).filter((line) => /^ {6,8}(?:三|（[三四七]）|四)/.test(line));
    expect(lines).toEqual([
      '      三、本年度办理结果',
      '        （三）不予公开',
      '        （四）无法提供',
      '        （七）总计 · 139 件',
      '      四、结转下年度继续办理 · 8 件',
    ]);
  });

  test('invents no part that is missing', () => {
    const lines = drawText(example.replace(turned, '').replace('## 六、其他需要报告的事项', ''));
    expect(lines.some((line) => line.includes('表四'))).toBe(false);
    expect(lines.some((line) => line.includes('六、'))).toBe(false);
  });

  test('names tables in the reader’s language and everything else as it is typed', () => {
    const lines = drawText(example, 'markdown', 'en');
    expect(lines.some((line) => /Table 3/i.test(line))).toBe(true);
    expect(lines).toContain('  一、总体情况');
  });

  test('of a document with several reports has a root for each', () => {
    const two = `${writeReport('甲')}\n${writeReport('乙').replaceAll('2025', '2024')}`;
    const symbols = listSymbols(placeReports(readDocument(two, { format: 'markdown' })), 'zh-cn');
    expect(symbols.map(({ detail }) => /\d{4} 年$/.exec(detail)?.[0])).toEqual(['2025 年', '2024 年']);
    expect(symbols.map(({ children }) => children.length)).toEqual([6, 6]);
  });

  test('of a text without a title says so', () => {
    const text = writeReport('略').split('\n').slice(2).join('\n');
    expect(drawText(text)[0]).toMatch(/^未写标题的年度报告/);
    expect(drawText(text, 'markdown', 'en')[0]).toMatch(/^Annual report without a title/);
  });

  test('of plain text and HTML is the same in its headings', () => {
    const plain = writeReport('略').replaceAll(/^#+ /gm, '');
    expect(drawText(plain, 'plaintext')).toContain('  四、政府信息公开行政复议、行政诉讼情况');
    const html = plain.replaceAll(/^(.、.*)$/gm, '<h2><b>$1</b></h2>').replaceAll(/^([^<\n|].*)$/gm, '<p>$1</p>');
    expect(drawText(html, 'html')).toContain('  四、政府信息公开行政复议、行政诉讼情况');
  });

  test('holds each entry in the one above it', () => {
    const check = (symbol: ReportSymbol): void => {
      expect(symbol.name).not.toBe('');
      for (const inner of [symbol.selection, ...symbol.children.map((child) => child.span)]) {
        expect(inner.start).toBeGreaterThanOrEqual(symbol.span.start);
        expect(inner.end).toBeLessThanOrEqual(symbol.span.end);
      }
      symbol.children.forEach(check);
    };
    listSymbols(placeReports(readDocument(example, { format: 'markdown' })), 'zh-cn').forEach(check);
  });

  test('of a document that is no report is empty', () => {
    expect(drawText('# 会议记录')).toEqual([]);
    expect(drawText('')).toEqual([]);
  });
});

function listKinds(text: string): readonly string[] {
  return listFoldings(placeReports(readDocument(text, { format: 'markdown' }))).map(({ kind }) => kind);
}

describe('folding', () => {
  test('folds whole reports only where there are several', () => {
    expect(listKinds(writeReport('略'))).not.toContain('report');
    const two = `${writeReport('甲')}\n${writeReport('乙').replaceAll('2025', '2024')}`;
    expect(listKinds(two).filter((kind) => kind === 'report')).toHaveLength(2);
  });

  test('leaves front matter of a text that is no report to others', () => {
    expect(listFoldings(placeReports(readDocument('---\na: b\n---\n\n你好', { format: 'markdown' })))).toEqual([]);
  });
});
