import { findNeighbours, outlineOf } from '../rules/outline.ts';
import type { Edit, Fix } from '../rules/rule.ts';
import { findTable, insertSection, insertTable } from '../rules/sectionDraft.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';

/**
 * The edits that write a missing part, by its id in the outline (`0/other`, `0/requests/t3`): the same as the quick fix does.
 * Undefined where nothing of that id is missing (any more).
 */
export function insertPart(placed: readonly PlacedReport[], id: string): readonly Edit[] | undefined {
  const [index, sectionId, tableId] = id.split('/');
  const place = placed[Number(index)];
  const fix = place && (tableId === undefined ? addSection(place, sectionId) : addTable(place, sectionId, tableId));
  return fix?.edits.map(({ span, newText }) => ({ span: moveSpan(span, place?.shift ?? 0), newText }));
}

function addSection({ report, document }: PlacedReport, id: string | undefined): Fix | undefined {
  const outline = outlineOf(report);
  const definition = outline?.missing.find((missing) => missing.id === id);
  if (!outline || !definition) return undefined;
  const { previous, next } = findNeighbours(outline, definition);
  const table = findTable(report, definition, previous, next);
  return insertSection({ report, document, outline, definition, previous, next, table });
}

function addTable({ report, document }: PlacedReport, sectionId: string | undefined, id: string): Fix | undefined {
  const part = outlineOf(report)?.parts.find(({ definition }) => definition.id === sectionId);
  const definition = report.edition?.tables.find((table) => table.id === id);
  if (!part || !definition || report.tables.some((table) => table.id === id)) return undefined;
  return insertTable(document, part, definition);
}
