import { clauseOf } from '../standards/index.ts';
import { type Message, say, type Text } from '../text/message.ts';
import type { Difference } from './tableDifferences.ts';
import type { Fix, Related } from './rule.ts';
import type { ReadValue } from './subjectCells.ts';
import { joinTexts, nameCell, printedIn, toText } from './tableWords.ts';

const texts = {
  differs: {
    zh: '正文所说“{name}”为{printed}，而表中{values}（{clause}）。请核对改正；如果口径不同（例如正文只算本机关，而表为全市、全县汇总），请在正文中写明。',
    en: 'Prose gives {printed} for “{name}”, but the table has {values} ({clause}). Correct the one that is wrong; if they count different things (the office itself, and the whole area), say so in the text.',
  },
  rough: {
    zh: '正文所说“{name}”为{printed}，而表中{values}（{clause}），相差较多。请核对两处。',
    en: 'Prose gives {printed} for “{name}”, but the table has {values} ({clause}), which is far from it. Check both.',
  },
  more: {
    zh: '表中{values}（{clause}），比正文所说“{name}”{printed}还多，而前者应包括在后者之内。请核对两处。',
    en: 'The table has {values} ({clause}), more than the {printed} that prose gives for “{name}”, of which it is a part. Check both.',
  },
  value: { zh: '{reading}为{value}', en: '{value} for “{reading}”' },
  computed: {
    zh: '{reading}为{value}（总计空白，按各项相加）',
    en: '{value} for “{reading}” (the total is blank, its parts added up)',
  },
  cell: { zh: '{cell}：{printed}', en: '{cell}: {printed}' },
  again: { zh: '正文另一处：{printed}', en: 'Again in prose: {printed}' },
  prose: { zh: '正文：{printed}', en: 'Prose: {printed}' },
  take: { zh: '正文改为{value}（{reading}）', en: 'Change prose to {value} ({reading})' },
} satisfies Record<string, Text>;

/** Cells named as related information; a sum of more says enough by its name. */
const mostCells = 10;

/** The difference in a sentence. */
export function sayDifference(difference: Difference): Message {
  const { claim, subject } = difference;
  const text = subject.holds === 'part' ? texts.more : claim.exact ? texts.differs : texts.rough;
  return say(text, {
    name: subject.name,
    printed: printedNumber(difference),
    values: joinTexts(distinctValues(difference).map(sayValue), { zh: '，', en: ', ' }),
    clause: clauseOf(subject),
  });
}

/** The cells compared with, and the other places in prose. */
export function relateDifference(difference: Difference, isAtCell: boolean): readonly Related[] {
  const { claim, others, values } = difference;
  const printed = printedNumber(difference);
  const cells = new Set(values.flatMap((value) => value.cells));
  const { table } = values[0];
  return [
    ...(isAtCell ? [{ span: claim.span, message: say(texts.prose, { printed }) }] : []),
    ...others.map((other) => ({ span: other.span, message: say(texts.again, { printed }) })),
    ...[...cells].slice(0, mostCells).map((cell) => {
      return {
        span: cell.span,
        message: say(texts.cell, { cell: nameCell(cell, table), printed: printedIn(cell) }),
      };
    }),
  ];
}

/** Prose made what the table has, one fix for each value it may be. */
export function takeValues(difference: Difference): readonly Fix[] {
  const { claim } = difference;
  // 万 is part of the number as printed: the table's number is not written so.
  if (!/^[\d,]+$/.test(claim.text)) return [];
  const hasMarks = claim.text.includes(',');
  return distinctValues(difference).map(({ reading, printed }) => {
    const value = hasMarks ? printed.replaceAll(/(?<=\d)(?=(?:\d{3}){1,8}$)/g, ',') : printed;
    return {
      title: say(texts.take, { value, reading: reading.name }),
      kind: 'suggestion',
      edits: [{ span: claim.span, newText: value }],
    };
  });
}

function distinctValues({ values }: Difference): readonly ReadValue[] {
  return values.filter(({ value }, index) => values.findIndex((other) => other.value === value) === index);
}

function sayValue({ reading, printed, isComputed }: ReadValue): Text {
  return toText(say(isComputed ? texts.computed : texts.value, { reading: reading.name, value: printed }));
}

/** The number with its measure word and 余, as the sentence has it. */
function printedNumber({ claim }: Difference): string {
  return claim.sentence.text.slice(claim.start, claim.end).replaceAll(/\s+/g, '');
}
