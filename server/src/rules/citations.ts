import type { Report, ReportDocument } from '../model/report.ts';
import { editions } from '../standards/index.ts';
import type { Edition } from '../standards/edition.ts';
import { type Paragraph, paragraphText, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './rule.ts';
import { holdSign } from './signs.ts';

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

/** What is looked for in prose, with what every match holds: most paragraphs are done with after a look at that. */
interface Citation {
  readonly pattern: RegExp;
  /** A character that is the same in either script and width. */
  readonly sign: string;
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
  const parts = /^(.*)(.)〔(\d{4})〕(\d+)号$/.exec(number);
  if (!parts) return undefined;
  const [, issuer = '', sign = '', year = '', serial = ''] = parts;
  const blanks = '\\s{0,8}';
  const source = `${issuer}${sign}${blanks}[\\[(〔【〖]${blanks}${year}${blanks}[\\])〕】〗]${blanks}第?${blanks}${serial}${blanks}号`;
  return { pattern: new RegExp(source, 'g'), sign, digits: [...new Set(serial + year)] };
}

const oldRegulation: Citation = {
  pattern: /(?:(?:国务院|国)令)?第\s*492\s*号令?/g,
  sign: '第',
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
  const { pattern, sign, digits, unless } = citation;
  const found: Span[] = [];
  for (const block of findParagraphs(report, document, sign)) {
    const typed = paragraphText(block);
    if (!digits.every((digit) => holdsDigit(typed, digit)) || (unless && typed.includes(unless))) continue;
    for (const match of foldText(typed).matchAll(pattern)) {
      found.push(sourceSpan(block, match.index, match.index + match[0].length));
    }
  }
  return found;
}

function holdsDigit(text: string, digit: string): boolean {
  return text.includes(digit) || text.includes(String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** The paragraphs that may hold a character, in one look over the whole report: most hold none. */
function findParagraphs(report: Report, { text }: ReportDocument, sign: string): readonly Paragraph[] {
  const { start, end } = report.span;
  const typed = text.slice(start, end);
  const found: Paragraph[] = [];
  let place = typed.indexOf(sign);
  for (const block of report.blocks) {
    if (block.kind !== 'paragraph') continue;
    const from = block.span.start - start;
    if (place >= 0 && place < from) place = typed.indexOf(sign, from);
    if ((place >= 0 && place < block.span.end - start) || !isAsTyped(block)) found.push(block);
  }
  return found;
}

/** Whether the paragraph's text stands in the document letter by letter: not where lines are joined and entities decoded. */
function isAsTyped({ segments }: Paragraph): boolean {
  const [only] = segments;
  return segments.length === 1 && only !== undefined && only.text.length === only.end - only.start;
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
