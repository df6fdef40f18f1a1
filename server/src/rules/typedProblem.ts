import type { Message } from '../text/message.ts';
import type { Noise } from '../text/noise.ts';
import type { Span } from '../text/span.ts';
import type { Fix, Problem, Related, Severity } from './rule.ts';

/** A problem of a text that was read without its noise, at its place in the text as typed. Words and fixes stay for later. */
export class TypedProblem implements Problem {
  readonly span: Span;
  readonly severity?: Severity;
  readonly relations?: readonly string[];
  readonly fixes?: () => readonly Fix[];
  readonly #found: Problem;
  readonly #noise: Noise;

  constructor(found: Problem, noise: Noise) {
    this.span = noise.toTyped(found.span);
    if (found.severity) this.severity = found.severity;
    if (found.relations) this.relations = found.relations;
    const { fixes } = found;
    if (fixes) this.fixes = () => this.#placeFixes(fixes());
    this.#found = found;
    this.#noise = noise;
  }

  get message(): Message {
    return this.#found.message;
  }

  get related(): readonly Related[] {
    const related = this.#found.related ?? [];
    return related.map(({ span, message }) => ({ span: this.#noise.toTyped(span), message }));
  }

  #placeFixes(fixes: readonly Fix[]): readonly Fix[] {
    const place = (span: Span): Span => this.#noise.toTyped(span);
    return fixes.map(({ title, kind, edits }) => ({
      title,
      kind,
      edits: edits.map(({ span, newText }) => ({ span: place(span), newText })),
    }));
  }
}
