import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { isCited } from './yearWords.ts';

/** A year in a notation that is never moved on, or a date in figures. */
export interface BareYear {
  readonly span: Span;
  readonly kind: 'date' | 'year';
}

/** 2024.3.5, 2024-03-05, 2024/3. */
const numericDate =
  /(?<!\d)(?<!\d[./])(?<year>20\d\d)\s?(?<mark>[-./])\s?\d{1,2}(?:\s?\k<mark>\s?\d{1,2})?(?![\d%‰])/gu;
/**
 * 2024 without 年 right behind it: within marks of emphasis, before an entity, in an address, as a table's head. A number with a unit, a
 * phone number and a part of a longer number are no years.
 */
const bareYear =
  /(?<!\d)(?<!\d\.)(?<!(?<!20\d)\d-)(?<year>20\d\d)(?!\d|\.\d|\s{0,2}年|\s?(?:[件条个人项次份元万亿%‰宗篇户家场期部册批台页]|余|多))/gu;
/** 24年; 近24年来 is a time. */
const shortYear = /(?<![\d〇])(?<!\d\.)(?<!近)(?<year>\d\d)(?=年(?!来|以上|以下|以内|内|前|后|期))/gu;
/** 〔2024〕5号. */
const documentNumber = /^[\])〕】〗]\s?第?\s?\d/u;

/**
 * The years of a line of last year's report that `findYears` does not see, as far as they are near its own, in order: those of dates in
 * figures, with the date, and those without 年. Nobody can tell what they are to this year's report.
 * @param own the year of the report that the line is from
 */
export function findBareYears(line: string, own: number): readonly BareYear[] {
  if (!/[\d０-９]{2}/u.test(line)) return [];
  const folded = foldText(line);
  const found: BareYear[] = [];
  const add = (kind: BareYear['kind'], pattern: RegExp, century: number): void => {
    for (const { index, 0: typed, groups } of folded.matchAll(pattern)) {
      const span = { start: index, end: index + typed.length };
      const isNear = Math.abs(century + Number(groups?.['year']) - own) <= 1;
      if (!isNear || isCited(folded, span.start, span.end)) continue;
      if (
        /[[(〔【〖]\s?$/u.test(folded.slice(Math.max(0, index - 2), index)) &&
        documentNumber.test(folded.slice(span.end))
      )
        continue;
      found.push({ kind, span });
    }
  };
  add('date', numericDate, 0);
  add('year', bareYear, 0);
  add('year', shortYear, 2000);
  const sorted = found.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return sorted.filter(({ span }) => {
    if (span.start < end) return false;
    ({ end } = span);
    return true;
  });
}
