import type { Claim, ClaimList } from '../model/claims/claim.ts';
import { addMeasures, type Measure, mayBeEqual, measure } from '../model/claims/printedValue.ts';
import { compareDecimals, type Decimal, fromInteger, multiplyDecimals, subtractDecimals } from '../text/decimal.ts';
import type { Severity } from './rule.ts';
import { judgeShare } from './sharesOfList.ts';

/** A list whose parts cannot all be right with its total. */
export interface WrongSum {
  /** `more`, `less`: the parts together, against the total. `part`: one part alone is more than the total. */
  readonly kind: 'more' | 'less' | 'part';
  readonly total: Claim;
  readonly parts: readonly Claim[];
  readonly sum: Decimal;
  /** How far the two lie apart. */
  readonly by: Decimal;
  readonly severity: Severity;
}

/** Units of which a part is surely of the same kind as its whole: 个 or 次 may count posters in one of three rooms. */
const sameKind: ReadonlySet<string | undefined> = new Set([
  '件',
  '条',
  '宗',
  '篇',
  '起',
  '期',
  '份',
  '件次',
  '人次',
  '批次',
]);

/** What is wrong with a list; undefined where nothing is, or where the text leaves open whether it names all parts. */
export function judgeSum(list: ClaimList): WrongSum | undefined {
  const { total } = list;
  const whole = total && measure(total);
  if (!total || !whole) return undefined;
  const parts = list.parts.map(({ count }) => count);
  const added = addMeasures(parts);
  // Money is rounded: parts may then miss their total by half a unit of the last place each.
  if (!added || mayBeEqual(added, whole)) return undefined;
  const sum = added.value;
  const kind = compareDecimals(sum, whole.value) > 0 ? 'more' : 'less';
  if (kind === 'less' && list.open) return undefined;
  const by = kind === 'more' ? subtractDecimals(sum, whole.value) : subtractDecimals(whole.value, sum);
  const wrong = { total, parts, sum, by };
  const severity = isOneKind(list) ? severityOf(list, kind, sum, whole) : undefined;
  if (severity) return { ...wrong, kind, severity };
  const [first, ...others] = parts;
  // 其中 right behind its whole: a part is never more than that.
  if (kind === 'more' && first && others.length === 0 && isRightBehind(total, first)) {
    const applications = /申请|受理|复议|诉讼/u.test(total.what.text + total.after.text);
    return { ...wrong, kind: 'part', severity: applications ? 'warning' : 'info' };
  }
  return undefined;
}

/** Whether parts and total surely count things of one kind: 12个村、3个社区，共20个网格 are three. */
function isOneKind({ total, parts, complete }: ClaimList): boolean {
  if (complete === 'brackets' || complete === 'others') return sameKind.has(total?.unit);
  if (complete !== 'added' || total?.after.text === '') return true;
  return parts.every(({ count }) => count.after.text === total?.after.text);
}

/** How certain it is that the parts are all there are; undefined where it is not. */
function severityOf(list: ClaimList, kind: 'more' | 'less', sum: Decimal, whole: Measure): Severity | undefined {
  const { parts, complete, oneSentence } = list;
  switch (complete) {
    case 'divided':
      return oneSentence && list.cue !== '具体为' ? 'error' : 'warning';
    case 'added':
    case 'kinds':
      return 'warning';
    case 'brackets':
      // Brackets may also hold examples; of three or more parts that lack little it is worth a look.
      if (kind === 'more') return mayOverlap(list) ? undefined : 'warning';
      return parts.length > 2 && isNearly(sum, whole.value) ? 'info' : undefined;
    case 'shares':
      // Shares of what the parts add up to: the total before them was another one, perhaps on purpose (收到100件, 办结95件).
      return parts.some(({ share, count }) => share && !judgeShare(share, count, whole)) ? 'warning' : undefined;
    case 'others':
      if (kind === 'more') return mayOverlap(list) ? undefined : 'warning';
      return 'info';
    case undefined:
    default:
      if (kind === 'less' || parts.length < 3 || list.cut) return undefined;
      if (areClasses(parts.map(({ count }) => count))) return mayOverlap(list) ? undefined : 'warning';
      return list.cue === '其中' && sameKind.has(list.total?.unit) && !mayOverlap(list) && !maySortTwice(list)
        ? 'info'
        : undefined;
  }
}

/**
 * Whether one thing may be counted in several parts, or parts hold more than came in: an application touches several matters, and those
 * carried over from the year before are among the results. By which way it came in it is counted once.
 */
function maySortTwice({ total, parts }: ClaimList): boolean {
  const words = parts.map(({ count }) => count.what.text + count.after.text);
  if (words.some((each) => /涉及|关于|有关|会同|联合/u.test(each))) return true;
  if (comesIn.test(`${total?.what.text ?? ''}${total?.after.text ?? ''}`))
    return !words.every((each) => wayIn.test(each));
  // One decision may fine and confiscate.
  if (words.filter((each) => penalty.test(each)).length > 1) return true;
  return words.some((each) => outcome.test(each));
}

const wayIn = /网[上络站]|在线|平台|信函|邮[寄政件箱递]|当面|现场|窗口|传真|电话|来[访信]/u;
const outcome = /公开$|公开的$|无法提供|不予|维持|纠正|审结|办结|答复|结转|转下|撤[回销]|驳回/u;
const penalty = /罚款|没收|吊销|暂扣|警告|通报批评|拘留|处分|责令/u;

/** Where information is published: the same on each of them. */
const channel =
  /网站|网页|门户|公众号|微信|微博|抖音|快手|头条|视频号|客户端|小程序|新媒体|公[示告开]栏|电子屏|报[纸刊]|电视|广播|平台/u;
/** What comes in comes by one channel only. */
const comesIn = /申请|收到|受理|来信|来访|咨询|留言|诉求|征集/u;

/**
 * 公开信息300条（网站280条、公众号250条）: the same is published in several places. 网站300条、公众号同步推送280条: what one part has
 * already whole, the others have once more.
 */
function mayOverlap({ total, parts }: ClaimList): boolean {
  const published = !comesIn.test(`${total?.what.text ?? ''}${total?.after.text ?? ''}`);
  if (published && parts.filter(({ count }) => channel.test(count.what.text)).length > 1) return true;
  if (countedTwice.test(textBehind(parts))) return true;
  return parts.some(({ count }) => count.value === total?.value || /同步|同时|转载|配套|重复/u.test(count.what.text));
}

/** Behind a list: that one thing may be in several of its parts. */
const countedTwice = /同时|交叉|重复|兼[有顾]|叠加|[多几两二](?:个|种|类|项|方面)/u;
/** How far behind its last part is looked. */
const reach = 24;

function textBehind(parts: ClaimList['parts']): string {
  const last = parts.at(-1)?.count;
  return last ? last.sentence.text.slice(last.end, last.end + reach) : '';
}

/** At least nine tenths of the whole. */
function isNearly(sum: Decimal, whole: Decimal): boolean {
  return compareDecimals(multiplyDecimals(sum, fromInteger(10)), multiplyDecimals(whole, fromInteger(9))) >= 0;
}

/** 机构职能类, 政策法规类信息: kinds that exclude each other, so that together they are no more than the whole. */
function areClasses(parts: readonly Claim[]): boolean {
  return parts.every(({ what }) => /类(?:别)?(?:的)?(?:政府)?(?:信息|文件)?$/u.test(what.text));
}

function isRightBehind(total: Claim, part: Claim): boolean {
  return (
    sameKind.has(part.unit) && /^[^,;。()]{0,12}[,(] ?其中/u.test(total.sentence.text.slice(total.end, part.start))
  );
}
