import { diagnose } from '../model/diagnose.ts';
import type { BoundTable, Report } from '../model/report.ts';
import { type Message, say, type Text } from '../text/message.ts';
import { contains, type Span } from '../text/span.ts';
import type { DocumentFormat } from '../syntax/tree.ts';
import type { Finding } from './finding.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';

/** Words above a table that can be clicked. */
export interface TableLens {
  /** `relations` opens the statistics, `problems` leads to the first, `align` aligns the columns. */
  readonly kind: 'relations' | 'problems' | 'align';
  readonly title: Message;
  /** Where the table begins. */
  readonly at: number;
  /** Of `problems`: the first; undefined where there is none. */
  readonly target: Span | undefined;
}

const texts = {
  relations: { zh: '勾稽关系 {held}/{judged}', en: 'Relations {held}/{judged}' },
  partly: { zh: '勾稽关系 {held}/{judged}（{silent} 项未核）', en: 'Relations {held}/{judged} ({silent} not judged)' },
  noRelations: { zh: '没有勾稽关系', en: 'No relations' },
  clean: { zh: '没有问题', en: 'No problems' },
  problem: { zh: '1 个问题', en: '1 problem' },
  problems: { zh: '{count} 个问题', en: '{count} problems' },
  align: { zh: '对齐', en: 'Align' },
} satisfies Record<string, Text>;

/**
 * The lenses of every table, all of a table at its first line. How many a table has is fixed by the document's format (only
 * Markdown has columns to align): text below must not jump while numbers are typed.
 */
export function listTableLenses(reports: readonly PlacedReport[], findings: readonly Finding[]): readonly TableLens[] {
  return reports.flatMap(({ document, report, shift }) =>
    report.tables.flatMap((table) => lensesOf(report, table, document.format, { findings, shift })),
  );
}

interface Where {
  readonly findings: readonly Finding[];
  readonly shift: number;
}

function lensesOf(
  report: Report,
  table: BoundTable,
  format: DocumentFormat,
  { findings, shift }: Where,
): readonly TableLens[] {
  const pieces = table.pieces.map((piece) => moveSpan(piece, shift));
  const at = pieces[0]?.start ?? table.span.start + shift;
  const own = findings.filter(({ span }) => pieces.some((piece) => contains(piece, span)));
  const lenses: TableLens[] = [
    { kind: 'relations', title: sayRelations(report, table), at, target: undefined },
    { kind: 'problems', title: sayProblems(own.length), at, target: own[0]?.span },
  ];
  if (format === 'markdown') lenses.push({ kind: 'align', title: say(texts.align), at, target: undefined });
  return lenses;
}

function sayRelations({ edition }: Report, table: BoundTable): Message {
  const checks = edition ? diagnose(table, edition).checks : [];
  if (checks.length === 0) return say(texts.noRelations);
  const held = checks.filter(({ status }) => status === 'holds').length;
  const silent = checks.filter(({ status }) => status === 'silent').length;
  return say(silent > 0 ? texts.partly : texts.relations, { held, judged: checks.length - silent, silent });
}

function sayProblems(count: number): Message {
  if (count === 0) return say(texts.clean);
  return count === 1 ? say(texts.problem) : say(texts.problems, { count });
}
