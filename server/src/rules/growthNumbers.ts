import type { Claim } from '../model/claims/claim.ts';
import { readClaims } from '../model/claims/readClaims.ts';
import type { Report } from '../model/report.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  isPercentOf,
  parseDecimal,
  percentOf,
  showPercent,
  subtractDecimals,
  writeDecimal,
} from '../text/decimal.ts';

/** A stated change that the two years' figures contradict. */
export interface WrongGrowth {
  /** `percent`, `amount`: its size is wrong; `direction`: it rose where it is said to have fallen, or the other way. */
  readonly kind: 'percent' | 'amount' | 'direction';
  readonly growth: Claim;
  readonly now: Claim;
  /** Where the earlier figure is stated; undefined where it follows from this year's and the difference. */
  readonly before: Claim | undefined;
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
  if (!growth?.direction || !growth.exact || growth.unit === '百分点' || growth.unit === '‰') return undefined;
  // 占比提高5%, 办结率提高3%: changes of a ratio, not of a number.
  if (/占比|比重|比例|(?<!增长)率/u.test(growth.what.text)) return undefined;
  const near = collectNear(claims, position);
  const figures = near.filter((claim) => isFigure(claim) && claim.start < growth.start && claim.time !== 'previous');
  const now = figures.at(-1);
  if (!now?.exact) return undefined;
  if (growth.unit !== '%' && growth.unit !== now.unit) return undefined;
  // 收到35件，网站访问量同比增长20%: the change names something else.
  const named = growth.what.text.replaceAll(comparing, '');
  if (named !== '' && !now.what.text.includes(named) && !now.after.text.includes(named)) return undefined;
  // 收到33件（去年30件），办结32件，同比增长10%: whose growth it is cannot be told.
  if (figures.some((claim) => claim !== now && claim.unit === now.unit)) return undefined;
  const stated = near.filter((claim) => claim.role === 'comparison' && claim.unit === now.unit);
  // 比2024年的24件上升25%，比2023年的20件上升50%: each has its own in its clause.
  const own = stated.filter((claim) => claim.clause === growth.clause && claim.start < growth.start);
  const [before = findLastYear(now, report, reports)] = own.length > 0 ? own : stated;
  if ((own.length === 0 && stated.length > 1) || own.length > 1 || (before && !before.exact)) return undefined;
  const value = parseDecimal(now.value);
  const earlier = before ? parseDecimal(before.value) : deriveEarlier(near, growth, now);
  return value && earlier ? compare(growth, now, value, before, earlier) : undefined;
}

function compare(
  growth: Claim,
  now: Claim,
  value: Decimal,
  before: Claim | undefined,
  earlier: Decimal,
): WrongGrowth | undefined {
  const printed = parseDecimal(growth.value);
  const order = compareDecimals(value, earlier);
  if (!printed || earlier.units <= 0n) return undefined;
  const rises = order > 0;
  const change = rises ? subtractDecimals(value, earlier) : subtractDecimals(earlier, value);
  const beforeValue = before?.text ?? writeDecimal(earlier);
  const subtraction = rises ? `${now.text}－${beforeValue}` : `${beforeValue}－${now.text}`;
  const found = { growth, now, before, beforeValue, subtraction, exact: '', rises };
  if (order !== 0 && rises !== (growth.direction === 'up')) {
    return { ...found, kind: 'direction', expected: writeDecimal(change) };
  }
  if (growth.unit !== '%') {
    if (!before || compareDecimals(change, printed) === 0) return undefined;
    return { ...found, kind: 'amount', expected: writeDecimal(change) };
  }
  if (isPercentOf(printed, change, earlier)) return undefined;
  const expected = percentOf(change, earlier, printed.scale);
  const exact = showPercent(change, earlier, printed.scale);
  if (!expected || !exact) return undefined;
  return { ...found, kind: 'percent', exact: writeDecimal(exact), expected: writeDecimal(expected) };
}

/** Claims of the same sentence around a change: behind the percentage of another change, before the next figure of this year. */
function collectNear(claims: readonly Claim[], position: number): readonly Claim[] {
  const growth = claims[position];
  if (!growth) return [];
  let from = position;
  while (from > 0) {
    const claim = claims[from - 1];
    if (!claim || claim.sentence !== growth.sentence || (claim.role === 'growth' && claim.unit === '%')) break;
    from--;
  }
  let to = position + 1;
  for (; to < claims.length; to++) {
    const claim = claims[to];
    if (!claim || claim.sentence !== growth.sentence || isFigure(claim)) break;
    if (claim.role === 'growth' && claim.unit === growth.unit) break;
  }
  // A change speaks of the figure in its clause or in the two before it.
  return claims.slice(from, to).filter((claim) => growth.clause - claim.clause <= 2 && claim.depth <= growth.depth + 1);
}

function isFigure({ role }: Claim): boolean {
  return role === 'count' || role === 'total' || role === 'part';
}

/** 比上年增加39件，增长1.08%: last year's figure follows from this year's. */
function deriveEarlier(near: readonly Claim[], growth: Claim, now: Claim): Decimal | undefined {
  if (growth.unit !== '%') return undefined;
  const amounts = near.filter((claim) => claim.role === 'growth' && claim !== growth && claim.unit === now.unit);
  const [amount] = amounts;
  if (!amount?.exact || amounts.length > 1 || Math.abs(amount.clause - growth.clause) > 1) return undefined;
  const [value, change] = [parseDecimal(now.value), parseDecimal(amount.value)];
  if (!value || !change) return undefined;
  return amount.direction === 'up' ? subtractDecimals(value, change) : addDecimals(value, change);
}

/** The figure of the same words in the document's report of the year before. */
function findLastYear(now: Claim, report: Report, reports: readonly Report[]): Claim | undefined {
  if (report.year === undefined || reports.length < 2) return undefined;
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
