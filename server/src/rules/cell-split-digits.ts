import type { Cell } from '../model/report.ts';
import { say, type Text } from '../text/message.ts';
import { diagnoseFor } from './relationReport.ts';
import { defineRule, type Edit, type Problem } from './rule.ts';
import { nameCell } from './tableWords.ts';

const texts = {
  split: {
    zh: '{cell}印作“{printed}”，数字中间有空格，按{value}读。请删去空格。',
    en: '{cell} is printed “{printed}”: blanks split the digits; it is read as {value}. Take the blanks out.',
  },
  join: { zh: '合并为{value}', en: 'Join to {value}' },
} satisfies Record<string, Text>;

/** The digits of a number stand together (norms: NUM-SPLIT). The cell counts with the joined number. */
export const cellSplitDigits = defineRule({
  id: 'cell-split-digits',
  since: '0.1.0',
  group: 'cells',
  scope: 'report',
  reads: ['tables'],
  severity: 'warning',
  fixKind: 'safe',
  title: {
    zh: '一个数的数字连在一起，中间没有空格。',
    en: 'The digits of a number stand together, without blanks between them.',
  },

  *check(report, context): Iterable<Problem> {
    if (!report.edition) return;
    for (const table of report.tables) {
      for (const cell of diagnoseFor(table, report.edition, context).odd) {
        if (cell.issue !== 'split-digits' || cell.value === undefined) continue;
        const { value } = cell;
        const printed = cell.raw.trim();
        yield {
          span: cell.span,
          message: say(texts.split, { cell: nameCell(cell, table), printed, value }),
          fixes: () => [
            { title: say(texts.join, { value }), kind: 'safe', edits: [joinDigits(cell, context.document.text)] },
          ],
        };
      }
    }
  },
});

/** Only the blanks go, so that signs and widths stay as typed; where markup splits the digits the number is written anew. */
function joinDigits(cell: Cell, text: string): Edit {
  const span = cell.numberSpan ?? cell.span;
  const typed = text.slice(span.start, span.end);
  const joined = typed.replaceAll(/[\s\u200b\ufeff]/gu, '');
  return { span, newText: /[<>&|]/.test(typed) ? (cell.value ?? joined) : joined };
}
