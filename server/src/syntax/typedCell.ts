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

/** A cell with its content in `[start, end)` of the text, blanks at either side dropped. */
export function makeCell(text: string, start: number, end: number, column: number): SyntaxCell {
  const from = skipBlanks(text, start, end);
  const to = trimBlanks(text, from, end);
  if (from === to) {
    // An empty cell is written at the middle of its blanks, so that `|  |` becomes `| 3 |`.
    const place = Math.min(start + 1, end);
    return new TypedCell(place, place, '', column);
  }
  const content = text.slice(from, to);
  return new TypedCell(from, to, isPlain(content) ? content : readContent(content), column);
}

/** Whether the content reads as it is typed: no escape, no line break. Digits and Han characters are decided at a glance. */
function isPlain(content: string): boolean {
  for (let index = 0; index < content.length; index++) {
    const code = content.charCodeAt(index);
    if (code === 0x5c || code === 0x3c || code < 0x20) return false;
  }
  return true;
}

function readContent(content: string): string {
  return content
    .replaceAll('\\|', '|')
    .replaceAll(/[ \t\u3000]*[\r\n]+[ \t\u3000]*/g, ' ')
    .replaceAll(/<br\s*\/?>/gi, ' ');
}
