import type { Report } from '../model/report.ts';
import { foldKey } from '../text/fold.ts';

/**
 * Last year's report of the same body: the first of the candidates that names it and is of the year before. Undefined where the
 * report itself names no body or no year: a guess would set strange numbers beside its own.
 */
export function findLastYear<T>(
  report: Report,
  candidates: Iterable<T>,
  read: (candidate: T) => Report,
): T | undefined {
  const { year } = report;
  const organisation = nameOf(report);
  if (year === undefined || organisation === '') return undefined;
  for (const candidate of candidates) {
    const other = read(candidate);
    if (other.year === year - 1 && other.tables.length > 0 && nameOf(other) === organisation) return candidate;
  }
  return undefined;
}

function nameOf({ organisation }: Report): string {
  return foldKey(organisation ?? '');
}
