import { describe, expect, test } from 'vitest';
import { readDirective, readFrontMatter } from '../../server/src/syntax/annotations.ts';
import { splitLines } from '../../server/src/syntax/lines.ts';
import { parseDocument } from '../../server/src/syntax/parse.ts';
import type { Directive } from '../../server/src/syntax/tree.ts';
import { smallLexicon } from './smallLexicon.ts';

/** Entries of the front matter as the document has them at their spans. */
function entries(text: string): readonly (readonly [string, string])[] | undefined {
  const front = readFrontMatter(splitLines(text));
  for (const { key, value, keySpan, valueSpan } of front?.block.entries ?? []) {
    expect(text.slice(keySpan.start, keySpan.end)).toBe(key);
    expect(text.slice(valueSpan.start, valueSpan.end)).toBe(value);
  }
  return front?.block.entries.map(({ key, value }) => [key, value] as const);
}

function directives(text: string): readonly Directive[] {
  const { blocks } = parseDocument(text, 'markdown', smallLexicon);
  return blocks.filter((block) => block.kind === 'directive');
}

/** The text that each directive speaks of. */
function targets(text: string): readonly string[] {
  return directives(text).map(({ target }) => text.slice(target.start, target.end));
}

describe('front matter', () => {
  test('is the lines between two rules at the very start, each value in its place', () => {
    expect(entries('---\nedition: 2021\n年度：2024\nlevel:县\n---\n# 报告\n')).toEqual([
      ['edition', '2021'],
      ['年度', '2024'],
      ['level', '县'],
    ]);
  });

  test('has values without their quotes', () => {
    expect(entries('---\norganisation: "青禾县: 人民政府"\nparent: \'\'\n---\n')).toEqual([
      ['organisation', '青禾县: 人民政府'],
      ['parent', ''],
    ]);
  });

  test('has keys that are left empty, with a place to write at', () => {
    expect(entries('---\nyear:\nlevel:   \n---\n')).toEqual([
      ['year', ''],
      ['level', ''],
    ]);
  });

  test('may be indented, end in any line end and hold comments and blank lines', () => {
    expect(entries('---\r\n# note: none\r\n\r\n  year :  2024  \r\n---\r\n')).toEqual([['year', '2024']]);
    expect(entries('---\ryear: 2024\r---')).toEqual([['year', '2024']]);
    expect(entries('---\n---')).toEqual([]);
  });

  test('ends where its second rule ends', () => {
    const front = readFrontMatter(splitLines('---\na: b\n---\n正文。'));
    expect(front).toMatchObject({ next: 3, block: { span: { start: 0, end: 12 } } });
  });
});

describe('no front matter is', () => {
  test.each([
    ['a rule that is not at the start', '\n---\nyear: 2024\n---\n'],
    ['a rule that nothing closes', '---\nyear: 2024\n'],
    ['a rule of another length', '----\nyear: 2024\n----\n'],
    ['an empty text', ''],
    ['a text without a rule', 'year: 2024\n---\n'],
    ['a rule whose other stands a long text away', `---\n${'正文。\n'.repeat(60)}---\n`],
  ])('%s', (_, text) => {
    expect(entries(text)).toBeUndefined();
  });
});

describe('a directive', () => {
  test('says the rule and the reason, each at its place', () => {
    const text = '  <!-- nianbao-disable-next-line table-total: 已核对：原件如此 -->\n甲\n';
    const directive = readDirective(splitLines(text), 0);
    expect(directive).toMatchObject({ rule: 'table-total', reason: '已核对：原件如此' });
    expect(text.slice(directive?.ruleSpan.start, directive?.ruleSpan.end)).toBe('table-total');
    expect(text.slice(directive?.span.start, directive?.span.end)).toBe(text.split('\n')[0]?.trim());
  });

  test('may lack a reason and blanks', () => {
    expect(readDirective(splitLines('<!--nianbao-disable-next-line cell-blank-->'), 0)).toMatchObject({
      rule: 'cell-blank',
      reason: '',
    });
    expect(readDirective(splitLines('<!-- nianbao-disable-next-line cell-blank： -->'), 0)?.reason).toBe('');
  });

  test('names its rule where the name is also a part of its own words', () => {
    const text = '<!-- nianbao-disable-next-line next-line: disable -->';
    const { ruleSpan } = readDirective(splitLines(text), 0) ?? {};
    expect(ruleSpan?.start).toBe(text.lastIndexOf('next-line'));
  });

  test('speaks of the next line that is not blank, past other directives', () => {
    const first = '<!-- nianbao-disable-next-line a: 甲 -->';
    const second = '<!-- nianbao-disable-next-line b: 乙 -->';
    expect(targets(`${first}\n\n  正文。 \n又一行。`)).toEqual(['  正文。 ']);
    expect(targets(`${first}\n${second}\n正文。`)).toEqual(['正文。', '正文。']);
  });

  test('in front of nothing speaks of nothing', () => {
    expect(targets('正文。\n<!-- nianbao-disable-next-line a -->\n\n')).toEqual(['']);
  });

  test('inside a table speaks of the row behind it', () => {
    const text = '| a | b |\n| - | - |\n<!-- nianbao-disable-next-line a: 甲 -->\n| 1 | 2 |\n';
    expect(targets(text)).toEqual(['| 1 | 2 |']);
  });
});

describe('no directive is', () => {
  test.each([
    '<!-- 说明 -->',
    '<!-- nianbao-disable-next-line -->',
    '<!-- nianbao-disable-next-line table-total: 已核对',
    '<!-- nianbao-disable-line table-total -->',
    'nianbao-disable-next-line table-total',
    '正文 <!-- nianbao-disable-next-line table-total -->',
    '<!-- nianbao-disable-next-line table-total --> 正文',
    '<!-- nianbao-disable-next-line 总计 -->',
  ])('%s', (text) => {
    expect(readDirective(splitLines(text), 0)).toBeUndefined();
  });
});
