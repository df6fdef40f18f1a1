import { clauseOf, officialHeading } from '../standards/index.ts';
import { say, type Text } from '../text/message.ts';
import { isInOrder, fixedPartsOf, pickInOrder } from './outline.ts';
import { defineRule, type Problem } from './rule.ts';
import { movePart, offerOutside } from './sectionDraft.ts';
import { capSeverity } from './severity.ts';

const texts = {
  order: {
    zh: '“{heading}”应排在“{next}”之前，各部分的次序由格式规定（{clause}）。请把这一部分移到它的位置。',
    en: '“{heading}” belongs before “{next}”: the format fixes the order of the parts ({clause}). Move this part to its place.',
  },
  late: {
    zh: '“{heading}”应排在“{previous}”之后，各部分的次序由格式规定（{clause}）。请把这一部分移到它的位置。',
    en: '“{heading}” belongs after “{previous}”: the format fixes the order of the parts ({clause}). Move this part to its place.',
  },
  related: { zh: '应排在它旁边的部分：{heading}', en: 'It belongs beside this part: {heading}' },
} satisfies Record<string, Text>;

/** The parts stand in the order of the format (《条例》第五十条 and the annex of the edition). */
export const sectionOrder = defineRule({
  id: 'section-order',
  since: '0.1.0',
  group: 'parts',
  scope: 'report',
  reads: [],
  severity: 'error',
  fixKind: 'suggestion',
  title: {
    zh: '各部分按格式规定的次序排列。',
    en: 'The parts stand in the order of the format.',
  },

  *check(report, { document }): Iterable<Problem> {
    const parts = fixedPartsOf(report);
    if (isInOrder(parts)) return;
    const inOrder = new Set(pickInOrder(parts));
    for (const part of parts) {
      if (inOrder.has(part)) continue;
      const heading = officialHeading(part.definition);
      const next = parts.find((each) => inOrder.has(each) && each.definition.number > part.definition.number);
      const beside = next ?? [...inOrder].at(-1);
      if (!beside) continue;
      const other = officialHeading(beside.definition);
      const clause = clauseOf(part.definition);
      yield {
        span: part.section.heading.span,
        severity: capSeverity(part.definition, 'error'),
        message: next
          ? say(texts.order, { heading, next: other, clause })
          : say(texts.late, { heading, previous: other, clause }),
        related: [{ span: beside.section.heading.span, message: say(texts.related, { heading: other }) }],
        fixes: () => offerOutside(document, movePart(document, part, next, beside, heading)),
      };
    }
  },
});
