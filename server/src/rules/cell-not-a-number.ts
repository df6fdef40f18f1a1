import type { Cell } from '../model/report.ts';
import { foldKey } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { diagnoseFor } from './relationReport.ts';
import { defineRule, type Fix, type Problem } from './rule.ts';
import { nameCell, nameLabel } from './tableWords.ts';

const texts = {
  count: {
    zh: '{cell}印作“{printed}”，这一格应填不小于0的整数{unit}；没有用它核对各项关系。请填数，没有发生的填0。',
    en: '{cell} is printed “{printed}”; it takes a whole number, 0 or more{unit}. No relation was checked with it. Write the number, 0 where there is nothing to report.',
  },
  signed: {
    zh: '{cell}印作“{printed}”，这一格应填增减的整数（如“增5”“减5”“+5”“-5”“0”）。请填数。',
    en: '{cell} is printed “{printed}”; it takes a whole number with its sign (增5, 减5, +5, -5, 0). Write the number.',
  },
  decimal: {
    zh: '{cell}印作“{printed}”，这一格应填金额{unit}，可以有小数。请填数，没有发生的填0。',
    en: '{cell} is printed “{printed}”; it takes an amount{unit}, decimals allowed. Write the number, 0 where there is nothing to report.',
  },
  zero: { zh: '改为0', en: 'Change to 0' },
} satisfies Record<string, Text>;

/** Words that say there is nothing to report. */
const nothing = new Set(['无', '没有', '无此项', '未发生', '零']);

/** Counts are whole numbers, 0 or more (norms: NUM-NONNEG-INT). A blank and `/` are no numbers and no mistake. */
export const cellNotANumber = defineRule({
  id: 'cell-not-a-number',
  since: '0.1.0',
  group: 'cells',
  scope: 'report',
  reads: ['tables'],
  severity: 'error',
  fixKind: 'suggestion',
  title: {
    zh: '数字格里填的是数，件数是不小于0的整数。',
    en: 'A number cell holds a number; counts are whole and not below 0.',
  },

  *check(report, context): Iterable<Problem> {
    if (!report.edition) return;
    for (const table of report.tables) {
      for (const cell of diagnoseFor(table, report.edition, context).odd) {
        if (cell.issue !== 'not-a-number' && cell.issue !== 'not-a-count') continue;
        const { unit } = cell.column;
        const printed = nameLabel(cell.raw.trim());
        yield {
          span: cell.span,
          message: say(texts[cell.column.value], {
            cell: nameCell(cell, table),
            printed,
            unit: unit === undefined ? '' : { zh: `（${unit}）`, en: ` (${unit})` },
          }),
          fixes: () => offerZero(cell),
        };
      }
    }
  },
});

/** A word for “none” becomes 0; what any other text should be only its author knows. */
function offerZero(cell: Cell): readonly Fix[] {
  if (!nothing.has(foldKey(cell.raw))) return [];
  return [{ title: say(texts.zero), kind: 'suggestion', edits: [{ span: cell.span, newText: '0' }] }];
}
