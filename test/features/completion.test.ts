import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listCompletions } from '../../server/src/features/completion/complete.ts';
import type { Completion } from '../../server/src/features/completion/completion.ts';
import { placeReports } from '../../server/src/features/placedReport.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import { editions } from '../../server/src/standards/index.ts';
import { initialsOf, phrases } from '../../server/src/standards/phrases.ts';
import { root } from '../meta/sources.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const fifth = clean.slice(clean.indexOf('## 五、'), clean.indexOf('## 六、'));
const withoutFifth = clean.replace(fifth, '‸\n\n');

/** What is offered at `‸`, which is taken out of the text. */
function complete(marked: string, others: readonly string[] = []): readonly Completion[] {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const reports = placeReports(readDocument(text, { format: 'markdown' }));
  return listCompletions(text, reports, { offset, locale: 'zh-cn', others: () => others });
}

function labels(marked: string, others: readonly string[] = []): readonly string[] {
  return complete(marked, others).map(({ label }) => label);
}

/** The text after the only completion is taken. */
function take(marked: string, label: string): string {
  const chosen = complete(marked).find((each) => each.label === label);
  if (!chosen) throw new Error(`${label} is not offered`);
  const text = marked.replace('‸', '');
  return text.slice(0, chosen.span.start) + chosen.newText + text.slice(chosen.span.end);
}

describe('headings', () => {
  test('that are missing are offered at the beginning of a line, in the form of the others', () => {
    expect(labels(withoutFifth)).toEqual(['五、存在的主要问题及改进情况']);
    expect(take(withoutFifth, '五、存在的主要问题及改进情况')).toContain('\n## 五、存在的主要问题及改进情况\n');
  });

  test('keep the marks that are typed, and are found by the letters of their Pinyin', () => {
    const typed = withoutFifth.replace('‸', '## czdzy‸');
    expect(take(typed, '五、存在的主要问题及改进情况')).toContain('\n## 五、存在的主要问题及改进情况\n');
    expect(complete(typed)[0]?.filter.startsWith('czdzywtjgjqk ')).toBe(true);
  });

  test('are not offered in a sentence, or where none is missing', () => {
    expect(labels(clean.replace('## 五、', '本年度工作正常开展。全年‸\n\n## 五、'))).toEqual([]);
    expect(labels(clean.replace('## 五、', '‸\n\n## 五、'))).toEqual([]);
  });
});

describe('cells', () => {
  const row = /^\| （一）予以公开 \|.*$/mu.exec(clean)?.[0] ?? '';
  const cells = row.split('|').map((cell) => cell.trim());

  test('of a total are offered what their parts add up to', () => {
    const blank = clean.replace(row, row.replace(new RegExp(`\\| ${cells[8]} \\|$`, 'u'), '| ‸ |'));
    expect(labels(blank)).toEqual([cells[8]]);
    const wrong = clean.replace(row, row.replace(new RegExp(`\\| ${cells[8]} \\|$`, 'u'), '| 9‸ |'));
    expect(complete(wrong)[0]).toMatchObject({ label: cells[8], newText: cells[8] });
  });

  test('that are right, or that are no total, are offered nothing', () => {
    expect(
      labels(clean.replace(row, row.replace(new RegExp(`\\| ${cells[8]} \\|$`, 'u'), `| ${cells[8]}‸ |`))),
    ).toEqual([]);
    expect(labels(clean.replace(row, row.replace(/\d/u, '‸$&')))).toEqual([]);
  });

  test('at the beginning of a row are offered the labels that are missing', () => {
    const without = clean.replace(`${row}\n`, '| ‸\n');
    expect(labels(without)).toContain('（一）予以公开');
    expect(labels(without)).not.toContain('（七）总计');
  });
});

describe('words', () => {
  test('of the norms are completed from their beginning or their Pinyin', () => {
    expect(labels(clean.replace('## 五、', '坚持以公开为‸\n\n## 五、'))).toContain('以公开为常态、不公开为例外');
    expect(labels(clean.replace('## 五、', '我们坚持ygkwct‸\n\n## 五、'))).toEqual(['以公开为常态、不公开为例外']);
  });

  test('of document numbers come from this and the other open documents', () => {
    const marked = clean.replace('## 五、', '根据青政办发‸\n\n## 五、');
    expect(labels(marked, ['按照青政办发〔2025〕7号要求，……'])).toEqual(['青政办发〔2025〕7号']);
    expect(labels(clean.replace('## 五、', '按照国办公开办函〔‸\n\n## 五、'))).toEqual([
      '国办公开办函〔2021〕30号',
      '国办公开办函〔2019〕60号',
    ]);
  });

  test('are not offered for words that begin nothing', () => {
    expect(labels(clean.replace('## 五、', '全年召开会议三次，‸\n\n## 五、'))).toEqual([]);
  });
});

