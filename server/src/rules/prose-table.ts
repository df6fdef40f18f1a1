import { relateDifference, sayDifference, takeValues } from './differenceWords.ts';
import { findDifferences, holdsCompared } from './tableDifferences.ts';
import { defineRule, type Problem } from './rule.ts';
import { capSeverity } from './severity.ts';

/** A number in prose is the one the tables have (norms: TX-T3, TX-T4, TX-T2). What else it may count only its author knows: never an error. */
export const proseTable = defineRule({
  id: 'prose-table',
  since: '0.1.0',
  group: 'prose',
  scope: 'report',
  reads: ['tables', 'claims'],
  concerns: (now, was) => holdsCompared(now) || holdsCompared(was),
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '正文中的数字与表格一致。',
    en: 'Numbers in prose agree with the tables.',
  },

  *check(report): Iterable<Problem> {
    for (const difference of findDifferences(report)) {
      const { claim, subject, values, isArguable } = difference;
      const cell = values[0].cells[0];
      const isPart = subject.holds === 'part';
      // A rough number cannot be put right by the table's: the exact one of the two is looked at.
      const atCell = isPart || !claim.exact;
      yield {
        span: atCell ? (cell.numberSpan ?? cell.span) : claim.span,
        severity: isArguable ? 'info' : capSeverity(subject, 'warning', 'info'),
        message: sayDifference(difference),
        related: relateDifference(difference, atCell),
        fixes: () => (atCell ? [] : takeValues(difference)),
      };
    }
  },
});
