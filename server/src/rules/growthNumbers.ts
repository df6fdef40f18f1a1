import type { Claim } from '../model/claims/claim.ts';
import { readClaims } from '../model/claims/readClaims.ts';
import { leastOf, mayBeEqual, measure, mostOf } from '../model/claims/printedValue.ts';
import type { Report } from '../model/report.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  type Fraction,
  isPercentBetween,
  percentOf,
  showPercent,
  subtractDecimals,
  writeDecimal,
} from '../text/decimal.ts';
import { writeInPlaceOf, writeLike, writeNumber } from './proseNumbers.ts';

/** A stated change that the two years' figures contradict. */
export interface WrongGrowth {
  /** `percent`, `amount`: its size is wrong; `direction`: it rose where it is said to have fallen, or the other way. */
  readonly kind: 'percent' | 'amount' | 'direction';
  readonly growth: Claim;
  readonly now: Claim;
  /** Where the earlier figure is stated; undefined where it follows from this year's and the difference. */
  readonly before: Claim | undefined;
  /** Both as they are computed with. */
  readonly nowValue: string;
  readonly beforeValue: string;
  /** `3646－3607`, the larger first. */
  readonly subtraction: string;
  /** With two more decimals than printed; empty unless `percent`. */
  readonly exact: string;
  readonly expected: string;
  readonly rises: boolean;
}

/** Words of comparison, and words that any number may have. */
const comparing =
  /同比|环比|相比|[比较与和由从]|上年度?|去年|上一年度?|同期|20\d\d年度?|全年|今年|增长率?|增加|上升|提升|提高|上涨|攀升|[增降减涨]幅|下降|减少|降低|回落|下滑|显著|大幅|略有|有所|小幅|数量|总数|总量|[多少增减降了约近为达到是的均共其中已 ]/gu;

/**
 * Judges one change against the figures its sentence states: this year's and last year's, or this year's and the difference; failing both, against
 * the same words in the report of the year before where the document holds it. Undefined where it is right or figures are missing.
 */
export function judgeGrowth(
  claims: readonly Claim[],
  position: number,
  report: Report,
  reports: readonly Report[],
): WrongGrowth | undefined {
  const growth = claims[position];
  if (!growth?.direction) return undefined;
  // 占比提高5%, 办结率提高3%: changes of a ratio, not of a number.
  if (/占比|比重|比例|(?<!增长)率/u.test(growth.what.text)) return undefined;
  // 年均增长17.9%: a change spread over several years.
  if (/[年月日季周]均|平均|年化|复合|累计/u.test(growth.what.text)) return undefined;
  const around = withinStatement(collectAround(claims, growth, position), growth);
  const figures = around.filter((claim) => isFigure(claim) && claim.time !== 'previous' && claim.depth <= growth.depth);
  const now = figures.at(-1);
  // 其中信函79件，较上年增加5件: it may be the whole that grew. A change speaks of the figure in its clause or in the two before it.
  if (!now || now.role === 'part' || now.what.text.startsWith('其中') || countClauses(now, growth) > 2)
    return undefined;
  // 办结率提高2个百分点: the change is of a percentage, too.
  if (growth.unit !== '%' && growth.unit !== now.unit) return undefined;
  // 收到35件，网站访问量同比增长20%: the change names something else.
  const named = growth.what.text.replaceAll(' ', '').replaceAll(comparing, '');
  if (!now.what.text.includes(named) && !now.after.text.includes(named)) return undefined;
  // 收到33件（去年30件），办结32件，同比增长10%; 收到141件，其中网络62件，信函79件，增长3.68%: whose growth it is cannot be told.
  if (figures.some((claim) => claim !== now && claim.unit === now.unit)) return undefined;
  const near = around.filter((claim) => countClauses(claim, growth) <= 2 && claim.depth <= growth.depth + 1);
  const stated = near.filter((claim) => claim.role === 'comparison' && claim.unit === now.unit);
  // 比上年100件和前年90件下降11%: of which of the two years cannot be told.
  const isEarlier = (claim: Claim): boolean => isFigure(claim) && claim.time === 'previous' && claim.unit === now.unit;
  if (stated.length > 0 && near.some((claim) => isEarlier(claim) && claim.start > now.start)) return undefined;
  // 比2024年的24件上升25%，比2023年的20件上升50%: each has its own in its clause.
  const own = stated.filter((claim) => claim.clause === growth.clause && claim.start < growth.start);
  const [before = figures.length === 1 ? findLastYear(now, report, reports) : undefined] =
    own.length > 0 ? own : stated;
  if ((own.length === 0 && stated.length > 1) || own.length > 1) return undefined;
  const change = before ? subtractEarlier(now, before) : deriveChange(near, growth, now);
  return change && compare(growth, now, before, change);
}

/** A change with what the figures leave open: they may have been rounded. */
interface Change {
  readonly value: Decimal;
  readonly earlier: Decimal;
  /** The size of the change, and of what it is a change of, where it is least and where it is most. */
  readonly low: Fraction;
  readonly high: Fraction;
  /** Whether the two years may be alike. */
  readonly mayBeNone: boolean;
}

