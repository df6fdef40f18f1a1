import type { BoundTable, Cell, Report } from '../model/report.ts';
import { say, type Text } from '../text/message.ts';
import { cover, type Span } from '../text/span.ts';
import type { Problem } from './rule.ts';
import { nameCell } from './tableWords.ts';

const blank: Text = {
  zh: '{cell}没有填数（空白），而本报告别处没有发生的填0。请填写；没有发生的填0。',
  en: '{cell} holds no number (blank), while this report writes 0 elsewhere for what did not happen. Fill it in, with 0 where there was nothing.',
};

/**
 * Single figures left blank in a report that writes its zeros. A blank is nobody's mistake in itself (norms: B8), so this is
 * information, and only where the figures around it are there.
 */
export function* checkBlankIndicators(report: Report, totals: ReadonlySet<Cell>): Iterable<Problem> {
  const tables = report.tables.filter(({ definition }) => definition.shape === 'indicators');
  if (!tables.some((table) => [...table.cells.values()].some((cell) => cell.count === 0))) return;
  for (const table of tables) {
    const cells = [...table.cells.values()];
    const blanks = cells.filter((cell) => cell.state === 'blank' && !totals.has(cell));
    if (blanks.length * 2 > cells.length) continue;
    for (const cell of blanks)
      yield { span: placeOf(cell, table), severity: 'info', message: say(blank, { cell: nameCell(cell, table) }) };
  }
}

/** An empty cell on a line of its own is hard to see: the label of its row goes with it. */
export function placeOf(cell: Cell, table: BoundTable): Span {
  if (table.definition.shape !== 'indicators' || cell.span.start < cell.span.end) return cell.span;
  const label = table.labels.find(({ kind, target }) => kind === 'row' && target === cell.row.id);
  return label && label.span.start <= cell.span.start ? cover(label.span, cell.span) : cell.span;
}
