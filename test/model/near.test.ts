import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareKeys } from '../../server/src/model/near.ts';

const words = Array.from('本年新制作数量公开申请总计');
const key = fc.string({ unit: fc.constantFrom(...words), maxLength: 12 });
const longKey = fc.string({ unit: fc.constantFrom(...words), minLength: 6, maxLength: 12 });

describe('a label is told', () => {
  test.each([
    ['总计', '总计'],
    ['规章', '规章'],
    ['', ''],
  ])('as the same: %s', (a, b) => {
    expect(compareKeys(a, b)).toBe('same');
  });

  test.each([
    ['本年新', '本年新制作数量'],
    ['本年新制作数', '本年新制作数量'],
    ['本年新收政府', '本年新收政府信息公开申请数量'],
  ])('as cut short: %s of %s', (typed, official) => {
    expect(compareKeys(typed, official)).toBe('cut');
  });

  test.each([
    ['本年新作数量', '本年新制作数量', 'a character lost'],
    ['本年新作量', '本年新制作数量', 'two lost'],
    ['本年新制作的数量', '本年新制作数量', 'a character added'],
    ['本年度新制作总数量', '本年新制作数量', 'two added'],
    ['本年新制做数量', '本年新制作数量', 'a character replaced'],
    ['属于国家密', '属于国家秘密', 'a short label with one lost'],
    ['结果维特', '结果维持', 'a label of four with one replaced'],
  ])('as a slip: %s for %s, %s', (typed, official) => {
    expect(compareKeys(typed, official)).toBe('near');
  });
});

describe('a label is not taken for another', () => {
  test.each([
    ['总计', '合计', 'too short for a slip'],
    ['其他', '其它', 'too short for a slip'],
    ['本年', '本年新制作数量', 'two characters cut nothing short'],
    ['科研机构', '法律服务机构', 'other words'],
    ['行政许可', '行政处罚', 'two characters replaced'],
    ['行政许可证书件', '行政许可', 'three characters more'],
    ['数量新制作本年', '本年新制作数量', 'the same characters in another order'],
    ['本年新制作数量3', '本年新制作数量', 'a number glued to it'],
    ['本年新制作数', '本年新收件数量', 'a slip in a label cut short'],
    ['', '规章', 'nothing'],
  ])('%s for %s: %s', (typed, official) => {
    expect(compareKeys(typed, official)).toBeUndefined();
  });

  test('where one has digits and the other has none', () => {
    fc.assert(
      fc.property(longKey, fc.nat({ max: 99 }), fc.nat(), (official, number, at) => {
        const place = at % (official.length + 1);
        const typed = official.slice(0, place) + String(number) + official.slice(place);
        expect(compareKeys(typed, official)).toBeUndefined();
      }),
    );
  });
});

describe('however two labels are compared', () => {
  test('they are the same where they are equal, and only there', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        expect(compareKeys(a, b) === 'same').toBe(a === b);
        expect(compareKeys(a, a)).toBe('same');
      }),
    );
  });

  test('a replaced character is a slip in either direction', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...words), minLength: 4, maxLength: 12 }),
        fc.nat(),
        (official, at) => {
          const place = at % official.length;
          const typed = `${official.slice(0, place)}错${official.slice(place + 1)}`;
          expect(compareKeys(typed, official)).toBe('near');
          expect(compareKeys(official, typed)).toBe('near');
        },
      ),
    );
  });

  test('what is lost in one direction is added in the other', () => {
    fc.assert(
      fc.property(longKey, fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), (official, places) => {
        // Two lost of six leave four, which is long enough for one slip only.
        if (official.length - places.length < 6) return;
        let typed = official;
        for (const at of places) typed = typed.slice(0, at % typed.length) + typed.slice((at % typed.length) + 1);
        expect(compareKeys(typed, official)).toBe(official.startsWith(typed) ? 'cut' : 'near');
        expect(compareKeys(official, typed)).toBe('near');
      }),
    );
  });

  test('every beginning of three characters or more is the label cut short', () => {
    fc.assert(
      fc.property(longKey, fc.nat(), (official, at) => {
        const length = 3 + (at % (official.length - 3));
        expect(compareKeys(official.slice(0, length), official)).toBe('cut');
      }),
    );
  });

  test('a slip changes no more than two characters in all', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        if (compareKeys(a, b) === 'near') expect(Math.abs(a.length - b.length)).toBeLessThanOrEqual(2);
      }),
      { numRuns: 1000 },
    );
  });
});
