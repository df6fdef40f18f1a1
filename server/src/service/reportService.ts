import type { ReportDocument } from '../model/report.ts';
import type { Fix, Related, Severity } from '../rules/rule.ts';
import type { Level } from '../standards/edition.ts';
import type { DocumentFormat } from '../syntax/tree.ts';
import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';

/** A document as a caller holds it; `uri` and `version` key the cache. */
export interface SourceDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly format: DocumentFormat;
}

/** Everything beside the text that changes an analysis. */
export interface AnalysisOptions {
  /** An edition id; `auto` detects. */
  readonly edition: string;
  readonly level: Level | undefined;
  readonly organisation: string | undefined;
  /** Severity by rule id; a rule that is not named has its own. A severity above the rule's own is lowered to it. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** A problem with its rule, after settings and suppression. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Index of the report it belongs to; undefined for the document. */
  readonly report: number | undefined;
  readonly span: Span;
  readonly message: Message;
  readonly relations: readonly string[];
  readonly related: readonly Related[];
  fixes(): readonly Fix[];
}

export interface Analysis {
  readonly document: ReportDocument;
  /** In the order of their positions. */
  readonly findings: readonly Finding[];
}
