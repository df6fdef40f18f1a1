import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeReports } from '../../server/src/features/placedReport.ts';
import { copyTable, listTableRewrites, type TableRewrite } from '../../server/src/features/tableForms.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { root } from '../meta/sources.ts';
import { editions } from '../reports/labels.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';
import { pictureOf } from '../writing/converted.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');

function rewritesAt(text: string, at: number, format: DocumentFormat = 'markdown'): readonly TableRewrite[] {
  return listTableRewrites(placeReports(readDocument(text, { format })), { start: at, end: at }, {});
}

function apply(text: string, { edit: { span, newText } }: TableRewrite): string {
  return text.slice(0, span.start) + newText + text.slice(span.end);
}

function take(text: string, at: number, target: TableRewrite['target']): string {
  const rewrite = rewritesAt(text, at).find((each) => each.target === target);
  if (!rewrite) throw new Error(`${target} is not offered`);
  return apply(text, rewrite);
}

describe('one table in another form', () => {
  test('goes from drafting form to the official layout and back, with the text around it as it was', () => {
    const at = clean.indexOf('| 项目 |');
    const official = take(clean, at, 'official');
    expect(official).toContain('rowspan="22"');
    expect(official.slice(0, at)).toBe(clean.slice(0, at));
    expect(take(official, official.indexOf('<table'), 'draft')).toBe(clean);
  });

  test('is not offered beside tables, in plain text, or for a table that has the form already', () => {
    expect(rewritesAt(clean, clean.indexOf('## 一、'))).toEqual([]);
    expect(rewritesAt(clean, clean.indexOf('| 项目 |')).map(({ target }) => target)).toEqual(['official']);
    expect(rewritesAt('结果 | 行政复议 |\n', 3, 'plaintext')).toEqual([]);
  });

  test('is not offered where a number would be lost', () => {
    const own = clean.replace(
      '| （一）予以公开 |',
      '| 其中：网络申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| （一）予以公开 |',
    );
    expect(rewritesAt(own, own.indexOf('| 项目 |'))).toEqual([]);
  });

  for (const style of styles.filter(({ format }) => format !== 'plaintext')) {
    test(`loses nothing of a report typed as ${style.name}`, () => {
      for (const edition of editions) {
        const text = renderReport(generateReport(edition, 7), style);
        const before = pictureOf(readDocument(text, { format: style.format }));
        for (const { span } of readDocument(text, { format: style.format }).reports[0]?.tables ?? []) {
          for (const rewrite of rewritesAt(text, span.start, style.format)) {
            expect(pictureOf(readDocument(apply(text, rewrite), { format: style.format }))).toEqual(before);
          }
        }
      }
    });
  }
});

describe('a table for the clipboard', () => {
  const reports = placeReports(readDocument(clean, { format: 'markdown' }));
  const at = clean.indexOf('| 项目 |') + 2;

  test('has its cells parted by tabs, every line as wide as the others', () => {
    const lines = copyTable(reports, at, 'tsv')?.split('\r\n') ?? [];
    expect(lines[0]).toBe(
      ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].join('\t'),
    );
    expect(lines).toHaveLength(31);
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([8]));
  });

  test('is the official layout as HTML', () => {
    expect(copyTable(reports, at, 'html')).toMatch(/^<table[\s\S]*rowspan="22"[\s\S]*<\/table>$/);
  });

  test('is nothing beside tables', () => {
    expect(copyTable(reports, 0, 'tsv')).toBeUndefined();
  });
});