describe('front matter', () => {
  test('offers the keys that are not there and the values of those that are', () => {
    const matter = clean.startsWith('---') ? clean.replace(/^---\n[\s\S]*?\n---\n/u, '') : clean;
    expect(labels(`---\nedition: "2021"\n‸\n---\n${matter}`)).toEqual(['year', 'organisation', 'level', 'parent']);
    expect(labels(`---\nlevel: c‸\n---\n${matter}`)).toContain('county');
    expect(labels(`---\nyear: ‸\n---\n${matter}`)).toEqual(['2024']);
  });

  const report = '\n# 青禾县水利局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年公开信息12条。\n';

  test.each([
    ['edition: ‸', ['"2021"', '"2019"']],
    ['版式: "20‸', ['"2021"', '"2019"']],
    ['年度: ‸', ['2024']],
    ['organisation: ‸', ['青禾县水利局']],
    ['机关: ‸', ['青禾县水利局']],
    ['parent: ‸', []],
    ['县 级‸', []],
  ])('%s in the author’s language too', (line, expected) => {
    expect(labels(`---\n${line}\n---\n${report}`)).toEqual(expected);
  });

  test.each(['year: ‸', 'organisation: ‸'])('%s is left to the author where no title says it', (line) => {
    expect(labels(`---\n${line}\n---\n${report.replace(/#.*\n/, '')}`)).toEqual([]);
  });
});

test('a document that is no report is offered nothing', () => {
  expect(labels('# 会议记录\n\n‸')).toEqual([]);
  expect(labels('---\n‸\n---\n# 会议记录\n')).toEqual([]);
});

test('every character of headings, labels and phrases of the national format has a letter', () => {
  const words = [
    ...phrases.map(({ text }) => text),
    ...editions.map(({ notice }) => notice.number),
    ...editions.flatMap(({ sections }) => sections.map(({ title }) => title)),
    ...editions.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.map(({ label }) => label))),
  ];
  const characters = new Set(words.join('').match(/\p{sc=Han}/gu));
  expect([...characters].filter((character) => initialsOf(character).length !== 1)).toEqual([]);
  expect(initialsOf('总体情况')).toBe('ztqk');
});

test('nothing without words is ever offered, wherever the cursor stands', () => {
  const grid = clean
    .replace(/^\| （二）.*\n/mu, '')
    .replace(
      /\| 结果 \|[^]*?\n\n/u,
      '| 行政复议 |  | 行政诉讼 |\n| --- | --- | --- |\n| 结果维持 | 总计 | 结果维持 |\n| 1 | 1 | 0 |\n\n',
    );
  const places = Array.from(grid.matchAll(/^\| ?/gmu), ({ index, 0: start }) => index + start.length);
  const reports = placeReports(readDocument(grid, { format: 'markdown' }));
  const offered = places.flatMap((offset) => listCompletions(grid, reports, { offset, locale: 'zh-cn' }));
  expect(offered.length).toBeGreaterThan(0);
  expect(offered.filter(({ label, newText }) => label === '' || newText === '')).toEqual([]);
});

describe('what the document itself does not say', () => {
  test('is not offered in front matter', () => {
    const untitled = '---\nYEAR\n---\n\n# 政府信息公开工作年度报告\n\n## 一、总体情况\n\n略。\n';
    expect(labels(untitled.replace('YEAR', 'year: ‸'))).toEqual([]);
    expect(labels(untitled.replace('YEAR', '机关: ‸'))).toEqual([]);
  });
});

describe('document numbers of other documents', () => {
  const asked = clean.replace('## 二、', '根据青政办‸\n\n## 二、');

  test('are offered up to a number that can be looked through', () => {
    const many = Array.from({ length: 400 }, (_, index) => `青政办发〔2024〕${index + 1}号`).join('，');
    const offered = labels(asked, [many, '青政办函〔2024〕999号']);
    expect(offered).toContain('青政办发〔2024〕1号');
    expect(offered.length).toBeLessThanOrEqual(50);
  });

  test('are looked for only in so much text that typing does not wait for it', () => {
    const padding = '略。'.repeat(1_000_000);
    expect(labels(asked, [`青政办发〔2024〕1号${padding}`, '青政办函〔2024〕2号'])).toEqual(['青政办发〔2024〕1号']);
  });
});
