import type { Report } from '../model/report.ts';
import { clauseOf, officialHeading } from '../standards/index.ts';
import type { TableDefinition } from '../standards/edition.ts';
import { foldKey } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { isCut, fixedPartsOf, type Part, proseOf } from './outline.ts';
import { defineRule, type Problem } from './rule.ts';
import { insertTable, offerOutside } from './sectionDraft.ts';
import { capSeverity } from './severity.ts';

const texts = {
  missing: {
    zh: '“{section}”里没有{name}（{clause}）。请补上；没有数据的填0。如果表格是图片或附件，请改为文字表格。',
    en: '“{section}” lacks {name} ({clause}). Add it, with 0 where there is nothing to count; if it is a picture or an attachment, make it a table in the text.',
  },
  unknown: {
    zh: '“{section}”里有表格内容，但认不出是{name}（{clause}）。请核对表头和行名是否与格式一致。',
    en: '“{section}” holds tabular text that cannot be recognised as {name} ({clause}). Check its head and row labels against the format.',
  },
} satisfies Record<string, Text>;

/** Each part holds the table that the format gives it. */
export const tableMissing = defineRule({
  id: 'table-missing',
  since: '0.1.0',
  group: 'parts',
  scope: 'report',
  reads: [],
  severity: 'error',
  fixKind: 'suggestion',
  title: {
    zh: '第二、三、四部分里有格式规定的表格。',
    en: 'The parts hold the tables that the format gives them.',
  },

  *check(report, { document }): Iterable<Problem> {
    for (const part of fixedPartsOf(report)) {
      const missing = part.definition.tables.filter((id) => !report.tables.some((table) => table.id === id));
      if (missing.length === 0 || isCut(report, part)) continue;
      for (const definition of report.edition?.tables ?? []) {
        if (!missing.includes(definition.id)) continue;
        const clause = clauseOf(part.definition);
        const isThere = holdsTable(report, part, definition);
        yield {
          span: part.section.heading.span,
          severity: isThere ? 'warning' : capSeverity(definition, 'error'),
          message: say(isThere ? texts.unknown : texts.missing, {
            section: officialHeading(part.definition),
            name: definition.name,
            clause,
          }),
          fixes: () => (isThere ? [] : offerOutside(document, insertTable(document, part, definition))),
        };
      }
    }
  },
});

/** A table that was bound to nothing, or several row labels in running text: there, but not readable. */
function holdsTable(report: Report, part: Part, definition: TableDefinition): boolean {
  const isBound = (start: number): boolean =>
    report.tables.some((table) => table.pieces.some((piece) => piece.start === start));
  if (part.blocks.some((block) => block.kind === 'table' && !isBound(block.span.start))) return true;
  const prose = foldKey([...proseOf(part)].join(''));
  return definition.rows.filter((row) => row.data && prose.includes(foldKey(row.label))).length >= 3;
}
