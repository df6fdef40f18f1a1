import { say, type Text } from '../text/message.ts';
import { passagesOf, type Passage } from './passages.ts';
import { defineRule, type Edit, type Problem } from './rule.ts';

const texts = {
  found: {
    zh: '并列的书名号之间、引号之间不用顿号，这里（{printed}）的“、”可以去掉（GB/T 15834—2011）。本段共{count}处。',
    en: 'Titles in a row, and quotations in a row, take no “、” between them: the one here ({printed}) can go (GB/T 15834—2011). Places in this paragraph: {count}.',
  },
  also: { zh: '此处也是', en: 'Here too' },
  fix: { zh: '去掉本段书名号、引号之间的顿号', en: 'Remove “、” between titles and quotations of this paragraph' },
} satisfies Record<string, Text>;

const pairs: Readonly<Record<string, string>> = { '》': '《', '”': '“', '」': '「', '』': '『' };
const between = /(?<=》)、(?=《)|(?<=”)、(?=“)|(?<=」)、(?=「)|(?<=』)、(?=『)/g;

/** 、 between titles 《》《》 or quotations “”“” in a row (norms E6): usual is none, so it is information. */
export const titleMarks = defineRule({
  id: 'title-marks',
  since: '0.1.0',
  group: 'language',
  scope: 'report',
  severity: 'info',
  fixKind: 'safe',
  title: {
    zh: '并列的书名号之间、引号之间不用顿号。',
    en: 'Titles in a row, and quotations in a row, take no “、” between them.',
  },

  *check(report, { document }): Iterable<Problem> {
    for (const passage of passagesOf(report, document)) {
      if (mayHoldMark(passage.typed)) yield* checkPassage(passage);
    }
  },
});

/** Whether a 、 stands between two of a kind: a cheap look, since nearly every paragraph has some 、. */
function mayHoldMark(typed: string): boolean {
  for (let at = typed.indexOf('、', 1); at > 0; at = typed.indexOf('、', at + 1)) {
    if (pairs[typed.charAt(at - 1)] === typed.charAt(at + 1)) return true;
  }
  return false;
}

function* checkPassage(passage: Passage): Iterable<Problem> {
  const places = findMarks(passage.text);
  const [first, ...others] = places;
  if (first === undefined) return;
  yield {
    span: passage.spanOf(first, first + 1),
    message: say(texts.found, { printed: passage.typed.slice(first - 1, first + 2), count: places.length }),
    related: others.map((at) => ({ span: passage.spanOf(at, at + 1), message: say(texts.also) })),
    fixes: () => {
      const edits = places.flatMap((at): readonly Edit[] => {
        const span = passage.editable(at, at + 1);
        return span ? [{ span, newText: '' }] : [];
      });
      return edits.length === places.length ? [{ title: say(texts.fix), kind: 'safe', edits }] : [];
    },
  };
}

/** A note behind one of the titles asks for 、 after it, and then it is used between all of them: such sentences are let be. */
function findMarks(text: string): readonly number[] {
  const places: number[] = [];
  let from = 0;
  for (const sentence of text.split(/(?<=[。；;！？])/)) {
    if (!/[)）〕]、[《“「『]/.test(sentence)) {
      for (const match of sentence.matchAll(between)) places.push(from + match.index);
    }
    from += sentence.length;
  }
  return places;
}
