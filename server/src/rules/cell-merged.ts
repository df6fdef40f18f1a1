import { readCellNumber } from '../text/cellNumber.ts';
import { say, type Text } from '../text/message.ts';
import { diagnoseFor } from './relationReport.ts';
import { defineRule, type Problem } from './rule.ts';
import { nameCell } from './tableWords.ts';

const texts = {
  merged: {
    zh: '{cell}里有{count}个数（{values}），分不清哪一个是这一格的；没有用它核对各项关系。请每格只填一个数。',
    en: '{cell} holds {count} numbers ({values}), and nothing says which is its own; no relation was checked with it. Write one number in each cell.',
  },
  mark: { zh: '、', en: ', ' },
} satisfies Record<string, Text>;

/** A cell holds one number. The relations over a cell with two stay silent: one mistake, one problem. */
export const cellMerged = defineRule({
  id: 'cell-merged',
  since: '0.1.0',
  group: 'cells',
  scope: 'report',
  reads: ['tables'],
  severity: 'error',
  fixKind: 'none',
  title: {
    zh: '一格只填一个数。',
    en: 'A cell holds one number.',
  },

  *check(report, context): Iterable<Problem> {
    if (!report.edition) return;
    for (const table of report.tables) {
      for (const cell of diagnoseFor(table, report.edition, context).odd) {
        if (cell.issue !== 'merged') continue;
        const { groups: numbers = [] } = readCellNumber(cell.raw);
        const values = { zh: numbers.join(texts.mark.zh), en: numbers.join(texts.mark.en) };
        yield {
          span: cell.span,
          message: say(texts.merged, { cell: nameCell(cell, table), count: numbers.length, values }),
        };
      }
    }
  },
});
