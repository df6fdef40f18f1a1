import type { Span } from '../text/span.ts';
import type { HeadingLine } from './headings.ts';
import type { Heading, Paragraph, TextSegment } from './tree.ts';

/** A paragraph of the segments, or undefined of none. */
export function makeParagraph(segments: readonly TextSegment[]): Paragraph | undefined {
  const first = segments[0];
  const last = segments.at(-1);
  if (!first || !last) return undefined;
  return { kind: 'paragraph', span: { start: first.start, end: last.end }, segments };
}

/** A heading block from a line's heading. `spanOf` gives the source of a part of the line's text. */
export function makeHeading(found: HeadingLine, text: string, spanOf: (from: number, to: number) => Span): Heading {
  const { numbering, numberingAt } = found;
  return {
    kind: 'heading',
    span: spanOf(0, found.end),
    style: found.style,
    depth: found.depth,
    number: numbering
      ? {
          text: numbering.number.text,
          value: numbering.number.value,
          level: numbering.number.level,
          mark: numbering.number.mark,
          span: spanOf(numberingAt, numberingAt + numbering.end),
        }
      : undefined,
    title: text.slice(found.titleStart, found.titleEnd),
    titleSpan: spanOf(found.titleStart, found.titleEnd),
  };
}
