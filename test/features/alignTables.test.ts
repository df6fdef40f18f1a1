import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTables } from '../../server/src/features/alignTables.ts';
import { placeReports } from '../../server/src/features/placedReport.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import { measureText } from '../../server/src/text/displayWidth.ts';
import type { Span } from '../../server/src/text/span.ts';
import { root } from '../meta/sources.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const outcomes = clean.slice(clean.indexOf('| 结果 |'), clean.indexOf('\n\n', clean.indexOf('| 结果 |')));

function edit(text: string, within?: Span): { after: string; count: number } {
  const edits = alignTables(placeReports(readDocument(text, { format: 'markdown' })), within);
  let after = text;
  let last = text.length;
  for (const { span, newText } of edits.toReversed()) {
    expect(span.end).toBeLessThanOrEqual(last);
    last = span.start;
    after = after.slice(0, span.start) + newText + after.slice(span.end);
  }
  return { after, count: edits.length };
}

const align = (text: string): string => edit(text).after;

/** The table of outcomes with something else in it, aligned. */
function alignOutcomes(table: string): string {
  const after = align(clean.replace(outcomes, table));
  return after.slice(after.indexOf('| 结果'), after.indexOf('\n\n', after.indexOf('| 结果')));
}

const valuesOf = (text: string): unknown =>
  readDocument(text, { format: 'markdown' }).reports.map(({ tables }) =>
    tables.map(({ cells }) => Array.from(cells.values(), ({ id, state, value, note }) => [id, state, value, note])),
  );

describe('aligning tables', () => {
  test('puts pipes under pipes, full-width characters two columns wide, numbers to the right', () => {
    expect(alignOutcomes(outcomes).split('\n')).toEqual([
      '| 结果     | 行政复议 | 未经复议直接起诉 | 复议后起诉 |',
      '| -------- | -------: | ---------------: | ---------: |',
      '| 结果维持 |        2 |                1 |          1 |',
      '| 结果纠正 |        1 |                0 |          0 |',
      '| 其他结果 |        1 |                1 |          0 |',
      '| 尚未审结 |        0 |                0 |          0 |',
      '| 总计     |        4 |                2 |          1 |',
    ]);
    const aligned = align(clean);
    for (const table of aligned.match(/(?:^\|.*\n)+/gmu) ?? []) {
      const widths = table
        .trimEnd()
        .split('\n')
        .map((line) => measureText(line));
      expect(new Set(widths).size).toBe(1);
    }
  });

  test('gives columns of numbers the mark for it, and leaves a side that the author chose', () => {
    const typed = outcomes.replace('| --- | ---: | ---: | ---: |', '| --- | --- | :-: | :-- |');
    expect(alignOutcomes(typed).split('\n').slice(0, 3)).toEqual([
      '| 结果     | 行政复议 | 未经复议直接起诉 | 复议后起诉 |',
      '| -------- | -------: | :--------------: | :--------- |',
      '| 结果维持 |        2 |        1         | 1          |',
    ]);
  });

  test('changes nothing where nothing is to be changed, and only blanks and delimiters elsewhere', () => {
    const aligned = align(clean);
    expect(edit(aligned).count).toBe(0);
    expect(aligned.replaceAll(/[ -]/gu, '')).toBe(clean.replaceAll(/[ -]/gu, ''));
    expect(valuesOf(aligned)).toEqual(valuesOf(clean));
    expect(edit(aligned.replace('| 结果维持', '|  结果维持')).count).toBe(1);
  });

  test('keeps marks, notes, escaped pipes, wide blanks and line ends as they are', () => {
    const typed = clean
      .replace('| 项目 |', '| **项目** |')
      .replace('| 141 |', '| **141** |')
      .replace('| 行政处罚 | 289 |', '| 行政　处罚 | 289（a\\|b） |')
      .replaceAll('\n', '\r\n');
    const aligned = align(typed);
    expect(aligned).toContain('| **项目** ');
    expect(aligned).toMatch(/ \*\*141\*\* \|\r\n/u);
    expect(aligned).toContain('行政　处罚');
    expect(aligned).toContain('289（a\\|b）');
    expect(aligned.replaceAll(/[ -]/gu, '')).toBe(typed.replaceAll(/[ -]/gu, ''));
    expect(valuesOf(aligned)).toEqual(valuesOf(typed));
  });

  test('leaves rows without their outer pipes without them', () => {
    const bare = outcomes.replaceAll(/^\| | \|$/gmu, '');
    const after = align(clean.replace(outcomes, bare));
    expect(valuesOf(after)).toEqual(valuesOf(clean.replace(outcomes, bare)));
    expect(edit(after).count).toBe(0);
    expect(after).toMatch(/\n结果维持 +\| /u);
  });

  test('does not widen every row for one long cell', () => {
    const after = align(clean.replace('| 结果维持 |', `| 结果维持${'（说明）'.repeat(400)} |`));
    expect(after.length).toBeLessThan(align(clean).length + 1600 + 8 * 100);
  });

  test('is done for the tables that a span touches', () => {
    const start = clean.indexOf('| 结果维持');
    const { after } = edit(clean, { start, end: start });
    expect(after.slice(0, clean.indexOf('| 结果 |'))).toBe(clean.slice(0, clean.indexOf('| 结果 |')));
    expect(after).not.toBe(clean);
  });

  test('leaves tables of other forms and of documents that are no reports', () => {
    expect(edit('# 会议记录\n\n| 事项 | 数量 |\n| --- | --- |\n| 甲 | 1 |\n').count).toBe(0);
    const rows = clean.replace('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n', '');
    expect(valuesOf(align(rows))).toEqual(valuesOf(rows));
  });

  test('of whatever is typed in cells changes no value and is done in one go', () => {
    const content = fc.string({
      unit: fc.constantFrom('1', '2', ' ', '件', '（', '）', '*', '\\|', '-', ':', '　', 'é'),
    });
    fc.assert(
      fc.property(fc.array(content, { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
        const typed = clean.replace('| 结果维持 |', `| 结果维持 | ${a}|${b} |${c}| ${d}`);
        const aligned = align(typed);
        expect(valuesOf(aligned)).toEqual(valuesOf(typed));
        expect(edit(aligned).count).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

test('a table that is read as parts of two is aligned once', () => {
  const table = [
    '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | 总计 |',
    '|--|--|--|--|--|',
    '| 行政规范性文件 | 1 | 2 | 3 | |',
    '| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 6 |',
    '| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 |',
    '| （一）予以公开 | 1 | 2 | 3 | 6 |',
    '| 政府集中采购 | 1 | 2 | |',
  ].join('\n');
  const text = `# 青禾县2019年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n${table}\n`;
  const { after } = edit(text);
  expect(valuesOf(after)).toEqual(valuesOf(text));
  expect(edit(after).count).toBe(0);
});
