import type { InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../text/message.ts';
import { type Wording, createWording } from './wording.ts';

/** What the client on the other end can do, read once from its greeting. */
export interface ClientProfile {
  readonly locale: Locale;
  /** Sentences in that language. */
  readonly say: Wording;
  /** It asks for diagnostics; else they are pushed. */
  readonly pullsDiagnostics: boolean;
  /** It can be told to ask for all of them again. */
  readonly refreshesDiagnostics: boolean;
  /** It can be told later which documents are formatted. */
  readonly registersFormatting: boolean;
  /** Of these it asks again when told to. */
  readonly refreshes: { readonly codeLens: boolean; readonly inlayHint: boolean; readonly semanticTokens: boolean };
  readonly relatedInformation: boolean;
  /** It answers `workspace/configuration`; else settings come with its notifications. */
  readonly configuration: boolean;
  /** It wants to be asked before it tells of changed settings. */
  readonly registersConfiguration: boolean;
  readonly versionedEdits: boolean;
  /** It shows what an edit says of itself, and asks before it makes it. */
  readonly annotatedEdits: boolean;
  readonly snippetEdits: boolean;
  readonly nestedSymbols: boolean;
  readonly markdownHovers: boolean;
  /** It reads `.nianbao.json` for the server, and says when one has changed. */
  readonly folderFiles: boolean;
  /** It lists the documents of the workspace for the server. */
  readonly workspaceFiles: boolean;
  /** It can be told which files to watch. */
  readonly registersWatchedFiles: boolean;
  /** Editor commands it runs when they stand in a code action; other clients are not offered any. */
  readonly commands: ReadonlySet<string>;
}

export function readProfile(params: InitializeParams): ClientProfile {
  const { textDocument, workspace } = params.capabilities;
  const locale = params.locale?.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
  return {
    locale,
    say: createWording(locale),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true &&
      textDocument.onTypeFormatting?.dynamicRegistration === true,
    refreshes: {
      codeLens: workspace?.codeLens?.refreshSupport === true,
      inlayHint: workspace?.inlayHint?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    },
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatedEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    markdownHovers: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    folderFiles: readFlag(params.initializationOptions, 'folderFiles'),
    workspaceFiles: readFlag(params.initializationOptions, 'workspaceFiles'),
    registersWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    commands: readCommands(params.initializationOptions),
  };
}

/** `initializationOptions` are of any client: what is not true is false. */
function readFlag(options: unknown, name: string): boolean {
  return typeof options === 'object' && options !== null && Reflect.get(options, name) === true;
}

/** `initializationOptions.commands`, from any client: what is not a list of strings counts as none. */
function readCommands(options: unknown): ReadonlySet<string> {
  if (typeof options !== 'object' || options === null || !('commands' in options)) return new Set();
  const { commands } = options;
  return new Set(Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : []);
}
