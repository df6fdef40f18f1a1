import { lineText, type Lines } from './lines.ts';
import type { Directive, FrontMatter, FrontMatterEntry } from './tree.ts';

/** Front matter: `key: value` lines between two lines of `---` at the very start. Values keep their own characters, quotes dropped. */
export function readFrontMatter(lines: Lines): { block: FrontMatter; next: number } | undefined {
  if (lineText(lines, 0) !== '---') return undefined;
  const entries: FrontMatterEntry[] = [];
  // A report's front matter is a few lines; a rule `---` at the top of a long text is none.
  for (let index = 1; index < lines.count && index <= 40; index++) {
    const text = lineText(lines, index);
    if (text === '---') {
      return {
        block: { kind: 'front-matter', span: { start: 0, end: lines.ends[index] ?? 0 }, entries },
        next: index + 1,
      };
    }
    const match = /^([^:：#\s][^:：]*?)\s*[:：]\s*(.*)$/.exec(text);
    if (!match) continue;
    const [, key = '', typed = ''] = match;
    const from = lines.from[index] ?? 0;
    const quoted = /^(["'])(.*)\1$/.exec(typed);
    const value = quoted ? (quoted[2] ?? '') : typed;
    const end = (lines.to[index] ?? 0) - (quoted ? 1 : 0);
    entries.push({
      key,
      value,
      keySpan: { start: from, end: from + key.length },
      valueSpan: { start: end - value.length, end },
    });
  }
  return undefined;
}

const directivePattern = /^<!--\s*nianbao-disable-next-line\s+([\w-]+)\s*(?:[:：]\s*(.*?))?\s*-->$/;

/** A directive as its own line says it; which line it speaks of is known when that line is read. */
export type DirectiveLine = Omit<Directive, 'kind' | 'target'>;

/** `<!-- nianbao-disable-next-line RULE: REASON -->` alone on its line. */
export function readDirective(lines: Lines, index: number): DirectiveLine | undefined {
  const text = lineText(lines, index);
  if (!text.startsWith('<!--')) return undefined;
  const match = directivePattern.exec(text);
  if (!match) return undefined;
  const [, rule = '', reason = ''] = match;
  const from = lines.from[index] ?? 0;
  const ruleStart = from + text.indexOf(rule, text.indexOf('next-line') + 'next-line'.length);
  return {
    span: { start: from, end: lines.to[index] ?? 0 },
    rule,
    ruleSpan: { start: ruleStart, end: ruleStart + rule.length },
    reason,
  };
}
