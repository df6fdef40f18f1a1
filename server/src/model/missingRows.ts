import { firstLineOf, type TableBuilder } from './tableBuilder.ts';

/** Notes the rows that the table lacks, where it was read well enough to say so. */
export function noteMissingRows({ definition, present, shape, rows, loose }: TableBuilder): void {
  const last = rows.at(-1)?.table;
  if (!last || present.size === 0 || loose || last.style === 'layout' || last.style === 'blank-lines') return;
  for (const row of definition.rows) {
    if (row.data && !present.has(row.id)) shape.push({ kind: 'row-missing', row, span: firstLineOf(last) });
  }
}
