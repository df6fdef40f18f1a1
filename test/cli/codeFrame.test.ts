import { expect, test } from 'vitest';
import { drawFrame } from '../../server/src/cli/codeFrame.ts';
import { showControls } from '../../server/src/cli/plainLine.ts';
import { measureText } from '../../server/src/text/displayWidth.ts';
import { buildLineIndex } from '../../server/src/text/lineIndex.ts';

function frame(marked: string, width = 80): readonly [string, string] {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replaceAll(/[⟦⟧]/g, '');
  const { source, underline } = drawFrame(text, buildLineIndex(text), { start, end }, width);
  return [source, underline];
}

test('carets stand under wide characters two columns each', () => {
  expect(frame('一、总体⟦情况⟧。')).toEqual(['一、总体情况。', '        ^^^^']);
  expect(frame('| 规章 | ⟦12⟧ |')).toEqual(['| 规章 | 12 |', '         ^^']);
});

test('quotation marks and dashes of Chinese prose are wide', () => {
  expect(measureText('“三安全一稳定”……——')).toBe(16 + 4 + 4);
  expect(frame('“甲”⟦乙⟧')).toEqual(['“甲”乙', '      ^^']);
});

test('an empty place has one caret', () => {
  expect(frame('| 规章 | ⟦⟧ |')).toEqual(['| 规章 |  |', '         ^']);
});

test('only the first line of a long place is shown', () => {
  expect(frame('第一行\n⟦第二行\n第三行⟧')).toEqual(['第二行', '^^^^^^']);
});

test('a long line is cut around the place meant', () => {
  const [source, underline] = frame(`${'前'.repeat(100)}⟦错⟧${'后'.repeat(100)}`, 40);
  expect(source).toBe(`…${'前'.repeat(10)}错${'后'.repeat(9)}…`);
  expect(source.indexOf('错')).toBe(11);
  expect(underline).toBe(`${' '.repeat(2 + 20)}^^`);
});

test('characters beyond the basic plane are not cut in two', () => {
  const [source] = frame(`${'𠮷'.repeat(30)}⟦错⟧${'𠮷'.repeat(30)}`, 21);
  expect(source).toBe(`…${'𠮷'.repeat(5)}错${'𠮷'.repeat(4)}…`);
});

test('control characters in a document cannot command the terminal', () => {
  expect(showControls('甲\t乙\u001B[31m丙\u009B2J\r\n')).toBe('甲 乙\uFFFD[31m丙\uFFFD2J ');
});
