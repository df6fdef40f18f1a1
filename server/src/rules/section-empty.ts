import type { Report } from '../model/report.ts';
import { clauseOf } from '../standards/index.ts';
import { foldKey } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { fewest, fixedPartsOf, isAlwaysWritten, isBrief, isWritten, type Part, proseOf } from './outline.ts';
import { defineRule, type Problem } from './rule.ts';

const texts = {
  empty: {
    zh: '“{title}”只有标题，没有内容（{clause}）。请写明情况{advice}。',
    en: '“{title}” has a heading and no content ({clause}). Say what there is{advice}.',
  },
  bare: {
    zh: '“{title}”只有标题，没有内容。请写明情况；确实没有的写“无”。',
    en: '“{title}” has a heading and no content. Say what there is; where there is nothing, write “无”.',
  },
  orNothing: { zh: '；确实没有的写“无”', en: '; where there is nothing, write “无”' },
  nothing: {
    zh: '“{title}”只写了“{printed}”（{clause}）。这一部分每年都有情况可写，请写明本年度的情况。',
    en: '“{title}” says only “{printed}” ({clause}). This part has something to report every year: write what there is.',
  },
  short: {
    zh: '“{title}”只写了{count}个字：“{printed}”（{clause}）。不到{fewest}个字就提示，是本工具自定的尺度；请看是否写明了本年度的情况。',
    en: '“{title}” says only “{printed}” (characters: {count}; {clause}). Fewer than {fewest} are pointed out, a measure of our own; see whether it says what there is to report of the year.',
  },
} satisfies Record<string, Text>;

/** 无, and the longer ways to write it. */
const nothing =
  /^(?:我[局镇乡县市区]|本[局镇乡县市区单位]*|年度|本年|情况|暂时?|均|目前|相关)*(?:无|没有|不存在|不涉及|略)/;

/** A part without a table has content; 总体情况 and the problems part have more than a word. */
export const sectionEmpty = defineRule({
  id: 'section-empty',
  since: '0.1.0',
  group: 'parts',
  scope: 'report',
  reads: ['prose'],
  concerns: (now, was) => isBrief(now) || isBrief(was),
  severity: 'warning',
  fixKind: 'none',
  title: {
    zh: '没有表格的部分写有内容，总体情况、存在的主要问题及改进情况不能只写“无”。',
    en: 'Parts without a table have content, and the overview and the problems part say more than “无”.',
  },
  *check(report): Iterable<Problem> {
    if (report.edition?.outline !== 'fixed') yield* checkUnknown(report);
    for (const part of fixedPartsOf(report)) {
      const { definition, section } = part;
      // A part with a table may be the table alone; without it `table-missing` speaks.
      if (definition.tables.length > 0 || hasTable(part) || isWritten(part)) continue;
      const printed = [...proseOf(part)].join('').replaceAll(/\s/g, '');
      const count = foldKey(printed).length;
      const [title, clause] = [definition.title, clauseOf(definition)];
      const span = section.heading.titleSpan;
      const advice = isAlwaysWritten(definition) ? '' : texts.orNothing;
      if (count === 0) yield { span, message: say(texts.empty, { title, clause, advice }) };
      else if (nothing.test(foldKey(printed))) yield { span, message: say(texts.nothing, { title, printed, clause }) };
      else yield { span, severity: 'info', message: say(texts.short, { title, count, printed, clause, fewest }) };
    }
  },
});

/**
 * A report without a prescribed outline: nothing is required of a part, but one heading between two parts with content lost its own. Several
 * in a row are a list of contents or headings above headings.
 */
function* checkUnknown({ sections }: Report): Iterable<Problem> {
  for (const [index, { heading, blocks }] of sections.entries()) {
    const previous = sections[index - 1];
    const next = sections[index + 1];
    if (blocks.length > 0 || !next || next.blocks.length === 0 || previous?.blocks.length === 0) continue;
    if (heading.number?.level !== 1 || next.heading.number?.value !== heading.number.value + 1) continue;
    yield { span: heading.titleSpan, message: say(texts.bare, { title: heading.title.replaceAll(/\s/g, '') }) };
  }
}

function hasTable(part: Part): boolean {
  return part.blocks.some((block) => block.kind === 'table');
}
