import { skipBlanks, trimBlanks } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { SyntaxCell } from './tree.ts';

/**
 * A cell of text between pipes, tabs or blanks. A report has hundreds: a class keeps them small, its span is made when asked for.
 */
class TypedCell implements SyntaxCell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly column: number;

  constructor(start: number, end: number, text: string, column: number) {
    this.start = start;
    this.end = end;
    this.text = text;
    this.column = column;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  /** Only HTML merges cells. */
  get columnSpan(): number {
    return 1;
  }

  get rowSpan(): number {
    return 1;
  }
}

/** A cell with its content in `[start, end)` of the text, blanks at either side dropped, and marks of Markdown around it. */
export function makeCell(text: string, start: number, end: number, column: number): SyntaxCell {
  const from = skipBlanks(text, start, end);
  const to = trimBlanks(text, from, end);
  if (from === to) {
    // An empty cell is written at the middle of its blanks, so that `|  |` becomes `| 3 |`.
    const place = Math.min(start + 1, end);
    return new TypedCell(place, place, '', column);
  }
  if (isPlain(text, from, to)) return new TypedCell(from, to, text.slice(from, to), column);
  const inner = stripMarks(text, from, to);
  // `&nbsp;` alone is an empty cell; what is written into it takes its place.
  if (inner.start === inner.end) return new TypedCell(from, to, '', column);
  return new TypedCell(inner.start, inner.end, readContent(text.slice(inner.start, inner.end)), column);
}

/**
 * One cell of pieces on several lines, `place` where all are empty. Its span is that of its first piece: between the pieces stand
 * other cells, so that a text longer than its span is not to be replaced.
 */
export function joinCells(pieces: readonly SyntaxCell[], place: SyntaxCell): SyntaxCell {
  const filled = pieces.filter((piece) => piece.text !== '');
  const first = filled[0];
  if (!first || filled.length === 1) return first ?? place;
  // Digits that meet at a line's end are two numbers, words are one label.
  const text = filled.reduce(
    (joined, { text: next }) => joined + (/\d$/.test(joined) && /^\d/.test(next) ? ' ' : '') + next,
    '',
  );
  return new TypedCell(first.span.start, first.span.end, text, first.column);
}

/** The same cell as the one of another column. */
export function atColumn(cell: SyntaxCell, column: number): SyntaxCell {
  return cell.column === column ? cell : new TypedCell(cell.span.start, cell.span.end, cell.text, column);
}

/** Whether the content reads as it is typed: no mark, no line break. Digits and Han characters are decided at a glance. */
function isPlain(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80 && (code < 0x30 || code > 0x39) && !isPlainAscii(code)) return false;
  }
  return true;
}

/** Not a control character and none of `\ < & * _` and the backtick. */
function isPlainAscii(code: number): boolean {
  return (
    code >= 0x20 && code !== 0x5c && code !== 0x3c && code !== 0x26 && code !== 0x2a && code !== 0x5f && code !== 0x60
  );
}

const leadingMark = /^(?:&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);|<\/?[a-z][^<>]{0,200}>)/i;
const trailingMark = /(?:&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);|<\/?[a-z][^<>]{0,200}>)$/i;
const pairs: readonly string[] = ['***', '**', '__', '*', '_', '`'];
/** Marks looked at from either side: nobody nests more. */
const deepestMarks = 8;
/** A mark is short: what is looked at of a long cell from either side. */
const longestMark = 220;

/** The content inside bold or code marks, tags and entities of blanks: `**12**`, `<b>12</b>`, `12&nbsp;`. */
function stripMarks(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let start = from;
  let end = to;
  for (let depth = 0; depth < deepestMarks && start < end; depth++) {
    const head = leadingMark.exec(text.slice(start, Math.min(end, start + longestMark)))?.[0].length ?? 0;
    const rest = text.slice(Math.max(start + head, end - longestMark), end);
    const tail = trailingMark.exec(rest)?.[0].length ?? 0;
    const content = text.slice(start, end);
    const pair =
      head + tail > 0
        ? undefined
        : pairs.find((mark) => content.length > mark.length * 2 && content.startsWith(mark) && content.endsWith(mark));
    if (head + tail === 0 && pair === undefined) break;
    start = skipBlanks(text, start + (pair?.length ?? head), end);
    end = trimBlanks(text, start, end - (pair?.length ?? tail));
  }
  return { start, end };
}

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

function readContent(content: string): string {
  return content
    .replaceAll(/(?<![ \t\u3000])[ \t\u3000]*[\r\n]+[ \t\u3000]*/g, ' ')
    .replaceAll(/<br\s*\/?>/gi, ' ')
    .replaceAll(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/&([a-z]{2,5});/g, (entity, name: string) => entities[name] ?? entity)
    .trim();
}
