import type { Report } from '../model/report.ts';
import { clauseOf } from '../standards/index.ts';
import type { ContentDefinition } from '../standards/edition.ts';
import { foldText } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { isBrief, isCut, isWritten, outlineOf, speaksOf } from './outline.ts';
import { defineRule, type Problem } from './rule.ts';
import { capSeverity } from './severity.ts';
import { foldProse } from './reportProse.ts';

const texts = {
  missing: {
    zh: '“{section}”没有写到{name}（{clause}）。请补写；本年度没有的，也请写明。',
    en: '“{section}” says nothing about {name} ({clause}). Add it; where there was none this year, say so.',
  },
  recalled: {
    zh: '“{section}”没有写到{name}（多数报告在此说明；{clause}）。如有此项，请补写。',
    en: '“{section}” says nothing about {name} (most reports do; {clause}). Add it if it applies.',
  },
} satisfies Record<string, Text>;

/** Each part speaks of what the format asks of it, by words the edition lists. */
export const contentMissing = defineRule({
  id: 'content-missing',
  since: '0.1.0',
  group: 'parts',
  scope: 'report',
  reads: ['prose'],
  concerns: losesContents,
  severity: 'warning',
  fixKind: 'none',
  title: {
    zh: '各部分写到格式要求的内容。',
    en: 'Each part speaks of what the format asks of it.',
  },

  *check(report): Iterable<Problem> {
    const { edition } = report;
    const parts = outlineOf(report)?.parts ?? [];
    if (!edition) return;
    for (const content of edition.contents) {
      const part = parts.find((each) => each.definition.id === content.section);
      if (!part || !isAskedOf(content, report) || speaksOf(part, content.words)) continue;
      const others = parts.filter((each) => content.alsoIn?.includes(each.definition.id));
      if (others.some((each) => speaksOf(each, content.words))) continue;
      // An empty part is another rule's to report, and what was lost with the end of the text may have said it.
      if (!isWritten(part) || [part, ...others].some((each) => isCut(report, each))) continue;
      yield {
        span: part.section.heading.titleSpan,
        severity: capSeverity(content, 'warning', 'info'),
        message: say(content.certainty === 'R' ? texts.recalled : texts.missing, {
          section: part.definition.title,
          name: content.name,
          clause: clauseOf(content),
        }),
      };
    }
  },
});

/**
 * What only some levels must report is asked of no body whose level is unknown. 各级人民政府 does not take in 街道办事处: it is an
 * agency of its government, though its level is a township's.
 */
function isAskedOf(content: ContentDefinition, { level, organisation = '' }: Report): boolean {
  if (!content.levels) return true;
  return level !== undefined && content.levels.includes(level) && !/街道|街办/.test(foldText(organisation));
}

/** Whether a word that is looked for was there, or the paragraph is so short that with it alone a part may not be written. */
function losesContents(now: Report, was: Report): boolean {
  if (isBrief(now) || isBrief(was)) return true;
  const [left, before] = [foldProse(now), foldProse(was)];
  return (
    now.edition?.contents.some(({ words }) => words.some((word) => before.includes(word) && !left.includes(word))) ??
    true
  );
}
