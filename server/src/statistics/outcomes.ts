import type { Bar, Chart, Figure } from '../../../protocol/statistics.ts';
import type { Cell } from '../model/report.ts';
import type { ColumnGroup } from '../standards/edition.ts';
import type { Text } from '../text/message.ts';
import { stripNumber } from './names.ts';
import { sharePercent } from './ratio.ts';
import { sumsAcross } from './relationShape.ts';
import { withShare } from './shares.ts';
import { countOf, type JudgedTable, type Sketch } from './sketch.ts';

const texts = {
  title: { zh: '行政复议、行政诉讼', en: 'Reconsideration and litigation' },
  rate: { zh: '{group}纠错率', en: 'Corrected: {group}' },
  formula: { zh: '结果纠正 {corrected} ÷ 已审结 {closed}', en: 'corrected {corrected} ÷ closed {closed}' },
} satisfies Record<string, Text>;

/** How reconsiderations and lawsuits ended, a bar for each group of columns, and how many of those closed were corrected. */
export function listOutcomes(judged: JudgedTable, sketch: Sketch): readonly Chart[] {
  const { table } = judged;
  const bars = sumsAcross(judged).map(({ total, parts: cells }): Bar => {
    const whole = countOf(total, judged);
    const parts = cells.map((cell) => withShare(sketch.figureOf(cell, stripNumber(cell.column.label), judged), whole));
    const [label = ''] = table.definition.groups
      .filter(({ id }) => id === total.column.group)
      .map((group) => group.label);
    return { total: sketch.figureOf(total, label, judged), parts };
  });
  if (bars.length === 0) return [];
  const rates = table.definition.groups.flatMap((group) => {
    return group.parent === undefined ? (rateOf(group, judged, sketch) ?? []) : [];
  });
  return [{ id: `${table.id}/outcomes`, title: sketch.in(texts.title), kind: 'stack', bars, rates }];
}

/** Corrected of those closed; nothing where none is closed or a number cannot be read. */
function rateOf(group: ColumnGroup, judged: JudgedTable, sketch: Sketch): Figure | undefined {
  const { table } = judged;
  const ids = new Set([
    group.id,
    ...table.definition.groups.filter(({ parent }) => parent === group.id).map(({ id }) => id),
  ]);
  const cells = [...table.cells.values()].filter(({ column }) => column.group !== undefined && ids.has(column.group));
  const add = (ending: string): number | undefined => addUp(cells, ending, judged);
  const corrected = add('.corrected');
  const total = add('.total');
  const pending = add('.pending');
  if (corrected === undefined || total === undefined || pending === undefined) return undefined;
  const rate = sharePercent(corrected, total - pending);
  if (rate === undefined || corrected > total - pending) return undefined;
  const label = sketch.say(texts.rate, { group: group.label });
  const formula = sketch.say(texts.formula, { corrected, closed: total - pending });
  return { id: `${table.id}/${group.id}.rate`, label, shown: rate, formula };
}

function addUp(cells: readonly Cell[], ending: string, judged: JudgedTable): number | undefined {
  let sum: number | undefined;
  for (const cell of cells) {
    if (!cell.column.id.endsWith(ending)) continue;
    const count = countOf(cell, judged);
    if (count === undefined) return undefined;
    sum = (sum ?? 0) + count;
  }
  return sum;
}
