import type { Edition } from '../standards/edition.ts';
import type { SyntaxCell, SyntaxTable, TableStyle } from '../syntax/tree.ts';
import { foldKey } from '../text/fold.ts';
import type { BoundLabel } from './report.ts';

/** Labels that only seem to have other words than the format: the page has torn them, not the author. */

/** The same labels, those that were torn without the words they should have. The cells are listed once, and only where a label needs it. */
export function forgiveTornLabels(
  labels: readonly BoundLabel[],
  tables: readonly SyntaxTable[],
  style: TableStyle,
  edition: Edition,
): readonly BoundLabel[] {
  if (labels.every(({ official }) => official === undefined)) return labels;
  // Labels wrapped by a page's layout are cut by the wrapping.
  const isWrapping = style === 'layout' || style === 'blank-lines' || style === 'glued';
  const cells = tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
  const read = listPlaces(cells.filter(isWord));
  // A title may be torn in either way: into cells one after the other, or one below the other.
  const below = listPlaces(read.words.toSorted((a, b) => a.column - b.column));
  const titles = new Set(edition.sections.flatMap(({ title, aliases }) => [title, ...aliases].map(foldKey)));
  return labels.map((label) => {
    if (label.official === undefined) return label;
    const isTorn =
      (isWrapping && isWrapped(label, read, style)) ||
      isOfTitle(label, read, titles) ||
      isOfTitle(label, below, titles);
    return isTorn ? dropOfficial(label) : label;
  });
}

/** Cells with words, and where among them each begins. */
interface Places {
  readonly words: readonly SyntaxCell[];
  readonly byStart: ReadonlyMap<number, number>;
}

function listPlaces(words: readonly SyntaxCell[]): Places {
  return { words, byStart: new Map(words.map(({ span }, index) => [span.start, index])) };
}

function isWord({ text }: SyntaxCell): boolean {
  const key = foldKey(text);
  return key !== '' && !/^\d+$/.test(key);
}

/** Fragments looked at behind a label: its own last words, torn off by the width of its column, are among the next ones. */
const nearFragments = 10;

/** Whether a label only seems short: what it lacks stands in the fragments behind it. A label that lost its beginning is a fragment itself. */
function isWrapped({ raw, official = '', span }: BoundLabel, { words, byStart }: Places, style: TableStyle): boolean {
  const typed = foldKey(raw.replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]?/, ''));
  const whole = foldKey(official.replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]?/, ''));
  // Where each cell has a line of its own, a label that lacks no character was not wrapped.
  if (!whole.startsWith(typed)) return style !== 'blank-lines' || typed.length < whole.length;
  const rest = whole.slice(typed.length);
  const from = (byStart.get(span.start) ?? words.length) + 1;
  // A fragment is passed by at most as many labels as there are fragments to look at: linear.
  return words.slice(from, from + nearFragments).some(({ text }) => {
    const key = foldKey(text);
    return rest.startsWith(key) || rest.endsWith(key);
  });
}

/** Cells that a part's title over the table may be torn into. */
const mostPieces = 3;

/** Whether the cell is a piece of a part's title that stands over the table once more: `行政复议、行` over `政诉讼情况`. */
function isOfTitle({ span }: BoundLabel, { words, byStart }: Places, titles: ReadonlySet<string>): boolean {
  const place = byStart.get(span.start) ?? words.length;
  for (let from = Math.max(0, place - mostPieces + 1); from <= place; from++) {
    for (let to = Math.max(from + 2, place + 1); to <= from + mostPieces; to++) {
      const key = foldKey(
        words
          .slice(from, to)
          .map(({ text }) => text)
          .join(''),
      );
      if (titles.has(key) || titles.has(key.replace(/^[一二三四五六七八九十]/, ''))) return true;
    }
  }
  return false;
}

function dropOfficial({ span, raw, target, kind }: BoundLabel): BoundLabel {
  return { span, raw, target, kind };
}
