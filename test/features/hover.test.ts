import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findHover } from '../../server/src/features/hover.ts';
import { listDefinitions, listMarks, listReferences } from '../../server/src/features/operands.ts';
import { placeReports } from '../../server/src/features/placedReport.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import type { Locale } from '../../server/src/text/message.ts';
import type { Span } from '../../server/src/text/span.ts';
import { root } from '../meta/sources.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const granted = /^\| （一）予以公开 \|.*$/mu.exec(clean)?.[0] ?? '';

/** What is said at `‸`, which is taken out of the text. */
function hover(marked: string, locale: Locale = 'zh-cn'): string | undefined {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return findHover(placeReports(readDocument(text, { format: 'markdown' })), offset, locale)?.markdown;
}

/** Puts the cursor before the n-th cell of a row of the clean report. */
function at(label: string, cell: number, text = clean): string {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.includes(label));
  const parts = (lines[index] ?? '').split('|');
  parts[cell + 1] = parts[cell + 1]?.replace(/\S/u, '‸$&') ?? '';
  lines[index] = parts.join('|');
  return lines.join('\n');
}

function ask<T>(marked: string, question: (reports: ReturnType<typeof placeReports>, offset: number) => T): T {
  const text = marked.replace('‸', '');
  return question(placeReports(readDocument(text, { format: 'markdown' })), marked.indexOf('‸'));
}

const textOf =
  (marked: string) =>
  ({ start, end }: Span): string =>
    marked.replace('‸', '').slice(start, end);

describe('hover on a number', () => {
  test('names the cell and every relation it takes part in, with both sides where one fails', () => {
    const row = granted.split('|').map((cell) => cell.trim());
    const wrong = clean.replace(granted, granted.replace(`| ${row[8]} |`, `| 9${row[8]} |`));
    const said = hover(at('（一）予以公开', 7, wrong));
    expect(said).toContain('“（一）予以公开”行“总计”列');
    expect(said).toMatch(/≠/);
    expect(hover(at('（一）予以公开', 7))).toMatch(/相符/);
    expect(hover(at('（一）予以公开', 7))).not.toMatch(/≠/);
  });

  test('is written in English for an English editor', () => {
    expect(hover(at('（一）予以公开', 7), 'en')).toMatch(/it holds/);
  });

  test('shows what is typed as it is, not as Markdown', () => {
    const noted = clean.replace(granted, granted.replace(/\| (\d+) /u, '| $1（其中*补办*1件） '));
    expect(hover(at('（一）予以公开', 1, noted))).toContain(String.raw`\*补办\*`);
  });

  test('says nothing in prose, in a blank cell or in a document that is no report', () => {
    expect(hover(clean.replace('## 一、总体情况', '## 一、总体‸情况'))).toBeUndefined();
    expect(hover('# 会议‸记录\n')).toBeUndefined();
  });
});

describe('hover on a label', () => {
  test('says what the row counts and by which article', () => {
    expect(hover(at('3.危及“三安全一稳定”', 0))).toMatch(/国家安全、公共安全、经济安全、社会稳定[\s\S]*第十四条/);
    expect(hover(at('3.危及“三安全一稳定”', 0), 'en')).toMatch(/endanger/);
  });

  test('says nothing of a column, whose words say all there is', () => {
    expect(hover(clean.replace('| 项目 | 自然人 |', '| 项目 | 自‸然人 |'))).toBeUndefined();
  });
});

test('hover on the rule in a directive says what it asks for', () => {
  const said = hover(
    clean.replace('## 一、总体情况', '<!-- nianbao-disable-next-line section-‸title: 沿用旧名 -->\n## 一、总体情况'),
  );
  expect(said).toMatch(/^\*\*section-title\*\*\n\n/);
});

describe('the cells that belong together', () => {
  test('of a total are what it is made of, and of a part the totals it goes into', () => {
    const total = at('（一）予以公开', 7);
    expect(ask(total, listDefinitions).map(textOf(total))).toEqual(
      granted
        .split('|')
        .slice(2, 8)
        .map((cell) => cell.trim()),
    );
    const part = at('（一）予以公开', 1);
    expect(ask(part, listReferences).length).toBe(2);
    expect(ask(part, listDefinitions)).toEqual([]);
  });

  test('are marked, the cell under the cursor first', () => {
    const total = at('（一）予以公开', 7);
    const marks = ask(total, listMarks);
    expect(marks.map(({ kind }) => kind)).toEqual(['total', ...Array.from({ length: 6 }, () => 'part')]);
    expect(ask(clean.replace('## 一、总体情况', '## 一、总体‸情况'), listMarks)).toEqual([]);
  });
});

const typed = (cells: string): string => clean.replace(/^(\| 行政规范性文件 \|).*$/mu, `$1 ${cells} |`);

describe('hover on a number of Table 2', () => {
  test('says that what is in force and repealed is no fewer than what was issued', () => {
    expect(hover(at('| 行政规范性文件', 3, typed('5 | 1 | 9')))).toMatch(/不少于|≥/);
    expect(hover(at('| 行政规范性文件', 3, typed('5 | 1 | 2')))).toMatch(/3.*5|5.*3/s);
  });

  test('says that a relation cannot be judged where a number of it cannot be read', () => {
    const said = hover(at('| 行政规范性文件', 3, typed('若干 | 1 | 9')));
    expect(said).not.toMatch(/≠|相符/);
    expect(said?.split('\n').length).toBeGreaterThan(1);
  });
});

test('a part is marked with the totals it goes into, and an order is a relation without one', () => {
  const part = at('（一）予以公开', 1);
  const marks = ask(part, listMarks).filter(({ kind }) => kind !== 'prose');
  expect(marks[0]?.kind).toBe('part');
  expect(marks.slice(1).map(({ kind }) => kind)).toEqual(['total', 'total']);
  expect(marks.slice(1).map(({ span }) => Number(textOf(part)(span)))).toEqual(
    expect.arrayContaining([Number(granted.split('|').at(-2))]),
  );
});
