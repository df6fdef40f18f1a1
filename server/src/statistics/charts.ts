import type { Bar, Chart, Figure } from '../../../protocol/statistics.ts';
import type { Cell } from '../model/report.ts';
import type { RowDefinition, TableDefinition } from '../standards/edition.ts';
import type { Text } from '../text/message.ts';
import { listIndicators } from './indicators.ts';
import { nameShortly, stripNumber } from './names.ts';
import { listOutcomes } from './outcomes.ts';
import { sumsAcross, sumsDown, totalColumnOf } from './relationShape.ts';
import { withShare } from './shares.ts';
import { countOf, type JudgedTable, type Sketch, sumOf } from './sketch.ts';

const texts = {
  results: { zh: '办理结果', en: 'Results' },
  details: { zh: '办理结果分项', en: 'Results in detail' },
  applicants: { zh: '申请人', en: 'Applicants' },
  computed: { zh: '{terms}，由各项相加得出', en: '{terms}, added up from its rows' },
} satisfies Record<string, Text>;

/** What the tables show as a whole and its parts. */
export function listCharts(sketch: Sketch): readonly Chart[] {
  return sketch.tables.flatMap((judged): readonly Chart[] => {
    const { shape } = judged.table.definition;
    if (shape === 'matrix') return [...listResults(judged, sketch), ...listApplicants(judged, sketch)];
    if (shape === 'indicators') return listIndicators(judged, sketch);
    return shape === 'outcomes' ? listOutcomes(judged, sketch) : [];
  });
}

/** The sum down the column of totals: its parts by the groups they stand in, then each group with its rows. */
function listResults(judged: JudgedTable, sketch: Sketch): readonly Chart[] {
  const { table } = judged;
  const column = totalColumnOf(judged);
  return sumsDown(judged).flatMap(({ relation, total, parts: cells }): readonly Chart[] => {
    if (total.column.id !== column) return [];
    const whole = countOf(total, judged);
    const groups = groupRows(cells, total.row, table.definition);
    const parts = groups.map(({ row, members }) => {
      const [only] = members;
      const name = stripNumber(row.label);
      if (only.row === row) return withShare(sketch.figureOf(only, name, judged), whole);
      return withShare(addUp({ row, members }, judged, sketch), whole);
    });
    const bar: Bar = {
      total: sketch.figureOf(
        total,
        nameShortly(total.row, (text) => sketch.in(text)),
        judged,
      ),
      parts,
    };
    const details = groups.flatMap(({ row, members }): readonly Bar[] => {
      if (members.length < 2) return [];
      const own = members.map((cell) => withShare(sketch.figureOf(cell, stripNumber(cell.row.label), judged), whole));
      return [{ total: withShare(addUp({ row, members }, judged, sketch), whole), parts: own }];
    });
    const id = `${table.id}/${relation.id}`;
    const charts: Chart[] = [{ id, title: sketch.in(texts.results), kind: 'stack', bars: [bar], rates: [] }];
    if (details.length > 0) {
      charts.push({ id: `${id}/rows`, title: sketch.in(texts.details), kind: 'bars', bars: details, rates: [] });
    }
    return charts;
  });
}

interface RowGroup {
  /** The row that says what they are: the group's, or the lone row itself. */
  readonly row: RowDefinition;
  readonly members: readonly [Cell, ...Cell[]];
}

/** The parts of a total by the rows they stand under; those beside the total stand for themselves. */
function groupRows(cells: readonly Cell[], total: RowDefinition, definition: TableDefinition): readonly RowGroup[] {
  const groups = new Map<RowDefinition, [Cell, ...Cell[]]>();
  for (const cell of cells) {
    const parent = cell.row.depth > total.depth ? parentOf(cell.row, definition) : undefined;
    const row = parent && !parent.data ? parent : cell.row;
    const members = groups.get(row);
    if (members) members.push(cell);
    else groups.set(row, [cell]);
  }
  return [...groups].map(([row, members]) => ({ row, members }));
}

function parentOf(row: RowDefinition, { rows }: TableDefinition): RowDefinition | undefined {
  return rows.slice(0, rows.indexOf(row)).findLast((above) => above.depth < row.depth);
}

/** A group of rows as one number; its own row has no cell. */
function addUp({ row, members }: RowGroup, judged: JudgedTable, sketch: Sketch): Figure {
  const { table, failing } = judged;
  const sum = sumOf(members, judged);
  const [{ column, span }] = members;
  const before = sumBefore(row, column.id, judged, sketch);
  const change = sketch.changeOf(sum, before);
  const label = table.labels.find(({ target, kind }) => target === row.id && kind === 'row');
  const terms = members.map((cell) => countOf(cell, judged) ?? '?').filter((count) => count !== 0);
  return {
    id: `${table.id}/${row.id}`,
    label: stripNumber(row.label),
    shown: sum === undefined ? '?' : String(sum),
    place: sketch.placeOf(label?.span ?? span),
    ...(column.unit && { unit: column.unit }),
    ...(sum === undefined ? {} : { value: String(sum) }),
    ...(members.some((cell) => failing.has(cell)) ? { fails: true } : {}),
    ...(terms.length > 1 ? { formula: sketch.say(texts.computed, { terms: terms.join(' + ') }) } : {}),
    ...(change ? { change } : {}),
  };
}

/** Last year's rows of the group as last year's format had them. */
function sumBefore(row: RowDefinition, column: string, { table }: JudgedTable, sketch: Sketch): number | undefined {
  const before = sketch.previous?.tables.find(({ id }) => id === table.id);
  if (!before) return undefined;
  const rows = before.definition.rows.filter((own) => own.data && own.id.startsWith(`${row.id}.`));
  let sum: number | undefined;
  for (const own of rows) {
    const count = countPrinted(before.cells.get(`${own.id}|${column}`));
    if (count === undefined) return undefined;
    sum = (sum ?? 0) + count;
  }
  return sum;
}

function countPrinted(cell: Cell | undefined): number | undefined {
  if (!cell || cell.state === 'unreadable') return undefined;
  return cell.state === 'number' ? cell.count : 0;
}

/** The rows of a balance by kind of applicant: what came in, what was settled. */
function listApplicants(judged: JudgedTable, sketch: Sketch): readonly Chart[] {
  const { table, diagnosis } = judged;
  const balances = diagnosis.checks.filter(({ relation }) => relation.kind === 'balance');
  const balanced = new Set(balances.flatMap(({ totalCells, partCells }) => totalCells.concat(partCells)));
  const bars = sumsAcross(judged).flatMap(({ total, parts: cells }): readonly Bar[] => {
    if (!balanced.has(total)) return [];
    const whole = countOf(total, judged);
    if (whole === 0) return [];
    const parts = cells.map((cell) => withShare(sketch.figureOf(cell, stripNumber(cell.column.label), judged), whole));
    return [
      {
        total: sketch.figureOf(
          total,
          nameShortly(total.row, (text) => sketch.in(text)),
          judged,
        ),
        parts,
      },
    ];
  });
  if (bars.length === 0) return [];
  return [{ id: `${table.id}/applicants`, title: sketch.in(texts.applicants), kind: 'stack', bars, rates: [] }];
}
