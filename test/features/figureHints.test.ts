import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listInlayWords } from '../../server/src/features/inlayHints.ts';
import { placeReports } from '../../server/src/features/placedReport.ts';
import { render } from '../../server/src/text/message.ts';
import { readText } from '../language/check.ts';
import { root } from '../meta/sources.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const everything = { start: 0, end: Number.MAX_SAFE_INTEGER };

/** What is shown, each behind the characters it stands after. */
function hints(text: string, figures = true): readonly string[] {
  const words = listInlayWords(placeReports(readText(text)), everything, figures);
  for (const { tooltip } of words) for (const locale of ['zh-cn', 'en'] as const) render(tooltip, locale);
  return words.map(({ at, label }) => `${text.slice(Math.max(0, at - 4), at).replaceAll('\n', ' ')}〔${label.zh}〕`);
}

describe('the computed number', () => {
  test('stands beside a total that differs, where that is the one cell to change', () => {
    expect(hints(clean.replace('| 141 |', '| 149 |'))).toEqual([' 149〔应为 141〕']);
  });

  test('stands beside a total that is blank', () => {
    expect(hints(clean.replace('| 141 |', '|  |'))).toEqual(['0 | 〔应为 141〕']);
  });

  test('is not given as certain where several cells may be the wrong one', () => {
    const wrong = clean.replace('| 结果维持 | ', '| 结果维持 | 1');
    expect(wrong).not.toBe(clean);
    expect(hints(wrong)).toEqual([' | 4〔各项相加 14〕']);
  });

  test('stands once beside a total that its row and its column find the same', () => {
    const row = clean.split('\n').find((line) => line.startsWith('| （七）总计')) ?? '';
    const wrong = clean.replace(row, row.replace(/\d+ \|$/u, '999 |'));
    expect(wrong).not.toBe(clean);
    const said = hints(wrong).filter((hint) => hint.includes('999'));
    expect(said).toHaveLength(1);
  });

  test('is not given for an order: how many documents there are it does not say', () => {
    const wrong = clean.replace(/^(\| 行政规范性文件 \|).*$/mu, '$1 99 | 2 | 55 |');
    expect(wrong).not.toBe(clean);
    expect(hints(wrong)).toEqual([]);
  });

  test('is nowhere in a report that adds up', () => {
    expect(hints(clean)).toEqual([]);
  });

  test('is not shown until it is wanted', () => {
    expect(hints(clean.replace('| 141 |', '| 149 |'), false)).toEqual([]);
  });
});

describe('a number of applications received', () => {
  test('says whether it is this year’s or that and last year’s together', () => {
    const words = '全年新收政府信息公开申请141件';
    expect(hints(clean.replace(words, '全年收到政府信息公开申请147件'))).toEqual(['147件〔＝本年新收加上年结转〕']);
    expect(hints(clean.replace(words, '全年收到政府信息公开申请141件'))).toEqual(['141件〔＝本年新收〕']);
    expect(hints(clean.replace(words, '全年收到政府信息公开申请150件'))).toEqual([]);
  });
});
