import { paragraphsWith, ruleSigns } from '../model/ruleSigns.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import {
  type Block,
  type Heading,
  type HeadingNumber,
  isAsTyped,
  type Paragraph,
  type TextSegment,
} from '../syntax/tree.ts';
import { parseHanNumber } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { beginsLine, numbersOf } from './numberedLines.ts';
import { countWhile } from '../text/countWhile.ts';

/** A heading that stands inside a line: number and title. */
export interface GluedHeading {
  readonly span: Span;
  readonly text: string;
  readonly level: number;
  readonly value: number;
}

/** Headings inside a line: those the reader has set apart, and numbers in a paragraph that go on with lines of their own. */
export function findGluedHeadings(report: Report, document: ReportDocument): readonly GluedHeading[] {
  const { text } = document;
  const found: GluedHeading[] = [];
  for (const block of report.blocks) {
    if (block.kind === 'heading' && isGlued(block, text)) found.push(describe(block, text));
  }
  const bracketed = paragraphsWith(report, document, ruleSigns.bracketed);
  if (bracketed.length > 0) {
    const own = new Set<Block>(bracketed);
    for (const { blocks, numbers } of numbersOf(report, document).stretches) {
      const paragraphs = blocks.filter((block): block is Paragraph => own.has(block));
      found.push(...findMatching(paragraphs, numbers, findBracketed));
    }
  }
  const numbered = paragraphsWith(report, document, ruleSigns.numbered);
  if (numbered.length > 0) {
    const numbers = numbersOf(report, document).stretches.flatMap((stretch) => stretch.numbers);
    found.push(...findMatching(numbered, numbers, findAtEnd));
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

const longestLookBack = 400;

/** Whether other words stand before it on its line; `????` or an image do not make it glued. */
function isGlued({ style, span, number }: Heading, text: string): boolean {
  if ((style !== 'inline' && style !== 'plain') || !number || beginsLine(text, span.start)) return false;
  const [before = ''] = text
    .slice(Math.max(0, span.start - longestLookBack), span.start)
    .split(/[\r\n]/)
    .slice(-1);
  return /\p{sc=Han}/u.test(before) && /[\p{sc=Han}。；;！!？?”』）)\d%]\s{0,4}$/u.test(before);
}

function describe({ number, titleSpan, span }: Heading, text: string): GluedHeading {
  const start = number?.span.start ?? span.start;
  const words = text.slice(start, titleSpan.end);
  return { span: { start, end: titleSpan.end }, text: words, level: number?.level ?? 1, value: number?.value ?? 0 };
}

/** Candidates in the lines of paragraphs that go on with the numbers of the lines around them. */
function findMatching(
  paragraphs: readonly Paragraph[],
  numbers: readonly HeadingNumber[],
  find: (line: TextSegment) => readonly GluedHeading[] | undefined,
): readonly GluedHeading[] {
  const candidates: GluedHeading[] = [];
  for (const { segments } of paragraphs) {
    for (const line of segments) {
      const found = isAsTyped(line) ? find(line) : undefined;
      if (found) candidates.push(...found);
    }
  }
  if (candidates.length === 0) return candidates;
  const byLevel = new Map<number, HeadingNumber[]>(
    [...new Set(numbers.map(({ level }) => level))].map((level) => [level, []]),
  );
  for (const number of numbers) byLevel.get(number.level)?.push(number);
  return candidates.filter((candidate) => goesOn(byLevel.get(candidate.level) ?? [], candidate));
}

/** Whether the number before it begins a line, and another of its level does: one alone may begin a list inside a line. */
function goesOn(siblings: readonly HeadingNumber[], { level, value, span }: GluedHeading): boolean {
  const next = countWhile(siblings, (sibling) => sibling.span.start < span.start);
  const before = siblings[next - 1];
  const after = siblings[next];
  if (value > 1 && before?.value !== value - 1) return false;
  if (value === 1 && (before !== undefined || after?.value !== 2)) return false;
  return level === 1 || value > 2 || after?.value === value + 1;
}

/** Holds `ruleSigns.bracketed`. */
const numeral = /[（(]([一二三四五六七八九十]{1,3})[）)]/g;
const title = /^[\p{sc=Han}“”《》、]{2,30}(?=[。:：]|$)/u;
const longestTitle = 31;

/** `…。（六）落实重要事项。…`: after the end of a sentence, with its title in front of a full stop; not in a list inside the line. */
function findBracketed({ text: line, start }: TextSegment): readonly GluedHeading[] | undefined {
  if (line.indexOf('（', 1) < 0 && line.indexOf('(', 1) < 0) return undefined;
  let found: GluedHeading[] | undefined;
  const listed = new Set<number>();
  for (const { index, 0: mark, 1: han = '' } of line.matchAll(numeral)) {
    const value = parseHanNumber(han) ?? 0;
    const isListed = listed.has(value - 1);
    if (index > 0) listed.add(value);
    if (value < 2 || isListed || !/[。；！？”]\s{0,4}$/.test(line.slice(Math.max(0, index - 6), index))) continue;
    const from = index + mark.length;
    const words = title.exec(line.slice(from, from + longestTitle))?.[0];
    if (words === undefined) continue;
    const span = { start: start + index, end: start + from + words.length };
    (found ??= []).push({ span, text: mark + words, level: 2, value });
  }
  return found;
}

const longestTail = 40;
/** Holds `ruleSigns.numbered`. */
const ending = /[。；！？”]\s{0,4}([一二三四五六七八九十]{1,2})、[\p{sc=Han}、]{2,24}$/u;

/** `…有效的渠道。二、主动公开情况` at the end of a line. */
function findAtEnd({ text: line, start, end }: TextSegment): readonly GluedHeading[] | undefined {
  if (/[。；！？：]/.test(line.charAt(line.length - 1))) return undefined;
  const tail = line.slice(-longestTail);
  const match = ending.exec(tail);
  const value = parseHanNumber(match?.[1] ?? '');
  if (!match || value === undefined) return undefined;
  const from = line.length - match[0].length + match[0].search(/[一二三四五六七八九十]{1,2}、/);
  return [{ span: { start: start + from, end }, text: line.slice(from), level: 1, value }];
}

type Group = [GluedHeading, ...GluedHeading[]];

/** Several on one line: a text that has lost its line ends, which is one mistake and seldom the author's. */
export function groupByLine(found: readonly GluedHeading[], text: string): readonly Group[] {
  const groups: Group[] = [];
  for (const heading of found) {
    const open = groups.at(-1);
    if (open && !text.slice(open[0].span.end, heading.span.start).includes('\n')) open.push(heading);
    else groups.push([heading]);
  }
  return groups;
}
