import type { BoundLabel } from '../model/report.ts';
import { plainLabel } from '../standards/expand.ts';
import { clauseOf } from '../standards/index.ts';
import { foldKey } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { isWhereTextEnds } from './places.ts';
import { defineRule, type Problem } from './rule.ts';

const texts = {
  wrong: {
    zh: '{table}的{kind}印作“{printed}”，格式规定为“{official}”（{clause}）。请改为规定的文字。',
    en: 'The {kind} “{printed}” of {table} is “{official}” in the format ({clause}). Use the official words.',
  },
  cut: {
    zh: '{table}的{kind}“{printed}”不完整，格式规定为“{official}”（{clause}）。请补全。',
    en: 'The {kind} “{printed}” of {table} is cut short; the format has “{official}” ({clause}). Complete it.',
  },
  change: { zh: '改为“{official}”', en: 'Change to “{official}”' },
} satisfies Record<string, Text>;

const kinds: Readonly<Record<BoundLabel['kind'], Text>> = {
  row: { zh: '行名', en: 'row label' },
  column: { zh: '列名', en: 'column label' },
  group: { zh: '栏名', en: 'group label' },
  block: { zh: '分栏标题', en: 'block caption' },
  head: { zh: '表头', en: 'table head' },
};

/** Rows and columns carry the labels of the format. A label that only lost its end (pages lose line breaks) is information. */
export const tableLabel = defineRule({
  id: 'table-label',
  since: '0.1.0',
  group: 'cells',
  scope: 'report',
  reads: ['tables'],
  severity: 'warning',
  fixKind: 'safe',
  title: {
    zh: '表的行名和列名与格式一致。',
    en: 'The labels of rows and columns are those of the format.',
  },

  *check(report, { document: { text } }): Iterable<Problem> {
    for (const { misnamed, definition } of report.tables) {
      for (const label of misnamed) {
        const { official, raw } = label;
        if (official === undefined || isWhereTextEnds(report, label.span, text)) continue;
        const isCut = isCutShort(raw, official);
        const values = {
          table: definition.name,
          kind: kinds[label.kind],
          printed: raw.replaceAll(/\s+/gu, ''),
          official,
          clause: clauseOf(definition),
        };
        yield {
          span: label.span,
          severity: isCut ? 'info' : 'warning',
          message: say(isCut ? texts.cut : texts.wrong, values),
          fixes: () => {
            const newText = keepNumber(label.raw, official);
            return [{ title: say(texts.change, { official }), kind: 'safe', edits: [{ span: label.span, newText }] }];
          },
        };
      }
    }
  },
});

function isCutShort(printed: string, official: string): boolean {
  const [short, whole] = [foldKey(printed), foldKey(official)];
  return whole.startsWith(short) || foldKey(plainLabel(official)).startsWith(short);
}

/** Numbering that the author typed stays where the official label has none. */
function keepNumber(printed: string, official: string): string {
  const plain = plainLabel(printed);
  const number = printed.slice(0, printed.length - plain.length);
  return plainLabel(official) === official ? number + official : official;
}
