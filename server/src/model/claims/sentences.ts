import { foldText } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { Heading } from '../../syntax/tree.ts';
import type { Report } from '../report.ts';
import type { ClaimSource } from './claim.ts';
import { Note } from '../notes.ts';
import { findNumbers, type ProseNumber } from './numbersInProse.ts';
import { dropEmphasis, placeText, type PlacedText } from './placedText.ts';

/** A sentence that may state numbers. */
export interface ProseSentence {
  /** As typed and folded; of one length. */
  readonly typed: string;
  readonly text: string;
  readonly numbers: readonly ProseNumber[];
  /** Where `[from, to)` of it stands in the document. */
  locate(from: number, to: number): Span;
  readonly sectionIndex: number;
  readonly section: string | undefined;
  readonly blockIndex: number;
  /** Whether a sentence without numbers or another block stands between it and the one before. */
  readonly apart: boolean;
}

/** Longer runs without a full stop are cut: nothing a person reads as one sentence, and the work on each stays bounded. */
const longestSentence = 1500;
/** A digit with a unit behind it, or a Chinese numeral with one: a cheap look, wider than what is a number in the end. */
const numberHint =
  /[\d\uff10-\uff19](?:[ \u00a0\u2000-\u200b\u3000]?[余多几来萬万億亿千百十餘幾來]){0,3}[ \u00a0\u2000-\u200b\u3000]?[人个個百工万萬元亿億件宗次项項户戶家艘场場批台臺篇条條起期部册冊类類种種例名位页頁处處幅款封则則套本辆輛吨噸只支块塊张張份座所%％‰]|[一二两兩三四五六七八九十百千](?:[件起宗条條例份项項类類个個篇期场場次]|大[类類]|部分|方面|人次)|百分之/gu;
const listNumber =
  /^[ \u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d))/u;

/** The report's sentences that may hold numbers, in order: of its paragraphs, and of headings that state something. */
export function* readSentences(report: Report): Iterable<ProseSentence> {
  const tables = report.tables.flatMap((table) => table.pieces);
  tables.sort((a, b) => a.start - b.start);
  let table = 0;
  let sectionIndex = -1;
  let apart = true;
  for (const [blockIndex, block] of report.blocks.entries()) {
    for (;;) {
      const next = report.sections[sectionIndex + 1];
      if (!next || next.span.start > block.span.start) break;
      sectionIndex++;
      apart = true;
    }
    if (block.kind !== 'paragraph' && block.kind !== 'heading') {
      apart = true;
      continue;
    }
    while ((tables[table]?.end ?? Number.POSITIVE_INFINITY) <= block.span.start) table++;
    const piece = tables[table];
    if (piece && piece.start <= block.span.start && block.span.end <= piece.end) continue;
    if (block.kind === 'heading' && !mayHoldNumber(block.title)) continue;
    const source = block.kind === 'paragraph' ? block : titleOf(block);
    const { sentences, isApart } = findInSource(report, source);
    if (block.kind === 'paragraph' && isApart && sentences.length === 0) apart = true;
    // Most paragraphs are one line without a number: they are not even placed.
    if (sentences.length === 0) continue;
    const placed = placeText(source);
    for (const { start, typed, text, numbers, isApart: isParted } of sentences) {
      // What stands between parts a sentence from the one before; before a heading's own nothing stands.
      if (block.kind === 'paragraph' && isParted) apart = true;
      yield {
        typed,
        text,
        numbers,
        locate: (a, b) => placed.locate(start + a, start + b),
        sectionIndex,
        section: report.sections[sectionIndex]?.definition?.id,
        blockIndex,
        apart,
      };
      apart = false;
    }
    if (block.kind === 'paragraph' && isApart) apart = true;
  }
}

/** A sentence in its paragraph's text. */
interface FoundSentence extends Span {
  readonly typed: string;
  readonly text: string;
  readonly numbers: readonly ProseNumber[];
  /** Whether other words stand between it and the sentence before. */
  readonly isApart: boolean;
}

interface FoundSentences {
  readonly sentences: readonly FoundSentence[];
  /** Whether other words stand behind the last. */
  readonly isApart: boolean;
}

class SentencesNote extends Note<FoundSentences> {}

/** Lines are read where they stand; where there is one, its words say everything. */
function findInSource({ memory }: Report, source: ClaimSource): FoundSentences {
  const [line, ...others] = source.segments;
  if (!line || others.length > 0) return findSentences(placeText(source));
  return memory ? memory.recall(SentencesNote, line.text, findInLine) : findInLine(line.text);
}

function findInLine(line: string): FoundSentences {
  const text = dropEmphasis(line);
  return findSentences({ text, lineStarts: [0], lineOf: () => 0 });
}

function findSentences(words: Words): FoundSentences {
  const { text } = words;
  const sentences: FoundSentence[] = [];
  let from = 0;
  for (;;) {
    const found = findSentence(words, from);
    const passed = text.slice(from, found?.start ?? text.length);
    const isApart = partsSentences(passed);
    if (!found) return { sentences, isApart };
    const { start, end } = found;
    const typed = text.slice(start, end);
    const folded = foldText(typed);
    sentences.push({ start, end, typed, text: folded, numbers: findNumbers(folded, typed), isApart });
    from = end;
  }
}

/** Words with their lines, wherever they stand. */
type Words = Pick<PlacedText, 'text' | 'lineStarts' | 'lineOf'>;

/** Whether words without numbers part what stands before them from what follows; 其中： before items of their own does not. */
function partsSentences(passed: string): boolean {
  return /\S/u.test(passed) && !/其中|[：:]\s*$/u.test(passed);
}

/** Whether the text may state a number: a cheap look. */
export function mayHoldNumber(text: string): boolean {
  numberHint.lastIndex = 0;
  return numberHint.test(text);
}

function titleOf({ title, titleSpan }: Heading): ClaimSource {
  return { span: titleSpan, segments: [{ ...titleSpan, text: title }] };
}

/** The next sentence that may hold a number: between two of 。！？, and no further than a line that begins with a list number. */
function findSentence(placed: Words, from: number): Span | undefined {
  const { text, lineStarts } = placed;
  numberHint.lastIndex = from;
  const hint = numberHint.exec(text)?.index;
  if (hint === undefined) return undefined;
  let start = hint;
  const earliest = Math.max(from, hint - longestSentence / 2);
  while (start > earliest && !isStop(text.charCodeAt(start - 1))) start--;
  let end = hint + 1;
  const latest = Math.min(text.length, start + longestSentence);
  while (end < latest && !isStop(text.charCodeAt(end - 1))) end++;
  for (let line = placed.lineOf(start) + 1; line < lineStarts.length; line++) {
    const at = lineStarts[line] ?? end;
    if (at >= end) break;
    if (!listNumber.test(text.slice(at, at + 8))) continue;
    if (at <= hint) start = at;
    else end = at;
  }
  return { start, end };
}

/** 。 ！ ？ and ! */
function isStop(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x21;
}
