import { hanNumber } from '../standards/index.ts';
import { say, type Text } from '../text/message.ts';
import type { PointFault } from './countedPoints.ts';
import type { ArabicNumbers } from './numberedLines.ts';
import { writeNumber } from './headingSequence.ts';
import type { LineFault } from './lineSequence.ts';
import type { Problem } from './rule.ts';

const texts = {
  mixed: {
    zh: '同一部分里的编号写法不一：“{point}”等{points}个用下脚点，“{comma}”等{commas}个用顿号。请统一写作“{expected}”的形式。',
    en: 'Numbers in this part are written in two ways: {points} with a point (“{point}”), {commas} with “、” (“{comma}”). Write all of them like “{expected}”.',
  },
  comma: { zh: '此处用顿号：“{printed}”', en: '“、” here: “{printed}”' },
  unify: { zh: '这一部分的编号统一写作“{expected}”的形式', en: 'Write the numbers of this part like “{expected}”' },
  gap: {
    zh: '“{printed}”的序号接不上：前面是“{previous}”，这里应为“{expected}”。请改正序号，或补上缺少的内容。',
    en: '“{printed}” is out of sequence: after “{previous}” it should be “{expected}”. Correct the number or add what is missing.',
  },
  previous: { zh: '前一个是“{previous}”', en: 'The one before it: “{previous}”' },
  change: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
} satisfies Record<string, Text>;

/** Numbers of one part in two ways: one problem, on the first of them. */
export function* reportMixed({ points, commas }: ArabicNumbers): Iterable<Problem> {
  const [point] = points;
  const [comma] = commas;
  if (!point || !comma) return;
  const first = point.span.start < comma.span.start ? point : comma;
  const expected = `${first.text.slice(0, -1)}.`;
  yield {
    span: first.span,
    message: say(texts.mixed, {
      point: point.text,
      points: points.length,
      comma: comma.text,
      commas: commas.length,
      expected,
    }),
    related: commas
      .filter((number) => number !== first)
      .map((number) => ({ span: number.span, message: say(texts.comma, { printed: number.text }) })),
    fixes: () => {
      const edits = commas.map(({ span }) => ({
        span: { start: span.end - 1, end: span.end },
        newText: '.',
      }));
      return [{ title: say(texts.unify, { expected }), kind: 'suggestion', edits }];
    },
  };
}

/** A point out of its turn. */
export function reportFault({ point, previous, expected: value }: PointFault): Problem {
  const { passage, at, numeral, word } = point;
  const expected = hanNumber(value) + word;
  const before = previous.numeral + previous.word;
  return {
    span: passage.spanOf(at, at + numeral.length + 1),
    message: say(texts.gap, { printed: numeral + word, previous: before, expected }),
    related: [
      {
        span: previous.passage.spanOf(previous.at, previous.at + previous.numeral.length + 1),
        message: say(texts.previous, { previous: before }),
      },
    ],
    fixes: () => {
      const fix = { title: say(texts.change, { expected }), kind: 'suggestion' } as const;
      return passage.offer(at, at + numeral.length, hanNumber(value), fix);
    },
  };
}

/** A line of a list out of its turn. */
export function reportLine({ number, previous, expected: value }: LineFault): Problem {
  const expected = writeNumber(number, value);
  const edits = [{ span: number.span, newText: expected }];
  return {
    span: number.span,
    message: say(texts.gap, { printed: number.text, previous: previous.text, expected }),
    related: [{ span: previous.span, message: say(texts.previous, { previous: previous.text }) }],
    fixes: () => [{ title: say(texts.change, { expected }), kind: 'suggestion', edits }],
  };
}
