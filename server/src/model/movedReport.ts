import { FilledTable } from './filledTable.ts';
import { Notes } from './notes.ts';
import type { ProseMemory } from './proseMemory.ts';
import type { BoundTable, Period, Report, Section, Title } from './report.ts';
import type { Filling } from '../syntax/tableForm.ts';
import type { Block, Heading, HeadingNumber, Paragraph, SyntaxTable, TextSegment } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';

/** An edit of a text: `[start, end)` has become `[start, newEnd)`. */
export interface TextEdit extends Span {
  readonly newEnd: number;
}

/** The first and the last character in which two texts differ; undefined where they are the same. */
export function findEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  // In pieces first: comparing them is far faster than asking for characters.
  for (let step = 1024; step >= 32; step >>= 2) {
    while (start + step <= shorter && before.slice(start, start + step) === after.slice(start, start + step))
      start += step;
  }
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const most = shorter - start;
  const [end, newEnd] = [before.length, after.length];
  for (let step = 1024; step >= 32; step >>= 2) {
    while (
      tail + step <= most &&
      before.slice(end - tail - step, end - tail) === after.slice(newEnd - tail - step, newEnd - tail)
    )
      tail += step;
  }
  while (tail < most && before.charCodeAt(end - tail - 1) === after.charCodeAt(newEnd - tail - 1)) tail++;
  return { start, end: end - tail, newEnd: newEnd - tail };
}

/** Brings what was read of a text to where it stands after an edit that touches none of it but one block, which is given anew. */
export class Mover {
  readonly #start: number;
  readonly #by: number;
  readonly #text: string;
  readonly #changed: Block;
  readonly #anew: Block;
  readonly #fillings = new Map<Filling, Filling>();

  constructor(edit: TextEdit, text: string, changed: Block, anew: Block) {
    this.#start = edit.start;
    this.#by = edit.newEnd - edit.end;
    this.#text = text;
    this.#changed = changed;
    this.#anew = anew;
    if (changed.kind === 'table' && anew.kind === 'table' && changed.filling && anew.filling)
      this.#fillings.set(changed.filling, anew.filling);
  }

  /** Of what the edit is inside of, the end moves; of what stands behind it, both. Nothing begins or ends at the edit. */
  move({ start, end }: Span): Span {
    return { start: this.#moveOffset(start), end: this.#moveOffset(end) };
  }

  #moveOffset(offset: number): number {
    return offset > this.#start ? offset + this.#by : offset;
  }

  moveBlock(block: Block): Block {
    if (block === this.#changed) return this.#anew;
    if (block.span.end <= this.#start) return block;
    if (block.kind === 'paragraph') return moveParagraph(block, this.#by);
    if (block.kind === 'heading') return moveHeading(block, this.#by);
    if (block.kind !== 'table') throw new Error('comments are not moved');
    const moved = shiftTable(block, this.#text, this.#by);
    if (block.filling && moved.filling) this.#fillings.set(block.filling, moved.filling);
    return moved;
  }

  /** @param blocks the report's own, moved */
  moveReport(report: Report, blocks: readonly Block[], memory: ProseMemory | undefined): Report {
    const { title, period } = report;
    let at = report.preface.length;
    const sections = report.sections.map((section) => {
      const moved = this.#moveSection(section, blocks, at);
      at += 1 + section.blocks.length;
      return moved;
    });
    return {
      ...report,
      span: this.move(report.span),
      title: title && this.#moveTitle(title),
      period: period && this.#movePeriod(period),
      preface: blocks.slice(0, report.preface.length),
      sections,
      tables: report.tables.map((table) => this.#moveTable(table)),
      blocks,
      notes: new Notes(),
      memory,
    };
  }

  #moveSection(section: Section, blocks: readonly Block[], at: number): Section {
    const heading = blocks[at];
    if (heading?.kind !== 'heading') throw new Error('a part of a report does not begin with its heading');
    return {
      ...section,
      heading,
      span: this.move(section.span),
      body: this.move(section.body),
      blocks: blocks.slice(at + 1, at + 1 + section.blocks.length),
    };
  }

  #moveTitle(title: Title): Title {
    if (title.span.end <= this.#start) return title;
    return { ...title, span: this.move(title.span), ...(title.yearSpan && { yearSpan: this.move(title.yearSpan) }) };
  }

  #movePeriod(period: Period): Period {
    if (period.span.end <= this.#start) return period;
    const { fromYearSpan, toYearSpan } = period;
    return {
      ...period,
      span: this.move(period.span),
      ...(fromYearSpan && { fromYearSpan: this.move(fromYearSpan) }),
      ...(toYearSpan && { toYearSpan: this.move(toYearSpan) }),
    };
  }

  #moveTable(table: BoundTable): BoundTable {
    if (!(table instanceof FilledTable)) throw new Error('only tables of a known form are moved');
    const filling = this.#fillings.get(table.filling);
    return filling ? table.refill(filling) : table;
  }
}

/** The same table in a text in which it stands `by` characters further on. */
export function shiftTable(table: SyntaxTable, text: string, by: number): SyntaxTable {
  if (table.filling) {
    const moved = table.filling.shift(text, by);
    return moved.form.placeTable(text, moved);
  }
  return {
    ...table,
    span: shift(table.span, by),
    rows: table.rows.map(({ span, cells }) => ({
      span: shift(span, by),
      cells: cells.map((cell) => ({ ...cell, span: shift(cell.span, by) })),
    })),
  };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function moveParagraph({ kind, span, segments }: Paragraph, by: number): Paragraph {
  const moved: TextSegment[] = [];
  for (const { start, end, text } of segments) moved.push({ start: start + by, end: end + by, text });
  return { kind, span: shift(span, by), segments: moved };
}

function moveHeading(heading: Heading, by: number): Heading {
  const { number } = heading;
  return {
    ...heading,
    span: shift(heading.span, by),
    titleSpan: shift(heading.titleSpan, by),
    number: number && moveNumber(number, by),
  };
}

function moveNumber(number: HeadingNumber, by: number): HeadingNumber {
  return { ...number, span: shift(number.span, by) };
}
