import type { Text } from '../text/message.ts';

/** What is said of a total and its parts: how they differ, and what to do. */
export const sumTexts = {
  whole: {
    zh: '“{total}”与所列各项不符：{addition}＝{sum}，{difference}。{advice}',
    en: '“{total}” does not agree with the parts listed: {addition} = {sum}, {difference}. {advice}',
  },
  part: {
    zh: '其中的“{part}”多于总数“{total}”。请核对这两个数。',
    en: '“{part}” is said to be part of “{total}” but is more. Check both numbers.',
  },
  more: { zh: '比总数多{by}', en: '{by} more than the total' },
  less: { zh: '比总数少{by}', en: '{by} less than the total' },
  correct: {
    zh: '请核对总数和各项，改正错的一个。',
    en: 'Check the total and the parts, and correct the wrong one.',
  },
  perhapsTwice: {
    zh: '请核对总数和各项；如一件计入几项，可不改。',
    en: 'Check the total and the parts; leave them if one thing is counted in several parts.',
  },
  perhapsNotAll: {
    zh: '请核对总数和各项；如所列并非全部，可不改。',
    en: 'Check the total and the parts; leave them if not all parts are listed.',
  },
} satisfies Record<string, Text>;
