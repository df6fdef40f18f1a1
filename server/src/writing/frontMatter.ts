import type { FrontMatter } from '../syntax/tree.ts';

/** What is said of a document beside its text. */
export interface SaidOfReport {
  readonly edition?: string | undefined;
  readonly level?: string | undefined;
}

/** Front matter of what is given, ended by a blank line; empty where nothing is. Lines are parted by `\n`. */
export function writeFrontMatter(given: SaidOfReport): string {
  const lines = listLines(given, new Set());
  return lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n\n`;
}

/** The front matter as typed, `text`, with what is given and not said in it yet before its closing line. */
export function extendFrontMatter(text: string, { entries }: FrontMatter, given: SaidOfReport): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = listLines(given, new Set(entries.map(({ key }) => key)));
  const end = text.lastIndexOf('---');
  return text.slice(0, end) + lines.map((line) => `${line}${eol}`).join('') + text.slice(end);
}

function listLines({ edition, level }: SaidOfReport, said: ReadonlySet<string>): readonly string[] {
  const lines: string[] = [];
  if (edition !== undefined && !said.has('edition') && !said.has('版式')) lines.push(`edition: "${edition}"`);
  if (level !== undefined && !said.has('level') && !said.has('层级')) lines.push(`level: ${level}`);
  return lines;
}
