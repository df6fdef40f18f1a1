import { diagnose } from '../model/diagnose.ts';
import type { BoundTable, Cell } from '../model/report.ts';
import type { Comparison } from '../rules/tableDifferences.ts';
import { joinTexts } from '../rules/tableWords.ts';
import { say, type Text } from '../text/message.ts';
import type { InlayWord } from './inlayHints.ts';
import type { PlacedReport } from './placedReport.ts';
import { comparisonsOf } from './proseAt.ts';

const texts = {
  blank: {
    zh: '这一格空着，各项相加是这个数：{relation}。',
    en: 'The cell is blank; this is what its parts add up to: {relation}.',
  },
  only: {
    zh: '只有这一格改成这个数，表内的勾稽关系才全部成立。请核对原始数据。',
    en: 'This is the one change of one cell that makes all relations of the table hold. Check the source of the figure.',
  },
  sum: {
    zh: '各项相加是这个数：{relation}。也可能是其中一项有误。',
    en: 'This is what the parts add up to: {relation}. One of the parts may be the wrong one.',
  },
  equals: { zh: '正文的这个数等于表中的{reading}。', en: 'The number equals this one of the table: {reading}.' },
} satisfies Record<string, Text>;

/** The computed number beside a total that differs or is blank, and beside a number in prose that may count two things which it equals. */
export function listFigureHints(placed: PlacedReport): readonly InlayWord[] {
  const { report } = placed;
  return [
    ...report.tables.flatMap((table) => hintsOf(placed, table)),
    ...comparisonsOf(placed).flatMap((comparison) => hintOf(placed, comparison)),
  ];
}

function hintsOf({ report: { edition }, shift }: PlacedReport, table: BoundTable): readonly InlayWord[] {
  if (!edition) return [];
  const placeOf = ({ numberSpan, span }: Cell): number => (numberSpan ?? span).end + shift;
  const { failing, candidates, blankTotals } = diagnose(table, edition);
  const blanks = blankTotals.map(({ cell, value, relation }) =>
    toWord(placeOf(cell), shouldBe(value), say(texts.blank, { relation: relation.name })),
  );
  const [only, ...more] = candidates;
  if (only && more.length === 0) return [...blanks, toWord(placeOf(only.cell), shouldBe(only.value), say(texts.only))];
  const said = new Set<string>();
  const sums = failing.flatMap(({ relation, totalCells: [cell, ...others], right }) => {
    if (relation.kind !== 'sum' || !cell || others.length > 0) return [];
    // A total across and down that differs from both in the same way is said once.
    const key = `${cell.id} ${right}`;
    if (said.has(key)) return [];
    said.add(key);
    return [toWord(placeOf(cell), addsUpTo(right), say(texts.sum, { relation: relation.name }))];
  });
  return [...blanks, ...sums];
}

/** Only where the words leave it open what was counted: 收到 may be this year's, or these and last year's together. */
function hintOf({ document, report, shift }: PlacedReport, comparison: Comparison): readonly InlayWord[] {
  const { claim, subject, verdict, values } = comparison;
  if (verdict !== 'agrees' || subject.readings.length < 2 || !claim.exact || report.tables.length === 0) return [];
  const { end } = claim.span;
  const at = claim.unit !== undefined && document.text.startsWith(claim.unit, end) ? end + claim.unit.length : end;
  const reading = joinTexts(
    values.map((value) => value.reading.name),
    { zh: '、', en: ', ' },
  );
  const label = { zh: `＝${reading.zh}`, en: `= ${reading.en}` };
  return [toWord(at + shift, label, say(texts.equals, { reading }))];
}

function toWord(at: number, label: Text, tooltip: InlayWord['tooltip']): InlayWord {
  return { at, label, tooltip, isApart: true };
}

function shouldBe(value: number): Text {
  return { zh: `应为 ${value}`, en: `should be ${value}` };
}

function addsUpTo(value: number): Text {
  return { zh: `各项相加 ${value}`, en: `parts add up to ${value}` };
}
