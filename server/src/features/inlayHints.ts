import type { BoundTable, Cell } from '../model/report.ts';
import { type Message, say, type Text } from '../text/message.ts';
import { type Span, touches } from '../text/span.ts';
import { listFigureHints } from './figureHints.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';

/** Words an editor shows between the characters of the text, without changing it. */
export interface InlayWord {
  readonly at: number;
  readonly label: Text;
  readonly tooltip: Message;
  /** With a little room before it: it belongs to the number in front. */
  readonly isApart?: true;
}

const separated: Text = {
  zh: '这些数字在原文中连在一起，是按{table}的栏数和合计关系分开的，请与原件核对。',
  en: 'These digits ran together in the text; the columns and sums of {table} separate them. Compare them with the original.',
};
const placed: Text = {
  zh: '这些数字离开了标签，是按{table}的合计关系认出的，请与原件核对。',
  en: 'These numbers lost their label in the text; the sums of {table} tell whose they are. Compare them with the original.',
};
const divider: Text = { zh: '│', en: '│' };

/**
 * What tells that numbers were read by the sums of their table: a line between digits that ran together, and the row's name before
 * numbers that lost it. Without these nobody could tell what was read, so they are always there; with `figures` also what totals
 * should be and what numbers in prose equal.
 */
export function listInlayWords(reports: readonly PlacedReport[], within: Span, figures: boolean): readonly InlayWord[] {
  const separators = listSeparators(reports, within);
  if (!figures) return separators;
  const found = reports
    .filter(({ report, shift }) => touches(moveSpan(report.span, shift), within))
    .flatMap((each) => listFigureHints(each));
  return [...separators, ...found.filter(({ at }) => within.start <= at && at <= within.end)];
}

function listSeparators(reports: readonly PlacedReport[], within: Span): readonly InlayWord[] {
  return reports.flatMap(({ report, shift }) =>
    report.tables.flatMap((table) => {
      const { start, end } = table.span;
      if (start + shift > within.end || end + shift < within.start) return [];
      return wordsOf(table, shift).filter(({ at }) => within.start <= at && at <= within.end);
    }),
  );
}

function wordsOf(table: BoundTable, shift: number): readonly InlayWord[] {
  const words: InlayWord[] = [];
  const values = { table: table.definition.name };
  let before: Cell | undefined;
  for (const cell of table.cells.values()) {
    if (cell.reconstructed) {
      const at = cell.span.start + shift;
      if (before?.row === cell.row && before.span.end === cell.span.start)
        words.push({ at, label: divider, tooltip: say(separated, values) });
      else if (table.style !== 'glued' && before?.row !== cell.row && cell.row.label !== '')
        words.push({
          at,
          label: { zh: `${cell.row.label}：`, en: `${cell.row.label}: ` },
          tooltip: say(placed, values),
        });
    }
    before = cell;
  }
  return words;
}
