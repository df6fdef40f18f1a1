import { say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { defineRule, type Edit, type Problem } from './rule.ts';
import { checkStaleYears } from './staleYears.ts';
import { pickReference, readStatements } from './yearStatements.ts';

const texts = {
  mismatch: {
    zh: '{place}是{year}年，{reference}是{other}年。同一份报告的年份应当一致，请核对哪一处错了。',
    en: 'Two years are stated: {place} says {year}, {reference} says {other}. The years of one report agree; check which one is wrong.',
  },
  related: { zh: '{place}：{year}年', en: 'Year in {place}: {year}' },
  change: { zh: '{place}改为{year}年', en: 'Change {place} to {year}' },
} satisfies Record<string, Text>;

/**
 * The years in title, opening, period and front matter agree (by logic: they name one year). Where they do, a sentence that counts for
 * the year before is asked about: reports are written over last year's.
 */
export const yearMismatch = defineRule({
  id: 'year-mismatch',
  since: '0.1.0',
  group: 'parts',
  scope: 'report',
  reads: ['prose'],
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '标题、统计期限、开头的说明和文首信息里的年份一致，正文没有留着上年的年份。',
    en: 'The years in the title, the reporting period, the opening and the front matter agree, and none is left of last year in the text.',
  },

  *check(report, { document }): Iterable<Problem> {
    const statements = readStatements(report, document);
    const reference = pickReference(statements);
    if (!reference) return;
    if (statements.every(({ years }) => years.every(({ year }) => year === report.year)))
      yield* checkStaleYears(report);
    for (const { place, years } of statements) {
      const wrong = years.filter(({ year }) => year !== reference.year);
      const [first] = wrong;
      if (!first) continue;
      yield {
        span: first.span,
        message: say(texts.mismatch, { place, year: first.year, reference: reference.place, other: reference.year }),
        related: [
          { span: reference.span, message: say(texts.related, { place: reference.place, year: reference.year }) },
        ],
        fixes: () => [
          {
            title: say(texts.change, { place, year: reference.year }),
            kind: 'suggestion',
            edits: writeYear(wrong, reference.year),
          },
        ],
      };
    }
  },
});

function writeYear(wrong: readonly { readonly span: Span }[], year: number): readonly Edit[] {
  return wrong.map(({ span }) => ({ span, newText: String(year) }));
}
