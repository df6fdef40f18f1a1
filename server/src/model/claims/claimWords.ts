import type { ClaimRole } from './claim.ts';
import type { ProseNumber } from './numberSource.ts';

/** What the words of a clause say about its number. All patterns are for folded text. */

const scopeWords =
  /全(?:市|县|区|省|州|盟|旗|镇|乡|街道|系统|局|委|院|国|域|年度?(?=$))|(?:市|县|区|省|州)本级|本(?:机关|级|单位|部门|局|委|办|院|市|县|区|镇|乡|街道|行政机关)|我(?:局|委|办|院|市|县|区|省|州|旗|镇|乡|街道|单位|部门|中心|厅|馆|会)|各(?:乡镇|镇|县区|市县|部门|单位|级)|(?:市|县|区|省)(?:人民)?政府(?:办公?[室厅])?/gu;

const grows = /(?:增长|增加|上升|提升|提高|上涨|攀升|增幅|增|多)(?:了|率|幅度)?(?:约|近|达到?|为|是|超过?|逾)*$/u;
const shrinks = /(?:下降|减少|降低|回落|下滑|降幅|减幅|减|降|少)(?:了|率|幅度)?(?:约|近|达到?|为|是|超过?|逾)*$/u;
/** A cheap look before the two. */
const changes = /[增升提涨多降减落滑少]/u;
const compared = /同比|环比|[较比](?=[^,;。]{0,12}(?:年|期|增|减|上升|下降|提|降|多|少|回落))/u;
const previousYear = /上年|去年|上一年|前年|往年|上年度|同期/u;
const previousFigure =
  /(?:上年度?|去年|上一年度?|(?:20)?\d\d年度?)(?:同期|全年|度)?(?:的|为|是|有|共|总数|总量)*[(:]?$/u;
const running = /累计|历年|截[至止]|至今|目前|现有|历史上|开通以来|建站以来/u;

/** The last words that say whose numbers they are; undefined where none do. */
export function findScope(text: string): string | undefined {
  return text.match(scopeWords)?.at(-1);
}

/** `lead` is what stands before the number in its clause, behind the number before. */
export function findTime(lead: string, reportYear: number | undefined): 'previous' | 'running' | undefined {
  if (lead.includes('年') || lead.includes('期')) {
    if (previousYear.test(lead.slice(-20))) return 'previous';
    const year = reportYear === undefined ? undefined : /(20\d\d)年度?[^,;\d]{0,12}$/u.exec(lead)?.[1];
    if (year !== undefined && reportYear !== undefined && Number(year) < reportYear) return 'previous';
  }
  return running.test(lead) ? 'running' : undefined;
}

/** A growth's way where the words right before the number (`lead`) say one; what is compared may stand earlier in its clause. */
export function findDirection(
  lead: string,
  unit: string | undefined,
  takeClause: () => string,
): 'up' | 'down' | undefined {
  if (lead === '' || !changes.test(lead)) return undefined;
  const up = grows.test(lead);
  if (!up && !shrinks.test(lead)) return undefined;
  // 增加栏目3个, 增加3件: a change only where something is compared. 新增 never is.
  if (/新增(?:加|长)?了?(?:约|近|达|为)*$/u.test(lead)) return undefined;
  const percent = unit === '%' || unit === '百分点';
  if (!percent && !compared.test(takeClause())) return undefined;
  return up ? 'up' : 'down';
}

/**
 * Role of a number by the words before it in its clause (`lead`, from the last `，；：。` on).
 * `inOwnBrackets`: it stands right behind an opening bracket that stands right behind a count.
 */
export function findRole(
  number: ProseNumber,
  lead: string,
  direction: string | undefined,
  inOwnBrackets: boolean,
  time: string | undefined,
): ClaimRole {
  const { unit } = number;
  if (direction) return 'growth';
  if (unit === '百分点') return 'growth';
  if (unit === '%' || unit === '‰') {
    if (/占[^占]{0,40}$/u.test(lead) || /(?:比例|比重)(?:为|达到?|是|约)*$/u.test(lead)) return 'share';
    return inOwnBrackets && /[(]$/.test(lead) ? 'share' : 'rate';
  }
  if (time === 'previous' && !/结转|转入/u.test(lead) && previousFigure.test(lead)) return 'comparison';
  return 'count';
}
