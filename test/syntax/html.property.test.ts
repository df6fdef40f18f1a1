import * as fc from 'fast-check';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { expect, test } from 'vitest';
import type { Lexicon } from '../../server/src/syntax/lexicon.ts';
import { parseDocument } from '../../server/src/syntax/parse.ts';
import type { SyntaxTable } from '../../server/src/syntax/tree.ts';

/** A table is a table whatever it speaks of. */
const noWords: Lexicon = {
  isLabel: () => false,
  labelPart: () => undefined,
  isSectionTitle: () => false,
  completesSectionTitle: () => false,
  sectionTitles: [],
};

/** A cell as both readers give it; blanks are left out of the text, where they stand is each reader's own choice. */
interface ReadCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

function readOurs(html: string): readonly (readonly ReadCell[])[] {
  const { blocks } = parseDocument(html, 'html', noWords);
  const [table, ...others] = blocks.filter((block): block is SyntaxTable => block.kind === 'table');
  expect(others).toEqual([]);
  return (table?.rows ?? []).map((row) =>
    row.cells.map(({ text, column, columnSpan, rowSpan }) => ({ text: dropBlanks(text), column, columnSpan, rowSpan })),
  );
}

/** The algorithm “forming a table” of the HTML standard, over the tree that a browser builds. */
function readTheirs(html: string): readonly (readonly ReadCell[])[] {
  const covered = new Map<number, number>();
  const rows = elements(parse(html), 'tr');
  return rows.map((row) => {
    let column = 0;
    const starting: ReadCell[] = [];
    for (const cell of row.childNodes) {
      if (!('tagName' in cell)) continue;
      while ((covered.get(column) ?? 0) > 0) column += 1;
      const columnSpan = spanOf(cell, 'colspan');
      starting.push({ text: dropBlanks(textOf(cell)), column, columnSpan, rowSpan: spanOf(cell, 'rowspan') });
      column += columnSpan;
    }
    for (const [at, left] of covered) covered.set(at, Math.max(0, left - 1));
    for (const { column: from, columnSpan, rowSpan } of starting) {
      for (let at = from; at < from + columnSpan; at += 1) covered.set(at, rowSpan - 1);
    }
    return starting;
  });
}

function elements(node: Tree.Node, name: string): readonly Tree.Element[] {
  const found: Tree.Element[] = [];
  if ('tagName' in node && node.tagName === name) found.push(node);
  if ('childNodes' in node) for (const child of node.childNodes) found.push(...elements(child, name));
  return found;
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function spanOf(cell: Tree.Element, name: string): number {
  return Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
}

function dropBlanks(text: string): string {
  return text.replaceAll(/[\s\u00A0]/g, '');
}

const word = fc.constantFrom(
  '0',
  '12',
  '一、本年新收',
  '&nbsp;',
  '“三安全”',
  '&lt;',
  '&#65288;六&#65289;',
  '其他',
  '𠮷',
  ' ',
  '\n  ',
);
const inner = fc.array(word, { maxLength: 3 }).map((words) => words.join(''));
const wrapped = fc
  .tuple(inner, fc.constantFrom('bare', 'p', 'open p', 'word', 'br', 'comment', 'div'))
  .map(([text, how]) => {
    if (how === 'p') return `<p align="center">${text}</p>`;
    if (how === 'open p') return `<p class=MsoNormal>${text}`;
    if (how === 'word') return `<p class=MsoNormal><span\n lang=EN-US>${text}<o:p></o:p></span></p>`;
    if (how === 'br') return `${text}<br/>${text}`;
    if (how === 'comment') return `<!--[if !supportEmptyParas]-->${text}<!--[endif]-->`;
    return how === 'div' ? `<div><b>${text}</b></div>` : text;
  });
const cell = fc
  .record({
    text: wrapped,
    name: fc.constantFrom('td', 'th', 'TD'),
    columns: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 1, max: 3 }),
    quoted: fc.boolean(),
    closed: fc.boolean(),
  })
  .map(({ text, name, columns, rows, quoted, closed }) => {
    const quote = quoted ? '"' : '';
    const colspan = columns > 1 ? ` colspan=${quote}${columns}${quote}` : '';
    const rowspan = rows > 1 ? ` rowspan=${quote}${rows}${quote}` : '';
    return `<${name}${colspan}${rowspan} style='width:20pt'>${text}${closed ? `</${name}>` : ''}`;
  });
const row = fc
  .tuple(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.boolean(), fc.constantFrom('', '\n'))
  .map(([cells, closed, between]) => `<tr>${between}${cells.join(between)}${closed ? '</tr>' : ''}`);
const document = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(
    ([rows, body]) =>
      `<p>前言。</p><table border=1>${body ? '<tbody>' : ''}${rows.join('\n')}${body ? '</tbody>' : ''}</table><p>结尾。</p>`,
  );

test('HTML tables have the cells, texts and columns that a browser gives them', () => {
  fc.assert(
    fc.property(document, (html) => {
      expect(readOurs(html)).toEqual(readTheirs(html));
    }),
    { numRuns: 1000 },
  );
});

test('the place of a cell of an HTML table holds its text', () => {
  fc.assert(
    fc.property(document, (html) => {
      const { blocks } = parseDocument(html, 'html', noWords);
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        for (const { span, text } of block.rows.flatMap((each) => each.cells)) {
          const source = html.slice(span.start, span.end);
          expect(dropBlanks(textOf(parse(`<body>${source}`)))).toBe(dropBlanks(text));
        }
      }
    }),
    { numRuns: 500 },
  );
});
