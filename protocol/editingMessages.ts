import type { MessagePosition, MessageRange } from './messages.ts';

/** Requests of the client for what is done in a report's tables. Positions and edits are of the document as the server has it. */

/** The client asks where the cursor goes when the author moves from cell to cell. */
export const moveCellRequest = 'nianbao/moveCell';

export interface MoveCellParams {
  readonly uri: string;
  readonly position: MessagePosition;
  readonly step: 'next' | 'previous' | 'next-row' | 'previous-row';
}

/** Null where the position is in no table of a report. `range` is null where no cell follows in that direction. */
export type MoveCellResult = { readonly range: MessageRange | null } | null;

/** The client asks it while `nianbao.tabInTables` is on; the server answers where the tables of the reports stand. */
export const tableRangesRequest = 'nianbao/tableRanges';

export interface TableRangesParams {
  readonly uri: string;
}

export interface TableRangesResult {
  readonly ranges: readonly MessageRange[];
}

/** The client asks it when the author has totals computed again; it shows the edits before it makes them. */
export const recomputeRequest = 'nianbao/recompute';

export interface RecomputeParams {
  readonly uri: string;
  readonly position: MessagePosition;
  readonly scope: 'row' | 'column' | 'table';
}

/** Null where the position is in no table of a report whose relations are known. */
export type RecomputeResult = {
  readonly version: number;
  readonly edits: readonly LabelledEdit[];
  /** What could not be computed and why, in the client's language. */
  readonly notes: readonly string[];
  /** How many totals there are to look at. */
  readonly judged: number;
} | null;

/** An edit with a line that says what it changes, in the client's language. */
export interface LabelledEdit {
  readonly range: MessageRange;
  readonly newText: string;
  readonly label: string;
}

/** The client asks for the row that is to be written into the table at a position. */
export const insertRowRequest = 'nianbao/insertRow';

export interface InsertRowParams {
  readonly uri: string;
  readonly position: MessagePosition;
}

/** Null where the position is in no table of a report. */
export type InsertRowResult = {
  readonly version: number;
  readonly edits: readonly LabelledEdit[];
  /** Where the first number of the new row belongs once the edits are made. */
  readonly start: MessagePosition;
  /** Why no row can be written, in the client's language; empty where one can. */
  readonly refused: string;
} | null;

/** The client asks what a clipboard looks like as tables of the document, before it pastes it. */
export const pasteTableRequest = 'nianbao/pasteTable';

export interface PasteTableParams {
  readonly uri: string;
  /** What is selected and gives way. */
  readonly range: MessageRange;
  /** What the clipboard holds, in either form; `html` counts more. */
  readonly html?: string;
  readonly text?: string;
}

/** Null where the document is not open. `newText` is null where there is no table; `refused` then says why, in the client's language. */
export type PasteTableResult = {
  readonly version: number;
  readonly newText: string | null;
  /** What the paste is called, with the tables of the format by their names. */
  readonly title: string;
  readonly refused: string;
} | null;
