import type { MessageRange } from './messages.ts';
import type { NeighbourFile } from './statisticsMessages.ts';

/**
 * The client sends last year's report when the author wants to begin with it; the server answers the text of this year's, or why there
 * is none. The file need not be open.
 */
export const nextReportRequest = 'nianbao/nextReport';

export interface NextReportParams {
  readonly source: NeighbourFile;
  /** The year after last year's where it is left out. */
  readonly year?: number;
}

export interface NextReportResult {
  /** Why there is no new report, in the client's language; `text` is then empty. */
  readonly refused: string | null;
  /** Markdown, lines ended by `\n`. */
  readonly text: string;
  readonly year: number;
  /** Absent where last year's report names no year. */
  readonly lastYear?: number;
  /** What the author should know, in the client's language. */
  readonly notes: readonly string[];
  /** How many numbers, dates and years are last year's. */
  readonly toCheck: number;
}

/** The client asks what of an open report is as it was in last year's; the server answers it for the text as it is now. */
export const keptWordsRequest = 'nianbao/keptWords';

export interface KeptWordsParams {
  readonly uri: string;
  /** What the report was begun with; where it is left out, last year's report of the same body among the open documents. */
  readonly last?: NeighbourFile;
  /** Files that last year's may be among, too. */
  readonly others?: readonly NeighbourFile[];
}

/** Null where the document is not open, holds no report, or last year's was not found. */
export type KeptWordsResult = {
  /** The version of the document that the ranges are of. */
  readonly version: number;
  readonly words: readonly KeptWordItem[];
} | null;

export interface KeptWordItem {
  /** `moved` and `carried` were changed for the author; the others still say what last year's report says. */
  readonly kind: 'figure' | 'date' | 'year' | 'moved' | 'carried';
  readonly range: MessageRange;
  readonly printed: string;
  readonly around: string;
}
