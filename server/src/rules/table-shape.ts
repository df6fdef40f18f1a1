import type { BoundTable, Report, ShapeIssue } from '../model/report.ts';
import { clauseOf } from '../standards/index.ts';
import { say } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { defineRule, type Problem, type Severity } from './rule.ts';
import { gatherIssues, isMissing, listLabels, shapeTexts } from './shapeWords.ts';

/** What is certain is an error: a row or column of the format that is not there. Everything else may have its reason. */
const severities: Readonly<Record<ShapeIssue['kind'], Severity>> = {
  'row-missing': 'error',
  'column-missing': 'error',
  'row-extra': 'warning',
  'column-extra': 'warning',
  'row-repeated': 'warning',
  'cell-count': 'warning',
  unreadable: 'info',
};

/** A table has the rows and columns of the format, each once. */
export const tableShape = defineRule({
  id: 'table-shape',
  since: '0.1.0',
  group: 'cells',
  scope: 'report',
  reads: ['tables'],
  severity: 'error',
  fixKind: 'none',
  title: {
    zh: '表有格式规定的各行各列，每行每列各一次。',
    en: 'A table has the rows and columns of the format, each once.',
  },

  *check(report, { document }): Iterable<Problem> {
    for (const table of report.tables) {
      const isCut = breaksOff(report, table, document.text);
      if (!isCut && table.shape.length === 0 && table.repeats.length === 0) continue;
      const { name } = table.definition;
      for (const [issue, labels] of gatherIssues(table)) {
        if (isMissing(issue) && isCut) continue;
        const counts = issue.kind === 'cell-count' ? { found: issue.found, expected: issue.expected } : {};
        const values = {
          table: name,
          clause: clauseOf(table.definition),
          label: labels[0]?.name ?? '',
          count: labels.reduce((sum, { count }) => sum + count, 0),
          labels: listLabels(labels),
        };
        yield {
          span: issue.span,
          severity: issue.kind === 'row-missing' && !issue.row.data ? 'warning' : severities[issue.kind],
          message: say(shapeTexts[issue.kind], { ...values, ...counts }),
        };
      }
      for (const span of table.repeats) {
        yield { span, severity: 'warning', message: say(shapeTexts.repeat, { table: name }) };
      }
      if (isCut) yield { span: lastLabelOf(table), severity: 'info', message: say(shapeTexts.cut, { table: name }) };
    }
  },
});

/** Where the text ends in this table, what should follow may have been lost with the rest. */
function breaksOff(report: Report, table: BoundTable, text: string): boolean {
  return report.cutAt !== undefined && text.slice(table.span.end, report.cutAt).trim() === '';
}

/** The last label before the end: a place that can be seen. */
function lastLabelOf(table: BoundTable): Span {
  return table.labels.reduce((last, { span }) => (span.end > last.end ? span : last), {
    start: table.span.start,
    end: table.span.start,
  });
}
