/** A number with how often it occurs. */
export interface Commonest {
  readonly value: number;
  readonly count: number;
}

/**
 * The number that occurs most often: the usual width of rows, the usual number of pipes in a line. Of several that are as common the
 * largest: rows lose cells more often than they gain some (two numbers that run together, an empty cell that nobody typed), so that
 * the shorter ones are those in doubt. Undefined where there are no numbers.
 */
export function mostCommon(values: readonly number[]): Commonest | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Commonest | undefined;
  for (const [value, count] of counts)
    if (!best || count > best.count || (count === best.count && value > best.value)) best = { value, count };
  return best;
}
