import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Fix, Problem, Related, Severity } from './rule.ts';

/** What is known of a problem as soon as it is found, and how to say the rest. */
export interface FoundProblem {
  readonly span: Span;
  readonly severity: Severity;
  readonly relations: readonly string[];
  readonly message: () => Message;
  readonly related: () => readonly Related[];
  readonly fixes?: () => readonly Fix[];
}

/**
 * A problem whose words are put together when they are read. With every operand of a table's relations in them that takes
 * longer than finding the problem, and often nobody reads them: an editor shows those it has not shown before.
 */
export class LaterProblem implements Problem {
  readonly span: Span;
  readonly severity: Severity;
  readonly relations: readonly string[];
  readonly fixes?: () => readonly Fix[];
  readonly #found: FoundProblem;
  #message: Message | undefined;
  #related: readonly Related[] | undefined;

  constructor(found: FoundProblem) {
    this.span = found.span;
    this.severity = found.severity;
    this.relations = found.relations;
    if (found.fixes) this.fixes = found.fixes;
    this.#found = found;
  }

  get message(): Message {
    this.#message ??= this.#found.message();
    return this.#message;
  }

  get related(): readonly Related[] {
    this.#related ??= this.#found.related();
    return this.#related;
  }
}
