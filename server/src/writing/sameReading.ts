import type { BoundTable, Report, ReportDocument } from '../model/report.ts';
import { foldKey } from '../text/fold.ts';
import { keyOf } from './tablePlan.ts';

/** Where two readings differ. */
export interface Differences {
  /** Tables with another cell, or that only one of the two has. */
  readonly tables: readonly string[];
  /** Whether reports, their editions and years, or their sections differ. */
  readonly outline: boolean;
}

/** Compares what was read of a document with what is read of its conversion: reports, sections, and every cell's state and value. */
export function compareReadings(before: ReportDocument, after: ReportDocument): Differences {
  const tables = new Set<string>();
  let outline = before.reports.length !== after.reports.length;
  for (const [index, report] of before.reports.entries()) {
    const other = after.reports[index];
    if (!other) continue;
    outline ||= outlineOf(report) !== outlineOf(other);
    for (const id of new Set([...report.tables, ...other.tables].map((table) => table.id)))
      if (!isSame(tableOf(report, id), tableOf(other, id))) tables.add(keyOf(index, id));
  }
  return { tables: [...tables], outline };
}

function tableOf(report: Report, id: string): BoundTable | undefined {
  return report.tables.find((table) => table.id === id);
}

function outlineOf({ edition, year, sections }: Report): string {
  const parts = sections.map(
    ({ definition, heading }) => `${definition?.id ?? ''} ${heading.number?.value ?? ''} ${foldKey(heading.title)}`,
  );
  return [edition?.id ?? '', year ?? '', ...parts].join('\n');
}

/** Whether two tables have the same cells with the same states and values; one that is not there has none. */
export function isSame(a: BoundTable | undefined, b: BoundTable | undefined): boolean {
  if ((a?.cells.size ?? 0) !== (b?.cells.size ?? 0)) return false;
  for (const [id, cell] of a?.cells ?? []) {
    const other = b?.cells.get(id);
    if (cell.state !== other?.state || cell.value !== other.value) return false;
  }
  return true;
}
