import { findResidue } from '../model/residue.ts';
import type { ReportDocument } from '../model/report.ts';
import { lostMark } from '../text/noise.ts';
import { compareSpans, type Span } from '../text/span.ts';
import { wholeLines } from './wholeLines.ts';

/** A replacement in the text as typed. */
export interface CleaningEdit {
  readonly span: Span;
  readonly newText: string;
}

const hidden = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
/** Blanks that only pages have: at the end of a line they go, elsewhere an ordinary one stands for them. */
const pageBlanks = /[\u00A0\u2000-\u200A\u202F\u205F]+/g;

/**
 * What it takes to make the text of a page a text of its own: pinyin, question marks for blanks, characters without width, lines of
 * the page, pieces of other documents and no-break blanks go; a lost character becomes `□`. No word and no number of a report is
 * changed. The edits are in their order, do not overlap, and stand in `document.text`; none for a text that is clean. Lines of
 * the page are left in HTML, whose elements they are.
 */
export function cleanText(document: ReportDocument): readonly CleaningEdit[] {
  const read = document.denoised ?? document;
  const { noise, text } = read;
  const place = (span: Span): Span => noise?.toTyped(span) ?? span;
  const residue = read.format === 'html' ? [] : findResidue(read).map(({ span }) => span);
  const edits: CleaningEdit[] = wholeLines(text, residue).map((span) => ({ span: place(span), newText: '' }));
  for (const span of noise?.blanks ?? []) edits.push({ span: place(span), newText: '' });
  for (const span of noise?.lost ?? [])
    if (text.slice(span.start, span.end) === lostMark) edits.push({ span: place(span), newText: lostMark });
  for (const { start, end } of noise?.pinyin ?? []) {
    const typed = place({ start, end });
    edits.push({ span: { start: typed.start + end - start, end: typed.end }, newText: '' });
  }
  addBlanks(document.text, edits);
  return withoutOverlaps(edits);
}

function addBlanks(text: string, edits: CleaningEdit[]): void {
  // The mark a file begins with says its encoding.
  for (const { index } of text.matchAll(hidden))
    if (index > 0) edits.push({ span: { start: index, end: index + 1 }, newText: '' });
  for (const { index, 0: run } of text.matchAll(pageBlanks)) {
    const end = index + run.length;
    const isEdge =
      end === text.length || /[\r\n]/.test(text.charAt(end)) || index === 0 || text.charAt(index - 1) === '\n';
    edits.push({ span: { start: index, end }, newText: isEdge ? '' : ' ' });
  }
}

/** In their order; what lies in another one that goes is gone with it. */
function withoutOverlaps(edits: readonly CleaningEdit[]): readonly CleaningEdit[] {
  const ordered = edits.toSorted((a, b) => compareSpans(a.span, b.span));
  let end = 0;
  return ordered.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
