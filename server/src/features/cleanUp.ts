import { rules } from '../rules/index.ts';
import type { Edit } from '../rules/rule.ts';
import { type Message, say, type Text } from '../text/message.ts';
import { EditedText } from './editedText.ts';
import type { Finding } from './finding.ts';

/** The rules on what a page leaves in a text: its furniture, pinyin, characters that were lost. */
export const residueRules = rules.filter(({ group }) => group === 'residue');

const tidied: Text = {
  zh: '清除不换行空格和零宽字符（{count}处）',
  en: 'Replace no-break blanks and drop characters without width ({count} places)',
};

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
 * Then what no rule reports, since it is no fault of a report: blanks that only pages have.
 * @param check gives those findings of a text
 * @param tidy gives the edits that are left to make a text one of its own
 */
export function cleanUp(
  text: string,
  check: (text: string) => readonly Finding[],
  tidy: (text: string) => readonly Edit[] = () => [],
): CleanUp {
  const edited = new EditedText(text);
  const done: Message[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const fixes = check(edited.text).flatMap((finding) => finding.fixes().slice(0, 1));
    const edits = chooseApart(fixes.flatMap((fix) => fix.edits));
    if (edits.length === 0) break;
    edited.apply(edits);
    done.push(...fixes.map(({ title }) => title));
  }
  const left = tidy(edited.text);
  if (left.length > 0) {
    edited.apply(left);
    done.push(say(tidied, { count: left.length }));
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
