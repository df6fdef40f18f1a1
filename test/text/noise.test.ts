import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNoise, mayHaveNoise } from '../../server/src/text/noise.ts';
import { expectLinear } from '../growth.ts';

/** Enough pinyin for a text to be one that has pinyin. */
const annotated = '政府(fǔ)信(xìn)息(xī)公(gōng)開(kāi)工(gōng)作';

function cleanOf(typed: string): string {
  return findNoise(typed)?.clean ?? typed;
}

describe('pinyin in brackets', () => {
  test.each([
    [annotated, '政府信息公開工作'],
    ['政府（fǔ）信（xìn）息（xī）公（gōng）開（kāi）工（gōng）作', '政府信息公開工作'],
    ['們(men)' + annotated + '了(le)', '們政府信息公開工作了'],
    ['綠(lǜ)女(nǚ)' + annotated, '綠女政府信息公開工作'],
    ['一(yi\u0304)' + annotated, '一政府信息公開工作'],
    ['〇(líng)' + annotated, '〇政府信息公開工作'],
  ])('%s is left out', (typed, clean) => {
    expect(cleanOf(typed)).toBe(clean);
  });

  test.each([
    ['a word in Latin letters', '系統(app)' + annotated, '系統(app)政府信息公開工作'],
    ['an item of a list', '(a)' + annotated + '(b)', '(a)政府信息公開工作(b)'],
    ['a number', '第(12)' + annotated, '第(12)政府信息公開工作'],
    ['capital letters', '單位(CNNIC)' + annotated, '單位(CNNIC)政府信息公開工作'],
    ['what does not follow a Han character', 'X(xìn)' + annotated, 'X(xìn)政府信息公開工作'],
  ])('%s stays', (_, typed, clean) => {
    expect(cleanOf(typed)).toBe(clean);
  });

  test.each([
    '亳(bó)州市人民政府',
    '漷(huǒ)县镇'.repeat(9),
    '总计(zǒng)',
    'café (é)',
    '政府(fu)信(xin)息(xi)公(gong)開(kai)工(gong)作',
  ])('a rare name with its sound, or other brackets, are the author’s: %s', (typed) =>
    expect(findNoise(typed)).toBeUndefined(),
  );
});

describe('question marks', () => {
  test('at the beginning of a line are the blanks they were', () => {
    expect(cleanOf('????一、总体情况\n  ??全年12件\n')).toBe(
      '\u00A0\u00A0\u00A0\u00A0一、总体情况\n  \u00A0\u00A0全年12件\n',
    );
  });

  test.each(['怎么公开??', '什么???\n', '??', '????', 'a ?? b', '| ???? |', '????\n12', '是否公开？？一、'])(
    'elsewhere stay: %s',
    (typed) => expect(findNoise(typed)).toBeUndefined(),
  );

  test('between words are lost characters, and stay as they are', () => {
    expect(findNoise('全年????申请')?.lost).toEqual([{ start: 2, end: 6 }]);
    expect(findNoise('全年????申请')?.clean).toBe('全年????申请');
  });

  test('one alone before a number is a blank only in a text that has pinyin', () => {
    expect(cleanOf('? 0\n')).toBe('? 0\n');
    expect(cleanOf(`${annotated}\n? 0 |\n|? 3|`)).toBe('政府信息公開工作\n\u00A0 0 |\n|\u00A0 3|');
  });
});

describe('a character of which only the pinyin is left', () => {
  test.each([`納入?yún)^(qū)政${annotated}`, `納入?(qū)政${annotated}`])('is □: %s', (typed) => {
    const noise = findNoise(typed);
    expect(noise?.clean).toBe('納入□政政府信息公開工作');
    expect(noise?.lost).toEqual([{ start: 2, end: 3 }]);
    const { start, end } = noise?.toTyped({ start: 2, end: 3 }) ?? { start: 0, end: 0 };
    expect(typed.slice(start, end)).toBe(typed.slice(2, typed.indexOf('政')));
  });

  test('a question and a word in brackets is none', () => {
    expect(cleanOf(`是嗎?(app)${annotated}`)).toBe('是嗎?(app)政府信息公開工作');
  });
});

describe('characters without width', () => {
  test.each(['\u200B', '\u00AD', '\u2060', '\uFEFF'])('are left out (%j)', (mark) => {
    expect(cleanOf(`政${mark}府1${mark}2`)).toBe('政府12');
  });

  test('but not the mark a file begins with', () => {
    expect(findNoise('\uFEFF政府')).toBeUndefined();
    expect(cleanOf('\uFEFF政\u200B府')).toBe('\uFEFF政府');
  });
});

