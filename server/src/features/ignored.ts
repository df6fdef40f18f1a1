import type { IgnoreEntry } from '../../../protocol/folderFile.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';

export interface Ignored {
  /** Those that no entry silences. */
  readonly findings: readonly Finding[];
  /** Entries that silence nothing: the problem is gone, or the text has changed. */
  readonly unused: readonly IgnoreEntry[];
}

/**
 * Findings without those that an entry of `.nianbao.json` silences: of its rule, and beginning in the last line of its text.
 *
 * The text is looked for around the finding only, so that an entry costs its own length for each finding of its rule.
 * @param entries of this document
 */
export function dropIgnored(
  text: string,
  eol: string,
  findings: readonly Finding[],
  entries: readonly IgnoreEntry[],
): Ignored {
  if (entries.length === 0) return { findings, unused: [] };
  const byRule = new Map<string, { readonly entry: IgnoreEntry; readonly typed: string }[]>();
  for (const entry of entries) {
    const typed = eol === '\n' ? entry.text : entry.text.replaceAll('\n', eol);
    const own = byRule.get(entry.rule);
    if (own) own.push({ entry, typed });
    else byRule.set(entry.rule, [{ entry, typed }]);
  }
  const used = new Set<IgnoreEntry>();
  const kept = findings.filter(({ rule, span }) => {
    const own = byRule.get(rule)?.filter(({ typed }) => standsOn(text, typed, span)) ?? [];
    for (const { entry } of own) used.add(entry);
    return own.length === 0;
  });
  return { findings: kept, unused: entries.filter((entry) => !used.has(entry)) };
}

/** Whether the span begins in the last line of an occurrence of the text; an empty one may stand at its end. */
function standsOn(text: string, typed: string, { start, end }: Span): boolean {
  const from = Math.max(0, start - typed.length);
  const around = text.slice(from, start + typed.length);
  const lastLine = typed.lastIndexOf('\n') + 1;
  for (let at = around.indexOf(typed); at >= 0; at = around.indexOf(typed, at + 1)) {
    const line = from + at + lastLine;
    const stop = from + at + typed.length;
    if (line <= start && (start < stop || (start === end && start === stop))) return true;
  }
  return false;
}

/** More lines than these before a place say no more of it. */
const mostLines = 12;
const longest = 400;

/**
 * The text by which an entry names the place of a finding: its line, with as many before it as tell it from every other place.
 * Undefined where so many do not.
 */
export function findAnchor(text: string, { start, end }: Span): string | undefined {
  let from = lineStart(text, start);
  let to = lineEnd(text, start);
  // What the author may write elsewhere in a long paragraph is not part of the place.
  if (to - from > longest) {
    from = Math.max(from, start - longest / 4);
    to = Math.min(to, start + longest / 4);
  }
  for (let lines = 0; lines < mostLines; lines++) {
    const typed = text.slice(from, to).trim();
    if (typed !== '' && typed.length <= longest && text.indexOf(typed) === text.lastIndexOf(typed))
      return standsOn(text, typed, { start, end }) ? typed.replaceAll(/\r\n?/g, '\n') : undefined;
    if (from === 0 || typed.length > longest) return undefined;
    from = lineStart(text, from - 1);
  }
  return undefined;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
