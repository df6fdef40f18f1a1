import { clauseOf } from '../standards/index.ts';
import { say } from '../text/message.ts';
import { diagnoseFor, relateOperands } from './relationReport.ts';
import { describeFailure } from './relationWords.ts';
import { defineRule, type Problem } from './rule.ts';
import { capSeverity } from './severity.ts';

const message = {
  zh: '{table}{failure}。一般应当是：{name}；请核对，确有特殊情况的可以保留。依据：{clause}。',
  en: '{table}, {failure}. As a rule, {name}; check the figures, and keep them if there is a reason. Basis: {clause}.',
};

/** A whole is at least as large as its part (norms: T2-INFORCE≥ISSUED, T2-2019). Derived, with exceptions: never an error. */
export const tableOrder = defineRule({
  id: 'table-order',
  since: '0.1.0',
  group: 'relations',
  scope: 'report',
  reads: ['tables'],
  severity: 'warning',
  fixKind: 'none',
  title: {
    zh: '全部的数不少于其中一部分的数。',
    en: 'A whole is at least as large as its part.',
  },

  *check(report, context): Iterable<Problem> {
    if (!report.edition) return;
    for (const table of report.tables) {
      const { failing, blankTotals } = diagnoseFor(table, report.edition, context);
      for (const check of failing) {
        const { relation } = check;
        const [cell] = check.totalCells;
        if (relation.kind !== 'order' || !cell) continue;
        const failure = describeFailure(check, table, blankTotals);
        yield {
          span: cell.span,
          severity: capSeverity(relation, 'warning', 'info'),
          message: say(message, {
            table: table.definition.name,
            failure,
            name: relation.name,
            clause: clauseOf(relation),
          }),
          relations: [relation.id],
          related: relateOperands([check], [], table),
        };
      }
    }
  },
});