describe('what a program wrote around the characters', () => {
  test.each([
    ['二\\、主动公开', '二、主动公开'],
    ['1\\.政府网站', '1.政府网站'],
    ['\\(一\\)加强领导', '(一)加强领导'],
    ['> 一、总体情况\n>\n> 全年12件。\n', '一、总体情况\n\n全年12件。\n'],
    ['>> 一、总体情况\n> > 全年12件。', '一、总体情况\n全年12件。'],
    ['&lt;p&gt;一、总体情况&lt;/p&gt;&lt;p&gt;a&amp;b&lt;/p&gt;&lt;br&gt;', '<p>一、总体情况</p><p>a&b</p><br>'],
  ])('%s', (typed, clean) => expect(cleanOf(typed)).toBe(clean));

  test.each([
    '| a \\| b |',
    '\\# 一、',
    'C:\\报告\\2023',
    '> 引文\n\n正文。\n',
    '5 > 3\n',
    '<p>写作 &lt;p&gt; &lt;p&gt; &lt;p&gt;</p>',
    '&lt;条例&gt;、&lt;办法&gt;、&lt;规定&gt;',
  ])('%s stays', (typed) => expect(findNoise(typed)).toBeUndefined());
});

describe('the way back', () => {
  test('covers the pinyin of the last character, and not what stands before the first', () => {
    const typed = `????信(xìn)息(xī)公(gōng)開(kāi)工(gōng)作(zuò)年`;
    const noise = findNoise(typed);
    const at = noise?.clean.indexOf('息公') ?? -1;
    const { start, end } = noise?.toTyped({ start: at, end: at + 2 }) ?? { start: 0, end: 0 };
    expect(typed.slice(start, end)).toBe('息(xī)公(gōng)');
    const all = noise?.toTyped({ start: 4, end: noise.clean.length });
    expect(typed.slice(all?.start, all?.end)).toBe(typed.slice(4));
  });

  test('puts an insertion behind the pinyin of the character before it', () => {
    const typed = `${annotated}。`;
    const noise = findNoise(typed);
    const at = (noise?.clean.indexOf('息') ?? 0) + 1;
    expect(noise?.toTyped({ start: at, end: at })).toEqual({ start: typed.indexOf('公'), end: typed.indexOf('公') });
  });
});

const pieces = fc.constantFrom(
  '政',
  '府',
  '信(xìn)',
  '息(xī)',
  '公（gōng）',
  '開(kāi)',
  '?yún)^(qū)',
  '\u200B',
  '\n',
  '????',
  '？',
  ' ',
  '12',
  '(a)',
  '|',
  '們(men)',
  '𠮷',
);
const texts = fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join(''));

test.each([
  ['????\u200B政府信息', '\u00A0\u00A0\u00A0\u00A0政府信息'],
  ['\u200B????政府信息', '\u00A0\u00A0\u00A0\u00A0政府信息'],
  ['> ????政府信息\n> 公开', '\u00A0\u00A0\u00A0\u00A0政府信息\n公开'],
  ['政\u200B(zhèng)府\\(fǔ\\)信(xìn)息(xī)公(gōng)開(kāi)', '政府信息公開'],
])('noise within noise is left out, too: %j', (typed, clean) => {
  expect(cleanOf(typed)).toBe(clean);
  const noise = findNoise(typed);
  for (const [at, character] of Array.from(clean).entries()) {
    const span = noise?.toTyped({ start: at, end: at + 1 });
    if (character !== '\u00A0') expect(typed.charAt(span?.start ?? 0)).toBe(character);
  }
});

describe('of any text', () => {
  test('places keep their order, lie inside the text, and single characters are where they were', () => {
    fc.assert(
      fc.property(texts, (typed) => {
        const noise = findNoise(typed);
        if (!noise) return;
        let last = 0;
        for (let at = 0; at < noise.clean.length; at++) {
          const { start, end } = noise.toTyped({ start: at, end: at + 1 });
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(typed.length);
          const own = noise.clean.charAt(at);
          const wasMark = own === '□' || own === '\u00A0';
          expect(typed.charAt(start)).toBe(wasMark ? '?' : own);
          last = end;
        }
      }),
    );
  });

  test('what is left out twice is left out once', () => {
    fc.assert(
      fc.property(texts, (typed) => {
        const again = findNoise(cleanOf(typed));
        expect(again?.pinyin ?? []).toEqual([]);
        expect(again?.blanks ?? []).toEqual([]);
      }),
    );
  });

  test('a text without a sign of noise is looked at and left alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('政', '（', '）', '1', 'a', '？', '\n') }), (typed) => {
        expect(mayHaveNoise(typed) && findNoise(typed) !== undefined).toBe(false);
      }),
    );
  });
});

test.each(['?', ' ', '(', 'a(', '\u200B', '?(', '信(xìn)', '????\n'])(
  'a long run of %j takes time that grows with it',
  (run) => expectLinear(200_000, (count) => `政府??${run.repeat(count)}`, findNoise),
);
