import type { Report } from '../model/report.ts';
import { type Paragraph, paragraphText, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Problem } from './rule.ts';

const texts = {
  stale: {
    zh: '这一句说的是{stated}年，而报告是{year}年度的。如是沿用上年的文字，请改为{year}年的情况和数字；确实说的是上年，可以不改。',
    en: 'This sentence is about {stated}, the report about {year}. If it was kept from last year’s report, write what {year} had; leave it if it is meant to speak of the year before.',
  },
  change: { zh: '改为{year}年（数字请另行核对）', en: 'Change to {year} (the figures are yours to check)' },
} satisfies Record<string, Text>;

/** A sentence of the first part that states counts for the year before the report's own. */
interface StaleYear {
  /** The year's digits. */
  readonly span: Span;
  readonly stated: number;
  readonly year: number;
}

/** A sentence that begins with a year. Bounded: linear. */
const opening = /(?:^|。)\s{0,4}(?<stated>20\d{2})\s?年度?(?=,|[^,。]{0,16}(?:全年|我|本|共|累计|主动))[^。]{0,300}/g;
/** What a sentence on last year may be for: a comparison, what was found then and mended now, what goes on, a stretch of years. */
const looksBack =
  /上一?年|去年|前一?年|今年|本年|当前|目前|继续|同[比期]|较|比|增|减|整改|考核|评[估议]|通报|指出|问题|不足|针对|决算|基础上|以来|至今|截[至止]|年底|月|结转|起至|日起/;
const counts = /(?:公开|发布|收到|受理|办理|制[定发])[^。]{0,60}?\d(?:\d|余|多){0,8}[条件篇]/;

/** The report's own year without its digits: a paragraph that compares with it may be right, whatever year the title has. */
const thisYear = /今年|本年/u;

/**
 * `2023年，全县主动公开信息212条` in the report of 2024, as it stays where last year's text was written over. Only where its paragraph
 * does not name the report's own year: beside that it is there to compare. Without the own year anywhere in the part, the first alone:
 * then it may be the title that is wrong.
 */
function findStaleYears(report: Report): readonly StaleYear[] {
  const { year, sections } = report;
  const overview = sections.find(({ definition }) => definition?.id === 'overview');
  if (year === undefined || !overview) return [];
  const [own, before] = [String(year), String(year - 1)];
  const found: StaleYear[] = [];
  let isNamed = false;
  for (const block of overview.blocks) {
    if (block.kind !== 'paragraph') continue;
    const text = paragraphText(block);
    if (text.includes(own)) isNamed = true;
    else if (text.includes(before) && !thisYear.test(text)) found.push(...readParagraph(block, foldText(text), year));
  }
  return isNamed ? found : found.slice(0, 1);
}

function readParagraph(paragraph: Paragraph, text: string, year: number): readonly StaleYear[] {
  const found: StaleYear[] = [];
  for (const match of text.matchAll(opening)) {
    const stated = match.groups?.['stated'] ?? '';
    const [sentence] = match;
    if (Number(stated) !== year - 1 || looksBack.test(sentence) || !counts.test(sentence)) continue;
    const from = match.index + sentence.indexOf(stated);
    found.push({ span: sourceSpan(paragraph, from, from + stated.length), stated: year - 1, year });
  }
  return found;
}

/** Asks about each such sentence: only its author knows whether it is meant to speak of the year before. */
export function* checkStaleYears(report: Report): Iterable<Problem> {
  for (const { span, stated, year } of findStaleYears(report)) {
    yield {
      span,
      severity: 'info',
      message: say(texts.stale, { stated, year }),
      fixes: () => [
        { title: say(texts.change, { year }), kind: 'suggestion', edits: [{ span, newText: String(year) }] },
      ],
    };
  }
}
