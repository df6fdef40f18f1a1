import type { ColumnDefinition } from '../standards/edition.ts';
import type { SyntaxCell } from '../syntax/tree.ts';
import { foldKey } from '../text/fold.ts';
import { addsUp } from './rowMeasures.ts';
import type { TableBuilder } from './tableBuilder.ts';

/** One line of a table of rows by columns, in the order typed: bound to a row, or numbers that wait for one. */
export type MatrixLine =
  /** `index` counts the definition's rows with data. */
  | { readonly kind: 'bound'; readonly index: number }
  | {
      readonly kind: 'free';
      readonly cells: readonly SyntaxCell[];
      readonly text: SyntaxCell | undefined;
      readonly stream: boolean;
    };

/** Lines without a known label that exactly fill the gap between two known rows are the rows that belong there. */
export function fillGaps(
  builder: TableBuilder,
  lines: readonly MatrixLine[],
  columns: readonly ColumnDefinition[],
): void {
  let at = 0;
  while (at < lines.length) {
    if (lines[at]?.kind !== 'free') {
      at++;
      continue;
    }
    let end = at;
    while (end < lines.length && lines[end]?.kind === 'free') end++;
    fillGap(builder, lines, columns, at, end);
    at = end;
  }
}

function fillGap(
  builder: TableBuilder,
  lines: readonly MatrixLine[],
  columns: readonly ColumnDefinition[],
  start: number,
  end: number,
): void {
  const rows = builder.definition.rows.filter((row) => row.data);
  const before = lines[start - 1];
  const after = lines[end];
  const free = lines.slice(start, end).filter((line) => line.kind === 'free');
  const from = before?.kind === 'bound' ? before.index + 1 : 0;
  const to = after?.kind === 'bound' ? after.index : rows.length;
  const gap = rows.slice(from, to).filter((row) => !builder.hasCells(row));
  const fits = gap.length === free.length && (before !== undefined || after !== undefined);
  const sound =
    fits && (!free.some((line) => line.stream) || free.filter((line) => addsUp(line.cells)).length * 2 > free.length);
  for (const [index, line] of free.entries()) {
    const row = gap[index];
    if (sound && row) {
      builder.bindRow(row, line.cells, columns, true);
      if (line.text && !foldKey(row.label).includes(foldKey(line.text.text))) builder.renamed(line.text, row);
    } else if (line.text && !line.stream)
      builder.shape.push({ kind: 'row-extra', raw: line.text.text, span: line.text.span });
    else builder.loose ??= line.cells[0]?.span;
  }
}
