import { expect, test } from 'vitest';
import { wholeLines } from '../../server/src/writing/wholeLines.ts';

function cut(text: string, word: string): string {
  const start = text.indexOf(word);
  const [span] = wholeLines(text, [{ start, end: start + word.length }]);
  return span ? text.slice(0, span.start) + text.slice(span.end) : text;
}

test('a span that fills its line goes with the line end and the bullet before it', () => {
  expect(cut('甲\n  • 返回顶部 \n乙', '返回顶部')).toBe('甲\n乙');
  expect(cut('返回顶部\n乙', '返回顶部')).toBe('乙');
  expect(cut('甲\n返回顶部', '返回顶部')).toBe('甲\n');
});

test('a span beside other words stays as it is', () => {
  expect(cut('甲。返回顶部\n乙', '返回顶部')).toBe('甲。\n乙');
  expect(cut('甲\n返回顶部：乙\n丙', '返回顶部')).toBe('甲\n：乙\n丙');
});
