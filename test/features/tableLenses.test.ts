import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createReportService } from '../../server/src/service/reportService.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { render } from '../../server/src/text/message.ts';
import { root } from '../meta/sources.ts';
import { defaults } from '../service/probe.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const logger = { error: (): void => undefined, warn: (): void => undefined };

/** The lenses of a text, a line for each place: the line of the text below, then the words. */
function draw(text: string, format: DocumentFormat = 'markdown'): readonly string[] {
  const service = createReportService({ logger, failFast: true });
  const analysis = service.analyze({ uri: 'memory:/a', version: 1, text, format }, defaults);
  const byLine = new Map<string, string[]>();
  for (const { at, title, target } of service.tableLenses(analysis)) {
    const line = text.slice(at, text.indexOf('\n', at));
    const words = byLine.get(line) ?? [];
    byLine.set(line, words);
    words.push(`${render(title, 'zh-cn')}${target ? ` → ${text.slice(target.start, target.end)}` : ''}`);
  }
  return [...byLine].map(([line, words]) => `${line.slice(0, 14)}: ${words.join(', ')}`);
}

test('each table says how many of its relations hold and how many problems it has', () => {
  expect(draw(clean)).toEqual([
    '| 第二十条第（一）项 | : 勾稽关系 2/2, 没有问题, 对齐',
    '| 项目 | 自然人 | 商: 勾稽关系 39/39, 没有问题, 对齐',
    '| 结果 | 行政复议 | : 勾稽关系 3/3, 没有问题, 对齐',
  ]);
  expect(draw(clean.replace('| 141 |', '| 149 |'))[1]).toBe(
    '| 项目 | 自然人 | 商: 勾稽关系 37/39, 1 个问题 → 149, 对齐',
  );
  expect(draw(clean.replace('| 141 |', '|  |'))[1]).toMatch(/勾稽关系 38\/38（1 项未核）, 1 个问题/);
});

test('a table keeps as many lenses while a number is typed', () => {
  for (const typed of ['', '1', '14', '1 4', '甲', '/']) {
    const lenses = draw(clean.replace('| 141 |', `| ${typed} |`));
    expect(lenses.map((line) => line.split(', ').length)).toEqual([3, 3, 3]);
  }
});

test('a document that cannot be aligned has two, and one that is no report none', () => {
  const plain = draw(clean.replace(/^---\n[\s\S]*?\n---\n/u, ''), 'plaintext');
  expect(plain.map((line) => line.split(', ').length)).toEqual([2, 2, 2]);
  expect(draw('# 会议记录\n\n| 事项 | 数量 |\n| --- | --- |\n| 甲 | 1 |\n')).toEqual([]);
});
