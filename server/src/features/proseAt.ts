import type { Claim } from '../model/claims/claim.ts';
import { readClaims } from '../model/claims/readClaims.ts';
import type { Cell } from '../model/report.ts';
import { Note } from '../model/notes.ts';
import { type Comparison, listComparisons } from '../rules/tableDifferences.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';

/** A number in prose. Its spans are those of the report as it was read: `shift` characters before where they are. */
export interface ClaimPlace {
  readonly placed: PlacedReport;
  readonly claim: Claim;
  /** With what the table has; undefined where it names nothing of a table. */
  readonly comparison: Comparison | undefined;
}

/** Depends on the readonly report alone. */
class ComparisonNote extends Note<readonly Comparison[]> {}

/** The numbers in prose that a table of the report holds too. */
export function comparisonsOf({ report }: PlacedReport): readonly Comparison[] {
  return report.notes.recall(ComparisonNote, report, () => listComparisons(report));
}

/** The number in prose that an offset touches. */
export function findClaim(reports: readonly PlacedReport[], offset: number): ClaimPlace | undefined {
  for (const placed of reports) {
    const { start, end } = moveSpan(placed.report.span, placed.shift);
    if (offset < start || offset > end) continue;
    const at = offset - placed.shift;
    const claim = readClaims(placed.report).find(({ span }) => span.start <= at && at <= span.end);
    if (claim) {
      return { placed, claim, comparison: comparisonsOf(placed).find((each) => each.claim === claim) };
    }
  }
  return undefined;
}

/** The cells that a number in prose was compared with, each once. */
export function cellsOf({ values }: Comparison): readonly Cell[] {
  return [...new Set(values.flatMap(({ cells }) => cells))];
}

/** The numbers in prose that a cell was compared with. What could not be compared is no reference. */
export function claimsOf(placed: PlacedReport, cell: Cell): readonly Claim[] {
  return comparisonsOf(placed)
    .filter((comparison) => comparison.verdict !== 'unchecked' && cellsOf(comparison).includes(cell))
    .map(({ claim }) => claim);
}
