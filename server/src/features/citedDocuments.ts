import type { Report } from '../model/report.ts';
import { type Paragraph, paragraphText, sourceSpan } from '../syntax/tree.ts';
import { foldKey, foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';

/** A document that the prose of a report names. */
export interface CitedDocument {
  /** The words that name it. */
  readonly span: Span;
  readonly named: NamedDocument;
}

/** What a document is known by, in folded words. */
export type NamedDocument =
  | { readonly kind: 'number'; readonly key: string }
  | { readonly kind: 'title'; readonly key: string }
  | { readonly kind: 'report'; readonly body: string; readonly year: number };

/** 国办公开办函〔2021〕30号, whatever brackets it is typed with. Folded text; bounded, so that a long line costs no more. */
const numberPattern =
  /(?<issuer>\p{sc=Han}{2,12})\s?[[(〔【〖]\s?(?<year>(?:19|20)\d{2})\s?[\])〕】〗]\s?第?(?<serial>\d{1,4})\s?号/gu;
/** Words before a number that are none of its own. */
const leadWords =
  /^(?:按照|根据|依据|依照|参照|对照|执行|落实|贯彻|印发|转发|下发|以及|按|见|的|及|与|以|经|和(?![县政平田]))+/u;
const titlePattern = /《(?<title>[^《》\n]{4,80})》/gu;
const reportPattern =
  /(?<body>\p{sc=Han}{0,30})(?<year>20\d{2})年度?(?:的)?(?:政府信息公开(?:工作)?)?(?:年度(?:工作)?报告|年报|(?<=年度|信息公开|公开工作)报告)/gu;
const lastYearPattern =
  /(?:上一?年度|上一?年|去年)的?(?:政府信息公开(?:工作)?)?(?:年度(?:工作)?报告|年报|(?<=年度|信息公开|公开工作)报告)/gu;
/** A name behind which the report's own body is meant. */
const ownBody =
  /(?:^|[我本](?:省|市|区|县|旗|乡|镇|街道|局|委|办|厅|部|机关|单位|级|部门)|按照|对照|比照|参照|根据|报送|公布|发布|发布了|公布了|编制|编制了|见|在|与|较|比|和|及|的)$/u;
/** Markdown's own links are VS Code's. */
const linkPattern = /\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)/gu;

/** Characters of tags that may stand within the words of a link. */
const mostMarks = 100;

/** The documents cited in the prose of the reports: by number, by title, last year's report by its year. In the order of their places. */
export function listCitedDocuments(reports: readonly PlacedReport[]): readonly CitedDocument[] {
  return reports.flatMap(({ report, shift }) =>
    report.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? citedIn(block, report).map(({ span, named }) => ({ span: moveSpan(span, shift), named }))
        : [],
    ),
  );
}

function citedIn(paragraph: Paragraph, report: Report): readonly CitedDocument[] {
  const typed = paragraphText(paragraph);
  if (!/[号號《]|年报|报告|年報|報告/u.test(typed)) return [];
  const folded = foldText(typed);
  const taken = Array.from(folded.matchAll(linkPattern), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const found: CitedDocument[] = [];
  const add = (start: number, end: number, named: NamedDocument | undefined): void => {
    if (!named || isSelf(named, report) || taken.some((span) => start < span.end && span.start < end)) return;
    taken.push({ start, end });
    const span = sourceSpan(paragraph, start, end);
    // Where noise or entities stand between the words, their own place is not known.
    if (span.end - span.start <= (end - start) * 2 + mostMarks) found.push({ span, named });
  };
  for (const { index, 0: whole, groups: { title = '' } = {} } of folded.matchAll(titlePattern)) {
    add(index, index + whole.length, readTitle(title, report));
  }
  for (const { index, 0: whole, groups: { issuer = '', year = '', serial = '' } = {} } of folded.matchAll(
    numberPattern,
  )) {
    const lead = leadWords.exec(issuer)?.[0].length ?? 0;
    if (issuer.length - lead >= 2) add(index + lead, index + whole.length, toNumber(issuer.slice(lead), year, serial));
  }
  for (const { index, 0: whole, groups: { body = '', year = '' } = {} } of folded.matchAll(reportPattern)) {
    add(index + body.length, index + whole.length, toReport(ownName(body, report), Number(year)));
  }
  for (const { index, 0: whole } of folded.matchAll(lastYearPattern)) {
    const { year, organisation } = report;
    if (year !== undefined) add(index, index + whole.length, toReport(organisation, year - 1));
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

function readTitle(title: string, report: Report): NamedDocument | undefined {
  const [match] = title.matchAll(reportPattern);
  // 《…年度报告编制要求》 is another document.
  if (match?.[0].length === title.length) {
    const { groups: { body = '', year = '' } = {} } = match;
    return toReport(body === '' ? report.organisation : body, Number(year));
  }
  const key = foldKey(title);
  // 《条例》 is the name of too many.
  return key.length < 6 ? undefined : { kind: 'title', key };
}

/** The report's own body where the words before the year name it or no other; undefined where they may be another's. */
function ownName(before: string, { organisation }: Report): string | undefined {
  if (organisation === undefined) return undefined;
  const isOwn = ownBody.test(before) || nameBody(before).endsWith(nameBody(organisation));
  return isOwn ? organisation : undefined;
}

/** A report speaks of itself by its title, too. */
function isSelf(named: NamedDocument, { organisation, year }: Report): boolean {
  return named.kind === 'report' && named.year === year && named.body === nameBody(organisation ?? '');
}

function toReport(body: string | undefined, year: number): NamedDocument | undefined {
  return body === undefined ? undefined : { kind: 'report', body: nameBody(body), year };
}

/** The key of a document number: the same whatever brackets and blanks it is typed with. */
function toNumber(issuer: string, year: string, serial: string): Extract<NamedDocument, { kind: 'number' }> {
  return { kind: 'number', key: `${foldKey(issuer)} ${year} ${Number(serial)}` };
}

/** A body's name, with or without the word that governments have behind it. */
function nameBody(name: string): string {
  return foldKey(name).replace(/人民政府$/u, '');
}

/** The numbers that a text holds, as keys. */
export function listNumbers(text: string): readonly string[] {
  return Array.from(
    foldText(text).matchAll(numberPattern),
    ({ groups: { issuer = '', year = '', serial = '' } = {} }) =>
      toNumber(issuer.replace(leadWords, ''), year, serial).key,
  );
}

/** The body and the year that a file's name says it is the report of. */
export function readReportName(name: string): { readonly body: string; readonly year: number } | undefined {
  const match =
    /^[\d\s._-]{0,6}(?<body>\p{sc=Han}{2,40})(?<year>20\d{2})年?度?.{0,30}(?:年度(?:工作)?报告|年报|信息公开(?:工作)?报告)/u.exec(
      foldText(name),
    );
  const { body, year } = match?.groups ?? {};
  return body === undefined ? undefined : { body: nameBody(body), year: Number(year) };
}
