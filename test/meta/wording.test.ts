import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { clauseOf, editions } from '../../server/src/standards/index.ts';
import { readSources } from './sources.ts';

interface Wording {
  readonly file: string;
  readonly zh: string;
  readonly en: string;
}

/** Texts of the rules as typed. A text that ends with a full stop is a message; the others are titles of fixes and parts of sentences. */
const texts = readSources('server/src/rules').flatMap(({ path: file, text }): readonly Wording[] =>
  [...text.matchAll(/\bzh:\s*'((?:[^'\\]|\\.)*)',\s*en:\s*'((?:[^'\\]|\\.)*)'/g)].map(([, zh = '', en = '']) => ({
    file,
    zh,
    en,
  })),
);
const messages = texts.filter(({ zh }) => zh.endsWith('。'));

/** Words of the report stay Chinese in English: they stand in quotation marks, in brackets or in the number of a document. */
function withoutQuotes(english: string): string {
  return english
    .replaceAll(/“[^”]*”/g, '')
    .replaceAll(/[\u4e00-\u9fff]+〔\d+〕\d+号/g, '')
    .replaceAll(/\([^()]*[\u4e00-\u9fff][^()]*\)/g, '');
}

describe('what the rules say', () => {
  test('is found in the sources', () => {
    expect(messages.length).toBeGreaterThan(rules.length);
  });

  test('ends with a full stop in both languages, or in neither', () => {
    expect(texts.filter(({ zh, en }) => zh.endsWith('。') !== en.endsWith('.'))).toEqual([]);
  });

  test('begins with a capital letter in English where it is a sentence', () => {
    const lower = [...messages, ...rules.map(({ id, title }) => ({ file: id, en: title.en }))].filter(({ en }) =>
      /^[a-z]/.test(en),
    );
    expect(lower).toEqual([]);
  });

  test('names a place first only by words that begin with a capital letter', () => {
    // {cell} and {table} give “Table 3, row …”; any other value may be a word in lower case.
    const first = messages.map(({ en }) => /^\{(\w+)\}/.exec(en)?.[1]).filter((name) => name !== undefined);
    expect(first.filter((name) => name !== 'cell' && name !== 'table')).toEqual([]);
  });

  test('is punctuated in full width in Chinese, without blanks between words', () => {
    const half = texts.filter(({ zh }) =>
      /[\u4e00-\u9fff}”’][,;:!?()]|[\u4e00-\u9fff，。；：] [\u4e00-\u9fff{]/.test(zh),
    );
    expect(half).toEqual([]);
  });

  test('speaks English in English', () => {
    expect(
      texts.filter(({ en }) => /[\u4e00-\u9fff，。；：（）]/.test(withoutQuotes(en)) && !/[增减]|\+ 年/.test(en)),
    ).toEqual([]);
  });

  test('counts without brackets round the plural', () => {
    expect(texts.filter(({ en }) => en.includes('(s)'))).toEqual([]);
  });
});

describe.each(editions.map((edition) => [edition.id, edition] as const))('edition %s', (_, edition) => {
  const norms = [
    edition.notice,
    ...edition.sections,
    ...edition.tables,
    ...edition.relations,
    ...edition.contents,
    ...edition.authority,
  ];

  test('says what each item rests on in English too', () => {
    for (const norm of norms) {
      const { zh, en } = clauseOf(norm);
      expect(en).not.toBe(zh);
      expect(withoutQuotes(en), en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('gives one English wording to each clause', () => {
    const wordings = new Map<string, Set<string>>();
    for (const norm of norms) {
      const { zh, en } = clauseOf(norm);
      wordings.set(zh, (wordings.get(zh) ?? new Set()).add(en));
    }
    expect([...wordings].filter(([, english]) => english.size > 1)).toEqual([]);
  });

  test('names the same articles in both languages', () => {
    for (const norm of norms) {
      const { zh, en } = clauseOf(norm);
      expect(en.includes('annex')).toBe(zh.includes('附件'));
      expect(en.includes('Disclosure Regulations')).toBe(zh.includes('《条例》'));
      expect(en.match(/〔\d+〕\d+号/g)).toEqual(zh.match(/〔\d+〕\d+号/g));
      expect(en.match(/art\. \d+\((\d)\)/)?.[1]).toBe(numeral(/条第（(.)）项/.exec(zh)?.[1]));
    }
  });
});

function numeral(han: string | undefined): string | undefined {
  return han && String('一二三四五六'.indexOf(han) + 1);
}
