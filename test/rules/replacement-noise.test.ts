import { describe, expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';

const rule = 'replacement-noise';

const clean = '2023年青禾县政府信息公开工作年度报告\n\n一、总体情况\n\n全年公开信息5216条。\n';
const blanks = clean.replace('一、', '????一、');
const plain = { format: 'plaintext' } as const;

describe('is told', () => {
  test('of question marks where blanks were, at the first', () => {
    const text = `${blanks}\n??六、其他需要报告的事项\n\n无。\n`;
    const [problem] = checkProblems(rule, text.replace('????', '⟦????⟧'), {
      ...plain,
      messages: ['有2处文字在转换时坏了：空格成了问号。'],
      severities: ['warning'],
    });
    expect(problem?.related?.map(({ span }) => text.slice(span.start, span.end))).toEqual(['??']);
  });

  test('of characters that became question marks', () => {
    checkProblems(rule, clean.replace('公开信息', '公开⟦????⟧信息'), {
      ...plain,
      messages: ['有1处文字在转换时坏了：丢了字。'],
    });
  });

  test('of both, each with its count', () => {
    const text = blanks.replace('????', '⟦????⟧').replace('公开信息', '公开????信息');
    checkProblems(rule, text, { ...plain, messages: ['有2处文字在转换时坏了：1处空格成了问号，1处丢了字'] });
  });

  test('of a character of which the pinyin is left', () => {
    const noisy = '网(wǎng)站(zhàn)发(fā)布(bù)信(xìn)息(xī)';
    const text = clean.replace('全年', `${noisy}納入⟦?yún)^(qū)⟧政务，全年`);
    checkProblems(rule, text, { ...plain, messages: ['有1处文字在转换时坏了：丢了字。'] });
  });
});

describe('the fix', () => {
  test('takes the marks away', () => checkFix(rule, blanks, clean, plain));

  test('puts □ for what was lost', () => {
    const noisy = '网(wǎng)站(zhàn)发(fā)布(bù)信(xìn)息(xī)';
    const text = clean.replace('全年', `${noisy}納入?yún)^(qū)政务，全年`);
    checkFix(rule, text, text.replace('?yún)^(qū)', '□'), plain);
  });

  test('is not offered where nobody can tell what stood there', () => {
    const [problem] = checkProblems(rule, clean.replace('公开信息', '公开⟦????⟧信息'), plain);
    expect(problem?.fixes?.()).toEqual([]);
  });
});

describe('is silent for', () => {
  test.each([
    ['a clean report', clean],
    ['a question', clean.replace('信息5216条', '什么？怎么公开??')],
    ['an emphatic question', clean.replace('信息5216条', '什么????')],
    ['a question at the end of a line', clean.replace('。', '，怎么办??')],
    ['full-width question marks', clean.replace('一、', '？？？？一、')],
    ['one question mark', clean.replace('全年', '?全年')],
    ['a cell', `${clean}\n| 项目 | 数量 |\n| --- | --- |\n| 规章 | ???? |\n`],
    ['a cell of a line', `${clean}\n规章 |\n???? |\n`],
    ['question marks amid code', clean.replace('全年', '全年a????b')],
    ['an address', clean.replace('全年', '见http://qinghe.gov.cn/?id=1??全年')],
    ['the placeholder of a form', clean.replace('全年', '□是□否，全年')],
  ])('%s', (_, text) => checkSilent(rule, text, plain));
});
