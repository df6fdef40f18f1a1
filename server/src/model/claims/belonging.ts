import { type Block, paragraphText, type Paragraph } from '../../syntax/tree.ts';
import { farthestWhole } from './claimLists.ts';
import { dropEmphasis } from './placedText.ts';
import { mayHoldNumber } from './numberHint.ts';

/**
 * What a sentence must have to open a list or to tie shares (`claimLists.ts`, `listParts.ts`), in either script: a sentence without
 * asks nothing of the sentence before it. Wider than what opens a list in the end.
 */
const opening =
  /[%％‰]|百分|其中|[,，(（](?:主要)?(?:含|包)|在[主公收受所全上这這已办辦答]|分[别別彆为為爲]|具[体體][为為爲是]/;
/** A number with a bracket or a colon not far behind it: its unit, and no more words than `findCue` allows. */
const divided = /[\d０-９〇零一二两兩三四五六七八九十百千万萬亿億][^,，;；:：。()（）、]{0,24}[:：(（]/;
/** Classes of a whole that may stand some sentences before. */
const classified = /分[类類]|[种種][类類]|[类類][别別彆型]/;
/** More paragraphs than these and they need not be told from the rest. */
const most = 24;

/** A range of blocks. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The paragraphs around one that has been changed whose claims may bear on each other: no list in them reaches out of them, and none
 * from outside into them, neither as it was nor as it is now. Undefined where they are many.
 *
 * @param blocks those of one part, with the changed paragraph at `index`
 * @param was the paragraph before
 */
export function findBelonging(blocks: readonly Block[], index: number, was: Paragraph): BlockRange | undefined {
  const kindOf = (at: number): Kind => {
    const kind = tellBlock(blocks[at]);
    if (at !== index) return kind;
    const before = tellBlock(was);
    if (kind === before) return kind;
    return ['classifies', 'opens', 'unsure'].find((each): each is Kind => each === kind || each === before) ?? 'unsure';
  };
  /** Whether no list from `at` on asks for what stands before it: one that opens asks for the sentence before its own. */
  const isClean = (at: number): boolean => {
    let sentences = 0;
    for (let next = at; next < blocks.length && sentences < farthestWhole; next++) {
      const kind = kindOf(next);
      if (kind === 'parts') return true;
      if (kind === 'classifies' || (kind === 'opens' && sentences === 0)) return false;
      if (kind === 'states' || kind === 'opens') sentences++;
    }
    return true;
  };
  let from = index;
  while (from > 0 && !isClean(from)) if (index - --from > most) return undefined;
  let to = index + 1;
  while (to < blocks.length && !isClean(to)) if (++to - index > most) return undefined;
  return { from, to };
}

/**
 * `classifies` a whole or may; `opens` a list or may; `states` numbers only; `parts` what stands before it from what follows; `unsure`
 * is none of it for certain.
 */
type Kind = 'classifies' | 'opens' | 'states' | 'parts' | 'unsure';

function tellBlock(block: Block | undefined): Kind {
  if (block?.kind === 'heading') return tellOpening(dropEmphasis(block.title)) ?? 'unsure';
  if (block?.kind !== 'paragraph') return 'parts';
  const text = dropEmphasis(paragraphText(block));
  const opens = tellOpening(text);
  if (opens) return opens;
  if (mayHoldNumber(text)) return 'states';
  // Words without a number that end in a colon do not part what follows them from what stands before.
  return /[:：]\s*$/.test(text) ? 'unsure' : 'parts';
}

/** Whether the words may open a list, of classes or otherwise; in either script. */
export function tellOpening(text: string): Kind | undefined {
  if (classified.test(text)) return 'classifies';
  return opening.test(text) || divided.test(text) ? 'opens' : undefined;
}
