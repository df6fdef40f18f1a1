import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common/index.js';
import { grammarFiles } from '../../scripts/grammar.mjs';
import { expectLinear } from '../growth.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ours = 'markdown.nianbao.injection';

/** What Markdown's grammar asks of others, as far as these fixtures need it. */
const neighbours = [
  { scopeName: 'text.html.derivative', patterns: [{ name: 'comment.block.html', begin: '<!--', end: '-->' }] },
  { scopeName: 'source.yaml', patterns: [] },
];

/** Scopes of ours that show: not the row around the cells, nor the bars between them. */
const shown = /^(?!text\.|meta\.|punctuation\.separator\.table\.nianbao).*\.nianbao$/u;
const all = /./u;

/** Colours text as the editor does: a `[words] scopes` line under each line for every token with scopes that `keep` takes. */
async function colour(text: string, scopeName: string, injected: boolean, keep: RegExp): Promise<string> {
  const registry = createRegistryFromGrammars([
    loadGrammar('syntaxes/nianbao.tmLanguage.json', 'text.nianbao'),
    loadGrammar('test/grammar/markdown.tmLanguage.json', 'text.html.markdown'),
    ...neighbours.map((grammar) => ({
      grammar: { path: 'neighbour.json', scopeName: grammar.scopeName },
      content: JSON.stringify(grammar),
    })),
    {
      ...loadGrammar('syntaxes/nianbao-markdown.tmLanguage.json', ours),
      grammar: { path: 'markdown.json', scopeName: ours, injectTo: injected ? ['text.html.markdown'] : [] },
    },
  ]);
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar ${scopeName}`);
  let stack: Parameters<typeof grammar.tokenizeLine>[1] = null;
  const out: string[] = [];
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    out.push(line);
    for (const token of result.tokens) {
      const scopes = token.scopes.filter((scope) => keep.test(scope));
      if (scopes.length > 0) out.push(`    [${line.slice(token.startIndex, token.endIndex)}] ${scopes.join(' ')}`);
    }
  }
  return `${out.join('\n')}\n`;
}

function loadGrammar(path: string, scopeName: string) {
  return { grammar: { path, scopeName }, content: readFileSync(`${root}${path}`, 'utf8') };
}

function readFixture(name: string): string {
  return readFileSync(`${root}test/grammar/fixtures/${name}`, 'utf8');
}

/** Tokens of one line with our scopes only, as `words: last scope`. */
async function tokens(line: string, scopeName = 'text.nianbao'): Promise<readonly string[]> {
  const lines = (await colour(line, scopeName, true, shown)).split('\n');
  return lines
    .filter((text) => text.startsWith('    ['))
    .map((text) => text.trim().replace(/^\[(.*)\] .*?([^ ]+)$/u, '$1: $2'));
}

describe('a report in Markdown', () => {
  test('has its official headings, labels, cells, document numbers and titles marked', async () => {
    const text = await colour(readFixture('report.md'), 'text.html.markdown', true, shown);
    await expect(text).toMatchFileSnapshot('snapshots/report.md.snap');
  });

  test('has the labels of a header row marked and its bars kept', async () => {
    const text = await colour('| 项目 | 自然人 |\n| --- | ---: |', 'text.html.markdown', true, all);
    expect(text).toMatch(/\[自然人\] .* support\.variable\.label\.nianbao/u);
    expect(text).toMatch(/\[---:\] .* punctuation\.separator\.table\.markdown\n/u);
  });

  test('has 总计 marked in a table that has labels of the report, beside a blank cell too, and nowhere else', async () => {
    const table = '| 结果 | 行政复议 |\n| --- | ---: |\n| 总计 |  |\n\n| 总计 |  |\n| --- | ---: |';
    const text = await colour(table, 'text.html.markdown', true, shown);
    expect(text.match(/\[总计\] support\.variable\.label\.nianbao/gu)?.length).toBe(1);
  });

  test('keeps what Markdown marks inside the cells of a table', async () => {
    const table = '| 项目 | 自然人 |\n| --- | ---: |\n| 说明 | 见 `附表` |';
    const text = await colour(table, 'text.html.markdown', true, all);
    expect(text).toMatch(/\[附表\] .* markup\.inline\.raw\.string\.markdown/u);
  });

  test('keeps the scopes of Markdown around ours', async () => {
    const text = await colour('## 一、总体情况', 'text.html.markdown', true, all);
    expect(text).toContain('[总体情况] text.html.markdown');
    expect(text).toMatch(/\[总体情况\].* entity\.name\.section\.markdown entity\.name\.section\.official\.nianbao/u);
  });
});

describe('a report in a text file', () => {
  test('has headings, numbering, labels and cells in every table style marked', async () => {
    const text = await colour(readFixture('report.nianbao'), 'text.nianbao', false, shown);
    await expect(text).toMatchFileSnapshot('snapshots/report.nianbao.snap');
  });

  test('marks a document number only in its hexagonal brackets', async () => {
    expect(await tokens('按照国办发〔2024〕3号执行')).toEqual([
      '国办发〔2024〕3号: entity.name.type.document-number.nianbao',
    ]);
    expect(await tokens('按照国办发[2024]3号执行')).toEqual([]);
  });

  test('leaves numbers in prose alone', async () => {
    expect(await tokens('全年公开信息35条，同比增长12.5%。')).toEqual([]);
  });

  test('leaves a label inside a sentence alone', async () => {
    expect(await tokens('行政许可和行政处罚均已公开。')).toEqual([]);
  });

  test('does not take a numbered sentence for a section heading', async () => {
    expect(await tokens('一、加强领导；二、落实责任。')).toEqual([]);
  });

  test('marks a row label without its number as a label, not as a heading', async () => {
    expect(await tokens('一、本年新收政府信息公开申请数量')).toEqual([
      '一、: support.variable.item-number.nianbao',
      '本年新收政府信息公开申请数量: support.variable.label.nianbao',
    ]);
  });

  test.each([
    ['text.nianbao', false],
    ['text.html.markdown', true],
  ])('colours a line of pipes in %s in time that grows with the line', (scopeName, injected) =>
    expectLinear(
      100_000,
      (count) => '|'.repeat(count),
      (text) => colour(text, scopeName, injected, /nothing/u),
    ),
  );
});

describe('Markdown that is no report', () => {
  test('is coloured exactly as without the extension', async () => {
    const text = readFixture('other.md');
    const before = await colour(text, 'text.html.markdown', false, all);
    expect(await colour(text, 'text.html.markdown', true, all)).toBe(before);
  });
});

describe('the generated grammars', () => {
  test.each(grammarFiles())('$path is what its source and the standards give', ({ path, text }) => {
    expect(readFileSync(`${root}${path}`, 'utf8')).toBe(text);
  });
});
