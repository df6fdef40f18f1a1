import { paragraphText, sourceSpan, type Block, type Paragraph } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Period } from './report.ts';

// 自2024年1月1日起至(2024年)12月31日止; also with lost characters (20231月1日, 202020年12月31日). Every gap is bounded: linear.
const periodPattern =
  /(?<from>\d{4,6})\s{0,4}(?<fromYear>年)?\s{0,4}(?<fromMonth>0?1)\s{0,4}(?<fromMonthMark>月)?\s{0,4}0?1\s{0,4}(?:日)?\s{0,4}(?:起|开始)?\s{0,4}[,，]?\s{0,4}(?:至|到|[-—–~～―]{1,2})\s{0,4}(?:(?<to>\d{4,6})\s{0,4}(?<toYear>年)?|当年|同年|本年)?\s{0,4}12\s{0,4}(?<toMonthMark>月)?\s{0,4}31\s{0,4}(?<toDay>日)?/d;

/** The 统计期限 stated in the paragraphs, the first that reads as a whole year. */
export function findPeriod(blocks: readonly Block[]): Period | undefined {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const period = findInParagraph(block);
    if (period) return period;
  }
  return undefined;
}

function findInParagraph(paragraph: Paragraph): Period | undefined {
  const typed = paragraphText(paragraph);
  if (!/[3３][1１]/.test(typed)) return undefined;
  const match = periodPattern.exec(foldText(typed));
  const groups = match?.groups;
  const indices = match?.indices;
  if (!groups || !indices) return undefined;
  const at = (range: readonly [number, number]): Span => sourceSpan(paragraph, range[0], range[1]);
  const whole = indices[0];
  if (!whole) return undefined;
  const from = indices.groups?.['from'];
  const to = indices.groups?.['to'];
  const readable =
    groups['fromYear'] !== undefined &&
    groups['fromMonthMark'] !== undefined &&
    groups['toMonthMark'] !== undefined &&
    groups['toDay'] !== undefined;
  const years =
    groups['from']?.length === 4 &&
    (groups['to'] === undefined || (groups['to'].length === 4 && groups['toYear'] !== undefined));
  return {
    span: at(whole),
    ...(from && groups['from']?.length === 4 ? { fromYear: Number(groups['from']), fromYearSpan: at(from) } : {}),
    ...(to && groups['to']?.length === 4 ? { toYear: Number(groups['to']), toYearSpan: at(to) } : {}),
    wholeYear: readable && years,
  };
}
