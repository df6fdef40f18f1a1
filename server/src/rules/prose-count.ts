import type { Report } from '../model/report.ts';
import { paragraphsWith, ruleSigns } from '../model/ruleSigns.ts';
import { type Block, paragraphText, sourceSpan } from '../syntax/tree.ts';
import { say, type Text } from '../text/message.ts';
import { changeNumber, findAnnounced, mayBeCounted } from './announcedCounts.ts';
import { judgeParts, partCount } from './announcedParts.ts';
import { countFollowing, countNames, countTitles, type Counted } from './countedItems.ts';
import { defineRule, type Problem } from './rule.ts';

const texts = {
  list: {
    zh: '这里说有“{printed}”，而列出的是{count}项。请改正数目，或核对所列的各项。',
    en: '“{printed}” is announced, but {count} are listed. Correct the number, or check the list.',
  },
  names: {
    zh: '这里说有“{printed}”，而前面用顿号分开的只有{count}项：可能少列了，也可能两项之间漏了顿号。请核对。',
    en: '“{printed}” is announced, but only {count} names stand before it between 、: some may be missing, or a 、 between two of them. Check it.',
  },
} satisfies Record<string, Text>;

/** Announcements that are looked at in one report; no author comes near. */
const mostLooks = 500;

/** A number of things that a sentence announces is that of the things listed (norms: TX-LISTCOUNT). Only where both are plain. */
export const proseCount = defineRule({
  id: 'prose-count',
  since: '0.1.0',
  group: 'prose',
  scope: 'report',
  reads: ['prose'],
  concerns: mayBeCounted,
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '正文所说的项数与所列的一致。',
    en: 'A number of items said in prose is the number of items listed.',
  },

  *check(report, { document }): Iterable<Problem> {
    let looks = mostLooks;
    for (const block of paragraphsWith(report, document, ruleSigns.announcing)) {
      const typed = paragraphText(block);
      for (const announced of findAnnounced(typed)) {
        if (--looks < 0) return;
        const span = sourceSpan(block, announced.start, announced.end);
        const parts = judgeParts(report, typed, announced, span);
        if (parts) {
          yield { ...parts, fixes: () => [changeNumber(block, announced, partCount(report) ?? 0)] };
          continue;
        }
        const names = countNames(typed, announced);
        const counted =
          names ?? countTitles(typed, announced) ?? countFollowing(report.blocks, block, typed, announced);
        if (!counted || !differs(counted, announced.value)) continue;
        if (counted.count < announced.value && isUnfinished(report, block, typed.slice(announced.end))) continue;
        const printed = typed.slice(announced.start, announced.end).replaceAll(/\s/g, '');
        yield {
          span,
          severity: names ? 'info' : 'warning',
          message: say(names ? texts.names : texts.list, { printed, count: counted.count }),
          fixes: () => [changeNumber(block, announced, counted.count)],
        };
      }
    }
  },
});

/** The last sentence of a report that nobody has ended yet: its list may go on. */
function isUnfinished({ blocks, cutAt }: Report, block: Block, behind: string): boolean {
  return cutAt !== undefined || (block === blocks.at(-1) && !/[。！？!?]/u.test(behind));
}

function differs({ count, means }: Counted, announced: number): boolean {
  return means === 'exact' ? count !== announced : means === 'less' ? count < announced : count > announced;
}
