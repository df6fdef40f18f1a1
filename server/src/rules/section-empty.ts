import type { Report } from '../model/report.ts';
import { clauseOf } from '../standards/index.ts';
import { foldKey } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { isCut, isWritten, outlineOf, type Part, proseOf } from './outline.ts';
import { defineRule, type Problem } from './rule.ts';

const texts = {
  empty: {
    zh: '“{title}”只有标题，没有内容（{clause}）。请写明情况；确实没有的写“无”。',
    en: '“{title}” has a heading and no content ({clause}). Say what there is; where there is nothing, write “无”.',
  },
  bare: {
    zh: '“{title}”只有标题，没有内容。请写明情况；确实没有的写“无”。',
    en: '“{title}” has a heading and no content. Say what there is; where there is nothing, write “无”.',
  },
  short: {
    zh: '“{title}”只写了{count}个字：“{printed}”（{clause}）。请写明本年度的情况。',
    en: '“{title}” says only “{printed}” (characters: {count}; {clause}). Write what there is to report of the year.',
  },
} satisfies Record<string, Text>;

/** A part without a table has content; 总体情况 and the problems part have more than a word. */
export const sectionEmpty = defineRule({
  id: 'section-empty',
  since: '0.1.0',
  group: 'parts',
  scope: 'report',
  severity: 'warning',
  fixKind: 'none',
  title: {
    zh: '没有表格的部分写有内容，总体情况、存在的主要问题及改进情况不能只写“无”。',
    en: 'Parts without a table have content, and the overview and the problems part say more than “无”.',
  },

  *check(report): Iterable<Problem> {
    if (!report.edition) yield* checkUnknown(report);
    for (const part of outlineOf(report)?.parts ?? []) {
      const { definition, section } = part;
      // A part with a table may be the table alone; without it `table-missing` speaks.
      if (definition.tables.length > 0 || hasTable(part) || isWritten(part) || isCut(report, part)) continue;
      const printed = [...proseOf(part)].join('').replaceAll(/\s+/g, '');
      const count = foldKey(printed).length;
      const { title } = definition;
      const clause = clauseOf(definition);
      yield {
        span: section.heading.titleSpan,
        message: count > 0 ? say(texts.short, { title, count, printed, clause }) : say(texts.empty, { title, clause }),
      };
    }
  },
});

/**
 * A report of an unknown format: nothing is required of a part, but one heading between two parts with content lost its own. Several
 * in a row are a list of contents or headings above headings.
 */
function* checkUnknown({ sections }: Report): Iterable<Problem> {
  for (const [index, { heading, blocks }] of sections.entries()) {
    const previous = sections[index - 1];
    const next = sections[index + 1];
    if (blocks.length > 0 || !next || next.blocks.length === 0 || previous?.blocks.length === 0) continue;
    if (heading.number?.level !== 1 || next.heading.number?.value !== heading.number.value + 1) continue;
    yield { span: heading.titleSpan, message: say(texts.bare, { title: heading.title.replaceAll(/\s+/g, '') }) };
  }
}

function hasTable(part: Part): boolean {
  return part.blocks.some((block) => block.kind === 'table');
}
