import type { Report } from '../model/report.ts';
import { paragraphText, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** Where prose says that every application was dealt with. */
export interface CompletionClaim {
  readonly span: Span;
  /** Within the time limit (按时办结率), or answered (均已答复): some read that as speaking of what was due only. */
  readonly isArguable: boolean;
}

/** A look at the text as typed; most paragraphs have none of it. */
const signs = /率[^,，;；。%％\d]{0,12}[1１]|(?:全部|[均都皆])[^,，;；。]{0,8}[办辦答]/;
const rate = /(?:按时|按期|依法|及时)?(?:办结|结案|办理|办理完成|办件办结)率[^,;。%\d]{0,12}100(?:\.0+)? ?%/g;
const all =
  /(?:全部|均已?|都已?|已全部|均已全部|皆已?)(?:按时|按期|及时|依法|依规){0,2}(?:予以|进行)?(?:办结|办理完毕|办理完成|答复完毕|答复)/g;

/** Whose completion it is: only that of applications is in the table. */
const ofApplications = /依申请|公开申请|申请公开|信息申请|公开信息/;
const ofOthers =
  /建议|提案|议案|热线|12345|信访|来信|来访|留言|投诉|咨询|信箱|工单|许可|审批|诉求|舆情|督办|网民|问政|案件备案/;
/** Before it: then it speaks of the rest, of last year's, or of what was due. */
const ofSome = /其余|其他均|其它均|除[^,;。]{0,20}外|上年|去年|上一年|到期|应办|应答|应予|其中/;
/** A wish or a plan, not what was. */
const planned = /力争|争取|目标|要求|力求|下一步|今后|将要|计划/;
const inTime = /期限|时限|按时|按期|及时|法定时间|规定时间/;

/** At most this far back in a sentence it is looked what the words are about. */
const longestLead = 160;

/** Sentences of the report that say so, in order. */
export function* findCompletionClaims(report: Report): Iterable<CompletionClaim> {
  for (const block of report.blocks) {
    if (block.kind !== 'paragraph') continue;
    const typed = paragraphText(block);
    if (!signs.test(typed)) continue;
    const text = foldText(typed);
    for (const pattern of [rate, all]) {
      for (const match of text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        if (!speaksOfApplications(text, match.index, end)) continue;
        const isAnswer = match[0].endsWith('答复');
        // 均在期限内答复 and 均已按时答复 say when, not how many.
        if (isAnswer && inTime.test(text.slice(Math.max(0, match.index - 12), end + 4))) continue;
        yield {
          span: sourceSpan(block, match.index, end),
          isArguable: isAnswer || inTime.test(match[0]) || text.startsWith('确保', match.index - 2),
        };
      }
    }
  }
}

function speaksOfApplications(text: string, start: number, end: number): boolean {
  const stop = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('\n', start - 1)) + 1;
  const lead = text.slice(Math.max(stop, start - longestLead), start);
  const next = text.indexOf('。', end);
  const rest = text.slice(end, next < 0 ? end + 40 : Math.min(next, end + 40));
  const clause = lead.slice(Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';')) + 1);
  if (!ofApplications.test(lead) || ofSome.test(clause) || planned.test(lead)) return false;
  // What the words are about stands nearest before them.
  const other = lastMatch(lead, ofOthers);
  return other < lastMatch(lead, ofApplications) && !/建议|提案/.test(rest);
}

function lastMatch(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern, 'g'))].at(-1)?.index ?? -1;
}
