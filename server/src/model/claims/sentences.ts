import { foldText } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { Heading } from '../../syntax/tree.ts';
import { Note } from '../notes.ts';
import type { ProseMemory } from '../proseMemory.ts';
import type { Report } from '../report.ts';
import type { ClaimSource } from './claim.ts';
import { findNumbers, type FoundNumbers, type ProseNumber } from './numbersInProse.ts';
import { dropEmphasis, placeText, type PlacedText } from './placedText.ts';
import { sign, signTable } from './proseSigns.ts';

/** A sentence that may state numbers, as its paragraph has it: the same wherever that stands. */
export class FoundSentence {
  /** Where it is in its paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly numbers: readonly ProseNumber[];
  readonly signs: number;
  readonly words: string;
  /** Whether other words stand between it and the sentence before. */
  readonly isApart: boolean;
  #text: string | undefined;

  constructor({ start, end }: Span, typed: string, { numbers, signs, words }: FoundNumbers, isApart: boolean) {
    this.start = start;
    this.end = end;
    this.typed = typed;
    this.numbers = numbers;
    this.signs = signs;
    this.words = words;
    this.isApart = isApart;
  }

  /** Folded, when somebody asks. */
  get text(): string {
    this.#text ??= this.words === this.typed ? foldText(this.typed) : this.words;
    return this.#text;
  }
}

/** A sentence that may state numbers. */
export class ProseSentence {
  readonly found: FoundSentence;
  readonly sectionIndex: number;
  readonly section: string | undefined;
  readonly blockIndex: number;
  /** Whether a sentence without numbers or another block stands between it and the one before. */
  readonly apart: boolean;
  readonly #places: Places;

  constructor(found: FoundSentence, places: Places, block: BlockPlace, apart: boolean) {
    this.found = found;
    this.sectionIndex = block.sectionIndex;
    this.section = block.section;
    this.blockIndex = block.blockIndex;
    this.apart = apart;
    this.#places = places;
  }

  /** As typed and folded; of one length. */
  get typed(): string {
    return this.found.typed;
  }

  get text(): string {
    return this.found.text;
  }

  get numbers(): readonly ProseNumber[] {
    return this.found.numbers;
  }

  /** Where `[from, to)` of it stands in the document. */
  locate(from: number, to: number): Span {
    const { start } = this.found;
    return this.#places.locate(start + from, start + to);
  }
}

/** Where a block stands in its report. */
interface BlockPlace {
  readonly sectionIndex: number;
  readonly section: string | undefined;
  readonly blockIndex: number;
}

/** The places of one paragraph's words, for all its sentences: worked out when one of them is asked for. */
class Places {
  readonly #source: ClaimSource;
  #placed: PlacedText | undefined;

  constructor(source: ClaimSource) {
    this.#source = source;
  }

  locate(from: number, to: number): Span {
    this.#placed ??= placeText(this.#source);
    return this.#placed.locate(from, to);
  }
}

/** Longer runs without a full stop are cut: nothing a person reads as one sentence, and the work on each stays bounded. */
const longestSentence = 1500;
/**
 * A digit with a unit behind it, or a Chinese numeral with one: wider than what is a number in the end. Tried at a place where its first
 * character stands.
 */
const numberHint =
  /[\d\uff10-\uff19](?:[ \u00a0\u2000-\u200b\u3000]?[余多几来萬万億亿千百十餘幾來]){0,3}[ \u00a0\u2000-\u200b\u3000]?[人个個百工万萬元亿億件宗次项項户戶家艘场場批台臺篇条條起期部册冊类類种種例名位页頁处處幅款封则則套本辆輛吨噸只支块塊张張份座所%％‰]|[一二两兩三四五六七八九十百千](?:[件起宗条條例份项項类類个個篇期场場次]|大[类類]|部分|方面|人次)|百分之/uy;
const listNumber =
  /^[ \u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d))/u;

