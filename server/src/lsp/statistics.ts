import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type FollowedDocument,
  type NeighbourFile,
  type StatisticsChangeParams,
  type StatisticsParams,
  followStatisticsNotification,
  neighboursNotification,
  statisticsChangeNotification,
  statisticsNotification,
} from '../../../protocol/statisticsMessages.ts';
import { listReplacements } from '../../../protocol/replacements.ts';
import type { Analysis, AnalysisOptions, SourceDocument } from '../service/reportService.ts';
import { toFormat, toRange } from './convert.ts';
import { guard } from './guard.ts';
import { readFollowed, readNeighbours } from './statisticsParams.ts';
import { type Session, takeSource } from './session.ts';

/** With more changes than these the whole is shorter, or as long. */
const fewReplacements = 400;

/**
 * Sends the statistics of the documents that the client shows: at once when it asks, then after each edit that changes them.
 * Nothing is computed while it shows none.
 */
export class StatisticsReporter {
  readonly #session: Session;
  readonly #defer: (call: () => void) => void;
  #followed: readonly FollowedDocument[] = [];
  /** What the client was told last, by document. Most keystrokes in prose change nothing of it. */
  readonly #told = new Map<string, StatisticsParams>();
  #neighbours: readonly SourceDocument[] = [];
  #isWaiting = false;

  constructor(session: Session, defer: (call: () => void) => void) {
    this.#session = session;
    this.#defer = defer;
    const { connection } = session;
    connection.onNotification(followStatisticsNotification, (params: unknown) => this.#follow(readFollowed(params)));
    connection.onNotification(neighboursNotification, (params: unknown) => this.#meet(readNeighbours(params)));
  }

  /** To be called when a document or settings have changed: another document may be last year's of a followed one. */
  refresh(): void {
    if (this.#followed.length === 0 || this.#isWaiting) return;
    this.#isWaiting = true;
    this.#defer(() => {
      this.#isWaiting = false;
      for (const followed of this.#followed) this.#tell(followed);
    });
  }

  forget(uri: string): void {
    this.#told.delete(uri);
    this.refresh();
  }

  #follow(documents: readonly FollowedDocument[]): void {
    const before = new Set(this.#followed.map(({ uri }) => uri));
    this.#followed = documents;
    // Whoever follows anew knows nothing yet.
    for (const { uri } of documents) if (!before.has(uri)) this.#told.delete(uri);
    this.refresh();
  }

  #meet(files: readonly NeighbourFile[]): void {
    const { service } = this.#session;
    const uris = new Set(files.map(({ uri }) => uri));
    for (const { uri } of this.#neighbours) if (!uris.has(uri)) service.forget(keyOf(uri));
    this.#neighbours = files.map(({ uri, languageId, text }) => {
      return { uri: keyOf(uri), version: 0, text, format: toFormat(languageId) };
    });
    this.refresh();
  }

  #tell(followed: FollowedDocument): void {
    const { documents, settings, logger } = this.#session;
    const { uri } = followed;
    const document = documents.get(uri);
    if (!document) return;
    const options = settings.peek(uri);
    if (!options) {
      settings.load(uri).then(
        () => this.refresh(),
        (error: unknown) => logger.error(`Settings of ${uri} could not be read: ${String(error)}`),
      );
      return;
    }
    try {
      guard(`Statistics of ${uri}`, logger, () => this.#send(followed, document, options));
    } catch {
      // Logged by the guard. What the client shows stays: it is the last good answer.
    }
  }

  #send({ uri, line }: FollowedDocument, document: TextDocument, options: AnalysisOptions): void {
    const { connection, service, client } = this.#session;
    const analysis = service.analyze(takeSource(document), options);
    const { placed } = analysis;
    const at = line === undefined ? 0 : document.offsetAt({ line: line + 1, character: 0 });
    const report = Math.max(
      placed.findLastIndex((each) => each.report.span.start + each.shift < at),
      0,
    );
    const previous = service.lastYear(analysis, report, this.#readOthers(uri, options));
    const found = service.statistics(analysis, report, previous, client.locale);
    const places = found?.spans.map((span) => toRange(document, span)) ?? [];
    const { version } = document;
    const now = { uri, version, reports: placed.length, report, statistics: found?.statistics ?? null, places };
    const told = this.#told.get(uri);
    const replacements = told && listReplacements(told, { ...now, version: told.version });
    if (replacements?.length === 0) return;
    this.#told.set(uri, now);
    if (told && replacements && replacements.length <= fewReplacements) {
      const change: StatisticsChangeParams = { uri, version, from: told.version, replacements };
      void connection.sendNotification(statisticsChangeNotification, change);
    } else {
      void connection.sendNotification(statisticsNotification, now);
    }
  }

  /** Open documents come first: they are newer than what is on the disk. */
  *#readOthers(uri: string, options: AnalysisOptions): Iterable<Analysis> {
    const { documents, settings, service } = this.#session;
    for (const document of documents.all()) {
      if (document.uri === uri) continue;
      yield service.analyze(takeSource(document), settings.peek(document.uri) ?? options);
    }
    for (const neighbour of this.#neighbours) {
      if (neighbour.uri !== keyOf(uri)) yield service.analyze(neighbour, options);
    }
  }
}

/** A file beside the document is kept apart from a document of the same address. */
function keyOf(uri: string): string {
  return `neighbour:${uri}`;
}
