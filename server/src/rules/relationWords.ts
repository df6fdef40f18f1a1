import type { BlankTotal, RelationCheck } from '../model/relations.ts';
import type { BoundTable, Cell } from '../model/report.ts';
import { say, type Text } from '../text/message.ts';
import { groupOf, joinTexts, nameLabel, numberRow, printedIn, toText } from './tableWords.ts';

/** More numbers than this are not written out in a sentence; related information has every one. */
const mostTerms = 9;

const texts = {
  row: { zh: '“{label}”行：', en: 'row “{label}”: ' },
  column: { zh: '“{label}”列：', en: 'column “{label}”: ' },
  group: { zh: '“{label}”：', en: '“{label}”: ' },
  sum: {
    zh: '{where}“{total}”为{left}，各项相加为{right}{terms}，相差{difference}',
    en: '{where}“{total}” is {left}, its parts add up to {right}{terms}, a difference of {difference}',
  },
  terms: { zh: '（{sum}）', en: ' ({sum})' },
  balance: {
    zh: '{where}{leftSide}，{rightSide}，相差{difference}',
    en: '{where}{leftSide}, but {rightSide}, a difference of {difference}',
  },
  order: { zh: '{where}{leftSide}，少于{rightSide}', en: '{where}{leftSide}, which is less than {rightSide}' },
  side: { zh: '{terms} = {sum}', en: '{terms} = {sum}' },
  operand: { zh: '{name} {printed}', en: '{name} {printed}' },
  countedOperand: { zh: '{name}（空白，按{value}计）', en: '{name} (blank, counted as {value})' },
  blankOperand: { zh: '{name}（空白）', en: '{name} (blank)' },
} satisfies Record<string, Text>;

/** Both sides of a failing relation with their numbers: `“自然人”列：一 203 + 二 0 = 203，三（七） 183 + 四 14 = 197，相差6`. */
export function describeFailure(check: RelationCheck, table: BoundTable, blankTotals: readonly BlankTotal[]): Text {
  const { left, right, totalCells, partCells, relation } = check;
  const cells = [...totalCells, ...partCells];
  const isInColumn = cells.every((cell) => cell.column.id === cells[0]?.column.id);
  const where = nameWhere(cells, isInColumn, table);
  const difference = Math.abs(left - right);
  const [total] = totalCells;
  if (relation.kind === 'sum' && total) {
    const name = nameLabel(isInColumn ? total.row.label : total.column.label);
    return toText(say(texts.sum, { where, left, right, difference, total: name, terms: addUp(partCells) }));
  }
  const nameOperand = (cell: Cell): Text => writeOperand(cell, table, isInColumn, blankTotals);
  const leftSide = writeSide(totalCells, left, nameOperand);
  const rightSide = writeSide(partCells, right, nameOperand);
  const text = relation.kind === 'order' ? texts.order : texts.balance;
  return toText(say(text, { where, difference, leftSide, rightSide }));
}

/** The row, column or group that all operands stand in; nothing where they share none. */
function nameWhere(cells: readonly Cell[], isInColumn: boolean, table: BoundTable): Text | string {
  const [first] = cells;
  if (!first) return '';
  if (isInColumn) return toText(say(texts.column, { label: nameLabel(first.column.label) }));
  const group = groupOf(first, table.definition);
  if (table.definition.shape === 'outcomes' && group && cells.every((cell) => cell.column.group === group.id)) {
    return toText(say(texts.group, { label: nameLabel(group.label) }));
  }
  const isInRow = cells.every((cell) => cell.row.id === first.row.id);
  return isInRow ? toText(say(texts.row, { label: nameLabel(first.row.label) })) : '';
}

/** `（131 + 10 + 3）`: the numbers that are not 0, where they are few and all printed. */
function addUp(cells: readonly Cell[]): Text | string {
  const counted = cells.filter((cell) => cell.count !== undefined && cell.count !== 0);
  if (counted.length < 2 || counted.length > mostTerms) return '';
  return toText(say(texts.terms, { sum: counted.map((cell) => String(cell.count)).join(' + ') }));
}

/** `一 203 + 二 0 = 203`; a lone number is its own sum. */
function writeSide(cells: readonly Cell[], sum: number, nameOperand: (cell: Cell) => Text): Text {
  const terms = joinTexts(cells.map(nameOperand), { zh: ' + ', en: ' + ' });
  return cells.length === 1 ? terms : toText(say(texts.side, { terms, sum }));
}

/** An operand as printed; a blank total with what it was counted as. */
function writeOperand(cell: Cell, table: BoundTable, isInColumn: boolean, blankTotals: readonly BlankTotal[]): Text {
  const row = numberRow(cell.row, table.definition) ?? nameLabel(cell.row.label);
  const name = isInColumn ? row : nameLabel(cell.column.label);
  const counted = blankTotals.find((blank) => blank.cell === cell);
  if (counted) return toText(say(texts.countedOperand, { name, value: counted.value }));
  return toText(
    cell.state === 'blank' ? say(texts.blankOperand, { name }) : say(texts.operand, { name, printed: printedIn(cell) }),
  );
}
