import type { SyntaxTable } from '../syntax/tree.ts';
import { readCellNumber } from '../text/cellNumber.ts';
import type { Replacement } from './convert.ts';

/** Percentages and amounts with the words of a unit are figures, too. */
const figure = /^[约近]?\s*[\d０-９][\d０-９,，.．\s]*(?:%|％|‰|万|亿|百分点)?\s{0,4}(?:[\p{Script=Han}]{1,3})?$/u;

/**
 * The edits that empty the figures of a table that no format has: words stay, and so do the running numbers of its first column.
 * A cell with a date or a document's number is words.
 */
export function clearFigures(table: SyntaxTable): readonly Replacement[] {
  const rows = table.rows.map(({ cells }) => cells);
  const first = rows.flatMap((cells) => cells.slice(0, 1));
  const counted = new Set(isCounting(first.map(({ text }) => text)) ? first : []);
  return rows.flatMap((cells) =>
    cells
      .filter((cell) => !counted.has(cell) && cell.span.end > cell.span.start && isFigure(cell.text))
      .map(({ span }) => ({ span, newText: '' })),
  );
}

function isFigure(text: string): boolean {
  const { state } = readCellNumber(text);
  if (state === 'number' || state === 'split' || state === 'merged') return true;
  return figure.test(text) && !/[年月日号届期]/u.test(text);
}

/** Whether a column only numbers its rows: 1, 2, 3 under whatever head it has. */
function isCounting(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => /^\d{1,3}$/.test(text.trim())).map(Number);
  return numbers.length > 1 && numbers.every((number, index) => number === index + 1);
}
