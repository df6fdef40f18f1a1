import { hanNumber } from '../standards/index.ts';
import { say, type Text } from '../text/message.ts';
import { isNumbered, type NumberedHeading, type SequenceFault, writeNumber } from './headingSequence.ts';
import type { StrayNumbers } from './partNumbers.ts';
import type { Edit, Fix, Problem } from './rule.ts';

const texts = {
  stray: {
    zh: '“{heading}”在第{number}部分“{title}”里，编号接不上“{previous}”。如是这一部分的小标题，应编为“{expected}”；如是单独的部分，请核对编号。',
    en: '“{heading}” stands in part {number}, “{title}”, and does not follow “{previous}”. As a sub-heading of that part it should be “{expected}”; as a part of its own, check its number.',
  },
  also: { zh: '同一部分里还有“{heading}”', en: 'Also in this part: “{heading}”' },
  lower: { zh: '改为下一级标题“{expected}”', en: 'Make it a sub-heading, “{expected}”' },
  after: {
    zh: '“{heading}”的编号接不上：前一个同级编号是“{previous}”，这里应为“{expected}”。请改正编号，或补上缺少的内容。',
    en: '“{heading}” is out of sequence: the number before it is “{previous}”, so it should be “{expected}”. Correct the number or add what is missing.',
  },
  first: {
    zh: '“{heading}”是这一级的第一个标题，编号应为“{expected}”。请改正编号，或补上缺少的内容。',
    en: '“{heading}” is the first heading of its level and should be “{expected}”. Correct the number or add what is missing.',
  },
  change: { zh: '编号改为“{expected}”', en: 'Number it “{expected}”' },
  changeOn: { zh: '从“{expected}”起依次重新编号', en: 'Renumber from “{expected}” on' },
} satisfies Record<string, Text>;

/** First-level numbers inside a part: one problem for the part, however many there are. */
export function reportStray({ part, headings }: StrayNumbers): Problem {
  const [first, ...others] = headings;
  const { number, title } = part.section.heading;
  const expected = `（${hanNumber(nextSubheading(part.blocks, first))}）`;
  return {
    span: first.span,
    message: say(texts.stray, {
      heading: nameOf(first),
      number: { zh: hanNumber(part.definition.number), en: String(part.definition.number) },
      title: part.definition.title,
      previous: (number?.text ?? '') + title,
      expected,
    }),
    related: others.map((heading) => ({ span: heading.span, message: say(texts.also, { heading: nameOf(heading) }) })),
    fixes: () => lowerHeadings({ part, headings }, expected),
  };
}

/** A number inside a part that does not follow the one before it. */
export function reportFault({ heading, previous, expected, renumber, isCertain }: SequenceFault): Problem {
  const wanted = writeNumber(heading.number, expected);
  const values = { heading: nameOf(heading), expected: wanted };
  return {
    span: heading.number.span,
    message: previous ? say(texts.after, { ...values, previous: previous.number.text }) : say(texts.first, values),
    fixes: () => {
      const edits = renumber().map(({ heading: { number }, value }) => ({
        span: number.span,
        newText: writeNumber(number, value),
      }));
      const title = say(edits.length > 1 ? texts.changeOn : texts.change, { expected: wanted });
      return [{ title, kind: isCertain ? 'safe' : 'suggestion', edits }];
    },
  };
}

/** As sub-headings they go on with the part's own （一）（二）. Absent where they have sub-headings themselves. */
function lowerHeadings({ part, headings }: StrayNumbers, expected: string): readonly Fix[] {
  const [first] = headings;
  const hasOwn = part.blocks.some(
    (block) => isNumbered(block) && block.number.level === 2 && block.span.start > first.span.start,
  );
  if (hasOwn) return [];
  const from = nextSubheading(part.blocks, first);
  const edits = headings.flatMap((heading, index): readonly Edit[] => {
    const mark = { span: { start: heading.span.start, end: heading.span.start }, newText: '#' };
    const number = { span: heading.number.span, newText: `（${hanNumber(from + index)}）` };
    return heading.style === 'atx' ? [mark, number] : [number];
  });
  return [{ title: say(texts.lower, { expected }), kind: 'suggestion', edits }];
}

function nextSubheading(blocks: StrayNumbers['part']['blocks'], before: NumberedHeading): number {
  let last = 0;
  for (const block of blocks) {
    if (block === before) break;
    if (isNumbered(block) && block.number.level === 2) last = block.number.value;
  }
  return last + 1;
}

function nameOf(heading: NumberedHeading): string {
  return heading.number.text + heading.title.replaceAll(/\s+/g, '');
}
