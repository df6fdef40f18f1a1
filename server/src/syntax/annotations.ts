import { lineText, type Lines } from './lines.ts';
import type { Block, Directive, FrontMatter, FrontMatterEntry } from './tree.ts';

/** Front matter: `key: value` lines between two lines of `---` at the very start. Values keep their own characters, quotes dropped. */
export function readFrontMatter(lines: Lines): { block: FrontMatter; next: number } | undefined {
  if (lineText(lines, 0) !== '---') return undefined;
  const entries: FrontMatterEntry[] = [];
  // A report's front matter is a few lines; a rule `---` at the top of a long text is none.
  for (let index = 1; index < lines.count && index <= 40; index++) {
    const text = lineText(lines, index);
    if (text === '---') {
      return {
        block: { kind: 'front-matter', span: { start: 0, end: lines.endOf(index) }, entries },
        next: index + 1,
      };
    }
    const match = /^([^:：#\s][^:：]{0,60}?)\s{0,20}[:：]\s*(.*)$/.exec(text);
    if (!match) continue;
    const [, key = '', typed = ''] = match;
    const from = lines.textStart(index);
    const quoted = /^(["'])(.*)\1$/.exec(typed);
    const value = quoted ? (quoted[2] ?? '') : typed;
    const end = lines.textEnd(index) - (quoted ? 1 : 0);
    entries.push({
      key,
      value,
      keySpan: { start: from, end: from + key.length },
      valueSpan: { start: end - value.length, end },
    });
  }
  return undefined;
}

const directivePattern =
  /^<!--\s{0,20}nianbao-disable-next-line\s{1,20}([\w-]{1,100})\s{0,20}(?:[:：]\s{0,20}(.*?))?\s{0,20}-->$/;

/** A directive as its own line says it; which line it speaks of is known when that line is read. */
export type DirectiveLine = Omit<Directive, 'kind' | 'target'>;

/** `<!-- nianbao-disable-next-line RULE: REASON -->` alone on its line. */
export function readDirective(lines: Lines, index: number): DirectiveLine | undefined {
  return readComment(lineText(lines, index), lines.textStart(index));
}

/** The same of a whole comment that begins at `from`. */
export function readComment(text: string, from: number): DirectiveLine | undefined {
  if (!text.startsWith('<!--')) return undefined;
  const match = directivePattern.exec(text);
  if (!match) return undefined;
  const [, rule = '', reason = ''] = match;
  const ruleStart = from + text.indexOf(rule, text.indexOf('next-line') + 'next-line'.length);
  return {
    span: { start: from, end: from + text.length },
    rule,
    ruleSpan: { start: ruleStart, end: ruleStart + rule.length },
    reason,
  };
}

/**
 * Blocks with the directives of an HTML document among them, in order. Lines of the source mean nothing there: a directive
 * speaks of the first block that ends after it.
 */
export function addDirectives(blocks: readonly Block[], directives: readonly DirectiveLine[]): readonly Block[] {
  const merged: Block[] = [];
  let next = 0;
  for (const block of blocks) {
    for (let line = directives[next]; line && line.span.start < block.span.end; line = directives[++next])
      merged.push({ kind: 'directive', ...line, target: block.span });
    merged.push(block);
  }
  const end = blocks.at(-1)?.span.end ?? 0;
  for (const line of directives.slice(next))
    merged.push({
      kind: 'directive',
      ...line,
      target: { start: Math.max(end, line.span.end), end: Math.max(end, line.span.end) },
    });
  return merged;
}
