import type { Bar, Chart, Figure } from '../../../protocol/statistics.ts';
import type { Cell } from '../model/report.ts';
import { stripNumber } from './names.ts';
import { sumsDown } from './relationShape.ts';
import { withShare } from './shares.ts';
import { countOf, type JudgedTable, type Sketch } from './sketch.ts';

/** What a table of indicators adds up: each total with its parts, of the year where the table has other columns too. */
export function listIndicators(judged: JudgedTable, sketch: Sketch): readonly Chart[] {
  const { table } = judged;
  const { columns } = table.definition;
  const column = columns.find(({ id }) => id === 'year') ?? columns[0];
  const bars = sumsDown(judged).flatMap(({ total, parts }): readonly Bar[] => {
    const isDrawn = total.column.id === column?.id && parts.length > 1;
    if (!isDrawn || [total, ...parts].every((cell) => !countOf(cell, judged))) return [];
    const whole = countOf(total, judged);
    const draw = (cell: Cell): Figure =>
      withShare(sketch.figureOf(cell, stripNumber(cell.row.label.replace(/^其中：/u, '')), judged), whole);
    return [{ total: sketch.figureOf(total, stripNumber(total.row.label), judged), parts: parts.map(draw) }];
  });
  if (bars.length === 0) return [];
  return [{ id: `${table.id}/sums`, title: sketch.in(table.definition.name), kind: 'bars', bars, rates: [] }];
}
