import { clauseOf } from '../standards/index.ts';
import { say, type Text } from '../text/message.ts';
import type { Cell } from '../model/report.ts';
import { checkBlankIndicators, placeOf } from './blankIndicators.ts';
import { diagnoseFor, offerValue, relateOperands } from './relationReport.ts';
import { defineRule, type Problem } from './rule.ts';
import { nameCell, printedIn } from './tableWords.ts';

const texts = {
  blank: {
    zh: '{cell}没有填数（{printed}），而各项相加为{value}。请填{value}；如果各项有误，先改各项。依据：{clause}。',
    en: '{cell} holds no number ({printed}), but its parts add up to {value}. Fill in {value}, or correct the parts first where they are wrong. Basis: {clause}.',
  },
  fill: { zh: '填入{value}', en: 'Fill in {value}' },
} satisfies Record<string, Text>;

/**
 * A total is filled in where its parts are not 0. Any other blank is nobody's mistake: no text says that a blank may not
 * stand for 0 (norms: B8). In annexes of single figures it is pointed out where the report writes its zeros.
 */
export const cellBlank = defineRule({
  id: 'cell-blank',
  since: '0.1.0',
  group: 'cells',
  scope: 'report',
  reads: ['tables'],
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '各项不为零时，总计不留空。',
    en: 'A total is not left blank where its parts are not zero.',
  },

  *check(report, context): Iterable<Problem> {
    if (!report.edition) return;
    const totals = new Set<Cell>();
    for (const table of report.tables) {
      const { blankTotals } = diagnoseFor(table, report.edition, context);
      for (const { cell, value, relation } of blankTotals) {
        totals.add(cell);
        const parts = relation.parts.flatMap((id) => table.cells.get(id) ?? []);
        const check = {
          relation,
          status: 'silent',
          totalCells: [],
          partCells: parts,
          left: value,
          right: value,
        } as const;
        const values = { cell: nameCell(cell, table), printed: printedIn(cell), value, clause: clauseOf(relation) };
        yield {
          span: placeOf(cell, table),
          message: say(texts.blank, values),
          related: relateOperands([check], [], table),
          fixes: () => [{ ...offerValue({ cell, value }, table), title: say(texts.fill, { value }) }],
        };
      }
    }
    yield* checkBlankIndicators(report, totals);
  },
});
