import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  digitMeasures,
  findWord,
  type MeasureWord,
  numeralMeasures,
  sortWords,
  type WordList,
} from '../../../server/src/model/claims/measureWords.ts';
import { mayHoldNumber } from '../../../server/src/model/claims/numberHint.ts';
import { findNumbers } from '../../../server/src/model/claims/numbersInProse.ts';
import { readClaims } from '../../../server/src/model/claims/readClaims.ts';
import { foldText } from '../../../server/src/text/fold.ts';
import { readText } from '../../language/check.ts';

function listWords(words: WordList<MeasureWord>): readonly MeasureWord[] {
  return [...words.values()].flat();
}

/** Every other character that is folded to one, by that one: the traditional 條 of 条, the wide ％ of %. */
const others = new Map<string, readonly string[]>();
for (let code = 0x21; code < 0x10000; code++) {
  const typed = String.fromCharCode(code);
  const folded = foldText(typed);
  if (folded !== typed) others.set(folded, [...(others.get(folded) ?? []), typed]);
}

/** The word with one of its characters in another script or width. */
function listSpellings(word: string): readonly string[] {
  return Array.from(word).flatMap((each, at) =>
    (others.get(each) ?? []).map((other) => word.slice(0, at) + other + word.slice(at + 1)),
  );
}

function unitsIn(sentence: string): readonly (string | undefined)[] {
  const before = '# 青禾县2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n';
  const document = readText(before + sentence);
  return document.reports.flatMap((report) => readClaims(report)).map(({ unit }) => unit);
}

describe('a measure word is known wherever numbers are looked for, in either script and width', () => {
  test.each(listWords(digitMeasures).map((each) => [each.word, each] as const))('3%s', (word, { unit }) => {
    for (const each of [word, ...listSpellings(word)]) {
      const sentence = `全年共有3${each}。`;
      expect(mayHoldNumber(sentence), each).toBe(true);
      // How long something took is no count.
      const expected = word === '工作日' ? [] : [unit];
      expect(
        findNumbers(sentence).numbers.map((number) => number.unit),
        each,
      ).toEqual(expected);
      expect(unitsIn(sentence), each).toEqual(expected);
    }
  });

  test.each(listWords(numeralMeasures).map((each) => [each.word, each] as const))('三%s', (word, measure) => {
    for (const each of [word, ...listSpellings(word)]) {
      const sentence = `全年共有三${each}案例。`;
      expect(mayHoldNumber(sentence), each).toBe(true);
      expect(unitsIn(sentence), each).toEqual([measure.unit]);
      expect(unitsIn(`全年共有一${each}案例。`), each).toEqual(measure.countsOne ? [measure.unit] : []);
    }
  });
});

test('wherever a number is read, the cheap look says that there may be one', () => {
  const words = [...listWords(digitMeasures), ...listWords(numeralMeasures)].map(({ word }) => word);
  const pieces = fc.constantFrom(
    ...words,
    ...Array.from('0123１２一二两兩三十百千余餘多几幾来來万萬亿億 \u00a0\u3000\u202f.,，约共'),
    '百分之',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (typed) => {
      const sentence = typed.join('');
      if (findNumbers(sentence).numbers.length > 0) expect(mayHoldNumber(sentence), sentence).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test('no measure word is listed twice', () => {
  for (const list of [digitMeasures, numeralMeasures]) {
    const words = listWords(list).map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
  }
});

test('of two words the longer is found', () => {
  const words = sortWords(['人', '人次', '人次数'].map((word) => ({ word })));
  expect(['人', '人次', '人次数', '人数'].map((text) => findWord(text, 0, words)?.word)).toEqual([
    '人',
    '人次',
    '人次数',
    '人',
  ]);
  expect(findWord('共3人次', 2, words)?.word).toBe('人次');
  expect(findWord('人', 1, words)).toBeUndefined();
});
