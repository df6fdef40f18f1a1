import { diagnose } from '../model/diagnose.ts';
import type { BoundTable, Cell } from '../model/report.ts';
import { rules } from '../rules/index.ts';
import type { Heading } from '../syntax/tree.ts';
import { compareSpans, type Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';
import { comparisonsOf } from './proseAt.ts';

/** What a stretch of text is. Spans may cross line ends. */
export interface ReportToken {
  readonly span: Span;
  readonly kind: 'heading' | 'label' | 'number' | 'residue';
  /** Of headings the level, of numbers how they stand to the others; of labels and residue nothing. */
  readonly state: 'level1' | 'level2' | 'level3' | 'level4' | 'agrees' | 'differs' | 'unchecked' | undefined;
}

/** Rules that compare numbers: a number differs where one of them says so, and where it is switched off nothing does. */
const comparing = new Set(rules.filter(({ group }) => group === 'relations' || group === 'prose').map(({ id }) => id));
const residue = new Set(rules.filter(({ group }) => group === 'residue').map(({ id }) => id));

/**
 * Headings, labels that the edition knows, numbers that were compared, and what a web page left; in the order of their places, none
 * inside another. A number that nothing is compared with is unchecked in a table and no token in prose.
 * @param within absent: the whole document
 */
export function listTokens(
  reports: readonly PlacedReport[],
  findings: readonly Finding[],
  within: Span = { start: 0, end: Number.MAX_SAFE_INTEGER },
): readonly ReportToken[] {
  const isIn = ({ start, end }: Span): boolean => start <= within.end && end >= within.start;
  const different = findings.filter(({ rule, span }) => comparing.has(rule) && isIn(span)).map(({ span }) => span);
  const near = reports.filter(({ report, shift }) => isIn(moveSpan(report.span, shift)));
  const left = findings.filter(({ rule }) => residue.has(rule));
  const tokens = left.flatMap(tokensLeft);
  for (const placed of near) {
    const { report, shift } = placed;
    tokens.push(...headingsOf(placed), ...proseOf(placed));
    for (const table of report.tables) {
      if (isIn(moveSpan(table.span, shift))) tokens.push(...tokensOf(placed, table));
    }
  }
  const seen = tokens.filter(({ span }) => span.end > span.start && isIn(span));
  return judgeAll(sortApart(seen), different);
}

/** The first place is the problem's own, the others it names. */
function tokensLeft({ span, related }: Finding): ReportToken[] {
  const spans = [span].concat(related.map((each) => each.span));
  return spans.map((each) => ({ span: each, kind: 'residue', state: undefined }));
}

function proseOf(placed: PlacedReport): readonly ReportToken[] {
  return comparisonsOf(placed).map(({ claim, verdict }) => {
    return { span: moveSpan(claim.span, placed.shift), kind: 'number', state: verdict };
  });
}

function headingsOf({ report, shift }: PlacedReport): readonly ReportToken[] {
  return report.blocks.flatMap((block): readonly ReportToken[] => {
    if (block.kind !== 'heading') return [];
    const { start } = block.number?.span ?? block.titleSpan;
    const span = { start: Math.min(start, block.titleSpan.start), end: block.titleSpan.end };
    return [{ span: moveSpan(span, shift), kind: 'heading', state: `level${levelOf(block)}` }];
  });
}

/** By GB/T 9704 where it is numbered, else by its marks; the title is of the first. */
function levelOf({ number, depth }: Heading): 1 | 2 | 3 | 4 {
  if (number) return number.level;
  return depth <= 2 ? 1 : depth === 3 ? 2 : depth === 4 ? 3 : 4;
}

function tokensOf({ report: { edition }, shift }: PlacedReport, table: BoundTable): readonly ReportToken[] {
  const labels = table.labels.map(({ span }): ReportToken => {
    return { span: moveSpan(span, shift), kind: 'label', state: undefined };
  });
  const checks = edition ? diagnose(table, edition).checks : [];
  const [held, failing] = [new Set<Cell>(), new Set<Cell>()];
  for (const { status, totalCells, partCells } of checks) {
    if (status === 'silent') continue;
    const cells = status === 'holds' ? held : failing;
    for (const cell of totalCells) cells.add(cell);
    for (const cell of partCells) cells.add(cell);
  }
  const numbers: ReportToken[] = [];
  for (const cell of table.cells.values()) {
    if (cell.state !== 'number') continue;
    const state = held.has(cell) && !failing.has(cell) ? 'agrees' : 'unchecked';
    numbers.push({ span: moveSpan(cell.numberSpan ?? cell.span, shift), kind: 'number', state });
  }
  return [...labels, ...numbers];
}

/** In order; of two that overlap the one that begins first, of two that begin together the longer. */
function sortApart(tokens: readonly ReportToken[]): readonly ReportToken[] {
  const sorted = tokens.toSorted((a, b) => compareSpans(a.span, b.span));
  const apart: ReportToken[] = [];
  let end = 0;
  for (const token of sorted) {
    if (token.span.start < end) continue;
    apart.push(token);
    ({ end } = token.span);
  }
  return apart;
}

/** Which of the numbers of a failing relation is wrong its problem says: that one differs, the others stand unchecked. Both in order. */
function judgeAll(tokens: readonly ReportToken[], different: readonly Span[]): readonly ReportToken[] {
  let next = 0;
  return tokens.map((token) => {
    const { span, kind, state } = token;
    if (kind !== 'number') return token;
    while ((different[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    if ((different[next]?.start ?? Number.POSITIVE_INFINITY) < span.end) return { span, kind, state: 'differs' };
    return state === 'differs' ? { span, kind, state: 'unchecked' } : token;
  });
}
