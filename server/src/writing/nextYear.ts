import type { Report, ReportDocument } from '../model/report.ts';
import type { Edition, Level, TableDefinition } from '../standards/edition.ts';
import type { Block } from '../syntax/tree.ts';
import { compareSpans, type Span } from '../text/span.ts';
import type { Replacement } from './convert.ts';
import { clearFigures } from './clearedTable.ts';
import { draftTable, writeDraftFront } from './draft.ts';
import { planTables, type PlannedTable } from './tablePlan.ts';
import { findYears, writeYear } from './yearWords.ts';

export interface NextYear {
  /** The year of the new report. */
  readonly year: number;
  /** The format of the new report. */
  readonly edition: Edition;
  readonly organisation: string | undefined;
  readonly level: Level | undefined;
}

/**
 * A report of a Markdown document as the beginning of a later year's: headings and prose as they stand, years moved on, tables empty in
 * the layout of the later year's format, but for what goes from one year into the next. Reasons given to silence problems were
 * reasons of last year and are left out. Lines are parted by `\n`.
 */
export function writeNextYear(document: ReportDocument, report: Report, next: NextYear): string {
  const edits = [...editTables(document, report, next), ...editYears(document, report, next)];
  for (const { span } of document.directives) edits.push({ span, newText: '' });
  const body = applyWithin(document.text, report.span, edits).replaceAll(/\r\n?/g, '\n');
  return writeFront(document, report, next) + tidy(body);
}

/** What goes from the report into the tables of the next year, by table and cell. */
export function listCarried(report: Report, next: NextYear): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byTable = new Map<string, Map<string, string>>();
  if (report.year === undefined || next.year !== report.year + 1) return byTable;
  for (const { table: id, from, to } of next.edition.carries) {
    const table = report.tables.find((each) => each.id === id);
    const columns = next.edition.tables.flatMap((each) => (each.id === id ? each.columns : []));
    for (const column of columns) {
      // A blank, a mark for not-applicable and what cannot be read are no number to begin the year with.
      const count = table?.cells.get(`${from}|${column.id}`)?.count;
      if (count === undefined) continue;
      const values = byTable.get(id) ?? new Map<string, string>();
      byTable.set(id, values.set(`${to}|${column.id}`, String(count)));
    }
  }
  return byTable;
}

function editTables(document: ReportDocument, report: Report, next: NextYear): readonly Replacement[] {
  const carried = listCarried(report, next);
  const plan = planTables({ reports: [report] });
  const definitionOf = ({ table }: PlannedTable): TableDefinition | undefined =>
    next.edition.tables.find(({ id }) => id === table.id);
  const edits: Replacement[] = [];
  for (const block of report.blocks) {
    const owners = plan.owners.get(block);
    if (!owners) {
      if (block.kind === 'table') edits.push(...clearFigures(block));
      continue;
    }
    const written = owners.flatMap((owner) => {
      const definition = owner.blocks[0] === block ? definitionOf(owner) : undefined;
      return definition ? [draftTable(definition, 'markdown', carried.get(definition.id))] : [];
    });
    edits.push(...replaceBlock(document.text, block, owners, written.join('\n\n')));
  }
  // What was typed a second time is not read, and not needed twice.
  for (const { repeats } of report.tables) for (const span of repeats) edits.push({ span, newText: '' });
  return edits;
}

/** A table goes as a whole; of a paragraph only the stretch that its cells ran together in. */
function replaceBlock(
  text: string,
  block: Block,
  owners: readonly PlannedTable[],
  written: string,
): readonly Replacement[] {
  if (block.kind === 'table') return [{ span: block.span, newText: setApart(text, block.span, written) }];
  const pieces = owners.flatMap(({ table }) => table.pieces);
  return pieces.map((span, index) => ({ span, newText: index === 0 ? setApart(text, span, written) : '' }));
}

