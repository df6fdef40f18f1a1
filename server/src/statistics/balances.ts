import type { Balance, Figure } from '../../../protocol/statistics.ts';
import type { RelationCheck } from '../model/relations.ts';
import type { Cell } from '../model/report.ts';
import type { Text } from '../text/message.ts';
import { nameShortly } from './names.ts';
import { totalColumnOf } from './relationShape.ts';
import type { JudgedTable, Sketch } from './sketch.ts';

const texts = {
  closes: { zh: '两边相等', en: 'Both sides are equal' },
  leftMore: { zh: '左边多 {difference}', en: 'The left side is {difference} more' },
  rightMore: { zh: '右边多 {difference}', en: 'The right side is {difference} more' },
  open: { zh: '有数字空着或读不出，不作判断', en: 'A number is blank or cannot be read: not judged' },
} satisfies Record<string, Text>;

/** Balances of the tables: that of the whole first, then those of other columns that do not close. */
export function listBalances(sketch: Sketch): readonly Balance[] {
  return sketch.tables.flatMap((judged) => {
    const balances = judged.diagnosis.checks.filter(({ relation }) => relation.kind === 'balance');
    const whole = totalColumnOf(judged);
    const isWhole = ({ totalCells, partCells }: RelationCheck): boolean =>
      [...totalCells, ...partCells].every(({ column }) => column.id === whole);
    const main = balances.filter((check) => check.totalCells.length > 0 && isWhole(check));
    const others = balances.filter((check) => check.status === 'fails' && !isWhole(check));
    return [...main, ...others].map((check) => toBalance(check, judged, sketch));
  });
}

function toBalance(check: RelationCheck, judged: JudgedTable, sketch: Sketch): Balance {
  const { relation, totalCells, partCells, left, right, status } = check;
  const [name = ''] = [...totalCells, ...partCells].map(({ column }) => column.label);
  const toFigure = (cell: Cell): Figure =>
    sketch.figureOf(
      cell,
      nameShortly(cell.row, (text) => sketch.in(text)),
      judged,
    );
  return {
    id: relation.id,
    name,
    left: totalCells.map(toFigure),
    right: partCells.map(toFigure),
    leftSum: String(left),
    rightSum: String(right),
    state: status,
    words: describe(check, sketch),
  };
}

function describe({ status, left, right }: RelationCheck, sketch: Sketch): string {
  if (status === 'silent') return sketch.in(texts.open);
  if (left === right) return sketch.in(texts.closes);
  return sketch.say(left > right ? texts.leftMore : texts.rightMore, { difference: Math.abs(left - right) });
}
