import { describe, expect, test } from 'vitest';
import { findDirectivePlace } from '../../server/src/features/suppression.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { readText } from '../language/check.ts';

const front = '---\nyear: 2024\n---\n';
const text = `${front}\n# 青禾县2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息12条。\n  　\n\n略。\n   `;

/** The line that a comment would be written above for what stands at an offset. */
function placeAbove(at: number, given = text, format: DocumentFormat = 'markdown'): string | undefined {
  const place = findDirectivePlace(readText(given, { format }), { start: at, end: at });
  return place === undefined ? undefined : given.slice(place).split(/\r?\n/u)[0];
}

describe('a comment that silences what is found', () => {
  test('is written above the line where that stands', () => {
    expect(placeAbove(text.indexOf('12条'))).toBe('全年公开信息12条。');
    expect(placeAbove(text.indexOf('2023'))).toBe('# 青禾县2023年政府信息公开工作年度报告');
    const carriage = text.replaceAll('\n', '\r\n');
    expect(placeAbove(carriage.indexOf('12条'), carriage)).toBe('全年公开信息12条。');
  });

  test('is not written into front matter, nor above a blank line, which it would not be for', () => {
    expect(placeAbove(text.indexOf('2024'))).toBeUndefined();
    expect(placeAbove(text.indexOf('\n\n## 一') + 1)).toBeUndefined();
    expect(placeAbove(text.indexOf('  　') + 1)).toBeUndefined();
    expect(placeAbove(text.length)).toBeUndefined();
  });

  test('is written above a whole table, and nowhere in plain text', () => {
    const table = `${text}\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n`;
    expect(placeAbove(table.indexOf('| 1 |') + 2, table)).toBe('| 甲 | 乙 |');
    expect(placeAbove(text.indexOf('12条'), text, 'plaintext')).toBeUndefined();
    expect(placeAbove(0, '')).toBeUndefined();
  });
});
