import type { Finding } from '../features/finding.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import type { SmallEdit } from '../model/smallEdit.ts';
import { detach } from '../text/detach.ts';
import { mayHaveNoise } from '../text/noise.ts';

/** Reads pieces of the text, and checks those of their reports that are asked for. */
export interface PieceReader {
  readonly piece: (text: string) => {
    readonly document: ReportDocument;
    readonly check: (reports: readonly Report[]) => readonly Finding[];
  };
  /** A piece that was read before, after an edit inside a sentence or a number; undefined where it is none. */
  readonly small: (before: ReportDocument, text: string, found: readonly Finding[]) => SmallReading | undefined;
}

export interface SmallReading {
  readonly edit: SmallEdit;
  readonly check: (reports?: readonly Report[]) => readonly Finding[];
}

/** A piece that was read, with its reports. */
interface Piece extends ReturnType<PieceReader['piece']> {
  readonly cut: readonly Cut[];
}

/** Reads a piece of a text; undefined where what it holds may depend on what stands around it. */
export function readPiece(typed: string, follows: boolean, reader: PieceReader): Piece | undefined {
  // A slice, and every slice of it that a finding keeps, would hold on to the whole document it is from.
  const text = detach(typed);
  if (!isPlain(text)) return undefined;
  const { document, check } = reader.piece(text);
  if (document.isWide || document.foreign.length > 0) return undefined;
  const cut = cutPiece(document.reports, text.length, follows);
  return cut && { document, check, cut };
}

/** A tag may be closed far away, and how many undecoded characters or how much noise there is is a question for the whole document. */
function isPlain(piece: string): boolean {
  return !/<(?!!-- nianbao-)|�/.test(piece) && !mayHaveNoise(piece);
}

interface Cut {
  readonly report: Report;
  readonly start: number;
  readonly end: number;
}

function cutPiece(reports: readonly Report[], length: number, follows: boolean): readonly Cut[] | undefined {
  const [first] = reports;
  if (!first || !reports.every((report, index) => (index === 0 && !follows) || beginsCertainly(report)))
    return undefined;
  if (follows && first.span.start !== 0) return undefined;
  return reports.map((report, index) => ({
    report,
    start: index === 0 ? 0 : report.span.start,
    end: reports[index + 1]?.span.start ?? length,
  }));
}

/** With a `#` heading of its own: after most of a report it begins the next one, whatever that report holds. */
export function beginsCertainly({ blocks, span, title }: Report): boolean {
  const [first] = blocks;
  if (first?.kind !== 'heading' || first.style !== 'atx' || first.depth !== 1) return false;
  return first.span.start === span.start && title !== undefined && title.span.start <= first.span.end;
}
