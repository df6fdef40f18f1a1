import type { Check, CheckState } from '../../protocol/statistics.ts';

const order: Readonly<Record<CheckState, number>> = { fails: 0, silent: 1, holds: 2 };

/** Failing first, then those that could not be judged; else as the edition lists them. */
export function putFailingFirst(checks: readonly Check[]): readonly Check[] {
  return checks.toSorted((a, b) => order[a.state] - order[b.state]);
}
