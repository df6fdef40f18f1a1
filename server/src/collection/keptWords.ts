import type { Report } from '../model/report.ts';
import { isAsTyped } from '../syntax/tree.ts';
import { findNumbers } from '../model/claims/numbersInProse.ts';
import { readSentences } from '../model/claims/sentences.ts';
import type { Span } from '../text/span.ts';
import { findBareYears } from '../writing/bareYears.ts';
import { findYears } from '../writing/yearWords.ts';
import { type KeptLine, listCells, listLines, maskNumbers } from './keptLines.ts';

/**
 * What of a report is as it was in last year's: `figure` a number in prose or in a table of the author's own, `date` a day or month, `year` a year that was not moved on;
 * `moved` a year that is one more than it was; `carried` the row of the table that begins with what last year ended with.
 */
export type KeptKind = 'figure' | 'date' | 'year' | 'moved' | 'carried';

export interface KeptWord {
  readonly kind: KeptKind;
  readonly span: Span;
  /** As typed: `3607件`, `3月15日`, `2025`. Of a row its numbers. */
  readonly printed: string;
  /** The words around it, as typed; of a row its label. */
  readonly around: string;
}

/**
 * What an author who began with last year's report has still to look at, in order of position. A word is the same where it stands
 * behind the same words as in last year's report: a sentence may be rewritten around it. Nothing is claimed of it: a number may well
 * be the same two years running.
 */
export function listKept(report: Report, last: Report): readonly KeptWord[] {
  const cells = { now: listCells(report), before: listCells(last) };
  const lines = { now: [...listLines(report), ...cells.now], before: [...listLines(last), ...cells.before] };
  const dated = [...listDates(lines), ...listYears(lines, report.year, last.year)];
  const seen = [...listFigures(report, last), ...dated, ...listCarriedRows(report, last)];
  // The digits of a date, a year or a number may look like another of them.
  const others = [...listBareYears(lines, last.year), ...listCellFigures(cells)];
  return dropOverlapping([...seen, ...others]).toSorted((a, b) => a.span.start - b.span.start);
}

interface Compared {
  readonly now: readonly KeptLine[];
  readonly before: readonly KeptLine[];
}

