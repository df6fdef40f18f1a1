import { paragraphsWith, ruleSigns } from '../model/ruleSigns.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import { nameSomeApplications, speakOfPart } from './partWords.ts';
import { holdSign } from './reportProse.ts';
import { readSubject, toMillionths } from './subjectCells.ts';
import { paragraphText, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** Where prose says that every application was dealt with. */
export interface CompletionClaim {
  readonly span: Span;
  /** Within the time limit (按时办结率), or answered (均已答复): some read that as speaking of what was due only. */
  readonly isArguable: boolean;
}

/** A look at the text as typed; most paragraphs have none of it. Each holds `ruleSigns.whole` or `completion`. */
const saidOfAll = /率[^,，;；。%％\d]{0,12}[1１]|(?:全部|[均都皆])[^,，;；。]{0,8}[办辦答]/;
const rate = /(?:按时|按期|依法|及时)?(?:办结|结案|办理|办理完成|办件办结)率[^,;。%\d]{0,12}100(?:\.0+)? ?%/g;
const all =
  /(?:全部|均已?|都已?|已全部|均已全部|皆已?)(?:按时|按期|及时|依法|依规){0,2}(?:予以|进行)?(?:办结|办理完毕|办理完成|答复完毕|答复)/g;

/** Whose completion it is: only that of applications is in the table. Each holds `ruleSigns.application`. */
const ofApplications = /依申请|公开申请|申请公开|信息申请|公开信息/g;
const ofOthers =
  /建议|提案|议案|热线|12345|信访|来信|来访|留言|投诉|咨询|信箱|工单|许可|审批|诉求|舆情|问题|整改|清单|问卷|巡[察视]|督办|网民|问政|案件备案/g;
/** Right before it: then it speaks of the rest. */
const ofRest = /其余|其他|其它|剩余|剩下|除[^,;。]{0,20}外|上年|去年|上一年|年(?:度)?结转|其中/;
/** Before it in the sentence: of what was due, or of last year's. */
const ofSome =
  /往年|历年|结转的|积压|积案|存量|[旧老陈]案|遗留|[到届期]满|截[至止](?!(?:20\d\d年)?(?:12月|年底|年末))|到期|应办|应答|应予/;
/** What the sentence itself excepts: 除8件正在办理外, 8件结转下年. */
const excepted =
  /除(?!了?依申请)[^。;]{1,30}(?:外|[件宗条份起]|办理|期限)|结转(?:到|至)?(?:下|次|明|20)|结转办理|顺延|正在|尚[在未]|未到|未办结|在办|继续办理|延期/;
/** A wish, a plan or an order of work, not what was. */
const planned =
  /力争|争取|目标|要求|力求|力促|保证|防止|避免|促使|督促|推动|下一步|今后|将要|计划|应当|必须|须在|方可|以[^,;。]{0,8}$/;
const plannedBehind =
  /^(?:了?[^,;。]{0,6}(?:问卷|咨询|提问|来电|疑问|问题)|之?[后前]|以后|以前|方可|才能|再|的?[^,;。]{0,6}(?:制度|机制|销号|目标|要求|标准|原则|任务|承诺|考核|清零|[得记评奖加扣]))|^[^,;。]{0,4}为(?:目标|标准|原则)/;
const inTime = /期限|时限|按时|按期|及时|法定时间|规定时间/;

/** At most this far back in a sentence it is looked what the words are about. */
const longestLead = 160;
const longestRest = 40;

/** More of them no author writes: what stands beyond is not told again, so that work on it stays bounded. */
const mostClaims = 100;

/** Whether a paragraph of one of the reports may say so. */
export function mayHoldCompletion(...reports: readonly Report[]): boolean {
  return holdSign(saidOfAll, ...reports);
}

/** Sentences of the report that say so, in order. */
export function* findCompletionClaims(report: Report, document: ReportDocument): Iterable<CompletionClaim> {
  let found = 0;
  const signs = ruleSigns.whole | ruleSigns.completion;
  for (const block of paragraphsWith(report, document, signs, ruleSigns.application)) {
    const typed = paragraphText(block);
    if (!saidOfAll.test(typed)) continue;
    const text = foldText(typed);
    for (const pattern of [rate, all]) {
      for (const match of text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        if (!speaksOfAll(text, match.index, end, report)) continue;
        const isAnswer = match[0].endsWith('答复');
        // 均在期限内答复 and 均已按时答复 say when, not how many.
        if (isAnswer && inTime.test(text.slice(Math.max(0, match.index - 12), end + 4))) continue;
        if (++found > mostClaims) return;
        yield {
          span: sourceSpan(block, match.index, end),
          isArguable: isAnswer || inTime.test(match[0]) || text.startsWith('确保', match.index - 2),
        };
      }
    }
  }
}

/** Whether the words are about all applications of the report's own year and body. Looks at no more of the paragraph than near words. */
function speaksOfAll(text: string, start: number, end: number, report: Report): boolean {
  const before = text.slice(Math.max(0, start - longestLead), start);
  const lead = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  const [rest = ''] = text.slice(end, end + longestRest).split('。', 1);
  const clause = lead.slice(Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';')) + 1);
  if (
    findLast(lead, ofApplications) < 0 ||
    ofRest.test(clause) ||
    ofSome.test(lead) ||
    planned.test(lead) ||
    plannedBehind.test(rest)
  )
    return false;
  if (excepted.test(lead) || excepted.test(rest)) return false;
  // What the words are about stands nearest before them.
  const other = findLast(lead, ofOthers);
  if (other >= findLast(lead, ofApplications) || /建议|提案/.test(rest)) return false;
  // What is listed under 其中 is all of it again.
  const [head = ''] = lead.split(/其中|\(/, 1);
  return !speakOfPart(lead, report) && !nameSomeApplications(head) && !countsFewer(takeCounted(lead, clause), report);
}

/** The clause, with the one before it where that names a count and does not say that all of it came in: 高频事项12件，均已办结. */
function takeCounted(lead: string, clause: string): string {
  const before = /[^,;:]{0,200}[,;:]$/.exec(lead.slice(0, lead.length - clause.length))?.[0] ?? '';
  return /[收受接]|其中/.test(lead) || /\d/.test(clause) ? clause : before + clause;
}

/** 45件全部办结, where the table has more: these 45. */
function countsFewer(clause: string, report: Report): boolean {
  const count = /(\d{1,9})[ *]{0,4}[件宗条份起例][^\d]{0,12}$/.exec(clause)?.[1];
  const subject =
    count === undefined ? undefined : report.edition?.subjects.find(({ id }) => id === 'requests.received');
  const stated = toMillionths(count ?? '');
  const values = subject ? readSubject(report, subject) : [];
  return stated !== undefined && values.length > 0 && values.every(({ value }) => stated < value);
}

function findLast(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}
