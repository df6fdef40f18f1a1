import { clauseOf } from '../standards/index.ts';
import { say, type Text } from '../text/message.ts';
import { findCompletionClaims, mayHoldCompletion } from './completionClaims.ts';
import { defineRule, type Problem } from './rule.ts';
import { readById, readSubject } from './subjectCells.ts';
import { nameCell, printedIn } from './tableWords.ts';

const texts = {
  numbers: {
    zh: '正文说“{printed}”，而表中结转下年度{carried}件（{clause}）：收到（含上年结转）{received}件，办结{handled}件，办结率为{rate}%（{handled}/{received}）。请改正文，或核对表格。',
    en: 'Prose says “{printed}”, but {carried} are carried over to the next year ({clause}): {received} received (with those of last year), {handled} dealt with, a rate of {rate}% ({handled}/{received}). Correct the text, or check the table.',
  },
  carried: {
    zh: '正文说“{printed}”，而表中结转下年度{carried}件（{clause}），并未全部办结。请改正文，或核对表格。',
    en: 'Prose says “{printed}”, but {carried} are carried over to the next year ({clause}). Correct the text, or check the table.',
  },
  cell: { zh: '{cell}：{printed}', en: '{cell}: {printed}' },
} satisfies Record<string, Text>;

/** Where some are carried over, not all were dealt with (norms: TX-T3-RATE). That all was answered in time may still be so. */
export const completionRate = defineRule({
  id: 'completion-rate',
  since: '0.1.0',
  group: 'prose',
  scope: 'report',
  reads: ['tables', 'prose'],
  concerns: mayHoldCompletion,
  severity: 'warning',
  fixKind: 'none',
  title: {
    zh: '有结转下年度的申请时，不说全部办结。',
    en: 'Where applications are carried over, the text does not say that all were dealt with.',
  },

  *check(report, { document }): Iterable<Problem> {
    // What prose says is found sooner than what the tables do.
    const claims = [...findCompletionClaims(report, document)];
    if (claims.length === 0) return;
    const carriedOut = report.edition?.subjects.find(({ id }) => id === 'requests.carriedOut');
    const carried = carriedOut && readSubject(report, carriedOut)[0];
    if (!carriedOut || !carried || carried.value <= 0n) return;
    const received = readById(report, 'requests.received')?.at(-1);
    const handled = readById(report, 'requests.handled')?.[0];
    for (const { span, isArguable } of claims) {
      const values = {
        printed: document.text.slice(span.start, span.end).replaceAll(/\s+/g, ''),
        carried: carried.printed,
        clause: clauseOf(carriedOut),
      };
      const isPlain = received && handled && handled.value < received.value;
      yield {
        span,
        severity: isArguable ? 'info' : 'warning',
        message: isPlain
          ? say(texts.numbers, {
              ...values,
              received: received.printed,
              handled: handled.printed,
              rate: percentOf(handled.value, received.value),
            })
          : say(texts.carried, values),
        related: [carried, handled, received]
          .flatMap((value) => (value ? value.cells.map((cell) => ({ cell, table: value.table })) : []))
          .map(({ cell, table }) => {
            return {
              span: cell.span,
              message: say(texts.cell, { cell: nameCell(cell, table), printed: printedIn(cell) }),
            };
          }),
      };
    }
  },
});

/** To two places, halves up: 202 of 221 is 91.40. */
function percentOf(part: bigint, whole: bigint): string {
  const hundredths = (part * 20_000n + whole) / (whole * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
