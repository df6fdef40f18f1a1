import type { Connection, DocumentSymbol, InitializeResult, SymbolInformation } from 'vscode-languageserver';
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from './library.ts';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { folderFileName } from '../../../protocol/folderFile.ts';
import type { Logger } from '../service/logger.ts';
import { type ReportService, createReportService } from '../service/reportService.ts';
import { type ClientProfile, readProfile } from './clientProfile.ts';
import { serveCells } from './cells.ts';
import { listCodeActions } from './codeActions.ts';
import { fixAllKind, toDocumentSymbol, toFoldingRange, toSymbolList } from './convert.ts';
import { Configuration, settingsSection } from './configuration.ts';
import { completionOptions, serveCompletion } from './completion.ts';
import { serveCopying } from './copying.ts';
import { serveDocumentLinks } from './documentLinks.ts';
import { refreshDrawings, serveDrawings } from './drawings.ts';
import { serveEffectiveSettings } from './effectiveSettings.ts';
import { serveIgnoring } from './folderFiles.ts';
import { FolderProblems } from './folderProblems.ts';
import { describeOrigins } from './originWords.ts';
import { describeFormatting, registerFormatting, serveFormatting } from './formatting.ts';
import { serveNavigation } from './navigation.ts';
import { serveNewReports } from './newReports.ts';
import { serveOutline } from './outline.ts';
import { servePasting } from './pasting.ts';
import { servePreviewTables } from './previewTables.ts';
import { serveRewrites } from './rewrites.ts';
import { semanticTokensOptions } from './semanticTokens.ts';
import { serveTableWork } from './tableWork.ts';
import { serveWorkspaceSymbols } from './workspaceSymbols.ts';
import { DiagnosticsPusher, ResultIds, pullDiagnostics } from './diagnostics.ts';
import { type Session, answer, isLarge } from './session.ts';
import { readUri } from './guard.ts';
import { SettingsStore } from './settings.ts';
import { StatisticsReporter } from './statistics.ts';
import { StatusReporter } from './status.ts';

/** What a Node process and a worker do differently. */
export interface Runtime {
  /** Calls back after the messages that have arrived. */
  readonly defer: (call: () => void) => void;
  /** Instead of the service with every rule: for tests. */
  readonly createService?: (logger: Logger) => ReportService;
}

/**
 * Connects the protocol to the service: every request is mapped to a call of the facade and holds no logic of its own.
 * Starts listening.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const logger: Logger = {
    error: (message) => connection.console.error(message),
    warn: (message) => connection.console.warn(message),
  };
  const service = runtime.createService?.(logger) ?? createReportService({ logger });

  connection.onInitialize((params) => {
    const client = readProfile(params);
    const folders = new FolderProblems(connection, client.say);
    const configuration = new Configuration(connection, client, service.rules, folders);
    const settings = new SettingsStore(configuration);
    const status = new StatusReporter(connection, service, client.locale, runtime.defer, {
      folderSettings: (uri) => describeOrigins(settings.originsOf(uri), client.locale),
      largeSize: (uri) => {
        const length = documents.get(uri)?.getText().length ?? 0;
        const options = settings.peek(uri);
        return options && isLarge(length, options) ? Math.round(length / 100_000) * 100_000 : undefined;
      },
      analyzed: (uri, { unusedIgnores }) => folders.note(uri, unusedIgnores),
    });
    const session: Session = { connection, documents, service, settings, status, client, logger };
    serveDocuments(session, configuration, folders, runtime);
    serveIgnoring(connection);
    serveFeatures(session);
    serveNewReports(session);
    serveOutline(session);
    serveNavigation(session);
    serveDrawings(session);
    serveEffectiveSettings(session);
    serveFormatting(session);
    serveWorkspaceSymbols(session);
    serveCompletion(session);
    servePreviewTables(session);
    serveCopying(session);
    serveCells(session);
    serveTableWork(session);
    servePasting(session);
    serveDocumentLinks(session);
    serveRewrites(session);
    return describeServer(client);
  });
  documents.listen(connection);
  connection.listen();
}

function describeServer(client: ClientProfile): InitializeResult {
  return {
    serverInfo: { name: 'nianbao', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: TextDocumentSyncKind.Incremental,
      documentSymbolProvider: { label: client.locale === 'en' ? 'Annual report' : '年报' },
      foldingRangeProvider: true,
      hoverProvider: true,
      completionProvider: completionOptions,
      documentHighlightProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      inlayHintProvider: true,
      codeLensProvider: {},
      semanticTokensProvider: semanticTokensOptions,
      workspaceSymbolProvider: true,
      ...(client.workspaceFiles ? { documentLinkProvider: { resolveProvider: true } } : {}),
      ...describeFormatting(client),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] },
      ...(client.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'nianbao', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
    },
  };
}

/** Keeps documents, settings and diagnostics in step. */
function serveDocuments(
  session: Session,
  configuration: Configuration,
  folders: FolderProblems,
  runtime: Runtime,
): void {
  const { connection, documents, service, settings, status, client, logger } = session;
  const pusher = client.pullsDiagnostics ? undefined : new DiagnosticsPusher(session, runtime.defer);
  const ids = new ResultIds();
  const statistics = new StatisticsReporter(session, runtime.defer);

  documents.onDidChangeContent(({ document }) => {
    pusher?.publish(document);
    statistics.refresh();
  });
  documents.onDidClose(({ document }) => {
    service.forget(document.uri);
    settings.forget(document.uri);
    status.forget(document.uri);
    folders.forget(document.uri);
    statistics.forget(document.uri);
    pusher?.retract(document.uri);
  });
  const warn = (error: unknown): void => logger.warn(String(error));
  const reload = (): void => {
    settings.clear();
    for (const document of documents.all()) pusher?.publish(document);
    statistics.refresh();
    refreshDrawings(session);
    if (client.refreshesDiagnostics) {
      connection.languages.diagnostics.refresh().catch(warn);
    }
  };
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    configuration.take(sent);
    reload();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const own = changes.filter(({ uri }) => uri.endsWith(`/${folderFileName}`));
    for (const { uri } of own) folders.retract(uri);
    if (own.length > 0) reload();
  });
  connection.onInitialized(() => {
    const { client: other } = connection;
    if (client.registersConfiguration) {
      other.register(DidChangeConfigurationNotification.type, { section: settingsSection }).catch(warn);
    }
    if (client.registersWatchedFiles && client.folderFiles) {
      const watchers = [{ globPattern: `**/${folderFileName}` }];
      other.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(warn);
    }
    registerFormatting(session);
  });
  if (client.pullsDiagnostics) {
    connection.languages.diagnostics.on((params, token) => pullDiagnostics(session, ids, params, token));
  }
}

function serveFeatures(session: Session): void {
  const { connection, service, client } = session;
  connection.onDocumentSymbol((params, token) =>
    answer<DocumentSymbol[] | SymbolInformation[]>(
      session,
      'Outline',
      readUri(params),
      token,
      [],
      ({ document, analysis }) => {
        const symbols = service.symbols(analysis, client.locale);
        if (!client.nestedSymbols) return toSymbolList(document, symbols);
        return symbols.map((symbol) => toDocumentSymbol(document, symbol));
      },
    ),
  );
  connection.onFoldingRanges((params, token) =>
    answer(session, 'Folding', readUri(params), token, [], ({ document, analysis }) =>
      service.foldings(analysis).flatMap((folding) => toFoldingRange(document, folding) ?? []),
    ),
  );
  connection.onCodeAction((params, token) => listCodeActions(session, params, token));
}
