import { editions, hanNumber } from '../standards/index.ts';
import {
  isAsTyped,
  paragraphText,
  sourceSpan,
  type Block,
  type Heading,
  type Paragraph,
  type TextSegment,
} from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { parseHanNumber } from '../text/numerals.ts';
import { lexicon, type Vocabulary } from './lexicon.ts';

/** Sections of a report in force: fewer headings than these in a document, and headings may be glued into its paragraphs. */
const { sections: usualSections } = editions[0];
/** Their numbers; earlier formats have a few parts more. */
const numerals = usualSections.map(({ number }) => hanNumber(number)).join('');
const olderNumerals = '一二三四五六七八九';

const patterns = new WeakMap<Vocabulary, RegExp>();

/** `一、总体情况` and its like inside a line. The longest title first, so that an alias does not cut an official one short. */
function headingPattern(words: Vocabulary): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const titles = words.sectionTitles.toSorted((a, b) => b.length - a.length).map((title) => foldText(title));
  const long = titles.filter((title) => title.length >= 8);
  const listed = words.isWide ? olderNumerals : numerals;
  // Short titles are common words: they count only where a sentence has ended before them.
  const pattern = new RegExp(
    `(?:(?<=^|[。；;！？!?」”』)）\\]】\\s])([${listed}])、\\s?(${titles.join('|')}))|(?:([${listed}])、\\s?(${long.join('|')}))`,
    'g',
  );
  patterns.set(words, pattern);
  return pattern;
}

/** The blocks with section headings that were glued into paragraphs set apart; the same array where there are none. */
export function splitGluedHeadings(blocks: readonly Block[], words: Vocabulary = lexicon): readonly Block[] {
  // Earlier formats have seven parts and more, and several reports may stand in the document.
  if (!words.isWide && hasUsualSections(blocks, words)) return blocks;
  let changed = false;
  const split: Block[] = [];
  for (const block of blocks) {
    const pieces = block.kind === 'paragraph' ? splitParagraph(block, words) : undefined;
    if (pieces) {
      changed = true;
      split.push(...pieces);
    } else split.push(block);
  }
  return changed ? split : blocks;
}

/** Whether as many headings name a section as a report has. Stops at the last of them: most documents have them all. */
function hasUsualSections(blocks: readonly Block[], words: Vocabulary): boolean {
  let count = 0;
  for (const block of blocks)
    if (block.kind === 'heading' && words.matchSectionTitle(block.title) && ++count >= usualSections.length)
      return true;
  return false;
}

function splitParagraph(paragraph: Paragraph, words: Vocabulary): readonly Block[] | undefined {
  const text = paragraphText(paragraph);
  if (!text.includes('、')) return undefined;
  const matches = [...foldText(text).matchAll(headingPattern(words))];
  if (matches.length === 0) return undefined;
  const pieces: Block[] = [];
  let from = 0;
  for (const match of matches) {
    const [whole, numeral = match[3] ?? '', title = match[4] ?? ''] = match;
    const before = cutParagraph(paragraph, from, match.index);
    if (before) pieces.push(before);
    pieces.push(makeHeading(paragraph, text, match.index, whole.length, numeral, title.length));
    from = match.index + whole.length;
  }
  const rest = cutParagraph(paragraph, from, text.length);
  if (rest) pieces.push(rest);
  return pieces;
}

function makeHeading(
  paragraph: Paragraph,
  text: string,
  at: number,
  length: number,
  numeral: string,
  titleLength: number,
): Heading {
  return {
    kind: 'heading',
    span: sourceSpan(paragraph, at, at + length),
    style: 'inline',
    isGlued: true,
    depth: 0,
    number: {
      span: sourceSpan(paragraph, at, at + 2),
      text: text.slice(at, at + 2),
      value: parseHanNumber(numeral) ?? 0,
      level: 1,
      mark: '、',
    },
    title: text.slice(at + length - titleLength, at + length),
    titleSpan: sourceSpan(paragraph, at + length - titleLength, at + length),
  };
}

/** The paragraph's text from `from` to `to`, or undefined where only blanks are left. */
function cutParagraph(paragraph: Paragraph, from: number, to: number): Paragraph | undefined {
  const segments: TextSegment[] = [];
  let before = 0;
  for (const segment of paragraph.segments) {
    const start = Math.max(0, from - before);
    const end = Math.min(segment.text.length, to - before);
    before += segment.text.length;
    if (start >= end) continue;
    const exact = isAsTyped(segment);
    segments.push({
      start: exact ? segment.start + start : segment.start,
      end: exact ? segment.start + end : segment.end,
      text: segment.text.slice(start, end),
    });
  }
  const first = segments[0];
  const last = segments.at(-1);
  if (!first || !last || segments.every((segment) => segment.text.trim() === '')) return undefined;
  return { kind: 'paragraph', span: { start: first.start, end: last.end }, segments };
}
