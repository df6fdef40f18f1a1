import type { Report, ReportDocument } from '../model/report.ts';
import { editions } from '../standards/index.ts';
import type { Edition } from '../standards/edition.ts';
import { say, type Text } from '../text/message.ts';
import { changeTo, editionFor, findNotice, findOldRegulation, mayCite, regulation } from './citations.ts';
import { firstLineIn } from './places.ts';
import { defineRule, type Problem } from './rule.ts';

const texts = {
  notice: {
    zh: '{year}年度的报告引用了{old}，它适用于{from}至{to}年度；{since}年度起适用{current}。请改引现行的通知。',
    en: 'A report of {year} cites {old}, which was for reports of {from} to {to}; since {since} {current} applies. Cite the notice in force.',
  },
  tables: {
    zh: '{year}年度的报告用了{old}的表格，它适用于{from}至{to}年度；{since}年度起适用{current}的表格。请改用现行表格填报。',
    en: 'A report of {year} uses the tables of {old}, which were for reports of {from} to {to}; since {since} those of {current} apply. Use the tables in force.',
  },
  regulation: {
    zh: '{year}年度的报告引用了修订前的《条例》（{old}），它已由{current}修订，自{since}起施行。请改引{current}。',
    en: 'A report of {year} cites the Disclosure Regulations before their revision ({old}); {current} revised them with effect from {since}. Cite {current}.',
  },
  also: { zh: '此处同样是旧的', en: 'This one is out of date too' },
} satisfies Record<string, Text>;

/** The report follows the notice, tables and regulation in force for its year (norms A2, B0). */
export const standardOutdated = defineRule({
  id: 'standard-outdated',
  since: '0.1.0',
  group: 'parts',
  scope: 'report',
  reads: ['prose'],
  concerns: mayCite,
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '引用的通知、法规和使用的表格是报告年度适用的版本。',
    en: 'The notice, the regulation and the tables are those in force for the year of the report.',
  },
  *check(report, { document }): Iterable<Problem> {
    const { year = 0 } = report;
    const current = editionFor(year);
    if (!current) return;
    for (const edition of editions) {
      if (edition.years.to === undefined || edition.years.to >= year) continue;
      yield* checkEdition(report, document, edition, current, year);
    }
    const [old, ...others] = year >= regulation.from ? findOldRegulation(report, document) : [];
    const { current: revised, since } = regulation;
    if (!old) return;
    yield {
      span: old,
      message: say(texts.regulation, { year, old: regulation.old, current: revised, since }),
      related: others.map((span) => ({ span, message: say(texts.also) })),
      fixes: () => changeTo(revised, [old, ...others]),
    };
  },
});

/** Tables and citations of one old edition are one mistake: its model was old. Old tables under a new notice are no better. */
function* checkEdition(
  report: Report,
  document: ReportDocument,
  edition: Edition,
  current: Edition,
  year: number,
): Iterable<Problem> {
  const citations = findNotice(report, document, edition.notice.number);
  const isOwn = report.edition?.id === edition.id;
  if (citations.length === 0 && !isOwn) return;
  const tables = isOwn ? report.tables.map((table) => firstLineIn(document, table.span)) : [];
  const [span, ...others] = [...tables, ...citations];
  if (!span) return;
  const values = { ...edition.years, old: edition.notice.number, since: current.years.from };
  yield {
    span,
    message: say(tables.length > 0 ? texts.tables : texts.notice, { ...values, year, current: current.notice.number }),
    related: others.map((each) => ({ span: each, message: say(texts.also) })),
    fixes: () => (tables.length > 0 ? [] : changeTo(current.notice.number, citations)),
  };
}
