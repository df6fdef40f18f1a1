import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon, wordsFor } from '../../server/src/model/lexicon.ts';
import { outlineReports } from '../../server/src/model/outline.ts';
import { parseDocument } from '../../server/src/syntax/parse.ts';
import { sectionTitles } from '../reports/labels.ts';

const numerals = ['一', '二', '三', '四', '五', '六'];

/** Each stretch as its section headings: numbers of known sections, the words of unknown ones. */
function outline(text: string): readonly string[] {
  return outlineReports(parseDocument(text, 'markdown', lexicon).blocks).map(({ sections }) =>
    sections.map(({ heading, match }) => match?.definition.number ?? `?${heading.title}`).join(' '),
  );
}

function report(title: string, sections: readonly number[] = [1, 2, 3, 4, 5, 6], body = '正文一句。'): string {
  const parts = sections.map((n) => `${numerals[n - 1] ?? ''}、${sectionTitles[n - 1] ?? ''}\n\n${body}`);
  return [title, ...parts].join('\n\n');
}

const first = '# 青禾县教育局2024年政府信息公开工作年度报告';
const second = '# 青禾县财政局2024年政府信息公开工作年度报告';

describe('the sections of a report are', () => {
  test('its first-level headings, known or not', () => {
    expect(outline(report(first))).toEqual(['1 2 3 4 5 6']);
    expect(outline('## 一、总体情况\n\n正文。\n\n## 二、下一步打算\n\n正文。')).toEqual(['1 ?下一步打算']);
  });

  test('known titles without a number', () => {
    expect(outline('总体情况\n\n正文。\n\n主动公开政府信息情况\n\n正文。')).toEqual(['1 2']);
  });

  test('in whatever order they stand', () => {
    expect(outline(report(first, [1, 3, 2, 6]))).toEqual(['1 3 2 6']);
  });
});

const wordedReport = (below: ReadonlyMap<number, string>, mark = ''): string =>
  sectionTitles
    .map((title, at) => `## 第${numerals[at] ?? ''}部分 ${title}\n\n正文一句。\n\n${below.get(at + 1) ?? ''}`)
    .join('\n\n')
    .replaceAll('### ', mark);
const subheads = (...titles: readonly string[]): string =>
  titles.map((title, at) => `### ${numerals[at] ?? ''}、${title}\n\n正文一句。`).join('\n\n');

