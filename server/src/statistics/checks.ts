import type { Check, Operand } from '../../../protocol/statistics.ts';
import type { RelationCheck } from '../model/relations.ts';
import type { Cell } from '../model/report.ts';
import { clauseOf } from '../standards/index.ts';
import type { Text } from '../text/message.ts';
import { nameShortly, stripNumber } from './names.ts';
import { signedDifference } from './ratio.ts';
import type { JudgedTable, Sketch } from './sketch.ts';

const texts = {
  holds: { zh: '成立', en: 'Holds' },
  fails: { zh: '不成立，相差 {difference}', en: 'Does not hold, a difference of {difference}' },
  less: { zh: '不成立，少 {difference}', en: 'Does not hold, {difference} too few' },
  missing: { zh: '有单元格不在表里', en: 'A cell is not in the table' },
  unreadable: { zh: '有数字读不出', en: 'A number cannot be read' },
  blank: { zh: '总计空白，没有核对', en: 'The total is blank: not judged' },
  waiting: { zh: '还没有填', en: 'Not filled in yet' },
} satisfies Record<string, Text>;

/** Every relation of the report's tables with both sides, as the edition lists them. */
export function listChecks(sketch: Sketch): readonly Check[] {
  return sketch.tables.flatMap((judged) => judged.diagnosis.checks.map((check) => toCheck(check, judged, sketch)));
}

function toCheck(check: RelationCheck, judged: JudgedTable, sketch: Sketch): Check {
  const { relation, status, totalCells, partCells, left, right } = check;
  const cells = [...totalCells, ...partCells];
  const inColumn = cells.every((cell) => cell.column.id === cells[0]?.column.id);
  const toOperand = (cell: Cell): Operand => ({
    label: inColumn ? nameShortly(cell.row, (text) => sketch.in(text)) : stripNumber(cell.column.label),
    shown: sketch.show(cell, judged),
    place: sketch.placeOf(cell.span),
  });
  return {
    id: relation.id,
    table: sketch.in(judged.table.definition.name),
    name: sketch.in(relation.name),
    clause: sketch.in(clauseOf(relation)),
    sign: relation.kind === 'order' ? '≥' : '=',
    state: status,
    left: writeSide(left, totalCells),
    right: writeSide(right, partCells),
    difference: status === 'silent' ? '' : signedDifference(left, right),
    words: sketch.say(describe(check), { difference: Math.abs(left - right) }),
    totals: totalCells.map(toOperand),
    parts: partCells.map(toOperand),
  };
}

/** A side of which nothing can be read has no sum. */
function writeSide(sum: number, cells: readonly Cell[]): string {
  return cells.some(({ state }) => state === 'number') ? String(sum) : '–';
}

function describe({ status, relation, totalCells, partCells }: RelationCheck): Text {
  if (status === 'fails') return relation.kind === 'order' ? texts.less : texts.fails;
  if (status === 'holds') return texts.holds;
  const cells = [...totalCells, ...partCells];
  if (cells.some(({ state }) => state === 'unreadable')) return texts.unreadable;
  if (cells.length < relation.total.length + relation.parts.length) return texts.missing;
  return cells.some(({ state }) => state === 'number') ? texts.blank : texts.waiting;
}
