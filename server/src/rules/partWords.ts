import type { Report } from '../model/report.ts';

/** What is reported about: whose words and whose year are those of the whole. */
export type Reporting = Pick<Report, 'organisation' | 'year'>;

/** Verbs whose subject is the body that has the number. */
const acts = '(?:收到|收办|受理|接收|接到|接获|新收|办结|办理|答复|处理|作出|制定|制发|出台|印发|废止|收取|依申请)';

/** Told for the whole year: 2024年1月1日至12月31日, 1-12月. */
const wholeYear =
  /(?:20\d\d年)?0?1月(?:0?1日)?起?[-—–~至到]{1,2}(?:20\d\d年)?12月(?:份|底|31日)?|截[至止](?:20\d\d年)?12月(?:31日|底)/gu;
const quoted = /《[^《》]{0,80}》|\([^()]{0,80}\)/gu;

/** A part of the year, more years than one, or a mean of them. */
const otherPeriod =
  /[上下前后]半年|半年度?(?=[收受接办])|季度|[春夏秋冬两]季|前[一二三四五六七八九十\d]{1,2}个?月|\d月|[一二三四五六七八九十]月份|[上中下]旬|每[月年日季天周]|平均|[人月日年季]均|单[日月周季]|最[多高少低](?!跑)|近[一二两三四五六七八九十几\d]{1,2}年|(?<!今|本|去)年来|(?<!(?:今|本|20\d\d)年|年初)以来|历年|(?<![〇○零一二三])[两三四五六七八九十几]年(?:间|内|共|合计|总共|[收受接办])|过去|[周月]内|节[前后]|假期|当[日天月周]|前后(?=[^,;]{0,4}[收受接办])|期间(?=[^,;]{0,12}[收受接办])|十[三四五]五|任期|累计|同期/u;
/** Some applications, by what they are like or by who has done what with them. */
const kind =
  /补正(?:[^,;。]{0,4}[后的]|通知|材料|告知)|(?:对|以)[^,;。]{1,14}(?<!收到|受理)的[^,;。]{0,6}申请|挂号信|快递|抽查|评查|模拟|(?:疑难|复杂|批量|重复|简单|敏感|重大|典型)[^,;。]{0,4}(?:申请|事项|案件|件)|重新(?:答复|办理|处理|作出)|同一|转来|交办|批示|(?:协助|配合|代为|参与|指导|督办|转办|移交|转交|转送)[^,;。]{0,6}[收受接办答处]/u;
/** Not what was, but what shall be. */
const planned = /计划|预计|拟(?=[制出印收])|力争|目标/u;
const channel = new RegExp(
  `(?:通过|经由|利用|依托|借助)[^,;。]{0,24}(?:${acts}|提交|提出|申请|递交)|(?:通过|经由|利用|依托|借助)[^,;。]{0,24}(?:箱|渠道|网站?|平台|系统|方式|途径|端|窗口|号|热线),|(?:系统|信箱|渠道|客户端|公众号|小程序|热线)(?:共|全年|累计)?${acts}`,
  'u',
);
/** What an application is about: 涉及征地的申请. */
const matter =
  /涉及(?!面|(?:政府)?信息公开|政务公开)|涉[诉访]|涉[土地征房企农环](?=[^,;]{0,6}(?:申请|公开))|关于|有关[^,;]{1,12}的|领域|层面|群体|(?<!公开|申请|办理|答复|受理|处理)方面|(?<![各分种同])类(?!型|别)|[^,;。不]{1,8}事项的/u;
const applicants = /自然人|公民|个人|群众|村民|居民|业主|企业|法人|组织|机构|律师|律所|公司/u;

const someApplications =
  /(?:网上|网络|在线|信函|邮寄|邮政|邮件|当面|现场|窗口|传真|电子|热线|自然人|公民|个人|村民|居民|企业|法人|组织|律师|公司)[^,;。]{0,8}申请/u;

/** The end of a body's name. 为中心, 大局, 城乡 and the like end none. */
const bodyEnd =
  /(?<![大全格布开结定时])局(?![部面限势域])|(?<!政府办公)厅|(?<!城)镇(?!静)|(?<!城)乡(?!村)|街道|(?<![编常])委(?![托派以])|委员会|(?<=[府访道改信外编法])办(?![理结公事件法案])|(?<!政府)办公室|(?<!为)中心(?!工作|任务|环节)|法院|检察院|医院|学校|大学|公司|[支大中总]队|派出所|管理[处所站]|开发区|高新区|园区|新区|社区|司法所|银行|税务|公安|海关|个别|部分(?!公开)|其他(?:单位|部门|机关)|部门|单位|乡村/gu;
