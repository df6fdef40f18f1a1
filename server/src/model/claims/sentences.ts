import { foldText } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { Report } from '../report.ts';
import type { ClaimSource } from './claim.ts';
import { placeText, type PlacedText } from './placedText.ts';

/** A sentence that may state numbers. */
export interface ProseSentence {
  /** As typed and folded; of one length. */
  readonly typed: string;
  readonly text: string;
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
const numbersHint =
  /[\d\uff10-\uff19百]|[一二两兩三四五六七八九十](?:[件起宗条條例份项項类類个個篇期场場次]|大类|大類|部分|方面|人次)/u;
const listNumber =
  /^[ \u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d))/u;

/** The report's sentences that may hold numbers, in order: of its paragraphs, and of headings that state something. */
export function* readSentences(report: Report): Iterable<ProseSentence> {
  const inTables = report.tables.flatMap((table) => table.pieces);
  let sectionIndex = -1;
  let apart = true;
  for (const [blockIndex, block] of report.blocks.entries()) {
    while (
      report.sections[sectionIndex + 1] &&
      (report.sections[sectionIndex + 1]?.span.start ?? 0) <= block.span.start
    ) {
      sectionIndex++;
      apart = true;
    }
    if (block.kind !== 'paragraph' && block.kind !== 'heading') {
      apart = true;
      continue;
    }
    if (inTables.some((span) => span.start <= block.span.start && block.span.end <= span.end)) continue;
    const source: ClaimSource =
      block.kind === 'paragraph'
        ? block
        : { span: block.titleSpan, segments: [{ ...block.titleSpan, text: block.title }] };
    const place = { sectionIndex, section: report.sections[sectionIndex]?.definition?.id, blockIndex };
    for (const piece of splitSentences(placeText(source))) {
      const { placed, from, to } = piece;
      const typed = placed.text.slice(from, to);
      if (!numbersHint.test(typed)) {
        // 其中： before items of their own does not part them from their whole.
        apart = apart || (block.kind === 'paragraph' && !/其中|[：:]\s*$/u.test(typed));
        continue;
      }
      yield { typed, text: foldText(typed), locate: (a, b) => placed.locate(from + a, from + b), ...place, apart };
      apart = false;
    }
  }
}

interface Piece {
  readonly placed: PlacedText;
  readonly from: number;
  readonly to: number;
}

/** At 。！？ and before a line that begins with a list number; a run of more than the bound is cut at a mark or anywhere. */
function splitSentences(placed: PlacedText): readonly Piece[] {
  const { text, lineStarts } = placed;
  const pieces: Piece[] = [];
  let from = 0;
  let looked = 0;
  let line = 1;
  const add = (to: number): void => {
    for (let start = from; start < to; start += longestSentence) {
      pieces.push({ placed, from: start, to: Math.min(to, start + longestSentence) });
    }
    from = to;
  };
  for (;;) {
    const next = lineStarts[line];
    const stop = indexOfStop(text, looked, next ?? text.length);
    if (stop >= 0) {
      add(stop + 1);
      looked = from;
    } else if (next === undefined) {
      add(text.length);
      return pieces;
    } else {
      line++;
      looked = next;
      if (listNumber.test(text.slice(next, next + 8))) add(next);
    }
    while ((lineStarts[line] ?? text.length) < from) line++;
  }
}

function indexOfStop(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    // 。 ！ ？ and !
    if (code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x21) return at;
  }
  return -1;
}
