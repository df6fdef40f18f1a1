import { clauseOf, hanNumber, officialHeading } from '../standards/index.ts';
import type { SectionDefinition } from '../standards/edition.ts';
import type { Heading } from '../syntax/tree.ts';
import { foldKey } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { fixedPartsOf } from './outline.ts';
import { defineRule, type Fix, type Problem } from './rule.ts';

const texts = {
  near: {
    zh: '第{number}部分的标题印作“{printed}”，与格式规定的“{official}”略有出入（{clause}）。请改为规定的标题。',
    en: 'The heading of part {number} is printed “{printed}”; the format has “{official}” ({clause}). Use the official heading.',
  },
  none: {
    zh: '第{number}部分的标题印作“{printed}”，格式规定为“{official}”（{clause}）。请改为规定的标题。',
    en: 'The heading of part {number} is printed “{printed}”, not “{official}” as the format has it ({clause}). Use the official heading.',
  },
  alias: {
    zh: '第{number}部分的标题“{printed}”是常见的写法，格式规定为“{official}”（{clause}）。建议采用规定的标题。',
    en: 'The heading of part {number}, “{printed}”, is a common variant; the format has “{official}” ({clause}). Better use the official heading.',
  },
  change: { zh: '标题改为“{official}”', en: 'Change the heading to “{official}”' },
} satisfies Record<string, Text>;

/** The parts carry the headings of the format; variants that published reports share are information only (norms: B1). */
export const sectionTitle = defineRule({
  id: 'section-title',
  since: '0.1.0',
  group: 'parts',
  scope: 'report',
  reads: [],
  severity: 'warning',
  fixKind: 'safe',
  title: {
    zh: '各部分使用格式规定的标题。',
    en: 'The parts carry the headings of the format.',
  },

  *check(report): Iterable<Problem> {
    for (const { definition, section } of fixedPartsOf(report)) {
      const { heading, match } = section;
      if (match === 'official') continue;
      const values = {
        number: { zh: hanNumber(definition.number), en: String(definition.number) },
        printed: heading.title.replaceAll(/\s+/g, ''),
        official: definition.title,
      };
      yield {
        span: heading.titleSpan,
        severity: match === 'alias' ? 'info' : 'warning',
        message: say(texts[match], { ...values, clause: clauseOf(definition) }),
        fixes: () => [changeTitle(heading, definition, match === 'near' && isSlip(heading.title, definition.title))],
      };
    }
  },
});

/** A title with notes or numbers behind it is rewritten only on request: the author's words would be lost. */
function isSlip(printed: string, official: string): boolean {
  const key = foldKey(printed);
  return !/[\d（(]/.test(printed) && Math.abs(key.length - foldKey(official).length) <= 2;
}

function changeTitle(heading: Heading, definition: SectionDefinition, isSafe: boolean): Fix {
  const title = say(texts.change, { official: officialHeading(definition) });
  return {
    title,
    kind: isSafe ? 'safe' : 'suggestion',
    edits: [{ span: heading.titleSpan, newText: definition.title }],
  };
}
