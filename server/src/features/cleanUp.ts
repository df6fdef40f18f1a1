import { rules } from '../rules/index.ts';
import type { Edit } from '../rules/rule.ts';
import type { Message } from '../text/message.ts';
import { EditedText } from './editedText.ts';
import type { Finding } from './finding.ts';

/** The rules on what a page leaves in a text: its furniture, pinyin, characters that were lost. */
export const residueRules = rules.filter(({ group }) => group === 'residue');

/** Times that a text is looked at again: what one fix takes out may have hidden something. */
const mostRounds = 5;

export interface CleanUp {
  /** Edits of the text that was given, in order of position. Empty where there is nothing to take out. */
  readonly edits: readonly Edit[];
  readonly text: string;
  /** What was done, a sentence for each kind. */
  readonly done: readonly Message[];
}

/**
 * Takes out of a text what a page left in it: the first fix of every finding of `residueRules`, until none is left.
 * @param check gives those findings of a text
 */
export function cleanUp(text: string, check: (text: string) => readonly Finding[]): CleanUp {
  const edited = new EditedText(text);
  const done: Message[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const fixes = check(edited.text).flatMap((finding) => finding.fixes().slice(0, 1));
    const edits = chooseApart(fixes.flatMap((fix) => fix.edits));
    if (edits.length === 0) break;
    edited.apply(edits);
    done.push(...fixes.map(({ title }) => title));
  }
  return { edits: edited.edits(), text: edited.text, done };
}

/** The edits by position, without those that overlap one before them: they wait for the next round. */
function chooseApart(edits: readonly Edit[]): readonly Edit[] {
  const chosen: Edit[] = [];
  let end = -1;
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    if (edit.span.start < end) continue;
    chosen.push(edit);
    end = Math.max(edit.span.end, edit.span.start + 1);
  }
  return chosen;
}
