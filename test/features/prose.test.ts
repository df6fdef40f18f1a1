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

/** The clean report with something else in its prose; the cursor is at `‸`. */
function report(words: string, instead: string): { text: string; offset: number } {
  const marked = clean.replace(words, instead);
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error(`${words} is not in the example`);
  return { text: marked.replace('‸', ''), offset };
}

function hover(words: string, instead: string, locale: Locale = 'zh-cn'): string | undefined {
  const { text, offset } = report(words, instead);
  return findHover(placeReports(readDocument(text, { format: 'markdown' })), offset, locale)?.markdown;
}

function textsOf(
  words: string,
  instead: string,
  list: (reports: ReturnType<typeof placeReports>, offset: number) => readonly Span[],
): readonly string[] {
  const { text, offset } = report(words, instead);
  const found = list(placeReports(readDocument(text, { format: 'markdown' })), offset);
  return found.map(
    ({ start, end }) => `${text.slice(text.lastIndexOf('\n', start) + 1, start).slice(-4)}⟦${text.slice(start, end)}⟧`,
  );
}

function listMarkSpans(...given: Parameters<typeof listMarks>): readonly Span[] {
  return listMarks(...given).map(({ span }) => span);
}

describe('hover on a number in prose', () => {
  test('says what it counts, that it is exact, and the cell that agrees', () => {
    const said = hover('新收政府信息公开申请141件', '新收政府信息公开申请‸141件');
    expect(said).toBe(
      '**141件**：读作“本年新收的申请”，数量 141件，准确数\n\n- 与表格一致：本年新收 141\n  - 表三“一、本年新收政府信息公开申请数量”行“总计”列：141',
    );
  });

  test('says what the table has where the two differ', () => {
    expect(hover('新收政府信息公开申请141件', '新收政府信息公开申请‸142件')).toMatch(/\*\*与表格不一致：.* 141\*\*/);
    expect(hover('新收政府信息公开申请141件', '新收政府信息公开申请‸142件', 'en')).toMatch(
      /The table has another: .* 141/,
    );
  });

  test('says of a rough number that it is one', () => {
    expect(hover('新收政府信息公开申请141件', '新收政府信息公开申请‸140余件')).toMatch(/约数\n\n- 与表格一致/);
  });

  test('says of a number that no table has what it was read as, and no more', () => {
    expect(hover('公开信息5216条', '公开信息‸1.2万条')).toBe('**1\\.2万条**：读作数量 12000条，约数');
  });
  test('gives shares as they are printed, and numbers without a unit as they are', () => {
    expect(hover('公开信息5216条', '公开信息5216条，网站信息占‸80%')).toBe('**80%**：读作占比 80%，准确数');
    expect(hover('公开信息5216条', '公开信息5216条，网站信息占‸80%', 'en')).toContain('share, 80%');
    expect(hover('公开信息5216条', '公开信息5216条，占5‸‰')).toContain('5‰');
    expect(hover('公开信息5216条', '公开信息‸5216条', 'en')).toContain('5216 条');
  });

  test('says of a number that the table could have, but has not, that there is nothing to compare', () => {
    const text = clean.replace(/^\| 一、本年新收.*\n/mu, '');
    const offset = text.indexOf('141件', text.indexOf('新收政府信息公开申请'));
    expect(findHover(placeReports(readDocument(text, { format: 'markdown' })), offset, 'zh-cn')?.markdown).toContain(
      '本年新收',
    );
  });
});

describe('a number in prose and its cell', () => {
  test('lead to each other', () => {
    const words = '新收政府信息公开申请141件';
    expect(textsOf(words, '新收政府信息公开申请‸141件', listDefinitions)).toEqual(['0 | ⟦141⟧']);
    expect(textsOf(words, '新收政府信息公开申请‸142件', listDefinitions)).toEqual(['0 | ⟦141⟧']);
    expect(textsOf('| 141 |', '| ‸141 |', listReferences)).toEqual(['公开申请⟦141⟧']);
    expect(textsOf(words, '新收政府信息公开申请‸141件', listReferences)).toEqual(['公开申请⟦141⟧']);
  });

  test('are marked together', () => {
    expect(textsOf('新收政府信息公开申请141件', '新收政府信息公开申请‸141件', listMarkSpans)).toEqual([
      '公开申请⟦141⟧',
      '0 | ⟦141⟧',
    ]);
    expect(textsOf('| 141 |', '| ‸141 |', listMarkSpans).at(-1)).toBe('公开申请⟦141⟧');
  });

  test('are not where the table has no such number', () => {
    expect(textsOf('公开信息5216条', '公开信息‸5216条', listDefinitions)).toEqual([]);
    expect(textsOf('公开信息5216条', '公开信息‸5216条', listReferences)).toEqual([]);
  });
});
