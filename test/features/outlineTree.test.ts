import { describe, expect, test } from 'vitest';
import type { OutlineNode } from '../../server/src/features/outlineTree.ts';
import { type Analysis, createReportService } from '../../server/src/service/reportService.ts';
import type { Locale } from '../../server/src/text/message.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../meta/sources.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const sixth = clean.slice(clean.indexOf('## 六、'));
const fifth = clean.slice(clean.indexOf('## 五、'), clean.indexOf('## 六、'));

const service = createReportService({
  logger: { warn: (message) => expect.unreachable(message), error: (message) => expect.unreachable(message) },
  failFast: true,
});
let version = 0;

function analyze(text: string): Analysis {
  version++;
  return service.analyze(
    { uri: 'memory:/a.md', version, text, format: 'markdown' },
    { edition: 'auto', level: undefined, organisation: undefined, rules: {} },
  );
}

/** The outline as indented lines: state, label, detail. */
function draw(nodes: readonly OutlineNode[], depth = 0): readonly string[] {
  return nodes.flatMap(({ state, label, detail, children }) => [
    `${'  '.repeat(depth)}${state === 'present' ? '' : `${state} `}${label}${detail === '' ? '' : ` · ${detail}`}`,
    ...draw(children, depth + 1),
  ]);
}

function drawText(text: string, locale: Locale = 'zh-cn'): readonly string[] {
  return draw(service.outline(analyze(text), locale));
}

function listIds(text: string): readonly string[] {
  return service.outline(analyze(text), 'zh-cn').flatMap(({ children }) => children.map(({ id }) => id));
}

function apply(text: string, id: string): string {
  const edits = service.insertPart(analyze(text), id);
  if (!edits) throw new Error(`nothing to insert for ${id}`);
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

describe('the statutory outline', () => {
  test('has the six parts in order, each with its table and main total', () => {
    expect(drawText(clean)).toEqual([
      '青禾县人民政府2024年政府信息公开工作年度报告 · 2021年版格式',
      '  一、总体情况',
      '  二、主动公开政府信息情况',
      '    表二',
      '  三、收到和处理政府信息公开申请情况 · 141 件',
      '    表三 · 141 件',
      '  四、政府信息公开行政复议、行政诉讼情况',
      '    表四 · 行政复议 4 件 · 未经复议直接起诉 2 件 · 复议后起诉 1 件',
      '  五、存在的主要问题及改进情况',
      '  六、其他需要报告的事项',
    ]);
  });

  test('gathers what a website left in the report in one entry, in the language of the editor', () => {
    const left = `${clean.trimEnd()}\n\n【打印本页】 【关闭窗口】\n\n扫一扫在手机打开当前页\n`;
    const [zh, en] = [drawText(left).join('\n'), drawText(left, 'en').join('\n')];
    expect(zh).toMatch(/page-residue · .*\p{sc=Han}/u);
    expect(en).toMatch(/page-residue · [^\n]*[a-z]{3}/u);
    expect(drawText(clean).join('\n')).not.toContain('page-residue');
  });

  test('calls a report without a title so', () => {
    expect(drawText(clean.replace(/^# .*\n/mu, ''), 'en')[0]).toMatch(/^[a-z ]+ · 2021 format/iu);
  });

  test('shows a part that is missing in its place, and what is empty', () => {
    const lines = drawText(clean.replace(fifth, '').replace(sixth, '## 六、其他需要报告的事项\n'));
    expect(lines.slice(-2)).toEqual([
      '  missing 五、存在的主要问题及改进情况 · 缺少',
      expect.stringMatching(/^ {2}empty 六、其他需要报告的事项 · 没有内容/),
    ]);
  });

  test('shows a table that is missing under its part', () => {
    const table = clean.slice(clean.indexOf('| 结果 |'), clean.indexOf('## 五、'));
    expect(drawText(clean.replace(table, '')).find((line) => line.includes('表四'))).toBe('    missing 表四 · 缺少');
  });

  test('shows a part that stands elsewhere as misplaced', () => {
    const moved = clean.replace(sixth, '').replace(fifth, `${sixth}\n\n${fifth}`);
    expect(drawText(moved).filter((line) => line.includes('misplaced'))).toHaveLength(1);
  });

  test('counts the problems of a part, and all of them at the report', () => {
    const lines = drawText(
      clean.replace('| 一、本年新收政府信息公开申请数量 | ', '| 一、本年新收政府信息公开申请数量 | 9'),
    );
    expect(lines[0]).toMatch(/1 个错误/);
    expect(lines.filter((line) => /三、收到.*1 个错误/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /[一二五六]、.*错误/.test(line))).toEqual([]);
  });

  test('is written in English for an English editor, headings as they must be typed', () => {
    const lines = drawText(clean.replace(fifth, ''), 'en');
    expect(lines).toContain('  missing 五、存在的主要问题及改进情况 · missing');
  });

  test('shows the headings there are where no format is known', () => {
    const old =
      '# 青禾县2006年政府信息公开年度报告\n\n## 一、概述\n\n略。\n\n## 二、制度建设\n\n略。\n\n## 三、公开情况\n\n略。\n';
    expect(drawText(old).slice(1)).toEqual(['  一、概述', '  二、制度建设', '  三、公开情况']);
  });

  test('is empty for what is no report', () => {
    expect(drawText('# 会议记录\n\n略。\n')).toEqual([]);
  });

  test('keeps the ids of parts when others come and go', () => {
    expect(listIds(clean.replace(fifth, ''))).toEqual(listIds(clean));
  });
});

describe('inserting a missing part', () => {
  test('writes a section where it belongs', () => {
    const mended = apply(clean.replace(fifth, ''), '0/problems');
    expect(mended.indexOf('五、存在的主要问题')).toBeGreaterThan(mended.indexOf('四、政府信息公开'));
    expect(drawText(mended).some((line) => line.includes('missing'))).toBe(false);
  });

  test('writes a table at the end of its part', () => {
    const table = clean.slice(clean.indexOf('| 结果 |'), clean.indexOf('## 五、'));
    const without = clean.replace(table, '');
    const missing = service
      .outline(analyze(without), 'zh-cn')
      .flatMap(({ children }) => children.flatMap((section) => section.children))
      .find(({ insertable }) => insertable);
    expect(drawText(apply(without, missing?.id ?? '')).some((line) => line.includes('missing'))).toBe(false);
  });

  test('does nothing for what is there, or for an id that names nothing', () => {
    const analysis = analyze(clean);
    for (const id of ['0/problems', '0/requests/t3', '1/problems', '', 'x/y/z']) {
      expect(service.insertPart(analysis, id), id).toBeUndefined();
    }
  });
});
