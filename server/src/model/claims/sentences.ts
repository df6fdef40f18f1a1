import type { Heading } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Report } from '../report.ts';
import type { ClaimSource } from './claim.ts';
import { foldText } from '../../text/fold.ts';
import { findSentences, type FoundSentence } from './paragraphSentences.ts';
import { mayHoldNumber } from './numberHint.ts';
import type { ProseNumber } from './numberSource.ts';
import { type PlacedText, placeText } from './placedText.ts';

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

  /** Folded: the first words of what follows it in its paragraph. */
  get following(): string {
    const { start, typed } = this.found;
    return foldText(this.#places.textFrom(start + typed.length, fewWords));
  }

  /** Where `[from, to)` of it stands in the document. */
  locate(from: number, to: number): Span {
    const { start } = this.found;
    return this.#places.locate(start + from, start + to);
  }
}

/** How much is looked at of the words behind a sentence. */
const fewWords = 40;

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
    return this.#text.locate(from, to);
  }

  textFrom(start: number, length: number): string {
    return this.#text.text.slice(start, start + length);
  }

  get #text(): PlacedText {
    this.#placed ??= placeText(this.#source);
    return this.#placed;
  }
}

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
    const { sentences, isApart } = findSentences(report.memory, source);
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

function titleOf({ title, titleSpan }: Heading): ClaimSource {
  return { span: titleSpan, segments: [{ ...titleSpan, text: title }] };
}
