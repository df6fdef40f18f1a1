import { type Noise, lostMark } from '../text/noise.ts';
import { say, type Text } from '../text/message.ts';
import { defineRule, type Edit, type Fix } from './rule.ts';

const texts = {
  both: {
    zh: '有{count}处文字在转换时坏了：{blanks}处空格成了问号，{lost}处丢了字。检查时问号作空格、丢的字作“□”；请清除问号，对照原文补上丢的字。',
    en: 'The text was damaged in {count} places when it was converted: blanks became question marks in {blanks}, characters were lost in {lost}. They are read as blanks and as □; remove the marks and fill in from the original what was lost.',
  },
  blanks: {
    zh: '有{count}处文字在转换时坏了：空格成了问号。检查时问号作空格；请清除问号。',
    en: 'The text was damaged when it was converted: blanks became question marks (places: {count}). They are read as blanks; remove the marks.',
  },
  lost: {
    zh: '有{count}处文字在转换时坏了：丢了字。检查时丢的字作“□”；请对照原文补上。',
    en: 'The text was damaged when it was converted: characters were lost (places: {count}). They are read as □; fill in from the original what was lost.',
  },
} satisfies Record<string, Text>;
const remove: Text = { zh: '清除问号，丢的字标作“□”', en: 'Remove the question marks and put □ for what was lost' };
const another: Text = { zh: '这里也是', en: 'here, too' };

/** More places than these are counted, but not shown one by one. */
const mostShown = 50;

/** Question marks that were blanks, and characters that were lost on the way; told once. */
export const replacementNoise = defineRule({
  id: 'replacement-noise',
  since: '0.1.0',
  group: 'residue',
  severity: 'warning',
  fixKind: 'suggestion',
  scope: 'document',
  reads: [],
  // A text that is cut into parts has no noise.
  byPart: true,
  title: { zh: '没有因转换而损坏的文字。', en: 'No text was damaged by conversion.' },
  *check({ noise }) {
    if (!noise) return;
    const places = [...noise.blanks, ...noise.lost].toSorted((a, b) => a.start - b.start);
    const [first, ...others] = places;
    if (!first) return;
    const [blanks, lost] = [noise.blanks.length, noise.lost.length];
    const text = blanks > 0 && lost > 0 ? texts.both : blanks > 0 ? texts.blanks : texts.lost;
    yield {
      span: first,
      message: say(text, { count: places.length, blanks, lost }),
      related: others.slice(0, mostShown).map((span) => ({ span, message: say(another) })),
      fixes: () => offerRemoval(noise),
    };
  },
});

function offerRemoval(noise: Noise): readonly Fix[] {
  const marked = noise.lost.filter(({ start, end }) => noise.clean.slice(start, end) === lostMark);
  const edits = [
    ...noise.blanks.map((span): Edit => ({ span, newText: '' })),
    ...marked.map((span): Edit => ({ span, newText: lostMark })),
  ];
  return edits.length > 0 ? [{ title: say(remove), kind: 'suggestion', edits }] : [];
}