const namedArea = new RegExp(
  `(?:^|[,;:、。的])([\\p{Script=Han}]{1,4}[区县市州旗])(?:共|全年|累计|依法){0,2}${acts}`,
  'gu',
);
/** 我局: the body itself, which its scope tells. 全县各部门: all of them; 全县各乡镇 are not. */
const own = /[全本我]$/u;
const ownAll = /全[县市区省州旗](?:各|各级|所有|上下|行政|党政|直属|[、和及]){0,4}$/u;
/** Whose demand, help or example it is says nothing about whose number follows. */
const cited = /(?:按照|根据|落实|贯彻|依据|经(?![济信开营办])|会同|联合|对照|国务院)[^,;]{0,14}$/u;

/**
 * Whether words before a number say that it counts a part of the whole only: of another body, a channel, a subject matter, a part of
 * the year, another year, or several years. Asked only where a number would be reported otherwise.
 * @param lead folded text of the sentence (or paragraph) before the number
 */
export function speakOfPart(lead: string, reporting: Reporting): boolean {
  const text = stripAsides(lead);
  return (
    otherPeriod.test(text) ||
    planned.test(text) ||
    channel.test(text) ||
    matter.test(text) ||
    kind.test(text) ||
    speakOfOtherYear(text, reporting) ||
    nameOtherBody(text, reporting)
  );
}

/** Whether applications are those of some applicants or channels: 企业提出的申请, 网上申请; 公民、法人 are everybody. */
export function nameSomeApplications(text: string): boolean {
  return someApplications.test(text) && !/公民[、或和]法人/u.test(text);
}

/** Whether they name some of those who apply. */
export function nameApplicants(text: string): boolean {
  return applicants.test(text);
}

/** Whether the last year told of is not the report's: 去年收到136件，其中予以公开70件. What is compared with (较上年) and 上年结转 tell none. */
export function speakOfOtherYear(lead: string, { year }: Reporting): boolean {
  let isOther = false;
  for (const match of stripAsides(lead).matchAll(
    /20\d\d年|去年|上一?年度?|前年|往年|次年|今年|本年|全年|当年|年内/gu,
  )) {
    const [word] = match;
    const before = match.input.slice(Math.max(0, match.index - 4), match.index);
    const behind = match.input.slice(match.index + word.length, match.index + word.length + 6);
    const isCarried = /^(?:同期)?(?:度)?(?:结转|转入|转来)/u.test(behind);
    if (/^(?:今年|本年|当年|年内|全年)$/u.test(word)) {
      if (!before.endsWith('年')) isOther = false;
    } else if (isCompared(before) || isCarried) continue;
    else isOther = !word.startsWith('20') || (year !== undefined && Number(word.slice(0, 4)) !== year);
  }
  return isOther;
}

function isCompared(before: string): boolean {
  return /[较比与同和]$|[高低多少]于$|结转[到至入]?$|顺延[到至]$|转[到至]?$/u.test(before);
}

/** Whether a body other than the one that reports stands in the text. */
function nameOtherBody(lead: string, { organisation = '' }: Reporting): boolean {
  const text = stripAsides(lead);
  for (const match of text.matchAll(bodyEnd)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if (own.test(before) || cited.test(before) || (ownAll.test(before) && !/[乡镇道]$/u.test(match[0]))) continue;
    const [name = ''] = /[\p{Script=Han}]{0,3}$/u.exec(text.slice(Math.max(0, end - 3), end)) ?? [];
    if (name.length > 1 && organisation.includes(name)) continue;
    return true;
  }
  for (const [, name = ''] of text.matchAll(namedArea)) {
    if (!/^[全我本各]|^(?:全年|今年|年内)/u.test(name) && !organisation.includes(name)) return true;
  }
  return false;
}

/** Without blanks, too: 截至 6 月底 is what 截至6月底 is. */
function stripAsides(text: string): string {
  const closed = text.includes(' ') ? text.replaceAll(' ', '') : text;
  return closed.replaceAll(quoted, '').replaceAll(wholeYear, '');
}
