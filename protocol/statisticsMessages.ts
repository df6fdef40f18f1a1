import type { MessageRange } from './messages.ts';
import type { Replacement } from './replacements.ts';
import type { Statistics } from './statistics.ts';

/**
 * The client sends it whenever the documents change whose statistics it shows; the list takes the place of the one before. The
 * server then sends the statistics of each, and again after every edit that changes them.
 */
export const followStatisticsNotification = 'nianbao/followStatistics';

export interface FollowStatisticsParams {
  readonly documents: readonly FollowedDocument[];
}

export interface FollowedDocument {
  readonly uri: string;
  /** Line of the cursor: of several reports in the document, the one it stands in is told. */
  readonly line?: number;
}

/**
 * The client sends the files beside the followed documents that look like reports, whole lists each time: last year's may be
 * among them. Files that are open are not sent.
 */
export const neighboursNotification = 'nianbao/neighbours';

export interface NeighboursParams {
  readonly files: readonly NeighbourFile[];
}

export interface NeighbourFile {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

/** The server sends it for a followed document when something in it has changed, and at once where it was not followed before. */
export const statisticsNotification = 'nianbao/statistics';

export interface StatisticsParams {
  readonly uri: string;
  /** Of the document that the places are in. */
  readonly version: number;
  /** How many reports the document holds. */
  readonly reports: number;
  /** Which of them this is, from 0. */
  readonly report: number;
  /** Null for a document that is no report. */
  readonly statistics: Statistics | null;
  readonly places: readonly MessageRange[];
}

/**
 * The server sends it instead where the client has statistics of the document already and few parts of them have changed: after
 * most keystrokes.
 */
export const statisticsChangeNotification = 'nianbao/statisticsChange';

export interface StatisticsChangeParams {
  readonly uri: string;
  /** Of the document that the places are in now. */
  readonly version: number;
  /** The version that was told last, which this is a change of. A client that has another one asks anew: it follows nothing, then again. */
  readonly from: number;
  /** In `StatisticsParams`. */
  readonly replacements: readonly Replacement[];
}
