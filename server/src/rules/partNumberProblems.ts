import { say, type Text } from '../text/message.ts';
import type { Outline, Part } from './outline.ts';
import { areNumberedRight, findWrongNumbers, officialNumber } from './partNumbers.ts';
import type { Edit, Problem } from './rule.ts';

const texts = {
  wrong: {
    zh: '“{title}”的编号印作“{printed}”，格式规定为“{expected}”。请改正编号。',
    en: '“{title}” is numbered “{printed}”; the format has “{expected}”. Correct the number.',
  },
  style: {
    zh: '第一级标题的编号印作“{printed}”，应写作“{expected}”（公文层次序数为“一、”“（一）”“1.”“（1）”）。请改正这一级的编号。',
    en: 'A first-level heading is numbered “{printed}”; it should be “{expected}” (levels are numbered “一、”, “（一）”, “1.”, “（1）”). Correct the numbers of this level.',
  },
  same: { zh: '同样应改为“{expected}”', en: 'This one likewise: “{expected}”' },
  bare: {
    zh: '“{title}”没有编号，其他部分有。请补上“{expected}”。',
    en: '“{title}” has no number where other parts have one. Add “{expected}”.',
  },
  allBare: {
    zh: '各部分的标题都没有编号，格式规定从“{expected}”起依次编号。请补上编号。',
    en: 'The parts carry no numbers; the format numbers them from “{expected}” on. Add the numbers.',
  },
  change: { zh: '编号改为“{expected}”', en: 'Number it “{expected}”' },
  changeAll: { zh: '各部分按格式编号', en: 'Number the parts as the format does' },
} satisfies Record<string, Text>;

/** What is wrong with the numbers in front of the parts' own headings. */
export function* checkPartNumbers(outline: Outline): Iterable<Problem> {
  if (areNumberedRight(outline)) return;
  for (const { part, number } of findWrongNumbers(outline)) {
    const expected = officialNumber(part);
    const edits = [{ span: number.span, newText: expected }];
    yield {
      span: number.span,
      message: say(texts.wrong, { title: part.definition.title, printed: number.text, expected }),
      fixes: () => [{ title: say(texts.change, { expected }), kind: 'safe', edits }],
    };
  }
  yield* checkStyle(outline.parts);
  yield* checkBare(outline.parts);
}

/** `1、总体情况`: one habit, one problem. */
function* checkStyle(parts: readonly Part[]): Iterable<Problem> {
  const numbers = parts.flatMap((part) => {
    const { number } = part.section.heading;
    const isOther = number && number.level !== 1 && number.value === part.definition.number;
    return isOther ? [{ number, expected: officialNumber(part) }] : [];
  });
  const [first, ...others] = numbers;
  if (!first) return;
  yield {
    span: first.number.span,
    message: say(texts.style, { printed: first.number.text, expected: first.expected }),
    related: others.map(({ number, expected }) => ({ span: number.span, message: say(texts.same, { expected }) })),
    fixes: () => {
      const edits = numbers.map(({ number, expected }) => ({ span: number.span, newText: expected }));
      return [{ title: say(texts.changeAll), kind: 'safe', edits }];
    },
  };
}

function* checkBare(parts: readonly Part[]): Iterable<Problem> {
  const bare = parts.filter((part) => !part.section.heading.number);
  const [first] = bare;
  if (!first) return;
  if (bare.length === parts.length) {
    // Nothing says that they were meant to have numbers: a list or a style sheet may draw them.
    yield {
      span: first.section.heading.titleSpan,
      severity: 'info',
      message: say(texts.allBare, { expected: officialNumber(first) }),
      fixes: () => [{ title: say(texts.changeAll), kind: 'suggestion', edits: bare.map(insertNumber) }],
    };
    return;
  }
  for (const part of bare) {
    const expected = officialNumber(part);
    yield {
      span: part.section.heading.titleSpan,
      message: say(texts.bare, { title: part.definition.title, expected }),
      fixes: () => [{ title: say(texts.change, { expected }), kind: 'safe', edits: [insertNumber(part)] }],
    };
  }
}

function insertNumber(part: Part): Edit {
  const { start } = part.section.heading.titleSpan;
  return { span: { start, end: start }, newText: officialNumber(part) };
}
