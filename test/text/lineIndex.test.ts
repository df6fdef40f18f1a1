import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildLineIndex } from '../../server/src/text/lineIndex.ts';

test('lines end at every kind of line end, alone or mixed', () => {
  const lines = buildLineIndex('甲\n乙\r\n丙\r丁');
  expect(lines.lineCount).toBe(4);
  expect([0, 1, 2, 3].map((line) => lines.lineSpan(line))).toEqual([
    { start: 0, end: 1 },
    { start: 2, end: 3 },
    { start: 5, end: 6 },
    { start: 7, end: 8 },
  ]);
});

test('places outside the text are taken for its nearer end', () => {
  const lines = buildLineIndex('甲\n乙');
  expect(lines.positionAt(-1)).toEqual({ line: 0, character: 0 });
  expect(lines.positionAt(99)).toEqual({ line: 1, character: 1 });
  expect(lines.offsetAt({ line: 9, character: 9 })).toBe(3);
  expect(lines.lineSpan(9)).toEqual({ start: 3, end: 3 });
});

test('positions are those of the protocol, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '𠮷', 'a', '\n', '\r', '\r\n') });
  fc.assert(
    fc.property(text, (content) => {
      const lines = buildLineIndex(content);
      const oracle = TextDocument.create('a', 'b', 1, content);
      expect(lines.lineCount).toBe(oracle.lineCount);
      for (let offset = 0; offset <= content.length; offset++) {
        const position = lines.positionAt(offset);
        expect(position).toEqual(oracle.positionAt(offset));
        expect(lines.offsetAt(position)).toBe(oracle.offsetAt(position));
      }
    }),
  );
});
