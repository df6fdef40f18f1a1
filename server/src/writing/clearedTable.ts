import type { SyntaxCell, SyntaxTable } from '../syntax/tree.ts';
import { readCellNumber } from '../text/cellNumber.ts';
import { foldText } from '../text/fold.ts';
import type { Replacement } from './convert.ts';

/** Percentages and amounts with the words of a unit are figures, too. */
const figure = /^[约近]?\s*[\d０-９][\d０-９,，.．\s]*(?:%|％|‰|万|亿|百分点)?\s{0,4}(?:[\p{Script=Han}]{1,3})?$/u;
const runningHead = /^(?:序号?|编号|No\.?|№|#)$/iu;

/**
 * The edits that empty the figures of a table that no format has: words stay, and so do its heads, years and the running numbers of its
 * first column. A cell with a date or a document's number is words; figures among words stay, for the author to look at.
 */
export function clearFigures(table: SyntaxTable): readonly Replacement[] {
  const running = listRunningNumbers(table);
  // Where the ends of rows are unknown no row is known to be the heads.
  const rows = table.rowsKnown ? table.rows.slice(1) : table.rows;
  return rows.flatMap(({ cells }) =>
    cells
      .filter((cell) => !running.has(cell) && cell.span.end > cell.span.start && isFigure(cell.text))
      .map(({ span }) => ({ span, newText: '' })),
  );
}

/** The cells of the first column where it only numbers its rows: 1, 2, 3 under whatever head, a lone 1 under 序号. */
export function listRunningNumbers({ rows }: SyntaxTable): ReadonlySet<SyntaxCell> {
  const [head, ...others] = rows.flatMap(({ cells }) => cells.slice(0, 1));
  if (!head) return new Set();
  const isNamed = runningHead.test(foldText(head.text).replaceAll(/\s/g, ''));
  const numbered = [...(/^\d{1,3}$/.test(head.text.trim()) ? [head] : []), ...others].filter(({ text }) =>
    /^\d{1,3}$/.test(text.trim()),
  );
  const isCounting = numbered.every(({ text }, index) => Number(text) === index + 1);
  return new Set(isCounting && numbered.length > (isNamed ? 0 : 1) ? numbered : []);
}

/** A year stands where a count could: 2023 in a column of years. */
function isFigure(text: string): boolean {
  if (/^\s*20\d\d\s*$/.test(foldText(text))) return false;
  const { state } = readCellNumber(text);
  if (state === 'number' || state === 'split' || state === 'merged') return true;
  return figure.test(text) && !/[年月日号届期]/u.test(text);
}
