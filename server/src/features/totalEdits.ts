import { readDocument } from '../model/readDocument.ts';
import type { BoundTable, Cell, Report } from '../model/report.ts';
import type { Edit } from '../rules/rule.ts';
import { toText } from '../rules/tableWords.ts';
import { type Message, say, type Text } from '../text/message.ts';
import { touches } from '../text/span.ts';
import { type FigureStyle, plainFigures, readFigureStyle, writeFigure } from '../writing/figureStyle.ts';
import { alignTables } from './alignTables.ts';
import { EditedText } from './editedText.ts';
import { moveSpan, type PlacedReport, placeReports } from './placedReport.ts';
import { computeTotals, type NewTotal, type NewTotals, type TotalScope } from './newTotals.ts';
import { typedLinesOf } from './typedLines.ts';

/** A change of one figure, and what its author reads before it is made. */
export interface TotalEdit extends Edit {
  readonly message: Message;
}

export interface Recomputation {
  /** In the order of their places. */
  readonly edits: readonly TotalEdit[];
  readonly notes: readonly Message[];
  /** How many totals were looked at. */
  readonly judged: number;
}

const texts = {
  align: { zh: '{table}：对齐', en: '{table}: alignment' },
  several: { zh: '{first}等{count}处', en: '{first} and others ({count})' },
} satisfies Record<string, Text>;

/** The edits that make the totals of a scope what their parts add up to; undefined where the offset is in no table of a report. */
export function recompute(
  reports: readonly PlacedReport[],
  offset: number,
  scope: TotalScope,
): Recomputation | undefined {
  const place = findTableAt(reports, offset);
  const found = place && computeTotalsAt(place, scope);
  if (!place || !found) return undefined;
  const { placed, table } = place;
  const writer = new FigureWriter(placed.document.text, table);
  const edits = found.totals.map((total) => ({ ...writer.write(total), message: total.message }));
  return { edits: keepAligned(placed, table, edits), notes: found.notes, judged: found.judged };
}

/** The totals of a scope at a place; undefined where the edition of its report is not known. */
export function computeTotalsAt({ placed, table, findCell }: TableAt, scope: TotalScope): NewTotals | undefined {
  const { report, document } = placed;
  if (!report.edition) return undefined;
  return computeTotals(table, report.edition, document.text, scope, findCell(), typedLinesOf(report));
}

/**
 * The edits, and what keeps the columns of an aligned table under each other.
 * @param edits of the report as it was read; those given back are of the document as it is now
 */
export function keepAligned(
  placed: PlacedReport,
  table: BoundTable,
  edits: readonly TotalEdit[],
): readonly TotalEdit[] {
  const { document, report, shift } = placed;
  const move = ({ span, newText }: Edit, message: Message): TotalEdit => ({
    span: moveSpan(span, shift),
    newText,
    message,
  });
  const isAligned = table.style === 'gfm' && alignTables([{ ...placed, shift: 0 }], table.span).length === 0;
  if (edits.length === 0 || !isAligned) return edits.map((edit) => move(edit, edit.message));
  const edited = new EditedText(document.text);
  edited.apply(edits);
  const grown = edited.text.length - document.text.length;
  const { format } = document;
  const after = placeReports(readDocument(edited.text, { format, edition: report.edition?.id }));
  edited.apply(alignTables(after, { start: table.span.start, end: table.span.end + grown }));
  const aligning = say(texts.align, { table: table.definition.name });
  return edited.edits().map((edit) => {
    const own = edits.filter(({ span }) => touches(span, edit.span)).map(({ message }) => message);
    const [only, ...others] = own;
    if (!only) return move(edit, aligning);
    return move(edit, others.length === 0 ? only : say(texts.several, { first: toText(only), count: own.length }));
  });
}

interface TableAt {
  readonly placed: PlacedReport;
  readonly table: BoundTable;
  /** Finds the cell at the offset, or the nearest of its line. */
  readonly findCell: () => Cell | undefined;
}

/** The report's table at an offset. */
export function findTableAt(reports: readonly PlacedReport[], offset: number): TableAt | undefined {
  for (const placed of reports) {
    const at = offset - placed.shift;
    const table = placed.report.tables.find(({ pieces }) => pieces.some(({ start, end }) => start <= at && at <= end));
    if (table) return { placed, table, findCell: () => nearestCell(placed.report, table, at) };
  }
  return undefined;
}

function nearestCell(report: Report, { cells }: BoundTable, at: number): Cell | undefined {
  const row = report.blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .find(({ span }) => span.start <= at && at <= span.end);
  const own = [...cells.values()].filter(
    ({ span }) => !row || (row.span.start <= span.start && span.end <= row.span.end),
  );
  const distance = ({ span: { start, end } }: Cell): number => Math.max(start - at, at - end, 0);
  return own.reduce<Cell | undefined>(
    (near, cell) => (near && distance(near) <= distance(cell) ? near : cell),
    undefined,
  );
}

/** Writes numbers into cells as the table writes its own. */
class FigureWriter {
  readonly #text: string;
  readonly #table: BoundTable;
  readonly #style: FigureStyle;

  constructor(text: string, table: BoundTable) {
    this.#text = text;
    this.#table = table;
    this.#style = styleOf(table);
  }

  write({ cell, value }: NewTotal): Edit {
    const span = cell.numberSpan ?? cell.span;
    const before = this.#text.slice(span.start, span.end);
    const newText = writeFigure(value, (cell.state === 'number' && readFigureStyle(before)) || this.#style);
    return { span, newText: this.#withBlanks(cell, newText) };
  }

  /** `|  |` takes a number between its blanks, `||` gets them. */
  #withBlanks(cell: Cell, newText: string): string {
    if (this.#table.style !== 'gfm' || cell.span.start < cell.span.end) return newText;
    const { start } = cell.span;
    const before = /[ \t]/.test(this.#text.charAt(start - 1)) ? '' : ' ';
    const after = /[ \t]/.test(this.#text.charAt(start)) ? '' : ' ';
    return before + newText + after;
  }
}

/** How the table's own numbers are typed, the longest first: it shows whether thousands are parted. */
function styleOf({ cells }: BoundTable): FigureStyle {
  const typed = [...cells.values()].filter(({ state }) => state === 'number').map(({ raw }) => raw);
  const longest = typed.toSorted((a, b) => b.length - a.length);
  for (const raw of longest) {
    const style = readFigureStyle(raw);
    if (style) return style;
  }
  return plainFigures;
}
