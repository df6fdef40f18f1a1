import { describe, expect } from 'vitest';
import { readDocument } from '../../server/src/model/readDocument.ts';
import { buildLineIndex } from '../../server/src/text/lineIndex.ts';
import { cleanText } from '../../server/src/writing/cleanText.ts';
import { readText, runRule } from '../language/check.ts';
import { runAllRules } from '../language/checkAll.ts';
import { readingsOf } from '../reports/reading.ts';
import { listReal, readReal, testReal } from './realReports.ts';

const openLiubei = (): string => readReal('seeds', seeds.liubei);
const openGuangzhou = (): string => readReal('seeds', seeds.guangzhou);
const plain = { format: 'plaintext' } as const;
const seeds = {
  quzhou: '000_180b968a71311b55.txt',
  jurong: '001_f7112daac9ac313c.txt',
  zhangping: '002_b384f68c13deff26.txt',
  guangzhou: '003_d88f63d2808b134a.txt',
  liubei: '004_3fe0a1010d0de57f.txt',
} as const;

/** Lines from 1 that the rule's only problem and its related places cover, as `first–last`. */
function placesOf(rule: string, text: string): readonly string[] {
  const lines = buildLineIndex(text);
  const problems = runRule(rule, text, plain);
  expect(problems.length).toBeLessThanOrEqual(1);
  const [problem] = problems;
  const places = problem ? [problem, ...(problem.related ?? [])] : [];
  return places.map(({ span }) => {
    const { start, end } = lines.rangeOf(span);
    return `${start.line + 1}–${end.line + 1}`;
  });
}

function cleaned(text: string): string {
  let result = '';
  let done = 0;
  for (const { span, newText } of cleanText(readText(text, plain))) {
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done);
}

describe('柳北 2010, with pinyin behind its characters', () => {
  testReal('is read as what it is', () => {
    const [report, ...others] = readText(openLiubei(), plain).reports;
    expect(others).toEqual([]);
    expect(report?.year).toBe(2010);
    expect(report?.organisation).toBe('柳北区');
    expect(report?.title?.text).toBe('2010年柳北區政府信息公開年度工作報告');
    const numbers = report?.sections.flatMap(({ heading }) => heading.number?.value ?? []);
    expect(numbers).toEqual([1, 2, 3, 4]);
  });

  testReal('has its title at the author’s own characters', () => {
    const text = openLiubei();
    const span = readText(text, plain).reports[0]?.title?.span;
    const [, , , , line] = text.split('\n');
    expect(text.slice(span?.start, span?.end)).toBe(line?.trim());
  });

  testReal('has its noise told once each', () => {
    const text = openLiubei();
    expect(placesOf('pinyin-noise', text)).toEqual(['1–1']);
    expect(placesOf('replacement-noise', text)).toEqual(['12–12', '18–18', '58–58']);
    expect(placesOf('page-residue', text)).toEqual(['1–3', '69–74']);
  });

  testReal('is cleaned into a text without pinyin, marks or advertising, with every number', () => {
    const text = openLiubei();
    const clean = cleaned(text);
    expect(clean).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]|\?\?|\?\(|无码|网站标识|網站支持/u);
    expect(clean.match(/□/g)).toHaveLength(1);
    const own = clean.match(/\d+/g) ?? [];
    for (const number of text.split('\n').slice(4, 67).join('\n').match(/\d+/g) ?? []) expect(own).toContain(number);
    expect(runRule('page-residue', clean, plain)).toEqual([]);
    expect(cleanText(readText(clean, plain))).toEqual([]);
  });
});

describe('广州 2012 and 2010 in one text', () => {
  testReal('are two reports of their own bodies and years', () => {
    const { reports } = readText(openGuangzhou(), plain);
    expect(reports.map(({ year, organisation }) => [year, organisation])).toEqual([
      [2012, '广州市城管委'],
      [2010, '广州市协作办公室'],
    ]);
    const lines = buildLineIndex(openGuangzhou());
    expect(reports.map(({ span }) => lines.rangeOf(span).start.line + 1)).toEqual([1, 108]);
  });

  testReal('have pieces of other documents between and behind them', () => {
    const text = openGuangzhou();
    expect(placesOf('page-residue', text)).toEqual(['1–3', '101–107', '160–181']);
    const lines = buildLineIndex(text);
    const found = runAllRules(text, plain);
    const outside = /^(?:首先要明确|现在只要|推行政务公开|2012年,我市以|各公开义务人)/;
    expect(found.filter(({ rule, at }) => rule !== 'page-residue' && outside.test(at))).toEqual([]);
    expect(lines.rangeOf(readText(text, plain).foreign[0] ?? { start: 0, end: 0 }).start.line).toBe(100);
  });
});

describe('pages around the others', () => {
  testReal('are told at their lines', () => {
    expect(placesOf('page-residue', readReal('seeds', seeds.quzhou))).toEqual(['56–60']);
    expect(placesOf('page-residue', readReal('seeds', seeds.jurong))).toEqual([]);
    expect(placesOf('page-residue', readReal('seeds', seeds.zhangping))).toEqual(['1–6', '44–47']);
  });

  testReal('of published reports are the registration lines of an archive, and nothing else', () => {
    const found = [
      ...listReal('corpus', '.txt'),
      ...listReal('corpus', '.html'),
      ...listReal('corpus', '.full.md'),
    ].map((name) => {
      const format = name.endsWith('.html') ? 'html' : name.endsWith('.md') ? 'markdown' : 'plaintext';
      const problems = ['page-residue', 'pinyin-noise', 'replacement-noise'].flatMap((rule) =>
        runRule(rule, readReal('corpus', name), { format }),
      );
      return [name.replace(/\..*$/, ''), problems.length] as const;
    });
    expect(Object.fromEntries(found.filter(([, count]) => count > 0))).toEqual({
      '2014-pingtan': 1,
      '2018-pingtan': 1,
      '2023-pingtan': 1,
      '2025-pingtan': 1,
    });
  });

  testReal('of a published report are no part of its tables', () => {
    for (const name of listReal('corpus', '.txt')) {
      const text = readReal('corpus', name);
      const before = readDocument(text, plain).reports.map(readingsOf);
      expect(readDocument(cleaned(text), plain).reports.map(readingsOf), name).toEqual(before);
    }
  });
});
