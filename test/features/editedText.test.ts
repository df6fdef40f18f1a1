import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EditedText } from '../../server/src/features/editedText.ts';
import type { Edit } from '../../server/src/rules/rule.ts';

function replace(start: number, end: number, newText: string): Edit {
  return { span: { start, end }, newText };
}

function applyAll(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of edits) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

test('one round is handed back as it was made', () => {
  const edited = new EditedText('甲乙丙丁');
  edited.apply([replace(1, 2, '二'), replace(3, 3, '，')]);
  expect(edited.text).toBe('甲二丙，丁');
  expect(edited.edits()).toEqual([replace(1, 2, '二'), replace(3, 3, '，')]);
});

test('edits of a later round are told in offsets of the original', () => {
  const edited = new EditedText('甲乙丙丁');
  edited.apply([replace(0, 0, '〇〇')]);
  edited.apply([replace(5, 6, '四')]);
  expect(edited.text).toBe('〇〇甲乙丙四');
  expect(edited.edits()).toEqual([replace(0, 0, '〇〇'), replace(3, 4, '四')]);
});

test('what a later round takes back is no edit', () => {
  const edited = new EditedText('甲乙丙');
  edited.apply([replace(1, 2, '二')]);
  edited.apply([replace(1, 2, '乙')]);
  expect(edited.edits()).toEqual([]);
});

test('a text that was not touched has no edits', () => {
  expect(new EditedText('甲').edits()).toEqual([]);
  expect(new EditedText('').edits()).toEqual([]);
});

test('the edits always turn the original into the text', () => {
  const round = fc.array(fc.tuple(fc.nat(30), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 5 });
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.array(round, { maxLength: 4 }), (original, rounds) => {
      const edited = new EditedText(original);
      for (const wishes of rounds) {
        let at = 0;
        const edits: Edit[] = [];
        for (const [skip, length, newText] of wishes) {
          const start = Math.min(at + (skip % 5), edited.text.length);
          const end = Math.min(start + length, edited.text.length);
          edits.push(replace(start, end, newText));
          at = end;
        }
        const expected = applyAll(edited.text, edits);
        edited.apply(edits);
        expect(edited.text).toBe(expected);
      }
      expect(applyAll(original, edited.edits())).toBe(edited.text);
    }),
  );
});
