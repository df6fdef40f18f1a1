import type { Edition, TableDefinition } from '../standards/edition.ts';
import type { GluedRow } from './gluedTables.ts';
import { cutNumbers } from './splitDigits.ts';
import { known } from '../text/known.ts';

/** Combinations of readings that are weighed against the table's relations; more are as good as none. */
const mostCombinations = 20_000;

/**
 * The cuts of each row that the table's relations leave as the only ones. In a matrix all rows together: its columns must add up
 * and balance in exactly one combination. A row by itself counts only where there is one way to cut it.
 */
export function chooseReadings(
  rows: readonly GluedRow[],
  definition: TableDefinition,
  edition: Edition,
): ReadonlyMap<string, readonly number[]> {
  if (definition.shape !== 'matrix') {
    return new Map(
      rows.flatMap(({ row, readings }) =>
        readings.length === 1 && readings[0] ? [[row.id, readings[0]] as const] : [],
      ),
    );
  }
  const combinations = rows.reduce((product, { readings }) => product * readings.length, 1);
  if (rows.length === 0 || combinations === 0 || combinations > mostCombinations) return new Map();
  const sound = findSound(rows, definition, edition);
  const [only, ...others] = sound;
  return new Map(only && others.length === 0 ? rows.map(({ row }, index) => [row.id, known(only[index])]) : []);
}

/** At most two combinations of readings under which every sum and balance over the columns holds. */
function findSound(
  rows: readonly GluedRow[],
  definition: TableDefinition,
  edition: Edition,
): readonly (readonly (readonly number[])[])[] {
  const relations = edition.relations.filter(
    (relation) => relation.table === definition.id && relation.kind !== 'order',
  );
  const place = new Map<string, readonly [number, number]>(
    rows.flatMap(({ row, columns }, index) =>
      columns.map((column, at) => [`${row.id}|${column.id}`, [index, at] as const] as const),
    ),
  );
  const numbers = rows.map(({ digits, readings }) => readings.map((cuts) => cutNumbers(digits, cuts)));
  const chosen: number[] = rows.map(() => 0);
  const found: (readonly (readonly number[])[])[] = [];
  const valueOf = (id: string): number => {
    const at = place.get(id);
    return at ? (numbers[at[0]]?.[known(chosen[at[0]])]?.[at[1]] ?? Number.NaN) : Number.NaN;
  };
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + valueOf(id), 0);
  // Count through the combinations; rows with one reading do not move.
  const advance = (): boolean =>
    rows.some(({ readings }, at) => {
      const next = known(chosen[at]) + 1;
      const isLeft = next < readings.length;
      chosen[at] = isLeft ? next : 0;
      return isLeft;
    });
  do {
    if (relations.every((relation) => sum(relation.total) === sum(relation.parts))) {
      found.push(rows.map(({ readings }, index) => known(readings[known(chosen[index])])));
    }
  } while (found.length < 2 && advance());
  return found;
}
