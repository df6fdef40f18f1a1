import type { Report } from '../model/report.ts';
import type { Severity } from '../rules/rule.ts';
import type { Level } from '../standards/edition.ts';
import type { Message, Text } from '../text/message.ts';
import type { Analysis } from './reportService.ts';

/** What was taken for what, and why. */
export interface ReportDescription {
  readonly edition: { readonly id: string; readonly name: Text } | undefined;
  readonly editionReason: Message;
  readonly year: number | undefined;
  readonly organisation: string | undefined;
  readonly level: Level | undefined;
}

export interface Description {
  /** Empty for a document that is no report. */
  readonly reports: readonly ReportDescription[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** A document's reports and how many findings it has, for a status line. */
export function describeAnalysis({ reports, findings }: Analysis): Description {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return { reports, counts };
}

export function describeReport({ edition, editionReason, year, organisation, level }: Report): ReportDescription {
  return { edition: edition && { id: edition.id, name: edition.name }, editionReason, year, organisation, level };
}
