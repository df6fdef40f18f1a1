import { paragraphsWith, ruleSigns } from '../model/ruleSigns.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import { editions } from '../standards/index.ts';
import type { Edition } from '../standards/edition.ts';
import { paragraphText, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './rule.ts';
import { holdSign } from './reportProse.ts';

const change: Text = { zh: '改为{current}', en: 'Change to {current}' };

/**
 * 《政府信息公开条例》: 国务院令第492号 of 2007-04-05, revised by 国务院令第711号 of 2019-04-03, in force 2019-05-15 (norms A1, A2;
 * certainty V). Reports of 2019 were due in 2020 and follow the revision.
 */
export const regulation = {
  old: '国务院令第492号',
  current: '国务院令第711号',
  from: 2019,
  since: { zh: '2019年5月15日', en: '15 May 2019' },
} as const;

/** What is looked for in prose, with what every match holds (and `ruleSigns.serial`): most paragraphs are done with after a look at that. */
interface Citation {
  readonly pattern: RegExp;
  /** Each of these stands in it, in either width. */
  readonly digits: readonly string[];
  /** A paragraph with this in it does not count. */
  readonly unless?: string;
}

const notices = new Map<string, Citation | undefined>();

/** Every citation of a notice by its number (`国办公开办函〔2019〕60号`), whatever brackets it is typed with. */
export function findNotice(report: Report, document: ReportDocument, number: string): readonly Span[] {
  if (!notices.has(number)) notices.set(number, readNotice(number));
  const notice = notices.get(number);
  return notice ? findAll(report, document, notice) : [];
}

function readNotice(number: string): Citation | undefined {
  const parts = /^(.*)〔(\d{4})〕(\d+)号$/.exec(number);
  if (!parts) return undefined;
  const [, issuer = '', year = '', serial = ''] = parts;
  const blanks = '\\s{0,8}';
  const source = `${issuer}${blanks}[\\[(〔【〖]${blanks}${year}${blanks}[\\])〕】〗]${blanks}第?${blanks}${serial}${blanks}号`;
  return { pattern: new RegExp(source, 'g'), digits: [...new Set(serial + year)] };
}

const oldRegulation: Citation = {
  pattern: /(?:(?:国务院|国)令)?第\s*492\s*号令?/g,
  digits: ['9', '4', '2'],
  unless: '711',
};

/** The number of the old regulation, unless the same paragraph names the revision: a history is no mistake. */
export function findOldRegulation(report: Report, document: ReportDocument): readonly Span[] {
  return findAll(report, document, oldRegulation);
}

/** Whether a paragraph of one of the reports may cite anything by its number. */
export function mayCite(...reports: readonly Report[]): boolean {
  return holdSign(/[号號]/, ...reports);
}

function findAll(report: Report, document: ReportDocument, citation: Citation): readonly Span[] {
  const { pattern, digits, unless } = citation;
  const found: Span[] = [];
  for (const block of paragraphsWith(report, document, ruleSigns.serial)) {
    const typed = paragraphText(block);
    if (!digits.every((digit) => holdsDigit(typed, digit))) continue;
    const folded = foldText(typed);
    if (unless && folded.includes(unless)) continue;
    for (const match of folded.matchAll(pattern)) {
      if (tellsPast(folded, match.index, match.index + match[0].length)) continue;
      found.push(sourceSpan(block, match.index, match.index + match[0].length));
    }
  }
  return found;
}

/** Words right before a citation, title and issuer between, that say that it held once: 此前试行的…60号, 原《条例》（…492号. */
const heldBefore =
  /(?:此前|以前|之前|原先|原来|原|曾经?|以往|旧版?|修订前)(?:的|按照?|依据|根据|依照|执行|适用|试行|施行|使用|沿用|采用|印发|国务院办公厅|中华人民共和国|政府信息公开|条例|年度报告|格式|《[^《》]{0,40}》|[(《"“]){0,6}$/u;
/** Right behind it: 时期, 施行以来. */
const heldThen =
  /^[)》"”]{0,2}(?:时期|[^,;。]{0,6}(?:施行|实施|颁布|公布|出台)(?:以来|之初|至今)|(?:印发|规定|公布|发布)?的?(?:旧版|旧格式|修订前))/u;
/** Behind it in its clause: no longer in force. */
const ended =
  /^([^,;。]{0,24}?)(?:废止|停用|失效|停止(?:执行|施行|使用|适用)|不再(?:执行|适用|施行|使用|沿用|采用|作为|有效))(?!文件|件|数|信息|情况|清单|的?(?:规范性|政策)|、|和|及|或)/u;
/** What is no longer in force is something that the citation speaks of: 60号关于失效文件的要求. */
const ofOthers = /关于|有关|对|公开(?!工作|年度|格式|报告)|清理|梳理|填报|统计|标注|注明|更新|现行/u;

/** 此前试行的…60号停止执行, 2007年《条例》（…492号）时期的旧版: the words beside it say themselves that it no longer holds. */
function tellsPast(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 60).replace(/^[)》"”]?《[^《》]{0,50}》/u, '');
  if (heldBefore.test(before) || heldThen.test(behind)) return true;
  const [, gap] = ended.exec(behind) ?? [];
  return gap !== undefined && !ofOthers.test(gap);
}

function holdsDigit(text: string, digit: string): boolean {
  return text.includes(digit) || text.includes(String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** The edition whose report years hold this one. */
export function editionFor(year: number): Edition | undefined {
  return editions.find(({ years }) => years.from <= year && (years.to === undefined || year <= years.to));
}

/** Citations put right in one fix; none where only tables are old, since their numbers cannot be carried over. */
export function changeTo(current: string, spans: readonly Span[]): readonly Fix[] {
  const edits = spans.map((span) => ({ span, newText: current }));
  return edits.length > 0 ? [{ title: say(change, { current }), kind: 'suggestion', edits }] : [];
}
