import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { expect, test } from 'vitest';
import type { Lexicon } from '../../server/src/syntax/lexicon.ts';
import { parseDocument } from '../../server/src/syntax/parse.ts';
import type { SyntaxTable } from '../../server/src/syntax/tree.ts';

/** GFM does not depend on the words of a report. */
const noWords: Lexicon = {
  isLabel: () => false,
  labelPart: () => undefined,
  isSectionTitle: () => false,
  completesSectionTitle: () => false,
  sectionTitles: [],
};

/** What a tree of mdast has in common. */
interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly MarkdownNode[];
}

type MarkdownTable = Extract<ReturnType<typeof fromMarkdown>['children'][number], { readonly type: 'table' }>;

/** A cell as both readers give it: its text and where its content stands. */
interface ReadCell {
  readonly text: string;
  /** Undefined for an empty cell, whose place is each reader's own choice. */
  readonly start: number | undefined;
  readonly end: number | undefined;
}

function readOurs(text: string): readonly (readonly (readonly ReadCell[])[])[] {
  const { blocks } = parseDocument(text, 'markdown', noWords);
  const tables = blocks.filter((block): block is SyntaxTable => block.kind === 'table' && block.style === 'gfm');
  return tables.map((table) =>
    table.rows.map((row) =>
      row.cells.map((cell) => ({
        text: cell.text,
        start: cell.text === '' ? undefined : cell.span.start,
        end: cell.text === '' ? undefined : cell.span.end,
      })),
    ),
  );
}

function readTheirs(text: string): readonly (readonly (readonly ReadCell[])[])[] {
  const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return tree.children
    .filter((node): node is MarkdownTable => node.type === 'table')
    .map((table) =>
      table.children.map((row) =>
        row.children.map((cell) => ({
          text: cell.children.map(textOf).join(''),
          start: cell.children[0]?.position?.start.offset,
          end: cell.children.at(-1)?.position?.end.offset,
        })),
      ),
    );
}

function textOf({ value, children }: MarkdownNode): string {
  return value ?? children?.map(textOf).join('') ?? '';
}

/** Words of cells. Marks of other Markdown are left out: what they mean is not a question about tables. */
const word = fc.constantFrom(
  '0',
  '12',
  '1 0',
  '自然人',
  '一、本年新收',
  '（三）',
  '-',
  '--',
  ':',
  '\\|',
  'a',
  '𠮷',
  '/',
  '增5',
  '3.1',
  '—',
  '“',
);
const content = fc.array(word, { maxLength: 3 }).map((words) => words.join(''));
const padding = fc.constantFrom('', ' ', '  ');
const cell = fc.tuple(padding, content, padding).map((parts) => parts.join(''));
const delimiter = fc.constantFrom('---', ':--', '--:', ':-:', '-', ' --- ', ' :---: ');

interface TypedRow {
  readonly cells: readonly string[];
  readonly leading: boolean;
  readonly trailing: boolean;
}

function rowOf(cells: fc.Arbitrary<string>, least: number, most: number): fc.Arbitrary<TypedRow> {
  return fc.record({
    cells: fc.array(cells, { minLength: least, maxLength: most }),
    leading: fc.boolean(),
    trailing: fc.boolean(),
  });
}

/** A row that begins and ends as GFM needs it: a first cell without a leading pipe must not open another block or be blank. */
function typeRow({ cells, leading, trailing }: TypedRow): string {
  const safe = leading || /^[\u4e00-\u9fff]/.test(cells[0] ?? '');
  const closed = trailing || cells.length < 2 || (cells.at(-1) ?? '').trim() === '';
  return `${safe ? (leading ? '|' : '') : '|'}${cells.join('|')}${closed ? '|' : ''}`;
}

const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc
      .tuple(rowOf(cell, width, width), rowOf(delimiter, width, width), fc.array(rowOf(cell, 1, 7), { maxLength: 6 }))
      .map(([head, line, rows]) => [head, line, ...rows].map(typeRow).join('\n')),
  );

const document = fc
  .tuple(fc.array(table, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n'))
  .map(([tables, eol]) => `前言。\n\n${tables.join('\n\n说明文字。\n\n')}\n\n结尾。\n`.replaceAll('\n', eol));

test('GFM tables have the cells, texts and places that micromark gives them', () => {
  fc.assert(
    fc.property(document, (text) => {
      expect(readOurs(text)).toEqual(readTheirs(text));
    }),
    { numRuns: 1500 },
  );
});

test('a table of an example is read as micromark reads it', () => {
  const text = '| 项目 | 自然人 |\n|:--|--:|\n| a\\|b | 1 0 |\n| 只有一格 |\n|  | 3 | 多一格 |\n\n完\n';
  expect(readOurs(text)).toEqual(readTheirs(text));
});