function subtractEarlier(now: Claim, before: Claim): Change | undefined {
  const [figure, earlier] = [measure(now), measure(before)];
  if (!figure || !earlier) return undefined;
  const [least, most] = [leastOf(figure), mostOf(figure)];
  const [leastBefore, mostBefore] = [leastOf(earlier), mostOf(earlier)];
  const rises = compareDecimals(figure.value, earlier.value) > 0;
  const values = { value: figure.value, earlier: earlier.value, mayBeNone: mayBeEqual(figure, earlier) };
  const up = { part: subtractDecimals(most, leastBefore), whole: leastBefore };
  const down = { part: subtractDecimals(mostBefore, least), whole: mostBefore };
  return rises
    ? { ...values, low: { part: subtractDecimals(least, mostBefore), whole: mostBefore }, high: up }
    : { ...values, low: { part: subtractDecimals(leastBefore, most), whole: leastBefore }, high: down };
}

function compare(
  growth: Claim,
  now: Claim,
  before: Claim | undefined,
  { value, earlier, low, high, mayBeNone }: Change,
): WrongGrowth | undefined {
  const printed = measure(growth);
  if (!printed || earlier.units <= 0n) return undefined;
  const rises = compareDecimals(value, earlier) > 0;
  const change = rises ? subtractDecimals(value, earlier) : subtractDecimals(earlier, value);
  const beforeValue = before ? writeNumber(before) : writeLike(earlier, now);
  const nowValue = writeNumber(now);
  const subtraction = rises ? `${nowValue}－${beforeValue}` : `${beforeValue}－${nowValue}`;
  const found = { growth, now, before, nowValue, beforeValue, subtraction, exact: '', rises };
  if (rises !== (growth.direction === 'up') && compareDecimals(value, earlier) !== 0) {
    return mayBeNone ? undefined : { ...found, kind: 'direction', expected: writeLike(change, growth) };
  }
  if (growth.unit !== '%') {
    const fits = compareDecimals(mostOf(printed), low.part) >= 0 && compareDecimals(leastOf(printed), high.part) <= 0;
    return before && !fits ? { ...found, kind: 'amount', expected: writeInPlaceOf(change, growth) } : undefined;
  }
  if (isPercentBetween(printed.value, low, high)) return undefined;
  const expected = percentOf(change, earlier, printed.value.scale);
  const exact = showPercent(change, earlier, printed.value.scale);
  if (!expected || !exact) return undefined;
  return { ...found, kind: 'percent', exact: writeDecimal(exact), expected: writeDecimal(expected) };
}

/** Claims of its sentence around a change: behind the percentage of another change, before the next figure of this year. */
function collectAround(claims: readonly Claim[], growth: Claim, position: number): readonly Claim[] {
  let from = position;
  for (let claim = claims[from - 1]; claim && !isChange(claim, '%'); claim = claims[from - 1]) from--;
  let to = position + 1;
  for (let claim = claims[to]; claim && !isFigure(claim) && !isChange(claim, growth.unit); claim = claims[to]) to++;
  return claims.slice(from, to);
}

/** Behind the last semicolon, where a figure stands there: 预算12亿元；经费380万元，比上年减少20万元，下降5.1% is of the second. */
function withinStatement(around: readonly Claim[], growth: Claim): readonly Claim[] {
  const from = growth.sentence.text.lastIndexOf(';', growth.start);
  const own = around.filter(({ start }) => start > from);
  return own.some((claim) => isFigure(claim) && claim.start < growth.start) ? own : around;
}

/** Marks between two numbers that end clauses, those in brackets of their own left out: 46个（微信31个，微博8个），比上年减少5个 has one. */
function countClauses(claim: Claim, growth: Claim): number {
  const between = growth.sentence.text.slice(claim.end, growth.start).replaceAll(/\([^()]{0,200}\)/gu, '');
  return between.match(/(?<!\d),|,(?!\d)|[;:。!?]/gu)?.length ?? 0;
}

function isChange({ role, unit }: Claim, of: string | undefined): boolean {
  return role === 'growth' && unit === of;
}

function isFigure({ role }: Claim): boolean {
  return role === 'count' || role === 'total' || role === 'part';
}

/** 比上年增加39件，增长1.08%: last year's figure follows from this year's. */
function deriveChange(near: readonly Claim[], growth: Claim, now: Claim): Change | undefined {
  if (growth.unit !== '%') return undefined;
  const amounts = near.filter((claim) => claim.role === 'growth' && claim.unit === now.unit);
  const [amount] = amounts;
  if (!amount || amounts.length > 1 || Math.abs(amount.clause - growth.clause) > 1) return undefined;
  const [figure, change] = [measure(now), measure(amount)];
  if (!figure || !change) return undefined;
  const move = (from: Decimal, by: Decimal): Decimal =>
    amount.direction === 'up' ? subtractDecimals(from, by) : addDecimals(from, by);
  const [least, most] = [leastOf(change), mostOf(change)];
  return {
    value: figure.value,
    earlier: move(figure.value, change.value),
    low: { part: least, whole: move(mostOf(figure), least) },
    high: { part: most, whole: move(leastOf(figure), most) },
    mayBeNone: false,
  };
}

/** The figure of the same words in the document's report of the year before. */
function findLastYear(now: Claim, report: Report, reports: readonly Report[]): Claim | undefined {
  if (report.year === undefined) return undefined;
  const { year, organisation } = report;
  const earlier = reports.filter((other) => other.year === year - 1 && other.organisation === organisation);
  const [only] = earlier;
  const words = plainWords(now);
  if (!only || earlier.length > 1 || words.length < 4) return undefined;
  const same = readClaims(only).filter(
    (claim) => isFigure(claim) && claim.unit === now.unit && plainWords(claim) === words,
  );
  return same.length === 1 ? same[0] : undefined;
}

/** What a figure counts, without its year. */
function plainWords({ what }: Claim): string {
  return what.text.replaceAll(/20\d\d年度?|全年|今年以?来?|本年度?|[\s,]/gu, '');
}
