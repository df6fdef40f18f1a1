import type { Span } from '../text/span.ts';

const mark = /^[\s•●▪■◆○◇※*·|>#-]*$/;

/**
 * The spans with the lines they fill: their line ends, and blanks and bullets before them, go with them. A span that shares its
 * line with other words stays as it is. The spans must be in their order and not overlap.
 */
export function wholeLines(text: string, spans: readonly Span[]): readonly Span[] {
  return spans.map(({ start, end }, index) => {
    const lineStart = Math.max(text.lastIndexOf('\n', start - 1) + 1, spans[index - 1]?.end ?? 0);
    const from = mark.test(text.slice(lineStart, start)) ? lineStart : start;
    const lineEnd = text.indexOf('\n', end);
    const to = lineEnd < 0 ? text.length : lineEnd + 1;
    const isFree = from < start || start === 0 || text.charAt(start - 1) === '\n';
    return { start: from, end: isFree && mark.test(text.slice(end, to)) ? to : end };
  });
}
