import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createReportService } from '../../server/src/service/reportService.ts';
import { root } from '../meta/sources.ts';
import { defaults } from '../service/probe.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const logger = { error: (): void => undefined, warn: (): void => undefined };

function tokens(text: string, rules: Readonly<Record<string, 'off'>> = {}): readonly (readonly [string, string])[] {
  const service = createReportService({ logger, failFast: true });
  const analysis = service.analyze({ uri: 'memory:/a', version: 1, text, format: 'markdown' }, { ...defaults, rules });
  const found = service.tokens(analysis);
  let end = 0;
  for (const { span } of found) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    ({ end } = span);
  }
  return found.map(({ span, kind, state }) => [
    text.slice(span.start, span.end),
    state === undefined ? kind : `${kind}.${state}`,
  ]);
}

const kindsOf = (found: ReturnType<typeof tokens>, text: string): readonly string[] =>
  found.filter(([each]) => each === text).map(([, kind]) => kind);

describe('what the parts of a report are', () => {
  test('headings have the level of their numbers', () => {
    const found = tokens(clean);
    expect(kindsOf(found, '一、总体情况')).toEqual(['heading.level1']);
    expect(kindsOf(found, '（一）主动公开')).toEqual(['heading.level2']);
  });

  test.each([
    ['##', 'heading.level1'],
    ['###', 'heading.level2'],
    ['####', 'heading.level3'],
    ['######', 'heading.level4'],
  ])('headings without a number have the level of their marks: %s', (marks, level) => {
    expect(kindsOf(tokens(clean.replace('### （一）主动公开', `${marks} 主动公开工作`)), '主动公开工作')).toEqual([
      level,
    ]);
  });

  test('labels are those that the edition knows', () => {
    const found = tokens(clean.replace('| 结果维持 |', '| 结果不详 |'));
    expect(kindsOf(found, '自然人')).toEqual(['label']);
    expect(kindsOf(found, '结果纠正')).toEqual(['label']);
    expect(kindsOf(found, '结果不详')).toEqual([]);
  });

  test('numbers of relations that hold agree, in the table and in prose', () => {
    const found = tokens(clean);
    expect(kindsOf(found, '141')).toEqual(['number.agrees', 'number.agrees']);
    expect(found.filter(([, kind]) => kind === 'number.differs')).toEqual([]);
    // No relation and no sentence speaks of it, but it is read.
    expect(kindsOf(found, '1342.60')).toEqual(['number.unchecked']);
    expect(kindsOf(found, '5216')).toEqual([]);
  });

  test('the number that a problem stands on differs, the others of the relation stand unchecked', () => {
    const found = tokens(clean.replace('| 141 |', '| 149 |'));
    expect(kindsOf(found, '149')).toEqual(['number.differs']);
    expect(kindsOf(found, '118')).toEqual(['number.unchecked']);
  });

  test('a number in prose differs where its rule says so, and nowhere when that is off', () => {
    const text = clean.replace('全年新收政府信息公开申请141件', '全年新收政府信息公开申请142件');
    expect(kindsOf(tokens(text), '142')).toEqual(['number.differs']);
    expect(kindsOf(tokens(text, { 'prose-table': 'off' }), '142')).toEqual(['number.unchecked']);
  });

  test('what a page left is told apart', () => {
    const text = `${clean.trimEnd()}\n\n打印本页 关闭窗口\n\n版权所有：青禾县人民政府办公室 备案号：青ICP备05000001号\n`;
    expect(tokens(text).some(([, kind]) => kind === 'residue')).toBe(true);
  });

  test('there is nothing in a document that is no report', () => {
    expect(tokens('# 会议记录\n\n| 事项 | 数量 |\n| --- | --- |\n| 甲 | 1 |\n')).toEqual([]);
  });
});
