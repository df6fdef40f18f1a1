import type { Span } from './span.ts';

/** A mark that is printed over the character before it, or the second half of a line end: no place for a reader or an editor. */
export function isInCharacter(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (offset === 0 || offset >= text.length) return false;
  if (code === 10) return text.charCodeAt(offset - 1) === 13;
  // Nearly every place is told by this alone: below, and among Han characters, there are no marks.
  if (code < 0x300 || (code >= 0x3100 && code < 0xa000)) return false;
  return /\p{M}/u.test(text.charAt(offset)) && !/\s/.test(text.charAt(offset - 1));
}

/** The span with the characters whole that it cuts through. */
export function coverCharacters(span: Span, text: string): Span {
  let { start, end } = span;
  while (start > 0 && isInCharacter(text, start)) start--;
  while (end < text.length && isInCharacter(text, end)) end++;
  if (start === span.start && end === span.end) return span;
  return span.start === span.end ? { start, end: start } : { start, end };
}
