import { findLabel } from '../../server/src/model/labels.ts';
import { lexicon } from '../../server/src/model/lexicon.ts';
import type { LogicalRow } from '../../server/src/model/logicalRows.ts';
import { type Edition, type TableDefinition } from '../../server/src/standards/edition.ts';
import { editionById } from '../../server/src/standards/index.ts';
import { parseDocument } from '../../server/src/syntax/parse.ts';
import type { DocumentFormat, SyntaxCell, SyntaxTable, TableStyle } from '../../server/src/syntax/tree.ts';

/** The edition with this id; a test that names another one is wrong. */
export function editionOf(id: string): Edition {
  const edition = editionById(id);
  if (!edition) throw new Error(`there is no edition ${id}`);
  return edition;
}

export function tableOf(edition: string, id: string): TableDefinition {
  const table = editionOf(edition).tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`${edition} has no table ${id}`);
  return table;
}

/** A cell as typed, without a document around it. */
export function cellOf(text: string, column = 0, start = 0): SyntaxCell {
  return { span: { start, end: start + text.length }, text, column, columnSpan: 1, rowSpan: 1 };
}

/** An empty table of a style, for rows that only need to say how they were typed. */
export function styled(style: TableStyle): SyntaxTable {
  const grid = style === 'gfm' || style === 'html';
  const rowsKnown = grid || style === 'pipe-rows' || style === 'tabs';
  return { kind: 'table', span: { start: 0, end: 0 }, style, grid, rowsKnown, width: 0, rows: [] };
}

/** A logical row of labels and values; each cell stands behind the one before. */
export function rowOf(table: SyntaxTable, labels: readonly string[], values: readonly string[], start = 0): LogicalRow {
  let at = start;
  const place = (text: string, column: number): SyntaxCell => {
    const cell = cellOf(text, column, at);
    at += text.length + 1;
    return cell;
  };
  const named = labels.map((text, column) => {
    const match = findLabel(text);
    if (!match) throw new Error(`${text} is no label`);
    return { cell: place(text, column), match };
  });
  const cells = values.map((text, index) => place(text, labels.length + index));
  return { table, labels: named, texts: [], values: cells, filled: values.some((text) => text !== '') };
}

/** The tables of a text, as the reader of lines finds them. */
export function tablesIn(text: string, format: DocumentFormat = 'markdown'): readonly SyntaxTable[] {
  return parseDocument(text, format, lexicon).blocks.filter((block) => block.kind === 'table');
}
