import type { Report, ReportDocument, Section } from '../model/report.ts';
import { hanNumber } from '../standards/index.ts';
import { say, type Text } from '../text/message.ts';
import { isNumbered, isReached, type NumberedHeading } from './headingSequence.ts';
import type { Edit, Problem } from './rule.ts';

const texts = {
  bare: {
    zh: '各部分的标题没有编号，下一级却编作“{below}”。公文第一级编“一、”，第二级编“（一）”；请从“一、”起补上编号。',
    en: 'The parts carry no numbers, yet the level below is numbered “{below}”. First-level headings are numbered “一、”, the second “（一）”: add the numbers, from “一、” on.',
  },
  restart: {
    zh: '“{heading}”在“{previous}”和“{next}”之间，编号接不上。如是“{previous}”的小标题，应改用下一级编号“（一）”；如是单独的部分，请重新编号。',
    en: '“{heading}” stands between “{previous}” and “{next}” and follows neither. As a sub-heading of “{previous}” it takes the number of a lower level, “（一）”; as a part of its own, renumber the parts.',
  },
  also: { zh: '这里还有“{heading}”', en: 'Also here: “{heading}”' },
  gap: {
    zh: '“{heading}”的编号接不上：前一部分是“{previous}”，这里应为“{expected}”。请改正编号，或补上缺少的部分。',
    en: '“{heading}” is out of sequence: the part before it is “{previous}”, so it should be “{expected}”. Correct the number or add what is missing.',
  },
  number: { zh: '各部分从“一、”起编号', en: 'Number the parts from “一、” on' },
} satisfies Record<string, Text>;

/** First-level numbers of a report whose parts are not prescribed: in order among themselves, whatever they are called. */
export function* checkUsualNumbers(report: Report, document: ReportDocument): Iterable<Problem> {
  const { sections } = report;
  if (sections.every(({ heading }) => !heading.number)) yield* checkBare(sections);
  const numbered = sections.map(({ heading }) => heading).filter(isNumbered);
  const titles = numbered.map(({ title }) => title.replaceAll(/\s+/g, ''));
  // A list of contents before the text has every heading twice.
  if (new Set(titles).size < titles.length) return;
  yield* checkSequence(numbered, document.text);
}

function* checkBare(sections: readonly Section[]): Iterable<Problem> {
  const below = sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => isNumbered(block) && block.number.level === 2 && block.style !== 'inline');
  const [first] = sections;
  if (!first || sections.length < 2 || below?.kind !== 'heading' || !below.number) return;
  const edits = sections.map(({ heading }, index): Edit => {
    const { start } = heading.titleSpan;
    return { span: { start, end: start }, newText: `${hanNumber(index + 1)}、` };
  });
  yield {
    span: first.heading.titleSpan,
    // Nothing says that they were meant to have numbers: a list or a style sheet may have drawn them.
    severity: 'info',
    message: say(texts.bare, { below: below.number.text }),
    fixes: () => [{ title: say(texts.number), kind: 'suggestion', edits }],
  };
}

/** Numbers that begin again between two parts that follow one another, and numbers left out. What comes after the last part may be another text. */
function* checkSequence(headings: readonly NumberedHeading[], text: string): Iterable<Problem> {
  let held: NumberedHeading[] = [];
  let last: NumberedHeading | undefined;
  for (const heading of headings) {
    const { value } = heading.number;
    if (!last) last = heading;
    else if (value === last.number.value + 1) {
      const [first, ...others] = held;
      if (first) yield reportRestart(first, others, last, heading);
      held = [];
      last = heading;
    } else if (value <= last.number.value) held.push(heading);
    else {
      const expected = last.number.value + 1;
      const between = text.slice(last.span.end, heading.span.start);
      // Where numbers began again before it, nothing says which of them is wrong.
      if (held.length === 0 && !isReached(between, heading.number.level, expected, value))
        yield {
          span: heading.number.span,
          message: say(texts.gap, {
            heading: nameOf(heading),
            previous: nameOf(last),
            expected: `${hanNumber(expected)}、`,
          }),
        };
      held = [];
      last = heading;
    }
  }
}

function reportRestart(
  first: NumberedHeading,
  others: readonly NumberedHeading[],
  previous: NumberedHeading,
  next: NumberedHeading,
): Problem {
  return {
    span: first.span,
    message: say(texts.restart, { heading: nameOf(first), previous: nameOf(previous), next: nameOf(next) }),
    related: others.map((heading) => ({ span: heading.span, message: say(texts.also, { heading: nameOf(heading) }) })),
  };
}

function nameOf({ number, title }: NumberedHeading): string {
  return `${number.text}${number.mark === '' ? ' ' : ''}${title.replaceAll(/\s+/g, '')}`;
}
