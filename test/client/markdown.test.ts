import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { drawTables } from '../../client/src/markdown/drawTables.ts';
import { addOfficialTables, type DrawTables, type MarkdownIt } from '../../client/src/markdown/plugin.ts';
import { root } from '../meta/sources.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const faulty = readFileSync(path.join(root, 'examples', '青禾县2025年政府信息公开工作年度报告.md'), 'utf8');

class Token {
  content = '';
  level = 0;
  block = false;
  map: [number, number] | null = null;
  constructor(
    public type: string,
    readonly tag: string,
    readonly nesting: number,
  ) {}
}

/** As much of a Markdown renderer as the plugin meets: a paragraph, a table on its lines, a paragraph. */
function preview(text: string, load: () => Promise<DrawTables>) {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('| 项目 |'));
  const rules: Parameters<MarkdownIt['core']['ruler']['push']>[1][] = [];
  const refresh = vi.fn();
  const warn = vi.fn();
  const md: MarkdownIt = { core: { ruler: { push: (_, rule) => void rules.push(rule) } } };
  expect(addOfficialTables(md, load, 'zh-cn', refresh, warn)).toBe(md);
  const render = (): readonly Token[] => {
    const table = new Token('table_open', 'table', 1);
    table.map = [first, first + 30];
    const types = ['paragraph_open', 'tr_open', 'tr_close', 'table_close', 'paragraph_close'] as const;
    const [before, row, endRow, close, after] = types.map((type) => new Token(type, '', 0));
    const tokens = [before, table, row, endRow, close, after].filter((token) => token !== undefined);
    const state = { src: text, tokens, Token };
    for (const rule of rules) rule(state);
    return state.tokens;
  };
  return { render, refresh, warn };
}

function countEach(numbers: readonly (string | undefined)[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const number of numbers) counts[number ?? ''] = (counts[number ?? ''] ?? 0) + 1;
  return counts;
}

describe('the Markdown preview', () => {
  test('shows tables as typed until they can be drawn, then in the official layout', async () => {
    const { render, refresh } = preview(clean, () => Promise.resolve(drawTables));
    expect(render().map(({ type }) => type)).toContain('table_open');
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
    const tokens = render();
    expect(tokens.map(({ type }) => type)).toEqual(['paragraph_open', 'html_block', 'paragraph_close']);
    expect(tokens[1]?.content).toContain('rowspan="22"');
    expect(tokens[1]?.map).not.toBeNull();
    expect(refresh).toHaveBeenCalledOnce();
  });

  test('leaves documents that are no report alone and loads nothing for them', () => {
    const load = vi.fn(() => Promise.resolve(drawTables));
    const { render } = preview('# 采购清单\n\n| 项目 | 数量 |\n| --- | --- |\n| 纸 | 3 |\n', load);
    expect(render().map(({ type }) => type)).toContain('table_open');
    expect(load).not.toHaveBeenCalled();
  });

  test('says once where the tables cannot be loaded, and shows them as typed', async () => {
    const { render, warn } = preview(clean, () => Promise.reject(new Error('gone')));
    render();
    await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
    expect(render().map(({ type }) => type)).toContain('table_open');
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('the tables drawn', () => {
  test('begin on the lines of the typed ones and hold every number', () => {
    const drawn = drawTables(clean, 'zh-cn');
    const lines = clean.split('\n');
    expect(drawn.map(({ line }) => lines[line]?.slice(0, 8))).toEqual(['| 第二十条第（', '| 项目 | 自', '| 结果 | 行']);
    const typed = lines
      .filter((line) => line.startsWith('| '))
      .flatMap((line) => [...line.matchAll(/\| (\d[\d.]*) (?=\|)/g)].map(([, number]) => number));
    const shown = drawn.flatMap(({ html }) =>
      [...html.matchAll(/<td[^>]*>([\d.]+)<\/td>/g)].map(([, number]) => number),
    );
    expect(countEach(shown)).toEqual(countEach(typed));
  });

  test('mark the cell at fault with what is wrong, in the language of the editor', () => {
    const html = drawTables(faulty, 'zh-cn').map((table) => table.html);
    expect(html[1]).toMatch(/<td class="nianbao-error" title="表三[^"]*相差2[^"]*">5<\/td>/);
    expect(drawTables(faulty, 'en').map((table) => table.html)[1]).toMatch(/class="nianbao-error" title="Table 3/);
    expect(drawTables(clean, 'zh-cn').some((table) => table.html.includes('nianbao-error'))).toBe(false);
  });

  test('leave a table with a row of its own as it is typed: the layout has no place for it', () => {
    const own = clean.replace(
      '| （一）予以公开 |',
      '| 其中：网络申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| （一）予以公开 |',
    );
    expect(drawTables(own, 'zh-cn')).toHaveLength(2);
  });

  test('escape what is typed', () => {
    const hostile = clean.replace(/(\| 一、本年新收政府信息公开申请数量 \| )\d+/, '$1<img src=x>');
    expect(
      drawTables(hostile, 'zh-cn')
        .map(({ html }) => html)
        .join(''),
    ).not.toContain('<img');
  });
});
