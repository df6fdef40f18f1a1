import { type PlannedRelation, planRelations, type RelationPlan } from '../model/relationPlan.ts';
import type { BoundTable, Cell } from '../model/report.ts';
import { nameCell, nameLabel, printedIn } from '../rules/tableWords.ts';
import type { Edition } from '../standards/edition.ts';
import { type Message, say, type Text } from '../text/message.ts';
import { listFailing } from './failingAfterwards.ts';
import type { LinesOf } from './typedLines.ts';
import { known } from '../text/known.ts';

/** Which totals are computed again: those across the line at the cursor, those down its column, or all of the table. */
export type TotalScope = 'row' | 'column' | 'table';

/** A total that is not what its parts add up to. */
export interface NewTotal {
  readonly cell: Cell;
  /** Integer ≥ 0. */
  readonly value: number;
  readonly message: Message;
}

export interface NewTotals {
  readonly totals: readonly NewTotal[];
  /** What could not be computed and why, and what does not hold afterwards. */
  readonly notes: readonly Message[];
  /** How many totals the scope has. */
  readonly judged: number;
}

const texts = {
  change: { zh: '{cell}：{before} → {value}（{relation}）', en: '{cell}: {before} → {value} ({relation})' },
  unreadable: {
    zh: '{part}印作“{printed}”，读不出数，含有这一格的总计没有计算。',
    en: '{part} is printed “{printed}”, which cannot be read; totals that rest on it were not computed.',
  },
  missing: {
    zh: '{table}没有“{part}”，含有这一项的总计没有计算。',
    en: '{table} has no “{part}”; totals that rest on it were not computed.',
  },
  typed: {
    zh: '{total}印作“{printed}”，读不出数，没有改动；各项相加是{value}。',
    en: '{total} is printed “{printed}”, which cannot be read, and was left alone; its parts add up to {value}.',
  },
  glued: {
    zh: '{total}的数字在原文中连在一起或者离开了标签，没有改动；各项相加是{value}。请先转换为草稿形式。',
    en: 'The digits of {total} ran together or lost their label and were left alone; its parts add up to {value}. Convert the report to drafting form first.',
  },
  conflict: {
    zh: '{total}没有改动：按行相加是{value}，按列相加是{other}，两者不等。请核对各项。',
    en: '{total} was left alone: its row adds up to {value}, its column to {other}. Check the parts.',
  },
  marked: {
    zh: '{total}应为{value}，但格子里有标签或别的记号，没有改动。请自行填写。',
    en: '{total} should be {value}, but there are tags or other marks in the cell, and it was left alone. Type it yourself.',
  },
} satisfies Record<string, Text>;

/**
 * What the totals of a scope should be by the sums of the edition, the parts of parts first. A blank part counts as 0; a total over
 * parts that are all blank stays blank, and what holds is left alone. Nothing is computed from a part that cannot be read.
 * @param text the document as it is typed
 * @param at the cell at the cursor
 * @param lines tells which line and column each cell is typed in
 */
export function computeTotals(
  table: BoundTable,
  edition: Edition,
  text: string,
  scope: TotalScope,
  at: Cell | undefined,
  lines: LinesOf,
): NewTotals {
  const isAsked = (sum: PlannedRelation): boolean => isInScope(sum, table, scope, at, lines);
  return new Adder(table, edition, text, isAsked).add();
}

function isInScope(
  { relation }: PlannedRelation,
  { cells }: BoundTable,
  scope: TotalScope,
  at: Cell | undefined,
  { rowOf, columnOf }: LinesOf,
): boolean {
  if (scope === 'table') return true;
  const [stated = ''] = relation.total;
  const total = cells.get(stated);
  if (!total || !at) return false;
  const lineOf = scope === 'row' ? rowOf : columnOf;
  const line = lineOf(at);
  // A table of blocks has columns of the same place that have nothing to do with one another: its sums say what belongs together.
  return (
    line >= 0 && [total, ...relation.parts.flatMap((id) => cells.get(id) ?? [])].every((cell) => lineOf(cell) === line)
  );
}

/** Adds up the sums of one table. */
class Adder {
  readonly #table: BoundTable;
  readonly #edition: Edition;
  readonly #text: string;
  readonly #plan: RelationPlan;
  readonly #isAsked: (sum: PlannedRelation) => boolean;
  /** By place: what the cell counts as afterwards; NaN where that is not known. */
  readonly #values = new Map<number, number>();
  readonly #totals: NewTotal[] = [];
  /** By place: the numbers that are written. */
  readonly #changed = new Map<number, number>();
  /** Places of totals that were left alone, which a note says. */
  readonly #left = new Set<number>();
  readonly #notes: Message[] = [];
  readonly #unread = new Set<string>();
  #judged = 0;

  constructor(table: BoundTable, edition: Edition, text: string, isAsked: (sum: PlannedRelation) => boolean) {
    this.#table = table;
    this.#edition = edition;
    this.#text = text;
    this.#plan = planRelations(edition, table.id);
    this.#isAsked = isAsked;
  }

