import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldCode,
  foldKey,
  foldText,
  isBlankCode,
  skipBlanks,
  trimBlanks,
  visitFoldings,
} from '../../server/src/text/fold.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

/** Report words in both scripts, with every kind of blank and mark. */
const reportText = fc.string({
  unit: fc.constantFrom(...Array.from('政府信息公開总計數量９５％（），。　\u00a0\t\u2003\u200b\uFEFF𠮷aZ0-')),
  maxLength: 40,
});

describe('folding', () => {
  test('writes traditional characters as simplified ones', () => {
    expect(foldText('政府信息公開年度報告')).toBe('政府信息公开年度报告');
    expect(foldText('結轉下年度繼續辦理')).toBe('结转下年度继续办理');
    expect(foldText('行政覆議')).toBe('行政复议');
  });

  test('writes full-width digits, letters and marks as half-width ones', () => {
    expect(foldText('１２，３４５．６％（Ａ）')).toBe('12,345.6%(A)');
  });

  test('writes every blank as a space', () => {
    expect(foldText('a\tb　c\u00a0d\u2003e\u202ff')).toBe('a b c d e f');
  });

  test('writes every blank beyond ASCII as a space', () => {
    const codes = Array.from({ length: 0xffff - 0x7f }, (_, index) => index + 0x80);
    expect(codes.filter((code) => foldCode(code) === 0x20)).toEqual(codes.filter(isBlankCode));
  });

  test('tells of every unit that is another one when folded, and of the characters of words', () => {
    const pairs = new Set<string>();
    visitFoldings((typed, folded) => pairs.add(String.fromCharCode(typed, folded)));
    for (let code = 0x80; code <= 0xffff; code++)
      if (foldCode(code) !== code) expect(pairs).toContain(String.fromCharCode(code, foldCode(code)));
    // 資訊 is 信息 in the end, by way of 资讯.
    for (const pair of ['资信', '資信', '讯息', '訊息', '\t ']) expect(pairs).toContain(pair);
    expect(pairs).not.toContain('信信');
  });

  test('never changes the length, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
    );
    fc.assert(
      fc.property(reportText, (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
    );
  });

  test('folds each place by itself, so that a part folds as it does in the whole', () => {
    fc.assert(
      fc.property(reportText, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length + 1);
        const end = start + (b % (text.length - start + 1));
        expect(foldText(text).slice(start, end)).toBe(foldText(text.slice(start, end)));
      }),
    );
  });
});

describe('folding leaves alone', () => {
  test.each(['政府信息公开', 'Table 3: 12,345', '、。“”《》〔〕—', '㈠⑴①', ''])('“%s”', (text) => {
    expect(foldText(text)).toBe(text);
  });

  test('characters outside the basic plane', () => {
    expect(foldText('𠮷𡃁😀')).toBe('𠮷𡃁😀');
  });

  test('halves of such characters', () => {
    expect(foldText('\uD842')).toBe('\uD842');
    for (let code = 0xd800; code <= 0xdfff; code++) expect(foldCode(code)).toBe(code);
  });

  test('line ends', () => {
    expect(foldText('１\r\n２')).toBe('1\r\n2');
  });

  test('every ASCII character but the tab', () => {
    for (let code = 0; code < 0x80; code++) expect(foldCode(code)).toBe(code === 9 ? 0x20 : code);
  });
});

describe('the key of a label', () => {
  test.each([
    ['本年增/减', '本年增減'],
    ['（七）总计', '七總計'],
    ['危及“三安全一稳定”', '危及「三安全一穩定」'],
    ['总 计', '总\u200b计'],
    ['本年收费金额（单位：万元）', '本年收费金额(单位:万元)'],
    ['二〇二四', '二〇二四'],
    ['Ａ１', 'A1'],
  ])('is the same for %s and %s', (a, b) => {
    expect(foldKey(a)).toBe(foldKey(b));
  });

  test.each([
    ['总计', '合计'],
    ['其他', '其它'],
    ['第1项', '第2项'],
    ['规章', '规'],
  ])('is not the same for %s and %s', (a, b) => {
    expect(foldKey(a)).not.toBe(foldKey(b));
  });

  test('is empty where there is no word', () => {
    for (const text of ['', ' 　', '——', '（）', '|', '😀']) expect(foldKey(text)).toBe('');
  });

  test('does not depend on blanks and marks', () => {
    const marks = fc.constantFrom(' ', '　', '\t', '，', '。', '（', '）', '“', '/', '-', '\u200b', '\uFEFF');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...Array.from('本年增减數量12')), marks)), (pairs) => {
        const bare = pairs.map(([word]) => word).join('');
        expect(foldKey(pairs.map(([word, mark]) => mark + word).join(''))).toBe(foldKey(bare));
        expect(foldKey(bare)).toHaveLength(bare.length);
      }),
    );
  });
});

describe('blanks', () => {
  test('are those that editors, web pages and Word leave', () => {
    for (const blank of [
      ' ',
      '\t',
      '\n',
      '\r',
      '\u0000',
      '\u00a0',
      '　',
      '\u2003',
      '\u200b',
      '\u202f',
      '\uFEFF',
      '\u2060',
    ])
      expect(isBlankCode(blank.charCodeAt(0))).toBe(true);
  });

  test('are not words, marks or replacement characters', () => {
    for (const other of ['a', '0', '-', '、', '。', '中', '\uFFFD', '〇', '·', '…', '|'])
      expect(isBlankCode(other.charCodeAt(0))).toBe(false);
  });

  test('at either side are dropped and nothing else, whatever the text', () => {
    fc.assert(
      fc.property(reportText, (text) => {
        const start = skipBlanks(text, 0, text.length);
        const end = trimBlanks(text, start, text.length);
        expect(start).toBeLessThanOrEqual(end);
        for (let at = 0; at < start; at++) expect(isBlankCode(text.charCodeAt(at))).toBe(true);
        for (let at = end; at < text.length; at++) expect(isBlankCode(text.charCodeAt(at))).toBe(true);
        if (start < end) {
          expect(isBlankCode(text.charCodeAt(start))).toBe(false);
          expect(isBlankCode(text.charCodeAt(end - 1))).toBe(false);
        }
      }),
    );
  });

  test('outside the stretch looked at are not touched', () => {
    expect(skipBlanks('  a  ', 3, 4)).toBe(4);
    expect(trimBlanks('  a  ', 0, 2)).toBe(0);
    expect(skipBlanks(' a', 1, 2)).toBe(1);
  });
});

describe('words of Taiwan', () => {
  test.each([
    ['政府資訊公開', '政府信息公开'],
    ['處理程式', '处理程序'],
    ['機構設定', '机构设置'],
    ['諮詢情況', '咨询情况'],
    ['規範性檔案', '规范性文件'],
  ])('%s is read as %s', (typed, folded) => {
    expect(foldText(typed)).toBe(folded);
    expect(foldKey(` ${typed}。`)).toBe(folded);
  });

  test.each(['资讯中心', '程式设计', '档案管理', '设定目标'])('%s in simplified characters stays', (typed) => {
    expect(foldText(typed)).toBe(typed);
    expect(foldKey(typed)).toBe(typed);
  });
});
