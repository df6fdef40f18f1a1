import { type Span, touches } from '../text/span.ts';
import { residueRules } from './cleanUp.ts';
import type { Finding } from './finding.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';

const residue: ReadonlySet<string> = new Set(residueRules.map(({ id }) => id));

/**
 * Whether there is reason to offer it at the span: to clean up where something that a page left is reported, drafting form in a table
 * that is not typed so. A cheap look: it is asked at every move of the cursor.
 */
export function offersRewrite(
  { placed, findings }: { readonly placed: readonly PlacedReport[]; readonly findings: readonly Finding[] },
  span: Span,
  kind: 'clean' | 'draft',
): boolean {
  if (kind === 'clean') return findings.some((finding) => residue.has(finding.rule) && touches(finding.span, span));
  return placed.some(({ report, shift }) =>
    report.tables.some(
      ({ style, pieces }) =>
        style !== 'gfm' && style !== 'html' && pieces.some((piece) => touches(moveSpan(piece, shift), span)),
    ),
  );
}
