import type { ReportDocument } from '../model/report.ts';
import { blockStartOf } from '../rules/places.ts';
import type { DirectiveUse } from '../rules/rule.ts';
import type { Block, Directive } from '../syntax/tree.ts';
import type { Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { countWhile } from '../text/countWhile.ts';

/** What directives leave of findings, and which of them silence one. */
export interface Suppressed<F> {
  readonly findings: readonly F[];
  readonly used: ReadonlySet<Directive>;
}

/**
 * Findings that `<!-- nianbao-disable-next-line RULE: REASON -->` does not silence.
 *
 * A directive covers what starts in the line it is written for. Where a table starts there it covers the table, since a
 * comment between two rows would end the table; several directives over one line all cover it. One without a reason
 * covers nothing: whoever reads the report next has to see why.
 */
export function dropSuppressed<F extends Pick<Finding, 'rule' | 'span'>>(
  document: ReportDocument,
  findings: readonly F[],
): Suppressed<F> {
  const used = new Set<Directive>();
  if (document.directives.length === 0 || findings.length === 0) return { findings, used };
  const covers = new Map<string, { readonly directive: Directive; readonly target: Span }[]>();
  let next: Directive | undefined;
  let target: Span | undefined;
  // From the last to the first, so that directives one above the other all get the target of the lowest.
  const fromLast = [...document.directives];
  fromLast.reverse();
  for (const directive of fromLast) {
    target = next && target && startsIn(directive.target, next.span) ? target : coveredBy(document, directive);
    next = directive;
    if (!isReason(directive.reason)) continue;
    const own = covers.get(directive.rule);
    if (own) own.push({ directive, target });
    else covers.set(directive.rule, [{ directive, target }]);
  }
  const kept = findings.filter((finding) => {
    const own = covers.get(finding.rule)?.filter((cover) => startsIn(cover.target, finding.span)) ?? [];
    for (const { directive } of own) used.add(directive);
    return own.length === 0;
  });
  return { findings: kept, used };
}

/** @param isAsked whether the rule was asked in this run; of one that was not nothing is known */
export function judgeDirective(
  { rule, reason }: Directive,
  isUsed: boolean,
  isKnown: (rule: string) => boolean,
  isAsked: (rule: string) => boolean,
): DirectiveUse {
  if (!isKnown(rule)) return 'unknown';
  if (!isReason(reason)) return 'without-reason';
  return isUsed || !isAsked(rule) ? 'fine' : 'unused';
}

/** What the light bulb writes for the author to write over, in the language of the editor. */
export const reasonWords: Text = { zh: '理由', en: 'reason' };

function isReason(typed: string): boolean {
  return typed !== '' && typed !== reasonWords.zh && typed !== reasonWords.en;
}

function coveredBy(document: ReportDocument, { target: read }: Directive): Span {
  if (document.format === 'html') return read;
  const target = { start: read.start, end: endOfLine(document.text, read) };
  const table = findBlock(document, target.start, (block) => block.kind === 'table' && startsIn(target, block.span));
  return table ? { start: target.start, end: Math.max(table.span.end, target.end) } : target;
}

/** A page in one line is read as several; to its author it is one. */
function endOfLine(text: string, { start, end }: Span): number {
  let at = end;
  if (at > start && isLineEnd(text.charCodeAt(at - 1))) return at;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** The first block at or after the offset, if it is of the kind asked for. */
function findBlock(document: ReportDocument, offset: number, isWanted: (block: Block) => boolean): Block | undefined {
  const { blocks } = document.tree;
  const block = blocks[countWhile(blocks, ({ span }) => span.end <= offset)];
  return block && isWanted(block) ? block : undefined;
}

/** An empty span at the end of a line is still on that line. */
function startsIn(outer: Span, { start, end }: Span): boolean {
  return outer.start <= start && (start < outer.end || (start === outer.end && end === start));
}

/** Where a directive that silences what is found here has to be written, or undefined where none can be. */
export function findDirectivePlace(document: ReportDocument, { start }: Span): number | undefined {
  const { text, format, frontMatter } = document;
  // Plain text has no comments: the line would be part of the report. What was not read has no lines.
  if (format === 'plaintext' || document.tree.blocks.length === 0) return undefined;
  if (format === 'html') return placeInHtml(document, start);
  const table = findBlock(document, start, (block) => block.kind === 'table' && block.span.start <= start);
  const at = lineStart(text, table ? table.span.start : start);
  if (frontMatter && at < frontMatter.span.end) return undefined;
  // A directive is for the next line that is not blank, which here would be another one.
  return isBlankLine(text, at) ? undefined : at;
}

/** Before the element that holds the finding, however many of them stand on a line. */
function placeInHtml(document: ReportDocument, start: number): number | undefined {
  const block = findBlock(document, start, ({ kind }) => kind !== 'directive');
  if (!block || block.span.start > start) return undefined;
  return blockStartOf(document, block.span.start);
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

function isBlankLine(text: string, start: number): boolean {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) return true;
    if (code !== 0x20 && code !== 9 && code !== 0x3000) return false;
  }
  return true;
}