/** Of words that share characters the first of the list; where a word's own place is not known it is kept. */
function dropOverlapping(words: readonly KeptWord[]): readonly KeptWord[] {
  const taken = new Set<number>();
  return words.filter(({ span: { start, end }, printed }) => {
    if (end - start !== printed.length) return true;
    for (let at = start; at < end; at++) if (taken.has(at)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
}

/** Characters before a word that tell it from others. */
const reach = 8;

/** Words before and behind a place up to a mark, numbers masked: those beside it may have been changed. */
function contextOf(text: string, start: number, end: number, behind = 0): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const clause = /[^,;:。(、]{2,}$/u.exec(before)?.[0] ?? before;
  const [after = ''] = text.slice(end, end + behind).split(/[,;:。)、]/u);
  return `${maskNumbers(clause)}|${maskNumbers(after)}`;
}

function listFigures(report: Report, last: Report): readonly KeptWord[] {
  const known = new Set<string>();
  for (const { text, numbers } of readSentences(last))
    for (const { start, end, value, unit } of numbers)
      known.add(`${contextOf(text, start, end)} ${value}${unit ?? ''}`);
  const found: KeptWord[] = [];
  for (const sentence of readSentences(report)) {
    const { text, typed } = sentence;
    for (const { start, end, value, unit } of sentence.numbers) {
      if (!known.has(`${contextOf(text, start, end)} ${value}${unit ?? ''}`)) continue;
      found.push({
        kind: 'figure',
        span: sentence.locate(start, end),
        printed: typed.slice(start, end).trim(),
        around: excerpt(typed, start, end),
      });
    }
  }
  return found;
}

const dayPattern = /\d{1,2}\s{0,2}月(?:\s{0,2}\d{1,2}\s{0,2}日)?/gu;
/** The two ends of the period are of every year, and so is 1月至12月. */
const ofPeriod = /^(?:1\s{0,2}月\s{0,2}1\s{0,2}日|12\s{0,2}月\s{0,2}31\s{0,2}日)$/u;
const wholeYear = /(?<!\d)1\s{0,2}月份?\s{0,2}(?:至|到|[-—–~～―]{1,2})\s{0,2}12\s{0,2}月(?!\s{0,2}\d)/gu;

function listDates({ now, before }: Compared): readonly KeptWord[] {
  const known = new Set<string>();
  for (const line of before) for (const { key } of findDays(line)) known.add(key);
  return now.flatMap((line) =>
    findDays(line)
      .filter(({ key }) => known.has(key))
      .map(({ start, end }) => keepWord('date', line, start, end)),
  );
}

function findDays({
  folded,
  place,
}: KeptLine): readonly { readonly key: string; readonly start: number; readonly end: number }[] {
  return [...folded.replaceAll(wholeYear, ({ length }) => '#'.repeat(length)).matchAll(dayPattern)]
    .filter(([day]) => !ofPeriod.test(day))
    .map(({ index, 0: day }) => {
      const end = index + day.length;
      return { key: `${place}${contextOf(folded, index, end)} ${day}`, start: index, end };
    });
}

function listYears({ now, before }: Compared, year: number | undefined, last: number | undefined): readonly KeptWord[] {
  if (last === undefined || year === undefined) return [];
  const shift = year - last;
  const known = new Set<string>();
  for (const line of before)
    for (const word of findYears(line.text, last))
      known.add(`${line.place}${contextOf(line.folded, word.span.start, word.span.end, reach)} ${word.year}`);
  return now.flatMap((line) => {
    const words = new Map(
      [...findYears(line.text, last), ...findYears(line.text, last + shift)].map((word) => [word.span.start, word]),
    );
    return [...words.values()].flatMap((word): readonly KeptWord[] => {
      if (word.fate === 'cited') return [];
      const { start, end } = word.span;
      const context = `${line.place}${contextOf(line.folded, start, end, reach)}`;
      const kind = known.has(`${context} ${word.year}`)
        ? 'year'
        : known.has(`${context} ${word.year - shift}`)
          ? 'moved'
          : undefined;
      return kind === undefined ? [] : [keepWord(kind, line, start, end)];
    });
  });
}

/** Dates in figures and years without 年, which are never moved on. */
function listBareYears({ now, before }: Compared, last: number | undefined): readonly KeptWord[] {
  if (last === undefined) return [];
  const known = new Set<string>();
  for (const line of before) for (const { span } of findBareYears(line.text, last)) known.add(keyOf(line, span, reach));
  return now.flatMap((line) =>
    findBareYears(line.text, last)
      .filter(({ span }) => known.has(keyOf(line, span, reach)))
      .map(({ kind, span }) => keepWord(kind, line, span.start, span.end)),
  );
}

/** Numbers in tables of the author's own: with a unit among words, or alone. */
function listCellFigures({ now, before }: Compared): readonly KeptWord[] {
  const known = new Set<string>();
  for (const line of before) for (const span of findFigures(line)) known.add(keyOf(line, span));
  return now.flatMap((line) =>
    findFigures(line)
      .filter((span) => known.has(keyOf(line, span)))
      .map(({ start, end }) => keepWord('figure', line, start, end)),
  );
}

function keyOf({ folded, place }: KeptLine, { start, end }: Span, behind = 0): string {
  return `${place}${contextOf(folded, start, end, behind)} ${folded.slice(start, end)}`;
}

/** Digits that date or number something are no figures. */
const noFigure = /[第〔[]?\s?\d{1,4}\s?(?:年|月|日|号|〕|\]\s?\d)|第\s?\d+|〕\s?第?\d+/gu;
const digits = /\d+(?:[.,]\d+)*\s?[%‰]?/gu;

function findFigures({ folded, text }: KeptLine): readonly Span[] {
  const numbers: readonly Span[] = findNumbers(text).numbers;
  const left = folded.split('');
  for (const { start, end } of [...numbers, ...Array.from(folded.matchAll(noFigure), toSpan)])
    left.fill('#', start, end);
  return [...numbers, ...Array.from(left.join('').matchAll(digits), toSpan)];
}

function toSpan({ index, 0: { length } }: RegExpExecArray): Span {
  return { start: index, end: index + length };
}

function listCarriedRows(report: Report, last: Report): readonly KeptWord[] {
  return (report.edition?.carries ?? []).flatMap(({ table: id, from, to }): readonly KeptWord[] => {
    const table = report.tables.find((each) => each.id === id);
    const before = last.tables.find((each) => each.id === id);
    const cells = [...(table?.cells.values() ?? [])].filter(({ row, column, count }) => {
      return row.id === to && count !== undefined && before?.cells.get(`${from}|${column.id}`)?.count === count;
    });
    const [first] = cells;
    if (!first) return [];
    const printed = cells.map(({ value }) => value ?? '').join(' ');
    return [{ kind: 'carried', span: first.span, printed, around: first.row.label }];
  });
}

function keepWord(kind: KeptKind, line: KeptLine, start: number, end: number): KeptWord {
  // Where a line holds entities its places are not exact: then the whole line is shown.
  const isExact = isAsTyped(line);
  return {
    kind,
    span: isExact ? { start: line.start + start, end: line.start + end } : { start: line.start, end: line.end },
    printed: line.text.slice(start, end),
    around: line.row ?? excerpt(line.text, start, end),
  };
}

/** Some words on either side, cut at sentences. */
function excerpt(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 24), start);
  const from = start - before.length + before.lastIndexOf('。') + 1;
  const after = text.slice(end, end + 24);
  const stop = after.indexOf('。');
  const to = end + (stop < 0 ? after.length : stop + 1);
  return `${from > 0 && text.charAt(from - 1) !== '。' ? '…' : ''}${text.slice(from, to).trim()}${stop < 0 && to < text.length ? '…' : ''}`;
}
