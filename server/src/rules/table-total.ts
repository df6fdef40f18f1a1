import { defineRule, type Problem } from './rule.ts';
import { diagnoseFor, reportFailures } from './relationReport.ts';

/**
 * Rows, columns and groups of a table add up to their printed totals (norms: T3-RESULT-SUM, T3-ROW-TOTAL, T4-GROUP-SUM).
 * Where balances fail with them it is the same mistake seen twice, and this rule names them too.
 */
export const tableTotal = defineRule({
  id: 'table-total',
  since: '0.1.0',
  group: 'relations',
  scope: 'report',
  reads: ['tables'],
  severity: 'error',
  fixKind: 'suggestion',
  title: {
    zh: '表中的总计等于各项之和。',
    en: 'Totals in a table equal the sum of their parts.',
  },

  *check(report, context): Iterable<Problem> {
    if (!report.edition) return;
    for (const table of report.tables) {
      const diagnosis = diagnoseFor(table, report.edition, context);
      if (diagnosis.failing.some((check) => check.relation.kind === 'sum')) yield* reportFailures(diagnosis, table);
    }
  },
});
