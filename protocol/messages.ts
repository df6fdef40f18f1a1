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
  /** Which `.nianbao.json` says what, in the client's language; absent where none says anything. */
  readonly folderSettings?: string;
  /** What rests since the document is large, in the client's language; absent where nothing does. */
  readonly resting?: string;
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

/** As the Language Server Protocol counts: from 0, characters in UTF-16 code units. */
export interface MessagePosition {
  readonly line: number;
  readonly character: number;
}

export interface MessageRange {
  readonly start: MessagePosition;
  readonly end: MessagePosition;
}

/** The client asks for it with the document's uri; the server answers the statutory outline of the reports in it. */
export const outlineRequest = 'nianbao/outline';

export interface OutlineParams {
  readonly uri: string;
}

export interface OutlineResult {
  /** Empty for a document that is no report or not open. */
  readonly reports: readonly OutlineEntry[];
}

export interface OutlineEntry {
  /** The same for the same part at every edit: `0`, `0/requests`, `0/requests/t3`. */
  readonly id: string;
  readonly kind: 'report' | 'section' | 'table' | 'residue';
  readonly label: string;
  /** Main total and number of problems, in the client's language; may be empty. */
  readonly detail: string;
  readonly tooltip: string;
  readonly state: 'present' | 'missing' | 'misplaced' | 'empty';
  readonly severity: 'error' | 'warning' | 'info' | null;
  /** Errors and warnings, those of what stands in it included. */
  readonly problems: number;
  /** Null for what is missing. */
  readonly range: MessageRange | null;
  readonly selection: MessageRange | null;
  /** Whether `insertPartRequest` can write it. */
  readonly insertable: boolean;
  readonly children: readonly OutlineEntry[];
}

/** The client sends it when the author asks for a missing part; the server answers edits of the version named, or null. */
export const insertPartRequest = 'nianbao/insertPart';

export interface InsertPartParams {
  readonly uri: string;
  /** An `OutlineEntry.id`. */
  readonly id: string;
}

/** Null where the part is not missing any more. */
export type InsertPartResult = {
  readonly version: number;
  readonly edits: readonly { readonly range: MessageRange; readonly newText: string }[];
} | null;

/**
 * The client sends it when the author asks to clean an open document up or to write it in drafting form; the server answers edits of
 * the version named, which the client shows before it applies them.
 */
export const rewriteRequest = 'nianbao/rewrite';

export interface RewriteParams {
  readonly uri: string;
  /** `clean` takes out what a page left in the text; `draft` writes headings and tables in the form to draft in. */
  readonly kind: 'clean' | 'draft';
}

/** Null where the document is not open. */
export type RewriteResult = {
  readonly version: number;
  /** Empty where there is nothing to do, or `refused`. */
  readonly edits: readonly { readonly range: MessageRange; readonly newText: string }[];
  /** No form was found in which everything is read as before; `notes` say why. */
  readonly refused: boolean;
  /** What the author should know, in the client's language, each with its line from 1: `12: …`. */
  readonly notes: readonly string[];
} | null;

/** The client sends a text that its Markdown preview shows; the server answers its tables in the official layout. */
export const previewTablesRequest = 'nianbao/previewTables';

export interface PreviewTablesParams {
  /** Markdown. It need not be an open document, and nothing of it is kept. */
  readonly text: string;
}

export interface PreviewTablesResult {
  readonly tables: readonly PreviewTable[];
}

export interface PreviewTable {
  /** The line that the typed table begins on, from 0. */
  readonly line: number;
  /** Everything typed is escaped. */
  readonly html: string;
}

/** The client asks for what a command puts on the clipboard. */
export const copyRequest = 'nianbao/copy';

export interface CopyParams {
  readonly uri: string;
  /** The whole report as HTML for a website's editor, or the table at `position` as HTML or as cells parted by tabs. */
  readonly what: 'report' | 'table-html' | 'table-tsv';
  readonly position?: MessagePosition;
}

/** `text` is null where there is nothing to copy; `notes` then say why, in the client's language, or are empty. */
export interface CopyResult {
  readonly text: string | null;
  readonly notes: readonly string[];
}