describe('below 第一部分 no part begins', () => {
  test.each([
    ['the words of the next part', 1, subheads('主动公开政府信息情况', '依申请公开情况')],
    ['another name of it', 1, subheads('政府信息主动公开情况', '其他工作')],
    ['the words of a part with its own number', 1, subheads('组织领导', '主动公开政府信息情况')],
    ['the words of a later part', 2, subheads('主动公开', '收到和处理政府信息公开申请情况')],
    ['the words of every part', 1, subheads(...sectionTitles.slice(1))],
    [
      'the words of a part before it, under the last',
      6,
      subheads('主动公开政府信息情况', '收到和处理政府信息公开申请情况'),
    ],
    [
      'the words of parts before it with their numbers, under the last',
      6,
      subheads('组织领导', '主动公开政府信息情况'),
    ],
  ])('with %s', (_, part, text) => {
    for (const mark of ['### ', '## ', ''])
      expect(outline(`${first}\n\n${wordedReport(new Map([[part, text]]), mark)}`)).toEqual(['1 2 3 4 5 6']);
  });

  test('where the part of these words is missing', () => {
    const text = wordedReport(new Map([[1, subheads('主动公开政府信息情况')]])).replace(/## 第二部分[^#]*/, '');
    expect(outline(`${first}\n\n${text}`)).toEqual(['1 3 4 5 6']);
  });

  test('but 二、 goes on where the parts are numbered both ways', () => {
    const mixed = report(first).replace('一、总体情况', '第一部分 总体情况').replace('四、', '第四部分 ');
    expect(outline(mixed)).toEqual(['1 2 3 4 5 6']);
    expect(outline(mixed.replace('二、', '一、').replace('三、', '二、').replace('第四部分 ', '三、'))).toEqual([
      '1 2 3 4 5 6',
    ]);
  });

  test('and another report begins behind it', () => {
    expect(outline(`${first}\n\n${wordedReport(new Map())}\n\n${report(second)}`)).toEqual([
      '1 2 3 4 5 6',
      '1 2 3 4 5 6',
    ]);
    expect(outline(`${wordedReport(new Map())}\n\n${report('')}`)).toEqual(['1 2 3 4 5 6', '1 2 3 4 5 6']);
    const untitled = `青禾县财政局2024年政府信息公开工作年度报告\n\n${report('', [2, 3, 4, 5, 6])}`;
    expect(outline(`${wordedReport(new Map())}\n\n${untitled}`)).toEqual(['1 2 3 4 5 6', '2 3 4 5 6']);
  });
});

describe('a document of several reports is split', () => {
  test('at each title', () => {
    expect(outline(`${report(first)}\n\n${report(second)}`)).toEqual(['1 2 3 4 5 6', '1 2 3 4 5 6']);
  });

  test('where the first part comes again after most of a report', () => {
    expect(outline(`${report('')}\n\n${report('')}`)).toEqual(['1 2 3 4 5 6', '1 2 3 4 5 6']);
  });

  test('at a title before parts without numbers', () => {
    const bare = report('', [2, 3, 4, 5, 6]).replaceAll(/^[一二三四五六]、/gm, '');
    expect(outline(`${report(first)}\n\n${second}\n\n${bare}`)).toEqual(['1 2 3 4 5 6', '2 3 4 5 6']);
  });

  test('at the title of a part that has its table already, where the second lost its own title and first part', () => {
    const table = '| 自然人 | 总计 |\n| - | - |\n| 1 | 1 |';
    const bare = (body: string): string => report('', [2, 3, 4, 5, 6], body).replaceAll(/^[一二三四五六]、/gm, '');
    const numbered = report('', [3, 4, 5, 6], table);
    const two = `主动公开政府信息情况\n\n${table}`;
    expect(outline(`${report(first, [1, 2, 3, 4, 5, 6], table)}\n\n${two}\n\n${numbered}`)).toEqual([
      '1 2 3 4 5 6',
      '2 3 4 5 6',
    ]);
    expect(outline(`${report(first, [1, 2, 3, 4, 5, 6], table)}\n\n${bare(table)}`)).toEqual([
      '1 2 3 4 5 6',
      '2 3 4 5 6',
    ]);
  });

  test('with a plain title in front of the second', () => {
    const text = `${report(first)}\n\n青禾县财政局2024年政府信息公开工作年度报告\n\n${report('')}`;
    const blocks = parseDocument(text, 'markdown', lexicon).blocks;
    const [, later] = outlineReports(blocks);
    const begin = blocks[later?.from ?? 0];
    expect(text.slice(begin?.span.start, begin?.span.end)).toContain('青禾县财政局');
  });
});

describe('a document of one report is not split', () => {
  test('by its table of contents', () => {
    const contents = sectionTitles.map((title, index) => `${numerals[index] ?? ''}、${title}`).join('\n');
    expect(outline(`${first}\n\n${contents}\n\n${report('')}`)).toEqual(['1 2 3 4 5 6']);
  });

  test('by a table of contents with numbers before parts without them', () => {
    const contents = sectionTitles.map((title, index) => `${numerals[index] ?? ''}、${title}`).join('\n\n');
    const bare = report('').replaceAll(/^[一二三四五六]、/gm, '');
    expect(outline(`${first}\n\n${contents}\n\n${bare}`)).toEqual(['1 2 3 4 5 6']);
  });

  test('by a part that stands twice', () => {
    expect(outline(report(first, [1, 2, 2, 3]))).toEqual(['1 2 2 3']);
  });

  test('by prose that names a report', () => {
    expect(outline(report(first, [1, 2, 3, 4, 5, 6], '本报告是青禾县2024年政府信息公开工作年度报告。'))).toHaveLength(
      1,
    );
  });
});

describe('no section begins at', () => {
  test.each([
    ['a sub-heading', '（一）主动公开情况\n\n正文。'],
    ['a list item', '1.属于国家秘密\n\n正文。'],
    ['a run-in heading', '一、加强领导。全年召开会议三次，研究部署公开工作。'],
    ['a heading of other words without a number', '## 工作亮点\n\n正文。'],
    [
      'an unknown heading longer than a title',
      '一、关于进一步加强和改进全县政府信息公开工作的有关情况和下一步的打算安排\n\n正文。',
    ],
    ['a short alias under another number', '（一）概述\n\n正文。'],
  ])('%s', (_, text) => {
    expect(outline(text)).toEqual(['']);
  });

  test.each(['', '### ', '## '])('the title of the part itself, once more without a number (%s)', (mark) => {
    const caption = `${mark}收到和处理政府信息公开申请情况\n\n| 自然人 | 总计 |\n| - | - |\n| 1 | 1 |\n`;
    expect(outline(`三、收到和处理政府信息公开申请情况\n\n${caption}\n四、下一步\n\n正文。`)).toEqual(['3 ?下一步']);
    expect(outline(`收到和处理政府信息公开申请情况\n\n情况如下。\n\n${caption}`)).toEqual(['3']);
  });

  test('the titles of parts over the tables of an annex', () => {
    const annex = sectionTitles.slice(1, 4).map((title) => `${title}\n\n| 自然人 | 总计 |\n| - | - |\n| 1 | 1 |\n`);
    expect(outline(`${report(first)}\n\n附表\n\n${annex.join('\n')}`)).toEqual(['1 2 3 4 5 6']);
    expect(outline([report(first), report(second), ...annex].join('\n\n'))).toEqual(['1 2 3 4 5 6', '1 2 3 4 5 6']);
    const [two = '', ...others] = annex;
    const withTwo = report(first).replace(
      `二、${two.split('\n')[0] ?? ''}`,
      (title) => `${title}\n\n| 1 | 1 |\n| - | - |\n`,
    );
    expect(outline(`${withTwo}\n\n附表\n\n${others.join('\n')}`)).toEqual(['1 2 3 4 5 6']);
  });

  test('words torn off a table of the section', () => {
    const text =
      '三、收到和处理政府信息公开申请情况\n\n| 自然人 | 总计 |\n| - | - |\n| 1 | 1 |\n\n三、本年度\n\n| 自然人 | 总计 |\n| - | - |\n| 1 | 1 |\n';
    expect(outline(text)).toEqual(['3']);
  });
});

test('every stretch begins where the one before ends, and its sections stand in it in order', () => {
  const line = fc.constantFrom(
    first,
    second,
    ...sectionTitles.map((title, index) => `${numerals[index] ?? ''}、${title}`),
    '一、下一步打算',
    '正文。',
    '| a | b |\n| - | - |\n| 1 | 2 |',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const { blocks } = parseDocument(lines.join('\n\n'), 'markdown', lexicon);
      let at = 0;
      for (const { from, to, sections } of outlineReports(blocks)) {
        expect(from).toBe(at);
        expect(to).toBeGreaterThanOrEqual(from);
        let last = from - 1;
        for (const { block, heading } of sections) {
          expect(block).toBeGreaterThan(last);
          expect(block).toBeLessThan(to);
          expect(blocks[block]).toBe(heading);
          last = block;
        }
        at = to;
      }
      expect(at).toBe(blocks.length);
    }),
  );
});

/** How many reports are told apart in a text of earlier years. */
function countOlder(parts: readonly string[]): number {
  const text = ['青禾县2017年政府信息公开工作年度报告', ...parts].join('\n\n');
  const words = wordsFor(text, undefined);
  return outlineReports(parseDocument(text, 'plaintext', words).blocks, words).length;
}

describe('an annex that is named twice', () => {
  const parts = [
    '概述',
    '主动公开政府信息的情况',
    '依申请公开政府信息的情况',
    '行政复议和诉讼情况',
    '主要问题和改进措施',
  ].map((title, at) => `${numerals[at] ?? ''}、${title}\n\n正文一句。`);

  test('as a part and above its table begins no other report', () => {
    expect(countOlder([...parts, '六、附表', '政府信息公开情况统计表（2017年度）', '正文一句。'])).toBe(1);
    expect(countOlder([...parts, '六、附表', '政府信息公开情况统计表', '正文一句。'])).toBe(1);
  });

  test('while the first part again does', () => {
    expect(countOlder([...parts, '六、附表', ...parts])).toBe(2);
  });
});
