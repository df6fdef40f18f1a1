import type { BoundTable, Report, ReportDocument } from '../model/report.ts';
import { isInOrder, isWritten, outlineOf, type Part, pickInOrder } from '../rules/outline.ts';
import { sectionMissing } from '../rules/section-missing.ts';
import { clauseOf, officialHeading } from '../standards/index.ts';
import type { SectionDefinition, TableDefinition } from '../standards/edition.ts';
import type { Locale, Text } from '../text/message.ts';
import { cover, type Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { type PartState, outlineTexts as texts } from './outlineWords.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';
import { countProblems, noProblems, type ProblemCounts, sayCounts } from './problemCounts.ts';
import { listResidue } from './residueNodes.ts';
import { nameHeading } from './symbols.ts';
import { sayMainFigure } from './tableFigures.ts';

/** An entry of the statutory outline, in the words of one language. */
export interface OutlineNode {
  /** The same for the same part at every edit, so that a view keeps what is open: `0`, `0/requests`, `0/requests/t3`. */
  readonly id: string;
  readonly kind: 'report' | 'section' | 'table' | 'residue';
  readonly label: string;
  /** Main total and number of problems; may be empty. */
  readonly detail: string;
  /** A sentence or two: what it is by which clause, what is wrong with it. May be empty. */
  readonly tooltip: string;
  readonly state: PartState;
  readonly counts: ProblemCounts;
  /** Where it stands; absent for what is missing. */
  readonly span?: Span;
  /** What to select when it is chosen. */
  readonly selection?: Span;
  /** Whether `insertPart` can write it. */
  readonly insertable: boolean;
  readonly children: readonly OutlineNode[];
}

/** Reports and findings of one document, as an analysis holds them. */
export interface OutlineSource {
  readonly placed: readonly PlacedReport[];
  readonly findings: readonly Finding[];
}

/**
 * The parts that the edition fixes, in its order, each present, missing, misplaced or empty, with their tables; a report of an
 * unknown format shows the headings it has. Last in each report what a website left behind.
 */
export function listOutline(source: OutlineSource, locale: Locale): readonly OutlineNode[] {
  const language = locale === 'en' ? 'en' : 'zh';
  return source.placed.map((placed, index) => drawReport(source, placed, index, language));
}

interface Drawing {
  readonly document: ReportDocument;
  readonly report: Report;
  readonly shift: number;
  readonly findings: readonly Finding[];
  readonly language: keyof Text;
  readonly id: string;
}

function drawReport(
  { findings, placed: all }: OutlineSource,
  { document, report, shift }: PlacedReport,
  index: number,
  language: keyof Text,
): OutlineNode {
  // A missing part has an entry of its own; its problem stands at the end of another part.
  const inPlace = findings.filter(({ rule }) => rule !== sectionMissing.id);
  const drawing: Drawing = { document, report, shift, findings: inPlace, language, id: String(index) };
  const span = moveSpan(report.span, shift);
  // What is said of the document as a whole is counted with its first report.
  const reach = index === 0 ? { start: 0, end: all.length === 1 ? Number.POSITIVE_INFINITY : span.end } : span;
  const counts = countProblems(findings, reach);
  const title = report.title?.span ??
    report.sections[0]?.heading.span ?? { start: report.span.start, end: report.span.start };
  return {
    id: drawing.id,
    kind: 'report',
    label: report.title?.text.trim() || texts.untitled[language],
    detail: [report.edition?.name[language] ?? '', sayCounts(counts, language)].filter(Boolean).join(' · '),
    tooltip: '',
    state: 'present',
    counts,
    span: cover(span, moveSpan(title, shift)),
    selection: moveSpan(title, shift),
    insertable: false,
    children: [...drawSections(drawing), ...listResidue(findings, reach, drawing.id, language)],
  };
}

function drawSections(drawing: Drawing): readonly OutlineNode[] {
  const { report } = drawing;
  const outline = outlineOf(report);
  if (!outline || outline.parts.length === 0) return drawHeadings(drawing);
  const misplaced = new Set(isInOrder(outline.parts) ? [] : outline.parts);
  if (misplaced.size > 0) for (const part of pickInOrder(outline.parts)) misplaced.delete(part);
  return (report.edition?.sections ?? []).flatMap((definition) => {
    const part = outline.parts.find((each) => each.definition === definition);
    if (part) return [drawPart(drawing, part, misplaced.has(part))];
    return outline.missing.includes(definition)
      ? [drawMissing('section', definition, officialHeading(definition), drawing.id, drawing.language)]
      : [];
  });
}

/** A report of an unknown format, or of one that fixes no parts. */
function drawHeadings({ document, report, shift, findings, language, id }: Drawing): readonly OutlineNode[] {
  return report.sections.map(({ heading, span }, index) => {
    const counts = countProblems(findings, moveSpan(span, shift));
    return {
      id: `${id}/${index}`,
      kind: 'section',
      label: nameHeading(document, heading),
      detail: sayCounts(counts, language),
      tooltip: '',
      state: 'present',
      counts,
      span: moveSpan(span, shift),
      selection: moveSpan(heading.span, shift),
      insertable: false,
      children: [],
    };
  });
}

function drawPart(drawing: Drawing, part: Part, isMisplaced: boolean): OutlineNode {
  const { report, shift, findings, language } = drawing;
  const { definition, section } = part;
  const id = `${drawing.id}/${definition.id}`;
  const tables = definition.tables.flatMap((tableId) => {
    const table = report.tables.find((each) => each.id === tableId);
    if (table) return [drawTable(drawing, table, id)];
    const missing = report.edition?.tables.find((each) => each.id === tableId);
    return missing ? [drawMissing('table', missing, missing.name[language], id, language)] : [];
  });
  const isEmpty = definition.tables.length === 0 && !isWritten(part);
  const state = isMisplaced ? 'misplaced' : isEmpty ? 'empty' : 'present';
  const span = moveSpan(part.span, shift);
  const counts = countProblems(findings, span);
  const figure = report.tables
    .filter((table) => definition.tables.includes(table.id) && table.definition.shape === 'matrix')
    .map((table) => sayMainFigure(report, table))
    .find(Boolean);
  return {
    id,
    kind: 'section',
    label: officialHeading(definition),
    detail: [figure ?? '', state === 'present' ? '' : texts[state].detail[language], sayCounts(counts, language)]
      .filter(Boolean)
      .join(' · '),
    tooltip: sayOf(definition, state, language),
    state,
    counts,
    span,
    selection: moveSpan(section.heading.span, shift),
    insertable: false,
    children: tables,
  };
}

function drawMissing(
  kind: 'section' | 'table',
  definition: SectionDefinition | TableDefinition,
  label: string,
  parent: string,
  language: keyof Text,
): OutlineNode {
  return {
    id: `${parent}/${definition.id}`,
    kind,
    label,
    detail: texts.missing.detail[language],
    tooltip: sayOf(definition, 'missing', language),
    state: 'missing',
    counts: noProblems,
    insertable: true,
    children: [],
  };
}

function drawTable({ report, shift, findings, language }: Drawing, table: BoundTable, parent: string): OutlineNode {
  const span = moveSpan(table.span, shift);
  const counts = countProblems(findings, span);
  return {
    id: `${parent}/${table.id}`,
    kind: 'table',
    label: table.definition.name[language],
    detail: [sayMainFigure(report, table), sayCounts(counts, language)].filter(Boolean).join(' · '),
    tooltip: sayOf(table.definition, 'present', language),
    state: 'present',
    counts,
    span,
    selection: { start: span.start, end: span.start },
    insertable: false,
    children: [],
  };
}

function sayOf(definition: SectionDefinition | TableDefinition, state: PartState, language: keyof Text): string {
  return texts[state].tooltip[language].replace('{clause}', clauseOf(definition)[language]);
}
