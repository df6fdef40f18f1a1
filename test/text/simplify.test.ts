import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplify } from '../../server/src/text/simplify.ts';

test('characters are simplified one by one, words that are written otherwise as words', () => {
  expect(simplify('政府信息公開條例')).toBe('政府信息公开条例');
  expect(simplify('乾隆年間的乾貨，一目瞭然')).toBe('乾隆年间的干货，一目了然');
});

test('width, marks and characters that context decides stay', () => {
  expect(simplify('（３）“檔案”，成效顯著 《條例》')).toBe('（３）“档案”，成效显著 《条例》');
});

test('the length never changes, and simplified text stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const simplified = simplify(text);
      expect(simplified).toHaveLength(text.length);
      expect(simplify(simplified)).toBe(simplified);
    }),
  );
  expect(simplify('青禾县2024年政府信息公开工作年度报告')).toBe('青禾县2024年政府信息公开工作年度报告');
});
