import { defineRule, type Problem } from './rule.ts';
import { diagnoseFor, reportFailures } from './relationReport.ts';

/**
 * 第一项加第二项等于第三项加第四项, as the head of the table of applications prints it (norms: T3-IDENTITY).
 * Where sums fail as well the diagnosis is `table-total`'s to report, balances included.
 */
export const tableBalance = defineRule({
  id: 'table-balance',
  since: '0.1.0',
  group: 'relations',
  scope: 'report',
  reads: ['tables'],
  severity: 'error',
  fixKind: 'suggestion',
  title: {
    zh: '每一列第一项加第二项之和，等于第三项加第四项之和。',
    en: 'In every column, items one and two together equal items three and four together.',
  },

  *check(report, context): Iterable<Problem> {
    if (!report.edition) return;
    for (const table of report.tables) {
      const diagnosis = diagnoseFor(table, report.edition, context);
      if (diagnosis.failing.some((check) => check.relation.kind === 'sum')) continue;
      yield* reportFailures(diagnosis, table);
    }
  },
});
