import { describe, expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { sound, writeApplications, writeDisclosure } from './tableTexts.ts';

const rule = 'table-label';
const relabel = (from: string, to: string): string => {
  const text = writeApplications(sound);
  if (!text.includes(`| ${from} |`)) throw new Error(`no label ${from}`);
  return text.replace(`| ${from} |`, `| ${to} |`);
};

describe('reported', () => {
  test('a label with a wrong word', () => {
    checkProblems(rule, relabel('4.保护第三方合法权益', '⟦4.保护第三者合法权益⟧'), {
      messages: ['格式规定为“4.保护第三方合法权益”'],
      severities: ['warning'],
    });
  });

  test('a label with a character missing in the middle', () => {
    checkProblems(rule, relabel('2.没有现成信息需要另行制作', '⟦2.没有现成信息需另行制作⟧'), {
      severities: ['warning'],
    });
  });

  test('a label that lost its end is information', () => {
    checkProblems(
      rule,
      writeDisclosure({ normative: ['12', '3', '64'] }, ['本年制发件数', '本年废止件数', '⟦现行有效件⟧']),
      {
        messages: ['不完整'],
        severities: ['info'],
      },
    );
  });
});

describe('the fix', () => {
  test('writes the official label with its number, and may do so unasked', () => {
    checkFix(rule, relabel('4.保护第三方合法权益', '4.保护第三者合法权益'), writeApplications(sound));
    const [problem] = checkProblems(rule, relabel('4.保护第三方合法权益', '⟦4.保护第三者合法权益⟧'));
    expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['safe']);
  });
});

describe('silent', () => {
  test('the official labels', () => {
    checkSilent(rule, writeApplications(sound));
    checkSilent(rule, writeDisclosure({}));
  });

  test('traditional characters, other widths and blanks', () => {
    checkSilent(rule, relabel('（一）予以公开', '(一) 予以公開'));
    checkSilent(rule, writeDisclosure({}).replace('第二十条第（一）项', '第二十条  第(一)项'));
  });

  test('a label without its number or its note', () => {
    checkSilent(rule, relabel('1.属于国家秘密', '属于国家秘密'));
    checkSilent(rule, relabel('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'));
  });

  test('accepted variants', () => {
    checkSilent(rule, writeDisclosure({}).replace('| 行政规范性文件 |', '| 规范性文件 |'));
  });
});
