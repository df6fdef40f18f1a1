import { checkEnd } from './cutSentence.ts';
import { checkItems } from './missingItems.ts';
import { clauseOf, officialHeading } from '../standards/index.ts';
import { say, type Text } from '../text/message.ts';
import { findNeighbours, isAlwaysWritten, outlineOf, type Part } from './outline.ts';
import { firstLineIn, firstLineOf, lastWordsOf } from './places.ts';
import { defineRule, type Problem } from './rule.ts';
import { findTable, insertSection, offerOutside } from './sectionDraft.ts';
import { capSeverity } from './severity.ts';

const texts = {
  missing: {
    zh: '缺少“{heading}”这一部分（{clause}）。报告应有{count}个部分，这一部分应在此处{side}。请补上{advice}。',
    en: '“{heading}” is missing ({clause}). A report has {count} parts, and this one belongs {side} this line. Add it{advice}.',
  },
  heading: {
    zh: '{table}在这里，但前面没有“{heading}”这一标题（{clause}）。请补上标题。',
    en: '{table} stands here without the heading “{heading}” ({clause}). Add the heading.',
  },
  orNothing: { zh: '；没有情况的写“无”', en: '; where there is nothing to report, write “无”' },
  before: { zh: '之前', en: 'before' },
  after: { zh: '之后', en: 'after' },
} satisfies Record<string, Text>;

/** The parts that the format fixes are all there (《条例》第五十条 and the annex of the edition). */
export const sectionMissing = defineRule({
  id: 'section-missing',
  since: '0.1.0',
  group: 'parts',
  scope: 'report',
  reads: [],
  severity: 'error',
  fixKind: 'suggestion',
  title: {
    zh: '格式规定的各部分齐全。',
    en: 'The parts that the format fixes are all there.',
  },

  *check(report, { document }): Iterable<Problem> {
    const outline = outlineOf(report);
    if (!outline) return;
    yield* checkItems(report, document);
    yield* checkEnd(report, document, outline);
    for (const definition of outline.missing) {
      const { previous, next } = findNeighbours(outline, definition);
      // Nothing after the end of a text that breaks off is missing.
      if (!next && report.cutAt !== undefined) continue;
      const table = findTable(report, definition, previous, next);
      const heading = officialHeading(definition);
      const clause = clauseOf(definition);
      const place =
        next?.section.heading.span ??
        (previous ? lastWordsOf(document, lastSpanOf(previous)) : firstLineOf(document, report));
      yield {
        span: table ? firstLineIn(document, table.span) : place,
        severity: capSeverity(definition, 'error'),
        message: table
          ? say(texts.heading, { heading, clause, table: table.definition.name })
          : say(texts.missing, {
              heading,
              clause,
              count: report.edition?.sections.length ?? 0,
              side: next ? texts.before : texts.after,
              // 无 in these parts would be the next problem.
              advice: isAlwaysWritten(definition) ? '' : texts.orNothing,
            }),
        fixes: () =>
          offerOutside(document, insertSection({ report, document, outline, definition, previous, next, table })),
      };
    }
  },
});

function lastSpanOf(part: Part): { readonly start: number; readonly end: number } {
  return (part.blocks.at(-1) ?? part.section.heading).span;
}
