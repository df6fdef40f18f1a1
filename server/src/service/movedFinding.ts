import type { Finding } from '../features/finding.ts';
import { moveSpan } from '../features/placedReport.ts';
import type { Edit, Fix, Related, Severity } from '../rules/rule.ts';
import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';

/** A finding of a report that stands `by` characters further on now, as the `report`-th of its document. */
export function moveFinding(finding: Finding, by: number, report: number): Finding {
  return by === 0 && finding.report === report ? finding : new MovedFinding(finding, by, report);
}

/** A finding of a kept stretch at its new place. Its words are asked for where they are shown: most were shown before. */
class MovedFinding implements Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly report: number;
  readonly span: Span;
  readonly relations: readonly string[];
  readonly #found: Finding;
  readonly #by: number;

  constructor(found: Finding, by: number, report: number) {
    this.rule = found.rule;
    this.severity = found.severity;
    this.report = report;
    this.span = moveSpan(found.span, by);
    this.relations = found.relations;
    this.#found = found;
    this.#by = by;
  }

  get message(): Message {
    return this.#found.message;
  }

  get related(): readonly Related[] {
    return this.#found.related.map(({ span, message }) => ({ span: moveSpan(span, this.#by), message }));
  }

  fixes(): readonly Fix[] {
    return this.#found.fixes().map(({ title, kind, edits }) => {
      return { title, kind, edits: edits.map((edit) => moveEdit(edit, this.#by)) };
    });
  }
}

function moveEdit({ span, newText }: Edit, by: number): Edit {
  return { span: moveSpan(span, by), newText };
}
