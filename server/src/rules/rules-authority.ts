import type { Cell } from '../model/report.ts';
import type { Level } from '../standards/edition.ts';
import { clauseOf } from '../standards/index.ts';
import { say, type Text } from '../text/message.ts';
import { defineRule, type Problem } from './rule.ts';
import { capSeverity } from './severity.ts';
import { joinTexts, nameCell, nameLabel, printedIn } from './tableWords.ts';

const texts = {
  without: {
    zh: '{table}“{row}”行填了{printed}，而{level}没有规章制定权（{clause}），这一行应为0。属于规范性文件的，请移到规范性文件一行。',
    en: 'Row “{row}” of {table} holds {printed}, but {level} has no power to make such rules ({clause}): the row should be 0. Move normative documents to their own row.',
  },
  unknown: {
    zh: '{table}“{row}”行填了{printed}，而报告没有写明机关层级：如属{levels}，则没有规章制定权（{clause}），这一行应为0。请核对。',
    en: 'Row “{row}” of {table} holds {printed}, and the report does not state the level of its body. If that is {levels}, it has no power to make such rules ({clause}) and the row should be 0. Check it.',
  },
  cell: { zh: '{cell}：{printed}', en: '{cell}: {printed}' },
  zero: { zh: '把“{row}”行改为0', en: 'Change row “{row}” to 0' },
} satisfies Record<string, Text>;

const levels: Readonly<Record<Level, Text>> = {
  state: { zh: '国务院部门', en: 'a department of the State Council' },
  province: { zh: '省级政府', en: 'a provincial government' },
  city: { zh: '设区的市政府', en: 'the government of a city with districts' },
  county: { zh: '县级政府', en: 'a county government' },
  department: { zh: '地方政府的部门', en: 'a department of a local government' },
  township: { zh: '乡镇、街道', en: 'a township or subdistrict' },
};

/** Only bodies with the power to make 规章 count any (norms: T2-RULES-AUTHORITY; 立法法). Silent words on a guessed level. */
export const rulesAuthority = defineRule({
  id: 'rules-authority',
  since: '0.1.0',
  group: 'relations',
  scope: 'report',
  reads: ['tables'],
  severity: 'error',
  fixKind: 'suggestion',
  title: {
    zh: '没有规章制定权的机关，规章一行为0。',
    en: 'A body without the power to make rules (规章) reports 0 of them.',
  },
  *check(report): Iterable<Problem> {
    for (const authority of report.edition?.authority ?? []) {
      const { level } = report;
      if (level !== undefined && !authority.without.includes(level)) continue;
      const table = report.tables.find((candidate) => candidate.id === authority.table);
      const filled = authority.cells.map((id) => table?.cells.get(id)).filter(isFilled);
      const [first, ...others] = filled;
      if (!table || !first) continue;
      const row = nameLabel(first.row.label);
      const printed = joinTexts(filled.map(printedIn), { zh: '、', en: ', ' });
      const values = { table: table.definition.name, row, printed, clause: clauseOf(authority) };
      const named = authority.without.map((each) => levels[each]);
      yield {
        span: first.span,
        severity: level === undefined ? 'info' : capSeverity(authority, 'error'),
        message: level
          ? say(texts.without, { ...values, level: levels[level] })
          : say(texts.unknown, { ...values, levels: joinTexts(named, { zh: '、', en: ' or ' }) }),
        related: others.map((cell) => {
          return {
            span: cell.span,
            message: say(texts.cell, { cell: nameCell(cell, table), printed: printedIn(cell) }),
          };
        }),
        fixes: () => {
          if (level === undefined) return [];
          const edits = filled.map((cell) => ({ span: cell.numberSpan ?? cell.span, newText: '0' }));
          return [{ title: say(texts.zero, { row }), kind: 'suggestion', edits }];
        },
      };
    }
  },
});

function isFilled(cell: Cell | undefined): cell is Cell {
  return cell?.state === 'number' && Number(cell.value) !== 0;
}
