import type { Edit } from '../../server/src/rules/rule.ts';
import type { Span } from '../../server/src/text/span.ts';
import { checkSpan, hold } from '../model/walk.ts';

/** A place that a reader may be shown or an editor may write at: inside the text, and through no character as people see it. */
export function checkPlace(span: Span, text: string, whose: string): void {
  checkSpan(span, text);
  for (const offset of [span.start, span.end])
    hold(!splitsCharacter(text, offset), `${whose}: ${offset} is between characters (${around(text, offset)})`);
}

/** Places of edits, in their order, none over another. */
export function checkEdits(edits: readonly Edit[], text: string, whose: string): void {
  let end = 0;
  for (const { span, newText } of inOrder(edits)) {
    checkPlace(span, text, whose);
    hold(span.start >= end, `${whose}: edits do not overlap at ${span.start}`);
    hold(isWellFormed(newText) || !isWellFormed(text), `${whose}: whole characters are written`);
    end = span.end;
  }
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { span, newText } of inOrder(edits)) {
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done);
}

/** Within CRLF, or before a mark that is printed over the character in front of it. */
function splitsCharacter(text: string, offset: number): boolean {
  if (offset === 0 || offset >= text.length) return false;
  const before = text.charAt(offset - 1);
  const after = text.charAt(offset);
  if (before === '\r' && after === '\n') return true;
  return /\p{M}/u.test(after) && !/\s/.test(before);
}

function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function around(text: string, offset: number): string {
  return `${JSON.stringify(text.slice(Math.max(0, offset - 12), offset))} | ${JSON.stringify(text.slice(offset, offset + 12))}`;
}
