import type { HeadingNumber } from '../syntax/tree.ts';
import { say, type Text } from '../text/message.ts';
import { isHan, isMarked, numbersOf, readArabic, type Stretch } from './numberedLines.ts';
import { defineRule, type Problem, type Severity } from './rule.ts';

const texts = {
  bracket: {
    zh: '带括号的编号后面不加标点：“{printed}”应写作“{expected}”。全文这样的编号有{count}个。',
    en: 'A number in brackets takes no mark: “{printed}” should be “{expected}”. Numbers like this in the report: {count}.',
  },
  arabic: {
    zh: '阿拉伯数字编号后用下脚点：“{printed}”宜写作“{expected}”（公文层次序数为“一、”“（一）”“1.”“（1）”）。全文这样的编号有{count}个。',
    en: 'An Arabic number is followed by a point: “{printed}” is better written “{expected}” (levels are numbered “一、”, “（一）”, “1.”, “（1）”). Numbers like this in the report: {count}.',
  },
  han: {
    zh: '汉字编号后用顿号：“{printed}”宜写作“{expected}”。全文这样的编号有{count}个。',
    en: 'A Chinese number is followed by “、”: “{printed}” is better written “{expected}”. Numbers like this in the report: {count}.',
  },
  also: { zh: '此处也是：“{printed}”', en: 'Here too: “{printed}”' },
  fix: { zh: '{count}个编号都改用“{expected}”的形式', en: 'Write all {count} numbers in the form “{expected}”' },
} satisfies Record<string, Text>;

interface Style {
  readonly numbers: readonly HeadingNumber[];
  readonly text: Text;
  readonly mark: string;
  readonly severity: Severity;
}

/** 一、 （一） 1. （1）: each number has its own mark behind it or none (norms E2). One problem for each habit. */
export const numberMarks = defineRule({
  id: 'number-marks',
  since: '0.1.0',
  group: 'language',
  scope: 'report',
  reads: [],
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '编号后的标点合乎规范：“一、”“（一）”“1.”“（1）”。',
    en: 'Numbers have the right mark behind them: “一、”, “（一）”, “1.”, “（1）”.',
  },

  *check(report, { document }): Iterable<Problem> {
    const { stretches, holdsMarked, holdsHan, holdsCommas } = numbersOf(report, document);
    if (!holdsMarked && !holdsHan && !holdsCommas) return;
    for (const style of findStyles(stretches)) yield* describe(style);
  },
});

function findStyles(stretches: readonly Stretch[]): readonly Style[] {
  const numbers = stretches.flatMap((stretch) => stretch.numbers);
  // Where `1.` and `1、` stand side by side, that is what is wrong, and said elsewhere.
  const arabic = stretches.map(readArabic).flatMap(({ points, commas }) => (points.length > 0 ? [] : commas));
  return [
    { numbers: numbers.filter(isMarked), text: texts.bracket, mark: '', severity: 'warning' },
    { numbers: arabic, text: texts.arabic, mark: '.', severity: 'info' },
    { numbers: numbers.filter(isHan), text: texts.han, mark: '、', severity: 'info' },
  ];
}

function* describe({ numbers, text, mark, severity }: Style): Iterable<Problem> {
  const [first, ...others] = numbers;
  if (!first) return;
  const expected = first.text.slice(0, -1) + mark;
  const count = numbers.length;
  yield {
    span: first.span,
    severity,
    message: say(text, { printed: first.text, expected, count }),
    related: others.map((number) => ({ span: number.span, message: say(texts.also, { printed: number.text }) })),
    fixes: () => {
      const edits = numbers.map(({ span }) => ({ span: { start: span.end - 1, end: span.end }, newText: mark }));
      return [{ title: say(texts.fix, { count, expected }), kind: 'suggestion', edits }];
    },
  };
}
