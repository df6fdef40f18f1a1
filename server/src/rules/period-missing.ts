import type { Report, ReportDocument } from '../model/report.ts';
import { say, type Text } from '../text/message.ts';
import { trimBlanks } from '../text/fold.ts';
import { datesOf, findPlace, findStatement, isPrintedWhole, pickParagraph, prefaceParagraphs } from './periodWords.ts';
import { defineRule, type Edit, type Fix, type Problem } from './rule.ts';

const texts = {
  missing: {
    zh: '没有找到统计期限。请在开头说明，如“统计期限自{year}年1月1日起至{year}年12月31日止”。',
    en: 'The reporting period is not stated. State it in the opening: “统计期限自{year}年1月1日起至{year}年12月31日止”.',
  },
  damaged: {
    zh: '统计期限印作“{printed}”，日期不完整，读不出起止年月日。应写作“{year}年1月1日至{year}年12月31日”。',
    en: 'The reporting period is printed as “{printed}”: its dates cannot be read. It should be “{year}年1月1日至{year}年12月31日”.',
  },
  partial: {
    zh: '统计期限“{printed}”不是整年。年度报告通常自1月1日起至12月31日止；新设或撤并的机关可以不是整年，其他情形请核对。',
    en: 'The reporting period “{printed}” is not a whole year. It usually runs from 1 January to 31 December; check it unless the body was set up or merged in the year.',
  },
  insert: { zh: '补上{year}年的统计期限', en: 'Add the period of {year}' },
  replace: { zh: '统计期限改为{year}年1月1日至12月31日', en: 'Change the period to 1 January to 31 December {year}' },
} satisfies Record<string, Text>;

/** The report says which period its figures cover (practice; DB51/T 2660—2019 clause 2.1). */
export const periodMissing = defineRule({
  id: 'period-missing',
  since: '0.1.0',
  group: 'parts',
  scope: 'report',
  reads: [],
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '报告写明统计期限，起止日期完整。',
    en: 'The report states the period of its figures, with both dates whole.',
  },

  *check(report, { document }): Iterable<Problem> {
    const severity = report.edition?.asks.period ?? 'nothing';
    if (severity === 'nothing' || report.period?.wholeYear) return;
    const year = report.year ?? '××××';
    const stated = report.period ? undefined : findStatement(prefaceParagraphs(report));
    if (stated?.kind === 'stated') return;
    const span = report.period?.span ?? stated?.span;
    if (!span) {
      const fixes = (): readonly Fix[] => fixWith(report, texts.insert, insertPeriod(report, document));
      yield { span: findPlace(report, document), severity, message: say(texts.missing, { year }), fixes };
      return;
    }
    const printed = document.text.slice(span.start, span.end).replaceAll(/\s+/g, '');
    const isPartial = isPrintedWhole(printed);
    const dates = datesOf(document.text, span);
    const edit =
      dates && report.year ? { span: dates, newText: `${report.year}年1月1日至${report.year}年12月31日` } : undefined;
    yield {
      span,
      message: isPartial ? say(texts.partial, { printed }) : say(texts.damaged, { printed, year }),
      severity: isPartial ? 'info' : severity,
      fixes: () => fixWith(report, texts.replace, edit),
    };
  },
});

function insertPeriod(report: Report, document: ReportDocument): Edit | undefined {
  const paragraph = pickParagraph(report, document);
  if (!paragraph || !report.year) return undefined;
  const end = trimBlanks(document.text, paragraph.start, paragraph.end);
  const sentence = `本报告所列数据的统计期限自${report.year}年1月1日起至${report.year}年12月31日止。`;
  return { span: { start: end, end }, newText: sentence };
}

function fixWith(report: Report, title: Text, edit: Edit | undefined): readonly Fix[] {
  return edit && report.year ? [{ title: say(title, { year: report.year }), kind: 'suggestion', edits: [edit] }] : [];
}
