import type { Change, Figure, Place } from '../../../protocol/statistics.ts';
import { diagnose } from '../model/diagnose.ts';
import type { Diagnosis } from '../model/relations.ts';
import type { BoundTable, Cell, Report } from '../model/report.ts';
import { printedIn } from '../rules/tableWords.ts';
import type { Edition } from '../standards/edition.ts';
import { type Locale, render, say, type MessageValue, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { growthPercent, signedDifference } from './ratio.ts';

/** What one table's numbers are, and which of them stand in a relation that does not hold. */
export interface JudgedTable {
  readonly table: BoundTable;
  readonly diagnosis: Diagnosis;
  readonly failing: ReadonlySet<Cell>;
}

const texts = {
  counted: { zh: '空白（{value}）', en: 'blank ({value})' },
} satisfies Record<string, Text>;

/** What the parts of the statistics share while one report's are put together: its language, its places, last year's numbers. */
export class Sketch {
  readonly report: Report;
  readonly edition: Edition | undefined;
  readonly previous: Report | undefined;
  readonly tables: readonly JudgedTable[];
  readonly #language: 'zh' | 'en';
  readonly #locale: Locale;
  readonly #spans: Span[] = [];
  readonly #known = new Map<number, Map<number, Place>>();

  constructor(report: Report, previous: Report | undefined, locale: Locale) {
    this.report = report;
    this.edition = report.edition;
    this.previous = previous;
    this.#locale = locale;
    this.#language = locale === 'en' ? 'en' : 'zh';
    const { edition } = report;
    this.tables = edition ? report.tables.map((table) => judge(table, edition)) : [];
  }

  /** In the order of their numbers. */
  get spans(): readonly Span[] {
    return this.#spans;
  }

  /** The number of a place; the same for the same span. */
  placeOf({ start, end }: Span): Place {
    let byEnd = this.#known.get(start);
    if (!byEnd) {
      byEnd = new Map();
      this.#known.set(start, byEnd);
    }
    let place = byEnd.get(end);
    if (place === undefined) {
      place = this.#spans.length;
      this.#spans.push({ start, end });
      byEnd.set(end, place);
    }
    return place;
  }

  say(text: Text, values: Readonly<Record<string, MessageValue>> = {}): string {
    return render(say(text, values), this.#locale);
  }

  in(text: Text): string {
    return text[this.#language];
  }

  /** What stands in the cell, and what a blank total counts as. */
  show(cell: Cell, { diagnosis }: JudgedTable): string {
    const counted = cell.state === 'blank' ? findBlank(cell, diagnosis) : undefined;
    if (counted !== undefined) return this.say(texts.counted, { value: counted });
    return cell.state === 'number' && cell.value !== undefined ? cell.value : this.in(printedIn(cell));
  }

  /** A printed number. */
  figureOf(cell: Cell, label: string, judged: JudgedTable): Figure {
    const { table, diagnosis, failing } = judged;
    const value = cell.value ?? findBlank(cell, diagnosis)?.toString();
    const unit = cell.unit ?? cell.column.unit;
    const change = this.changeOf(cell.count, this.previousCount(table, cell.id));
    return {
      id: `${table.id}/${cell.id}`,
      label,
      shown: this.show(cell, judged),
      place: this.placeOf(cell.span),
      ...(value === undefined ? {} : { value }),
      ...(unit === undefined ? {} : { unit }),
      ...(failing.has(cell) ? { fails: true } : {}),
      ...(change ? { change } : {}),
    };
  }

  changeOf(now: number | undefined, before: number | undefined): Change | undefined {
    if (now === undefined || before === undefined) return undefined;
    const growth = growthPercent(now, before);
    return {
      before: String(before),
      difference: signedDifference(now, before),
      ...(growth === undefined ? {} : { growth }),
    };
  }

  /** The same cell of last year's report. */
  previousCount(table: BoundTable, id: string): number | undefined {
    return this.previous?.tables.find((other) => other.id === table.id)?.cells.get(id)?.count;
  }
}

function judge(table: BoundTable, edition: Edition): JudgedTable {
  const diagnosis = diagnose(table, edition);
  const failing = new Set(diagnosis.failing.flatMap(({ totalCells, partCells }) => [...totalCells, ...partCells]));
  return { table, diagnosis, failing };
}

function findBlank(cell: Cell, { blankTotals }: Diagnosis): number | undefined {
  return blankTotals.find((blank) => blank.cell === cell)?.value;
}

/** What a cell counts as: a blank is 0 or what it is the total of; undefined where it cannot be read. */
export function countOf(cell: Cell, { diagnosis }: JudgedTable): number | undefined {
  if (cell.state === 'unreadable') return undefined;
  if (cell.state === 'number') return cell.count;
  return findBlank(cell, diagnosis) ?? 0;
}

/** What the cells add up to; undefined where one of them cannot be read. */
export function sumOf(cells: readonly Cell[], judged: JudgedTable): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const count = countOf(cell, judged);
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}
