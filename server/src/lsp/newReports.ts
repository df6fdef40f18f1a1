import type { CancellationToken } from 'vscode-languageserver';
import {
  editionsRequest,
  type NewReportParams,
  newReportRequest,
  type NewReportResult,
} from '../../../protocol/messages.ts';
import { type NeighbourFile } from '../../../protocol/statisticsMessages.ts';
import {
  type KeptWordsParams,
  keptWordsRequest,
  type KeptWordsResult,
  nextReportRequest,
  type NextReportResult,
} from '../../../protocol/nextReportMessages.ts';
import type { Analysis, AnalysisOptions, SourceDocument } from '../service/reportService.ts';
import { toFormat, toRange } from './convert.ts';
import { guard } from './guard.ts';
import { answer, type Session, takeSource } from './session.ts';
import { readFile, readNeighbours, readProperty } from './statisticsParams.ts';

/** New reports, blank or begun with last year's, and what is left of last year's in them. */
export function serveNewReports(session: Session): void {
  const { connection, service } = session;
  connection.onRequest(editionsRequest, () => service.editions());
  connection.onRequest(newReportRequest, (choice: NewReportParams): NewReportResult => {
    return { text: service.newReport(choice) };
  });
  connection.onRequest(nextReportRequest, (params: unknown) => draftNext(session, params));
  connection.onRequest(keptWordsRequest, (params: KeptWordsParams, token: CancellationToken) =>
    answer<KeptWordsResult>(session, 'Comparing', params.uri, token, null, ({ document, analysis, options }) => {
      const given = readFile(params.last);
      const files = readNeighbours({ files: params.others });
      const before = given ? toSource(given) : findLast(session, params.uri, analysis, options, files);
      if (!before || analysis.placed.length === 0) return null;
      const words = service.keptFromLast(analysis, before, options);
      return {
        version: document.version,
        words: words.map(({ kind, span, printed, around }) => {
          return { kind, range: toRange(document, span), printed, around };
        }),
      };
    }),
  );
}

/** The settings are those of last year's file: it is read as it would be in an editor. */
async function draftNext(
  { documents, service, settings, client, logger }: Session,
  params: unknown,
): Promise<NextReportResult> {
  const source = readFile(readProperty(params, 'source'));
  if (!source) throw new TypeError('A new report needs the text of last year’s.');
  const options = await settings.load(source.uri);
  if (!documents.get(source.uri)) settings.forget(source.uri);
  const given = readProperty(params, 'year');
  const year = typeof given === 'number' && Number.isInteger(given) ? given : undefined;
  return guard(`Drafting from ${source.uri}`, logger, () => {
    const next = service.nextReport(toSource(source), options, { year });
    if (next.refused) return { refused: client.say(next.refused), text: '', year: 0, notes: [], toCheck: 0 };
    const { text, lastYear, notes, kept } = next;
    return {
      refused: null,
      text,
      year: next.year,
      ...(lastYear === undefined ? {} : { lastYear }),
      notes: notes.map((note) => client.say(note)),
      toCheck: kept.filter(({ kind }) => kind !== 'moved' && kind !== 'carried').length,
    };
  });
}

/** Last year's report of the same body among the other documents that are open, then among the files. */
function findLast(
  { documents, service, settings }: Session,
  uri: string,
  analysis: Analysis,
  options: AnalysisOptions,
  files: readonly NeighbourFile[],
): SourceDocument | undefined {
  const first = { placed: analysis.placed.slice(0, 1) };
  const open = documents
    .all()
    .filter((document) => document.uri !== uri)
    .map(takeSource);
  const isLast = (source: SourceDocument, kept: AnalysisOptions): boolean =>
    service.lastYear(first, 0, [service.analyze(source, kept)]) !== undefined;
  const found = open.find((source) => isLast(source, settings.peek(source.uri) ?? options));
  if (found) return found;
  return files.map(toSource).find((source) => {
    // Kept under an address of its own: a file of the same address may be opened.
    const apart = { ...source, uri: `last:${source.uri}` };
    const is = isLast(apart, options);
    service.forget(apart.uri);
    return is;
  });
}

function toSource({ uri, languageId, text }: NeighbourFile): SourceDocument {
  return { uri, version: 0, text, format: toFormat(languageId) };
}
