import { requestColumns, requestRows, resultRows } from './labels.ts';
import type { Cells, ReportValue } from './value.ts';

/**
 * The failing relations of tables 3 and 4, worked out from the value alone: plain sums over what is typed, none of the
 * project's relations, numbers or diagnosis. Ids are the published ones (`t3.row.new`, `t4.group.review`), sorted.
 *
 * A blank counts as 0. A blank total is not judged and stands for its parts in the other sums; where it is the total of a row
 * and of a column at once and the two disagree, there is no telling, and the oracle refuses.
 */
export function failingRelations(value: ReportValue): readonly string[] {
  const failing = [...judgeRequests(value), ...judgeOutcomes(value.tables.t4)];
  failing.sort();
  return failing;
}

const parts = requestColumns.map((column) => column.id).filter((id) => id !== 'total');

function judgeRequests(value: ReportValue): readonly string[] {
  const cells = value.tables.t3;
  const results = resultRows(value.edition);
  const effective = effectiveCounts(cells, results, requestRows(value.edition));
  const at = (row: string, column: string): number => effective.get(`${row}|${column}`) ?? 0;
  const failing: string[] = [];
  for (const row of requestRows(value.edition)) {
    if (isBlank(cells[`${row}|total`])) continue;
    if (at(row, 'total') !== addUp(parts.map((column) => at(row, column)))) failing.push(`t3.row.${row}`);
  }
  for (const { id: column } of requestColumns) {
    const answered = addUp(results.map((row) => at(row, column)));
    if (!isBlank(cells[`r.total|${column}`]) && at('r.total', column) !== answered) failing.push(`t3.column.${column}`);
    const came = at('new', column) + at('carriedIn', column);
    const went = at('r.total', column) + at('carriedOut', column);
    if (came !== went) failing.push(`t3.balance.${column}`);
  }
  return failing;
}

/** What every cell counts as: its number, 0, or for a blank total the sum of its parts. */
function effectiveCounts(
  cells: Cells,
  results: readonly string[],
  rows: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const column of parts) counts.set(`${row}|${column}`, toCount(cells[`${row}|${column}`]));
  for (const column of parts) {
    if (isBlank(cells[`r.total|${column}`])) {
      counts.set(`r.total|${column}`, addUp(results.map((row) => counts.get(`${row}|${column}`) ?? 0)));
    }
  }
  for (const row of rows) {
    const typed = cells[`${row}|total`];
    const across = addUp(parts.map((column) => counts.get(`${row}|${column}`) ?? 0));
    counts.set(`${row}|total`, isBlank(typed) ? across : toCount(typed));
  }
  if (isBlank(cells['r.total|total'])) {
    const down = addUp(results.map((row) => counts.get(`${row}|total`) ?? 0));
    if (down !== counts.get('r.total|total')) throw new Error('a blank total of both a row and a column that disagree');
  }
  return counts;
}

function judgeOutcomes(cells: Cells): readonly string[] {
  const failing: string[] = [];
  for (const group of ['review', 'suit.direct', 'suit.afterReview']) {
    const cell = (outcome: string): string | undefined => cells[`row|${group}.${outcome}`];
    if (isBlank(cell('total'))) continue;
    const outcomes = ['upheld', 'corrected', 'otherResult', 'pending'];
    if (toCount(cell('total')) !== addUp(outcomes.map((outcome) => toCount(cell(outcome))))) {
      failing.push(`t4.group.${group}`);
    }
  }
  return failing;
}

function isBlank(text: string | undefined): boolean {
  return text === '' || text === '/' || text === '-' || text === '—';
}

function toCount(text: string | undefined): number {
  if (text === undefined || !/^\d*$|^[/—-]$/.test(text)) throw new Error(`the oracle does not read “${text}”`);
  return isBlank(text) ? 0 : Number(text);
}

function addUp(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
