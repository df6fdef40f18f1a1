import type { Report } from '../model/report.ts';
import { hanNumber } from '../standards/index.ts';
import { say, type Text } from '../text/message.ts';
import { isNumbered, type NumberedHeading } from './headingSequence.ts';
import type { Edit, Problem } from './rule.ts';

const texts = {
  bare: {
    zh: '“{printed}”的编号后面没有“、”，第一级标题应写作“{expected}”（公文层次序数为“一、”“（一）”“1.”“（1）”）。请补上。',
    en: 'The number of “{printed}” has no mark; a first-level heading is written “{expected}” (levels are numbered “一、”, “（一）”, “1.”, “（1）”). Add it.',
  },
  same: { zh: '同样应写作“{expected}”', en: 'This one likewise: “{expected}”' },
  add: { zh: '编号后补上“、”', en: 'Add “、” behind the numbers' },
} satisfies Record<string, Text>;

/** `一 概 述`: the mark behind the number is a blank, and the words may be spaced out. One habit, one problem (norms: E2). */
export function* checkNumberMarks({ sections }: Report): Iterable<Problem> {
  let bare: NumberedHeading[] | undefined;
  for (const { heading } of sections) {
    if (isNumbered(heading) && heading.number.mark === '' && /^[一二三四五六七八九十]{1,3}$/.test(heading.number.text))
      (bare ??= []).push(heading);
  }
  const [first, ...others] = bare ?? [];
  if (!first) return;
  yield {
    span: first.span,
    severity: 'info',
    message: say(texts.bare, {
      printed: `${first.number.text} ${first.title}`,
      expected: writeHeading(first),
    }),
    related: others.map((heading) => ({
      span: heading.span,
      message: say(texts.same, { expected: writeHeading(heading) }),
    })),
    fixes: () => [{ title: say(texts.add), kind: 'safe', edits: [first, ...others].map(markNumber) }],
  };
}

function writeHeading({ number, title }: NumberedHeading): string {
  return `${hanNumber(number.value)}、${joinWords(title)}`;
}

/** Blanks between two Han characters are letter-spacing; others stand between words. */
function joinWords(title: string): string {
  return title.replaceAll(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, '');
}

function markNumber(heading: NumberedHeading): Edit {
  const { number, title, titleSpan } = heading;
  const isExact = title.length === titleSpan.end - titleSpan.start;
  return isExact
    ? { span: { start: number.span.start, end: titleSpan.end }, newText: writeHeading(heading) }
    : { span: { start: number.span.start, end: titleSpan.start }, newText: `${hanNumber(number.value)}、` };
}