/** A table needs a blank line on either side. */
function setApart(text: string, { start, end }: Span, written: string): string {
  if (written === '') return '';
  const before = /(?:^|\n[ \t]*\r?\n)[ \t]*$/.test(text.slice(Math.max(0, start - 80), start)) ? '' : '\n\n';
  const after = /^[ \t]*(?:$|\r?\n[ \t]*\r?\n)/.test(text.slice(end, end + 80)) ? '' : '\n\n';
  return before + written + after;
}

/** Years in titles, headings and prose that go on with the report's own. */
function editYears(document: ReportDocument, report: Report, next: NextYear): readonly Replacement[] {
  const { year } = report;
  if (year === undefined) return [];
  const lines = report.blocks.flatMap(linesOf);
  const edits = lines.flatMap(({ start, end }) => {
    const typed = document.text.slice(start, end);
    return findYears(typed, year)
      .filter(({ fate }) => fate === 'moves')
      .map((word): Replacement => {
        const span = { start: start + word.span.start, end: start + word.span.end };
        return {
          span,
          newText: writeYear(word.year + next.year - year, word, document.text.slice(span.start, span.end)),
        };
      });
  });
  const known = new Set(edits.map(({ span }) => span.start));
  return [...edits, ...editStated(document, report, next).filter(({ span }) => !known.has(span.start))];
}

/** Title and period in notations of their own: 2024.1.1—2024.12.31. */
function editStated({ text }: ReportDocument, { title, period, year }: Report, next: NextYear): readonly Replacement[] {
  const stated = [
    [title?.year, title?.yearSpan],
    [period?.fromYear, period?.fromYearSpan],
    [period?.toYear, period?.toYearSpan],
  ] as const;
  return stated.flatMap(([stands, span]) => {
    if (stands !== year || !span) return [];
    const typed = text.slice(span.start, span.end);
    const word = { span, year: next.year, fate: 'moves', isHan: !/\d/.test(typed) } as const;
    return [{ span, newText: writeYear(next.year, word, typed) }];
  });
}

const yearKeys: ReadonlySet<string> = new Set(['year', '年度']);
const editionKeys: ReadonlySet<string> = new Set(['edition', '版式']);

/** What the author says of the report in front of it stays, but for year and format; a report that says nothing gets what is known. */
function writeFront({ text, frontMatter }: ReportDocument, { index, year }: Report, next: NextYear): string {
  if (!frontMatter || index > 0) return writeDraftFront(next.edition, next);
  const edits = frontMatter.entries.flatMap(({ key, value, valueSpan }): readonly Replacement[] => {
    if (yearKeys.has(key)) return [{ span: valueSpan, newText: String(next.year) }];
    if (editionKeys.has(key) && value !== next.edition.id) return [{ span: valueSpan, newText: next.edition.id }];
    if (year === undefined) return [];
    return findYears(value, year)
      .filter(({ fate }) => fate === 'moves' && value.length === valueSpan.end - valueSpan.start)
      .map((word) => ({
        span: { start: valueSpan.start + word.span.start, end: valueSpan.start + word.span.end },
        newText: writeYear(word.year + next.year - year, word, value),
      }));
  });
  return `${applyWithin(text, frontMatter.span, edits).replaceAll(/\r\n?/g, '\n').trimEnd()}\n\n`;
}

function linesOf(block: Block): readonly Span[] {
  if (block.kind === 'heading') return [block.titleSpan];
  return block.kind === 'paragraph' ? block.segments : [];
}

function applyWithin(text: string, { start, end }: Span, edits: readonly Replacement[]): string {
  let written = '';
  let from = start;
  for (const { span, newText } of edits.toSorted((a, b) => compareSpans(a.span, b.span))) {
    if (span.start < from || span.end > end) continue;
    written += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return written + text.slice(from, end);
}

/** One blank line between blocks, none at the end. */
function tidy(text: string): string {
  return `${text.replaceAll(/\n(?:[ \t]*\n){2,}/g, '\n\n').trim()}\n`;
}
