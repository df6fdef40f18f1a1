import { describe, expect, test, vi } from 'vitest';
import { type MarkdownIt, OfficialTables } from '../../client/src/markdown/plugin.ts';
import type { PreviewTable } from '../../protocol/messages.ts';

const report =
  '# 青禾县2025年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n| 项目 | 自然人 |\n| --- | --- |\n| 一 | 3 |\n\n略。\n';
const drawn = '<table class="nianbao-table"></table>';

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
function preview(ask: (text: string) => Promise<readonly PreviewTable[]>) {
  const rules: Parameters<MarkdownIt['core']['ruler']['push']>[1][] = [];
  const refresh = vi.fn();
  const warn = vi.fn();
  const md: MarkdownIt = { core: { ruler: { push: (_, rule) => void rules.push(rule) } } };
  expect(new OfficialTables(ask, refresh, warn).addTo(md)).toBe(md);
  const render = (text: string): readonly Token[] => {
    const first = text.split('\n').findIndex((line) => line.startsWith('| 项目 |'));
    const table = new Token('table_open', 'table', 1);
    table.map = [first, first + 3];
    const types = ['paragraph_open', 'tr_open', 'tr_close', 'table_close', 'paragraph_close'] as const;
    const [before, row, endRow, close, after] = types.map((type) => new Token(type, '', 0));
    const tokens = [before, table, row, endRow, close, after].filter((token) => token !== undefined);
    const state = { src: text, tokens, Token };
    for (const rule of rules) rule(state);
    return state.tokens;
  };
  return { render, refresh, warn };
}

const answer = (text: string): Promise<readonly PreviewTable[]> =>
  Promise.resolve([{ line: text.split('\n').findIndex((line) => line.startsWith('| 项目 |')), html: drawn }]);
const typesOf = (tokens: readonly Token[]): readonly string[] => tokens.map(({ type }) => type);

describe('the Markdown preview', () => {
  test('shows tables as typed until the server has drawn them, then in the official layout', async () => {
    const ask = vi.fn(answer);
    const { render, refresh } = preview(ask);
    expect(typesOf(render(report))).toContain('table_open');
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
    const tokens = render(report);
    expect(typesOf(tokens)).toEqual(['paragraph_open', 'html_block', 'paragraph_close']);
    expect(tokens[1]).toMatchObject({ content: drawn, map: [4, 7] });
    expect(ask).toHaveBeenCalledOnce();
  });

  test('keeps a table drawn while words around it are typed, and only that one', async () => {
    const { render, refresh } = preview(answer);
    render(report);
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
    render(report);
    expect(typesOf(render(report.replace('略。', '略。。')))).toContain('html_block');
    expect(typesOf(render(report.replace('| 3 |', '| 4 |')))).toContain('table_open');
  });

  test('takes back a table that the server draws no more', async () => {
    const { render, refresh } = preview((text) => (text.includes('无') ? Promise.resolve([]) : answer(text)));
    render(report);
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
    const other = report.replace('略。', '无。');
    render(report);
    render(other);
    await vi.waitFor(() => expect(typesOf(render(other))).toContain('table_open'));
  });

  test('leaves documents that are no report alone and asks nothing about them', () => {
    const ask = vi.fn(answer);
    const { render } = preview(ask);
    expect(typesOf(render('# 采购清单\n\n| 项目 | 数量 |\n| --- | --- |\n| 纸 | 3 |\n'))).toContain('table_open');
    expect(ask).not.toHaveBeenCalled();
  });

  test('says where the server gives no answer, shows tables as typed, and does not ask again for the same text', async () => {
    const ask = vi.fn(() => Promise.reject(new Error('gone')));
    const { render, warn } = preview(ask);
    render(report);
    await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
    expect(typesOf(render(report))).toContain('table_open');
    expect(ask).toHaveBeenCalledOnce();
  });
});
