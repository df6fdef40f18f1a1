import type { Report, Section } from '../model/report.ts';
import type { Span } from '../text/span.ts';
import { foldText } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import type { Announced } from './announcedCounts.ts';
import type { Problem } from './rule.ts';

const texts = {
  parts: {
    zh: '这里说报告有“{printed}”，而正文有{count}个部分的标题：{titles}。请改正部分的数目，或核对标题。',
    en: 'The report is said to have “{printed}”, but the headings of {count} parts follow: {titles}. Correct the number, or check the headings.',
  },
  heading: { zh: '第{number}个部分', en: 'Part {number}' },
} satisfies Record<string, Text>;

/** 附件 and 附表 behind the parts are counted by some and not by others. */
const annex = /^附(?:件|表|录|：|:)|附表$/;

/** The report itself is said to have the parts, not a page or a column that it speaks of. */
const ofReport = /(?:报告|全文|本文)(?:全文|正文|主要|内容|的|共|总共){0,8}(?:由|包括|包含|分为|分|涵盖|含|有|，|,|$)/;

/** Named among the parts, but mostly without a number of its own: a preface, an annex. */
const besides = /前言|引言|序言|导言|结语|说明|附[件表录]|统计表/;

/** What is wrong with an announced number of parts that stands at `span`, before the first of them; the fix is the caller's. */
export function judgeParts(report: Report, typed: string, announced: Announced, span: Span): Problem | undefined {
  const { value, start, end } = announced;
  if (!typed.startsWith('部分', end - 2)) return undefined;
  const sentence = foldText(typed.slice(typed.lastIndexOf('。', start) + 1, start).slice(-400));
  if (!ofReport.test(sentence)) return undefined;
  const parts = countableParts(report);
  const first = parts?.[0];
  if (!parts || !first || span.start > first.span.start || mayCount(parts, value, besides.test(sentence)))
    return undefined;
  // A required part that is not there is `section-missing`'s.
  if (parts.length < value && report.edition?.sections.length === value) return undefined;
  const titles = parts.map(({ heading }) => heading.title.replaceAll(/\s/g, '')).join('；');
  return {
    span,
    message: say(texts.parts, { printed: typed.slice(start, end).replaceAll(' ', ''), count: parts.length, titles }),
    related: parts.map(({ heading }, index) => {
      return { span: heading.titleSpan, message: say(texts.heading, { number: index + 1 }) };
    }),
  };
}

/** How many parts `judgeParts` counts; undefined where that is not certain. */
export function partCount(report: Report): number | undefined {
  return countableParts(report)?.length;
}

/**
 * The report's parts where it is certain how many there are: numbered from one without a gap, or none numbered and the first
 * and the last known. A report that breaks off has parts that we do not see.
 */
function countableParts(report: Report): readonly Section[] | undefined {
  const { sections } = report;
  if (sections.length < 3 || report.cutAt !== undefined) return undefined;
  const numbered = sections.every(
    ({ heading }, index) => heading.number?.level === 1 && heading.number.value === index + 1,
  );
  const bare = sections.every(({ heading, definition }) => !heading.number && definition !== undefined);
  return numbered || bare ? sections : undefined;
}

/** Whether the number may be meant so: annexes may be left out, and what has no number may be counted. */
function mayCount(parts: readonly Section[], announced: number, hasMore: boolean): boolean {
  const own = parts.filter(({ heading }) => !annex.test(heading.title));
  return announced >= own.length && announced <= parts.length + (hasMore ? 2 : 0);
}
