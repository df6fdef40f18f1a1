import type { Text } from '../server/src/text/message.ts';
import type { LevelName } from './settings.ts';

/**
 * The server sends it after each analysis of an open document, with the wording in the client's language; nothing is answered.
 */
export const statusNotification = 'nianbao/status';

export interface StatusParams {
  readonly uri: string;
  /** Null for a document that is no report. */
  readonly report: ReportSummary | null;
}

/** The first report of a document, and the problems of the whole document. */
export interface ReportSummary {
  /** How many reports the document holds, at least 1. */
  readonly reports: number;
  /** Absent where the format is not known; `editionName` then says so. */
  readonly edition?: string;
  readonly editionName: string;
  /** Why this edition. */
  readonly reason: string;
  readonly year?: number;
  readonly organisation?: string;
  readonly level?: LevelName;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** The client asks for it without parameters before it offers a new report; the server answers what there is to choose from. */
export const editionsRequest = 'nianbao/editions';

export interface EditionsResult {
  /** Newest first. */
  readonly editions: readonly EditionChoice[];
  readonly levels: readonly LevelChoice[];
}

export interface EditionChoice {
  readonly id: string;
  readonly name: Text;
  /** Report years; no `to`: still in force. */
  readonly from: number;
  readonly to?: number;
}

export interface LevelChoice {
  readonly id: LevelName;
  readonly name: Text;
}

/** The client sends it when the author has chosen; the server answers the text of a new report, lines ended by `\n`. */
export const newReportRequest = 'nianbao/newReport';

export interface NewReportParams {
  /** An id of `EditionsResult`; the newest edition stands in for one that is not there. */
  readonly edition: string;
  readonly organisation?: string;
  readonly level?: LevelName;
  readonly year?: number;
  readonly format: 'markdown' | 'plaintext' | 'html';
}

export interface NewReportResult {
  readonly text: string;
}
