import { diagnose } from '../model/diagnose.ts';
import type { PlacedReport } from './placedReport.ts';
import type { TotalScope } from './newTotals.ts';
import { computeTotalsAt, findTableAt } from './totalEdits.ts';

/**
 * The scopes whose totals would change at the offset, none twice: the table only where it would change more than the line or the column
 * alone. A cheap look where the table adds up, for it is asked at every move of the cursor.
 */
export function listTotalsToMend(reports: readonly PlacedReport[], offset: number): readonly TotalScope[] {
  const found = findTableAt(reports, offset);
  const { edition } = found?.placed.report ?? {};
  if (!found || !edition) return [];
  const { failing, blankTotals } = diagnose(found.table, edition);
  if (blankTotals.length === 0 && !failing.some(({ relation }) => relation.kind === 'sum')) return [];
  const count = (scope: TotalScope): number => computeTotalsAt(found, scope)?.totals.length ?? 0;
  const [row, column, whole] = [count('row'), count('column'), count('table')];
  const scopes: TotalScope[] = [];
  if (row > 0) scopes.push('row');
  if (column > 0) scopes.push('column');
  if (whole > Math.max(row, column)) scopes.push('table');
  return scopes;
}
