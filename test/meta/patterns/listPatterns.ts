import { parseAst } from 'vitest/node';
import type { SourceFile } from '../sources.ts';

export interface FoundPattern {
  readonly path: string;
  readonly line: number;
  readonly pattern: RegExp;
}

/** Every regular expression that is written out in a file. */
export function listLiterals({ path, text }: SourceFile): readonly FoundPattern[] {
  const found: FoundPattern[] = [];
  const waiting: unknown[] = [parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' })];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('regex' in node && 'start' in node && typeof node.start === 'number' && isPattern(node.regex)) {
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ path, line, pattern: new RegExp(node.regex.pattern, node.regex.flags) });
    }
    for (const [, held] of Object.entries(node)) waiting.push(held);
  }
  return found.toSorted((one, other) => one.line - other.line);
}

function isPattern(value: unknown): value is { readonly pattern: string; readonly flags: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pattern' in value &&
    typeof value.pattern === 'string' &&
    'flags' in value &&
    typeof value.flags === 'string'
  );
}
