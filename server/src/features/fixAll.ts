import type { Edit } from '../rules/rule.ts';
import { EditedText } from './editedText.ts';
import type { Finding } from './finding.ts';
import { countWhile } from '../text/countWhile.ts';

/** A fix may make room for another; a chain longer than this is a pair of rules that undo each other. */
const maximalRounds = 10;

/** What fixing everything comes to. */
export interface FixAll {
  /** Edits of the text that was given, in order of position. Empty where there was nothing to fix. */
  readonly edits: readonly Edit[];
  readonly text: string;
  /** How many fixes were applied. */
  readonly applied: number;
}

/**
 * Applies every safe fix until none is left: fixes that overlap wait for the next round, whose findings are computed anew.
 * @param findings the findings of `text`
 * @param analyze gives the findings of a text that no editor has yet
 */
export function fixAll(
  text: string,
  findings: readonly Finding[],
  analyze: (text: string) => readonly Finding[],
): FixAll {
  const edited = new EditedText(text);
  let current = findings;
  let applied = 0;
  for (let round = 0; round < maximalRounds; round++) {
    const chosen = chooseFixes(current);
    if (chosen.fixes === 0) break;
    edited.apply(chosen.edits);
    applied += chosen.fixes;
    current = analyze(edited.text);
  }
  return { edits: edited.edits(), text: edited.text, applied };
}

/** The first safe fix of each finding, in order, without those that overlap one already chosen; their edits by position. */
function chooseFixes(findings: readonly Finding[]): { readonly fixes: number; readonly edits: readonly Edit[] } {
  const edits: Edit[] = [];
  let fixes = 0;
  for (const finding of findings) {
    const fix = finding.fixes().find((candidate) => candidate.kind === 'safe' && candidate.edits.length > 0);
    if (!fix || !fix.edits.every((edit) => isFree(edits, edit))) continue;
    for (const edit of fix.edits) edits.splice(placeOf(edits, edit.span.start + 1), 0, edit);
    fixes++;
  }
  return { fixes, edits };
}

/** Two insertions at one place are not free of each other either: which comes first is for the next round to find out. */
function isFree(taken: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(taken, edit.span.start);
  const before = taken[place - 1];
  const after = taken[place];
  if (before && before.span.end > edit.span.start) return false;
  return !after || (after.span.start !== edit.span.start && after.span.start >= edit.span.end);
}

/** Index of the first edit that starts at the offset or after it. */
function placeOf(edits: readonly Edit[], offset: number): number {
  return countWhile(edits, ({ span }) => span.start < offset);
}
