import { isBlankCode } from '../text/fold.ts';
import type { TextSegment } from './tree.ts';

/** Whether what is in an element stands above or below the line. */
export function isRaised(tag: string): boolean {
  return tag === 'sup' || tag === 'sub';
}

/**
 * The mark of a note stands above its line: 12 with the note 1 is not 121. It is read with brackets around it, `12[1]`, but for one that
 * has its own, and for one with no word before it in its line, which marks nothing. The brackets take no room in the document, so that the
 * words between them stay as typed: a whole note may be set low.
 */
export class RaisedMarks {
  #depth = 0;
  /** Whether the mark's first word is still to come, and the line in which a bracket of ours is open. */
  #isEmpty = false;
  #line: TextSegment[] | undefined;

  open(tag: string): void {
    if (isRaised(tag) && this.#depth++ === 0) this.#isEmpty = true;
  }

  close(tag: string): void {
    if (!isRaised(tag) || this.#depth === 0 || --this.#depth > 0) return;
    this.#isEmpty = false;
    const last = this.#line?.at(-1);
    if (last) this.#line?.push({ start: last.end, end: last.end, text: ']' });
    this.#line = undefined;
  }

  /** Adds a text to its line. */
  add(segment: TextSegment, line: TextSegment[]): void {
    const isFirst = this.#isEmpty && hasWords(segment);
    if (isFirst) this.#isEmpty = false;
    // From behind: of many marks in a line none looks at all that stands before it.
    if (isFirst && line.findLast(hasWords) && !/^\s*[[（(〔【]/.test(segment.text)) {
      this.#line = line;
      line.push({ start: segment.start, end: segment.start, text: '[' });
    }
    line.push(segment);
  }
}

function hasWords({ text }: TextSegment): boolean {
  for (let at = 0; at < text.length; at++) if (!isBlankCode(text.charCodeAt(at))) return true;
  return false;
}
