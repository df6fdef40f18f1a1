import { ruleSigns } from '../model/ruleSigns.ts';
import { differAt, wordingData } from '../standards/wording.ts';
import { foldText } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { type Passage, passagesWith } from './passages.ts';
import { defineRule, type Fix, type Problem } from './rule.ts';
import { type FoundSlip, findSlips } from './slips.ts';

const texts = {
  found: {
    zh: '“{printed}”应为“{right}”：{why}。请改正。',
    en: '“{printed}” should be “{right}”: {why}. Correct it.',
  },
  fix: { zh: '改为“{right}”', en: 'Change to “{right}”' },
} satisfies Record<string, Text>;

/** Slips of the pen that are certain in the place where they stand (norms E12); which ones is data. */
export const wording = defineRule({
  id: 'wording',
  since: '0.1.0',
  group: 'language',
  scope: 'report',
  reads: ['paragraphs'],
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '没有明显的错别字和误用词。',
    en: 'No word is a certain slip of the pen.',
  },

  *check(report, { document }): Iterable<Problem> {
    for (const passage of passagesWith(report, document, ruleSigns.slip)) {
      for (const found of findSlips(passage)) yield describe(passage, found);
    }
  },
});

function describe(passage: Passage, { slip, at }: FoundSlip): Problem {
  const word = passage.typed.slice(at, at + slip.wrong.length);
  const isTraditional = word !== slip.wrong;
  const rightWord = isTraditional ? (slip.traditional ?? carryOver(word, slip.wrong, slip.right)) : slip.right;
  // A word that ends in the middle of a date is told with all of it: 截止2024年, 截止20日, not 截止20.
  const rest = /\d$/.test(slip.wrong)
    ? (/^(?:[\d０-９]{0,2}年|日)?/u.exec(passage.typed.slice(at + word.length))?.[0] ?? '')
    : '';
  const [printed, right] = [word + rest, rightWord + rest];
  const reason = wordingData.reasons[slip.why];
  const why = { zh: reason?.zh ?? '', en: reason?.en ?? '' };
  return {
    span: passage.spanOf(at, at + printed.length),
    severity: reason?.common === true ? 'info' : 'warning',
    message: say(texts.found, { printed, right, why }),
    fixes: () => changeTo(passage, at, printed, right),
  };
}

/** The right word in the characters of the printed one, as far as they stay. */
function carryOver(printed: string, wrong: string, right: string): string {
  // Counted from the front, and from the back where the right word is shorter or longer.
  const shift = wrong.length - right.length;
  const carry = (character: string, index: number): string => {
    const at = character === wrong.charAt(index) ? index : index + shift;
    return character === wrong.charAt(at) ? printed.charAt(at) : character;
  };
  return Array.from(right, carry).join('');
}

/** Only the characters that differ are written: a title or a link around them stays whole. */
function changeTo(passage: Passage, at: number, printed: string, right: string): readonly Fix[] {
  const from = differAt(printed, right);
  let tail = 0;
  const most = Math.min(printed.length, right.length) - from;
  while (tail < most && printed.at(-1 - tail) === right.at(-1 - tail)) tail++;
  // In traditional characters of another kind it may be the right word already.
  if (foldText(printed) === foldText(right)) return [];
  const newText = right.slice(from, right.length - tail);
  const fix = { title: say(texts.fix, { right }), kind: 'suggestion' } as const;
  return passage.offer(at + from, at + printed.length - tail, newText, fix);
}