  add(): NewTotals {
    for (const place of this.#plan.totals) if (this.#askedOf(place).length > 0) this.#valueAt(place);
    // What is added up only to judge the others says nothing of its own.
    const notes = [...this.#notes];
    if (this.#totals.length > 0) {
      const failing = listFailing(this.#table, this.#edition, {
        isChanged: (place) => this.#changed.has(place),
        isLeft: (place) => this.#left.has(place),
        countOf: (place) => this.#countAfter(place),
      });
      notes.push(...failing);
    }
    const totals = this.#totals.toSorted((a, b) => a.cell.span.start - b.cell.span.start);
    return { totals, notes, judged: this.#judged };
  }

  #cellAt(place: number): Cell | undefined {
    return this.#table.cells.get(known(this.#plan.ids[place]));
  }

  #askedOf(place: number): readonly PlannedRelation[] {
    return known(this.#plan.sumsOf[place]).filter((sum) => this.#isAsked(sum));
  }

  #valueAt(place: number): number {
    const computed = this.#values.get(place);
    if (computed !== undefined) return computed;
    // A sum that rests on itself ends here.
    this.#values.set(place, Number.NaN);
    const cell = this.#cellAt(place);
    const value = cell ? this.#compute(place, cell) : Number.NaN;
    this.#values.set(place, value);
    return value;
  }

  /** What the cell counts as afterwards. A total that could not be computed counts as nothing: others are not built on it. */
  #compute(place: number, cell: Cell): number {
    const asked = this.#askedOf(place);
    const isAsked = asked.length > 0;
    // A blank total says what its parts add up to, whether it is filled in now or not.
    const sums = isAsked ? asked : isEmpty(cell) ? known(this.#plan.sumsOf[place]) : [];
    if (sums.length === 0) return countOf(cell);
    if (isAsked) this.#judged++;
    const found = sums.flatMap((sum) => {
      const value = this.#sumOf(sum);
      return value === undefined ? [] : [{ sum, value }];
    });
    const [first] = found;
    if (!first) return Number.NaN;
    const { value } = first;
    const values = { total: nameCell(cell, this.#table), value, printed: cell.raw.trim() };
    const other = found.find((each) => each.value !== value);
    if (other) return this.#leave(place, say(texts.conflict, { ...values, other: other.value }));
    if (!isAsked || (countOf(cell) === value && !isEmpty(cell))) return value;
    if (isEmpty(cell) && value === 0 && !this.#hasNumber(first.sum)) return 0;
    if (cell.reconstructed || this.#table.style === 'glued') return this.#leave(place, say(texts.glued, values));
    if (cell.state === 'unreadable') return this.#leave(place, say(texts.typed, values));
    if (isMarked(cell, this.#text)) return this.#leave(place, say(texts.marked, values));
    const relation = first.sum.relation.name;
    const message = say(texts.change, { cell: values.total, before: printedIn(cell), value, relation });
    this.#totals.push({ cell, value, message });
    this.#changed.set(place, value);
    return value;
  }

  #leave(place: number, note: Message): number {
    this.#left.add(place);
    this.#notes.push(note);
    return Number.NaN;
  }

  #sumOf({ parts }: PlannedRelation): number | undefined {
    let sum = 0;
    for (const part of parts) {
      const value = this.#valueAt(part);
      sum += value;
      if (!Number.isNaN(value)) continue;
      this.#noteUnread(part);
      return undefined;
    }
    return Number.isSafeInteger(sum) ? sum : undefined;
  }

  /** Once for each cell, or row that is not there, however many totals rest on it. */
  #noteUnread(place: number): void {
    const { definition } = this.#table;
    const cell = this.#cellAt(place);
    if (!Number.isNaN(countOf(cell))) return;
    const [rowId, columnId] = known(this.#plan.ids[place]).split('|');
    const named = definition.shape === 'outcomes' ? definition.columns : definition.rows;
    const part = named.find(({ id }) => id === (definition.shape === 'outcomes' ? columnId : rowId))?.label ?? '';
    const key = cell?.id ?? part;
    if (this.#unread.has(key)) return;
    this.#unread.add(key);
    this.#notes.push(
      cell
        ? say(texts.unreadable, { part: nameCell(cell, this.#table), printed: cell.raw.trim() })
        : say(texts.missing, { table: definition.name, part: nameLabel(part) }),
    );
  }

  /** Whether anybody has written a number that the sum rests on: totals over blanks stay blank. */
  #hasNumber({ parts }: PlannedRelation): boolean {
    return parts.some((part) => this.#cellAt(part)?.state === 'number');
  }

  /** What stands in the cell once the changes are made: what was not changed counts as typed. */
  #countAfter(place: number): number {
    const cell = this.#cellAt(place);
    return this.#changed.get(place) ?? (cell && isEmpty(cell) ? this.#valueAt(place) : countOf(cell));
  }
}

/** Whether the number's characters are not all of the cell's own in the text. */
function isMarked({ numberSpan, span, state, raw }: Cell, text: string): boolean {
  return !numberSpan && state !== 'blank' && text.slice(span.start, span.end) !== raw;
}

function isEmpty({ state }: Cell): boolean {
  return state === 'blank' || state === 'na';
}

/** What a cell counts as in a sum; NaN where it is not there or no count. */
function countOf(cell: Cell | undefined): number {
  if (!cell) return Number.NaN;
  return isEmpty(cell) ? 0 : (cell.count ?? Number.NaN);
}
