import type { Report } from '../model/report.ts';
import { readSentences } from '../model/claims/sentences.ts';
import type { Block } from '../syntax/tree.ts';
import { foldKey, foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { findYears } from '../writing/yearWords.ts';

/**
 * What of a report is as it was in last year's: `figure` a number in prose, `date` a day or month, `year` a year that was not moved on;
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
  const found = [...listFigures(report, last), ...listDates(report, last), ...listYears(report, last)];
  return [...found, ...listCarriedRows(report, last)].toSorted((a, b) => a.span.start - b.span.start);
}

/** Characters before a word that tell it from others. */
const reach = 8;

/** Words before and behind a place up to a mark, numbers masked: those beside it may have been changed. */
function contextOf(text: string, start: number, end: number, behind = 0): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const clause = /[^,;:。(、]{2,}$/u.exec(before)?.[0] ?? before;
  const [after = ''] = text.slice(end, end + behind).split(/[,;:。)、]/u);
  return `${mask(clause)}|${mask(after)}`;
}

function mask(words: string): string {
  return foldKey(words.replaceAll(/\d+/g, '#'));
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
/** The two ends of the period are of every year. */
const ofPeriod = /^(?:1\s{0,2}月\s{0,2}1\s{0,2}日|12\s{0,2}月\s{0,2}31\s{0,2}日)$/u;

function listDates(report: Report, last: Report): readonly KeptWord[] {
  const known = new Set<string>();
  for (const line of linesOf(last)) for (const { key } of findDays(line)) known.add(key);
  return linesOf(report).flatMap((line) =>
    findDays(line)
      .filter(({ key }) => known.has(key))
      .map(({ start, end }) => keepWord('date', line, start, end)),
  );
}

function findDays({ folded }: Line): readonly { readonly key: string; readonly start: number; readonly end: number }[] {
  return [...folded.matchAll(dayPattern)]
    .filter(([day]) => !ofPeriod.test(day))
    .map(({ index, 0: day }) => {
      const end = index + day.length;
      return { key: `${contextOf(folded, index, end)} ${day}`, start: index, end };
    });
}

function listYears(report: Report, last: Report): readonly KeptWord[] {
  const { year } = last;
  if (year === undefined || report.year === undefined) return [];
  const shift = report.year - year;
  const known = new Set<string>();
  for (const line of linesOf(last))
    for (const word of findYears(line.text, year))
      known.add(`${contextOf(line.folded, word.span.start, word.span.end, reach)} ${word.year}`);
  return linesOf(report).flatMap((line) => {
    const words = new Map(
      [...findYears(line.text, year), ...findYears(line.text, year + shift)].map((word) => [word.span.start, word]),
    );
    return [...words.values()].flatMap((word): readonly KeptWord[] => {
      if (word.fate === 'cited') return [];
      const { start, end } = word.span;
      const context = contextOf(line.folded, start, end, reach);
      const kind = known.has(`${context} ${word.year}`)
        ? 'year'
        : known.has(`${context} ${word.year - shift}`)
          ? 'moved'
          : undefined;
      return kind === undefined ? [] : [keepWord(kind, line, start, end)];
    });
  });
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

interface Line extends Span {
  readonly text: string;
  readonly folded: string;
}

function linesOf({ blocks }: Report): readonly Line[] {
  return blocks.flatMap(listLines);
}

function listLines(block: Block): readonly Line[] {
  if (block.kind === 'heading') return [{ ...block.titleSpan, text: block.title, folded: foldText(block.title) }];
  if (block.kind !== 'paragraph') return [];
  return block.segments.map(({ start, end, text }) => ({ start, end, text, folded: foldText(text) }));
}

function keepWord(kind: KeptKind, line: Line, start: number, end: number): KeptWord {
  // Where a line holds entities its places are not exact: then the whole line is shown.
  const isExact = line.text.length === line.end - line.start;
  return {
    kind,
    span: isExact ? { start: line.start + start, end: line.start + end } : line,
    printed: line.text.slice(start, end),
    around: excerpt(line.text, start, end),
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
