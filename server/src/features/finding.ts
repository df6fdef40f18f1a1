import type { Fix, Related, Severity } from '../rules/rule.ts';
import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';

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
  /** Built at each call: diagnostics never ask for them. */
  fixes(): readonly Fix[];
}
