import type { Edit } from '../rules/rule.ts';

/** A run of the original text (`newText` undefined), or text that took the place of one. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly newText?: string;
}

/**
 * A text under several rounds of edits. Each round is written against the text as the round before left it; `edits()` are
 * those of the original text, so that an editor moves only what was changed, however many rounds it took.
 */
export class EditedText {
  readonly #original: string;
  #pieces: readonly Piece[];
  #text: string;

  constructor(original: string) {
    this.#original = original;
    this.#pieces = [{ start: 0, end: original.length }];
    this.#text = original;
  }

  get text(): string {
    return this.#text;
  }

  /** Applies edits in order of position; the caller has made sure that none overlap. */
  apply(edits: readonly Edit[]): void {
    const reader = new PieceReader(this.#pieces);
    const pieces: Piece[] = [];
    const text: string[] = [];
    let at = 0;
    for (const { span, newText } of edits) {
      reader.takeUpTo(span.start, pieces);
      reader.takeUpTo(span.end, []);
      pieces.push({ start: 0, end: newText.length, newText });
      text.push(this.#text.slice(at, span.start), newText);
      at = span.end;
    }
    reader.takeUpTo(this.#text.length, pieces);
    text.push(this.#text.slice(at));
    this.#pieces = pieces;
    this.#text = text.join('');
  }

  /** The edits that turn the original into the text, in order, touching ones joined into one. */
  edits(): readonly Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    let written = '';
    const close = (end: number): void => {
      if (written !== this.#original.slice(at, end)) edits.push({ span: { start: at, end }, newText: written });
    };
    for (const { start, end, newText } of this.#pieces) {
      if (newText === undefined) {
        close(start);
        at = end;
        written = '';
      } else {
        written += newText.slice(start, end);
      }
    }
    close(this.#original.length);
    return edits;
  }
}

/** Hands out pieces from left to right, so that a round costs its edits plus the pieces, not their product. */
class PieceReader {
  readonly #pieces: readonly Piece[];
  #index = 0;
  /** How much of the piece at `#index` is taken. */
  #taken = 0;
  #offset = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** Appends what lies between the last offset asked for and this one. */
  takeUpTo(offset: number, into: Piece[]): void {
    while (this.#offset < offset) {
      const piece = this.#pieces[this.#index];
      if (!piece) return;
      const start = piece.start + this.#taken;
      const length = Math.min(piece.end - start, offset - this.#offset);
      if (length > 0) into.push({ ...piece, start, end: start + length });
      this.#offset += length;
      this.#taken += length;
      if (start + length === piece.end) {
        this.#index++;
        this.#taken = 0;
      }
    }
  }
}
