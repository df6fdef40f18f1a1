import type { Report, ReportDocument } from '../model/report.ts';
import { paragraphText, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import type { Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';

const places = {
  frontMatter: { zh: '文首信息', en: 'the front matter' },
  title: { zh: '标题', en: 'the title' },
  announced: { zh: '开头的说明', en: 'the opening' },
  period: { zh: '统计期限', en: 'the reporting period' },
} satisfies Record<string, Text>;

/** A place that states the report's year; the period may state it twice. */
export interface YearStatement {
  readonly place: Text;
  readonly years: readonly { readonly year: number; readonly span: Span }[];
}

/** Front matter, title, opening and period, as far as they state a year. */
export function readStatements(report: Report, document: ReportDocument): readonly YearStatement[] {
  const statements: YearStatement[] = [];
  const entry = document.frontMatter?.entries.find(({ key }) => key === 'year' || key === '年度');
  const written = entry && /\d{4}/.exec(entry.value);
  // Front matter stands before the first report and speaks of that one.
  if (entry && written && report.index === 0) {
    statements.push({ place: places.frontMatter, years: [{ year: Number(written[0]), span: entry.valueSpan }] });
  }
  const { title, period } = report;
  if (title?.year && title.yearSpan)
    statements.push({ place: places.title, years: [{ year: title.year, span: title.yearSpan }] });
  const announced = findAnnounced(report);
  if (announced) statements.push({ place: places.announced, years: [announced] });
  // A period that is damaged or not a whole year is `period-missing`'s to report.
  if (period?.wholeYear) {
    const years: { year: number; span: Span }[] = [];
    if (period.fromYear && period.fromYearSpan) years.push({ year: period.fromYear, span: period.fromYearSpan });
    if (period.toYear && period.toYearSpan) years.push({ year: period.toYear, span: period.toYearSpan });
    if (years.length > 0) statements.push({ place: places.period, years });
  }
  return statements;
}

/** The year most places agree on; where they split evenly the earlier place, for it was written for this report. */
export function pickReference(
  statements: readonly YearStatement[],
): { place: Text; year: number; span: Span } | undefined {
  const votes = (year: number): number =>
    statements.filter(({ years }) => years.every((each) => each.year === year)).length;
  let best: { place: Text; year: number; span: Span } | undefined;
  for (const { place, years } of statements) {
    for (const each of years) if (!best || votes(each.year) > votes(best.year)) best = { place, ...each };
  }
  return best;
}

/**
 * What is said of this very report: 现公布青禾县2024年政府信息公开工作年度报告; 根据…，县水利局编制了2024年度报告, to the end of its
 * sentence. That another one was published, or where it is found, is no announcement (于1月发布了, 并于1月公布, 请查阅). Folded, bounded.
 */
const announcement =
  /(?:(?<![发出实体展呈表兑独])[现特](?:将|予以?|依法|按要求|正式|面?向|社会|公众|各界|统一|对外|公开|编制并|编写并){0,4}(?:公布|发布|编制|编写)|(?:^|[。;])\s{0,4}(?:根据|按照|依据|依照)[^。;]{0,160}?,(?:(?!于|已|曾|去年|上年|自(?!然|治))[^。;,\d]){0,24}编制)(?:了|本)?[《“]?[^。;,《》“”\d于在自]{0,30}(20\d\d)年度?[^。;,《》年]{0,24}信息公开(?:工作)?(?:年度)?(?:工作)?报告(?=[》”]?(?:\s*$|[。:]|如下|,(?!并|且|已|于|同时|按时|及时)))/u;
/** Notices that tell how and when to write it. */
const cited = /[《〈<][^《》]{0,120}(?:通知|要点|办法|条例|规定|方案|意见|格式)[》〉>]/gu;
/** Blocks before the first part that are looked at. */
const longestOpening = 12;

function findAnnounced({ preface }: Report): { readonly year: number; readonly span: Span } | undefined {
  for (const block of preface.slice(-longestOpening)) {
    if (block.kind !== 'paragraph') continue;
    const typed = paragraphText(block);
    if (!/[报報]告/u.test(typed) || !/[编編公发發]/u.test(typed)) continue;
    const text = foldText(typed);
    const match = announcement.exec(text.replaceAll(cited, (title) => ' '.repeat(title.length)));
    const [whole = '', year = ''] = match ?? [];
    if (!match) continue;
    const from = match.index + whole.lastIndexOf(year);
    return { year: Number(year), span: sourceSpan(block, from, from + year.length) };
  }
  return undefined;
}
