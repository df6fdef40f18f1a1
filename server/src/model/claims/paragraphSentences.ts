import { foldText } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { Note } from '../notes.ts';
import type { ProseMemory } from '../proseMemory.ts';
import type { ClaimSource } from './claim.ts';
import { mayBeginNumber } from './numberHint.ts';
import { findNumbers, type FoundNumbers } from './numbersInProse.ts';
import type { ProseNumber } from './numberSource.ts';
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

/** Longer runs without a full stop are cut: nothing a person reads as one sentence, and the work on each stays bounded. */
const longestSentence = 1500;
const listNumber =
  /^[ \u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d))/u;

/** The sentences of a paragraph. */
export interface FoundSentences {
  readonly sentences: readonly FoundSentence[];
  /** Whether other words stand behind the last. */
  readonly isApart: boolean;
}

class SentencesNote extends Note<FoundSentences> {}

/** Lines are read where they stand; where there is one, its words say everything. */
export function findSentences(memory: ProseMemory | undefined, source: ClaimSource): FoundSentences {
  const [line] = source.segments;
  if (!line || source.segments.length > 1) return findInWords(placeText(source));
  return memory ? memory.recall(SentencesNote, line.text, findInLine) : findInLine(line.text);
}

function findInLine(line: string): FoundSentences {
  return findInWords({ text: dropEmphasis(line), lineStarts: onlyLine, lineOf: () => 0 });
}

const onlyLine: readonly number[] = [0];

/**
 * One pass over the characters: where sentences end, where a number may be, and what signs there are. A sentence lies between two of
 * 。！？ and is no longer than `longestSentence`.
 */
function findInWords(placed: Words): FoundSentences {
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
    } else if ((each & (sign.digit | sign.hint)) !== 0 && mayBeginNumber(text, at, each)) {
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