/** The report's sentences that may hold numbers, in order: of its paragraphs, and of headings that state something. */
export function readSentences(report: Report): readonly ProseSentence[] {
  const all: ProseSentence[] = [];
  const { blocks, sections } = report;
  const tables = report.tables.flatMap((table) => table.pieces);
  tables.sort((a, b) => a.start - b.start);
  let table = 0;
  let sectionIndex = -1;
  let apart = true;
  let blockIndex = -1;
  for (const block of blocks) {
    blockIndex++;
    for (;;) {
      const next = sections[sectionIndex + 1];
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
    const isParagraph = block.kind === 'paragraph';
    if (!isParagraph && !mayHoldNumber(block.title)) continue;
    const source = isParagraph ? block : titleOf(block);
    const { sentences, isApart } = findInSource(report.memory, source);
    if (sentences.length > 0) {
      const places = new Places(source);
      const place = { sectionIndex, section: sections[sectionIndex]?.definition?.id, blockIndex };
      for (const found of sentences) {
        // What stands between parts a sentence from the one before; before a heading's own nothing stands.
        all.push(new ProseSentence(found, places, place, apart || (isParagraph && found.isApart)));
        apart = false;
      }
    }
    if (isParagraph && isApart) apart = true;
  }
  return all;
}

interface FoundSentences {
  readonly sentences: readonly FoundSentence[];
  /** Whether other words stand behind the last. */
  readonly isApart: boolean;
}

class SentencesNote extends Note<FoundSentences> {}

/** Lines are read where they stand; where there is one, its words say everything. */
function findInSource(memory: ProseMemory | undefined, source: ClaimSource): FoundSentences {
  const [line] = source.segments;
  if (!line || source.segments.length > 1) return findSentences(placeText(source));
  return memory ? memory.recall(SentencesNote, line.text, findInLine) : findInLine(line.text);
}

function findInLine(line: string): FoundSentences {
  return findSentences({ text: dropEmphasis(line), lineStarts: onlyLine, lineOf: () => 0 });
}

const onlyLine: readonly number[] = [0];

/**
 * One pass over the characters: where sentences end, where a number may be, and what signs there are. A sentence lies between two of
 * 。！？ and is no longer than `longestSentence`.
 */
function findSentences(placed: Words): FoundSentences {
  const { text } = placed;
  const table = signTable();
  const sentences: FoundSentence[] = [];
  let from = 0;
  let lastStop = 0;
  let signs = 0;
  /** The first digit or numeral of the sentence at hand. */
  let first = -1;
  for (let at = 0; at < text.length; at++) {
    const each = table[text.charCodeAt(at)] ?? 0;
    if (each === 0) continue;
    signs |= each;
    if (first < 0 && (each & (sign.digit | sign.numeral)) !== 0) first = at;
    if ((each & sign.stop) !== 0) {
      lastStop = at + 1;
      signs = 0;
      first = -1;
    } else if ((each & (sign.digit | sign.hint)) !== 0 && isHint(text, at, each)) {
      const start = Math.max(from, lastStop, at - longestSentence / 2);
      let end = at + 1;
      const latest = Math.min(text.length, start + longestSentence);
      while (end < latest) {
        const next = table[text.charCodeAt(end++)] ?? 0;
        signs |= next;
        if ((next & sign.stop) !== 0) break;
      }
      const found = keepToItem(placed, { start, end }, at);
      const isApart = partsSentences(text.slice(from, found.start));
      const typed = text.slice(found.start, found.end);
      sentences.push(new FoundSentence(found, typed, findNumbers(typed, signs, first - found.start), isApart));
      from = found.end;
      lastStop = from;
      signs = 0;
      first = -1;
      at = from - 1;
    }
  }
  return { sentences, isApart: partsSentences(text.slice(from)) };
}

/** Words with their lines, wherever they stand. */
type Words = Pick<PlacedText, 'text' | 'lineStarts' | 'lineOf'>;

/** Whether a number may begin at a digit or numeral: mostly the next character tells. */
function isHint(text: string, at: number, signs: number): boolean {
  const next = at + 1 < text.length ? (signTable()[text.charCodeAt(at + 1)] ?? 0) : 0;
  if ((signs & sign.digit) !== 0) {
    if ((next & sign.unit) !== 0) return true;
    if ((next & sign.between) === 0) return false;
  }
  numberHint.lastIndex = at;
  return numberHint.test(text);
}

/** The sentence no further than a line that begins with a list number, before or behind what may be its first number. */
function keepToItem(placed: Words, { start, end }: Span, hint: number): Span {
  const { text, lineStarts } = placed;
  if (lineStarts.length === 1) return { start, end };
  let from = start;
  for (let line = placed.lineOf(start) + 1; line < lineStarts.length; line++) {
    const at = lineStarts[line] ?? end;
    if (at >= end) break;
    if (!listNumber.test(text.slice(at, at + 8))) continue;
    if (at > hint) return { start: from, end: at };
    from = at;
  }
  return { start: from, end };
}

/** Whether words without numbers part what stands before them from what follows; 其中： before items of their own does not. */
function partsSentences(passed: string): boolean {
  return passed !== '' && /\S/u.test(passed) && !/其中|[：:]\s*$/u.test(passed);
}

/** Whether the text may state a number: a cheap look. */
export function mayHoldNumber(text: string): boolean {
  const table = signTable();
  for (let at = 0; at < text.length; at++) {
    const signs = table[text.charCodeAt(at)] ?? 0;
    if ((signs & (sign.digit | sign.hint)) !== 0 && isHint(text, at, signs)) return true;
  }
  return false;
}

function titleOf({ title, titleSpan }: Heading): ClaimSource {
  return { span: titleSpan, segments: [{ ...titleSpan, text: title }] };
}
