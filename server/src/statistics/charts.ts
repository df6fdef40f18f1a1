import type { Bar, Chart, Figure } from '../../../protocol/statistics.ts';
import type { Cell } from '../model/report.ts';
import type { RowDefinition, TableDefinition } from '../standards/edition.ts';
import type { Text } from '../text/message.ts';
import { listIndicators } from './indicators.ts';
import { nameShortly, stripNumber } from './names.ts';
import { listOutcomes } from './outcomes.ts';
import { isInColumn, sumsAcross, sumsDown, totalColumnOf } from './relationShape.ts';
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
  const column = totalColumnOf(table, sketch.edition);
  if (column === undefined) return [];
  return sumsDown(table, sketch.edition).flatMap((relation): readonly Chart[] => {
    const total = table.cells.get(relation.total[0] ?? '');
    if (!total || !isInColumn(relation, column)) return [];
    const cells = relation.parts.flatMap((id) => table.cells.get(id) ?? []);
    const whole = countOf(total, judged);
    const groups = groupRows(cells, total.row, table.definition);
    const parts = groups.map(({ row, members }) => {
      const [only] = members;
      const name = stripNumber(row.label);
      if (only && only.row === row) return withShare(sketch.figureOf(only, name, judged), whole);
      return withShare(addUp(row, members, judged, sketch), whole);
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
      return [{ total: withShare(addUp(row, members, judged, sketch), whole), parts: own }];
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
  readonly members: readonly Cell[];
}

/** The parts of a total by the rows they stand under; those beside the total stand for themselves. */
function groupRows(cells: readonly Cell[], total: RowDefinition, definition: TableDefinition): readonly RowGroup[] {
  const groups = new Map<RowDefinition, Cell[]>();
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
function addUp(row: RowDefinition, members: readonly Cell[], judged: JudgedTable, sketch: Sketch): Figure {
  const { table, failing } = judged;
  const sum = sumOf(members, judged);
  const before = sumBefore(row, members, judged, sketch);
  const change = sketch.changeOf(sum, before);
  const label = table.labels.find(({ target, kind }) => target === row.id && (kind === 'row' || kind === 'group'));
  const place = label?.span ?? members[0]?.span;
  const terms = members.map((cell) => countOf(cell, judged) ?? '?').filter((count) => count !== 0);
  return {
    id: `${table.id}/${row.id}`,
    label: stripNumber(row.label),
    shown: sum === undefined ? '?' : String(sum),
    unit: members[0]?.column.unit ?? '',
    ...(sum === undefined ? {} : { value: String(sum) }),
    ...(place ? { place: sketch.placeOf(place) } : {}),
    ...(members.some((cell) => failing.has(cell)) ? { fails: true } : {}),
    ...(terms.length > 1 ? { formula: sketch.say(texts.computed, { terms: terms.join(' + ') }) } : {}),
    ...(change ? { change } : {}),
  };
}

/** Last year's rows of the group as last year's format had them. */
function sumBefore(
  row: RowDefinition,
  members: readonly Cell[],
  { table }: JudgedTable,
  sketch: Sketch,
): number | undefined {
  const before = sketch.previous?.tables.find(({ id }) => id === table.id);
  const column = members[0]?.column.id;
  if (!before || column === undefined) return undefined;
  const rows = before.definition.rows.filter((own) => own.data && own.id.startsWith(`${row.id}.`));
  const counts = rows.map((own) => before.cells.get(`${own.id}|${column}`)).map(countPrinted);
  return counts.length === 0 || counts.includes(undefined) ? undefined : counts.reduce<number>(add, 0);
}

const add = (sum: number, count: number | undefined): number => sum + (count ?? 0);

function countPrinted(cell: Cell | undefined): number | undefined {
  if (!cell || cell.state === 'unreadable') return undefined;
  return cell.state === 'number' ? cell.count : 0;
}

/** The rows of a balance by kind of applicant: what came in, what was settled. */
function listApplicants(judged: JudgedTable, sketch: Sketch): readonly Chart[] {
  const { table } = judged;
  const balanced = new Set(
    sketch.edition?.relations.flatMap(({ table: id, kind, total, parts }) =>
      id === table.id && kind === 'balance' ? [...total, ...parts] : [],
    ),
  );
  const bars = sumsAcross(table, sketch.edition).flatMap((relation): readonly Bar[] => {
    const total = table.cells.get(relation.total[0] ?? '');
    if (!total || !balanced.has(total.id)) return [];
    const whole = countOf(total, judged);
    if (whole === 0) return [];
    const cells = relation.parts.flatMap((id) => table.cells.get(id) ?? []);
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
