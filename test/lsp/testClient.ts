import { PassThrough } from 'node:stream';
import { afterEach } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  createConnection,
  createMessageConnection,
} from 'vscode-languageserver/node';
import type { StatusParams } from '../../protocol/messages.ts';
import { type Runtime, startServer } from '../../server/src/lsp/server.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import { probeError, probeWarning } from '../service/probe.ts';

/** Everything a current client can do. */
export const able: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export interface TestClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  /** Answer to `workspace/configuration`; called at each request. */
  readonly configuration?: (uri: string | undefined) => unknown;
  readonly initializationOptions?: unknown;
  /** Answer to `nianbao/folderFiles`; called at each request. */
  readonly folderFiles?: (uri: string) => unknown;
  /** Answer to `nianbao/workspaceFiles`; called at each request. */
  readonly workspaceFiles?: () => unknown;
  /** Answer to `nianbao/isInWorkspace`. */
  readonly isInWorkspace?: (uri: string) => unknown;
  readonly runtime?: Partial<Runtime>;
}

/** A client on the other end of two streams in memory. It answers what the server asks and writes down what it is told. */
export class TestClient {
  readonly connection: MessageConnection;
  readonly pushed: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly statuses: StatusParams[] = [];
  /** Methods the server called, in order. */
  readonly asked: string[] = [];
  initialized!: InitializeResult;
  #waiting: (() => void)[] = [];

  constructor(connection: MessageConnection) {
    this.connection = connection;
  }

  /** Waits until it is so; looks again whenever the server has said something. */
  async until<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined && found !== false) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  heard(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  async open(text: string, uri = 'memory:/report.md', languageId = 'markdown'): Promise<string> {
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    return uri;
  }

  async change(uri: string, version: number, range: Range, text: string): Promise<void> {
    const params = { textDocument: { uri, version }, contentChanges: [{ range, text }] };
    await this.connection.sendNotification('textDocument/didChange', params);
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The diagnostics of a full report; fails on any other. */
  async pullItems(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error(`The report is ${report.kind}.`);
    return report.items;
  }

  async actions(uri: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  }
}

const open: (() => void)[] = [];

afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** Starts a server with the probe rules, and a client that has greeted it. Both are gone after the test. */
export async function startClient(options: TestClientOptions = {}): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, {
    defer: (call) => void setImmediate(call),
    createService: (logger) => createReportService({ logger, failFast: true, rules: [probeError, probeWarning] }),
    ...options.runtime,
  });
  const client = new TestClient(
    createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
  );
  listen(client, options);
  open.push(() => {
    client.connection.dispose();
    server.dispose();
  });
  client.initialized = await client.connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? able,
    locale: options.locale ?? 'zh-cn',
    initializationOptions: options.initializationOptions,
  });
  await client.connection.sendNotification('initialized', {});
  return client;
}

interface ConfigurationParams {
  readonly items: readonly { readonly scopeUri?: string; readonly section?: string }[];
}

function listen(client: TestClient, options: TestClientOptions): void {
  const { connection } = client;
  const configure = options.configuration ?? (() => ({}));
  const note = (method: string): void => {
    client.asked.push(method);
    client.heard();
  };
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => {
    note('workspace/configuration');
    return Promise.all(items.map(({ scopeUri }) => configure(scopeUri)));
  });
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    for (const { method } of registrations) note(`register ${method}`);
    return null;
  });
  for (const what of ['diagnostic', 'codeLens', 'inlayHint', 'semanticTokens']) {
    const method = `workspace/${what}/refresh`;
    connection.onRequest(method, () => {
      note(method);
      return null;
    });
  }
  connection.onRequest('nianbao/folderFiles', ({ uri }: { uri: string }) => {
    note('nianbao/folderFiles');
    return options.folderFiles?.(uri) ?? { files: [] };
  });
  connection.onRequest('nianbao/workspaceFiles', () => {
    note('nianbao/workspaceFiles');
    return options.workspaceFiles?.() ?? { uris: [] };
  });
  connection.onRequest('nianbao/isInWorkspace', ({ uri }: { uri: string }) => options.isInWorkspace?.(uri) ?? null);
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    client.pushed.push(params);
    client.heard();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    client.logged.push(message);
    client.heard();
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    client.shown.push(message);
    client.heard();
  });
  connection.onNotification('nianbao/status', (params: StatusParams) => {
    client.statuses.push(params);
    client.heard();
  });
  connection.listen();
}

/** The range of the first occurrence of a word. */
export function rangeOf(text: string, word: string): Range {
  const start = text.indexOf(word);
  if (start < 0) throw new Error(`${word} is not in the text.`);
  const position = (offset: number): Range['start'] => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  return { start: position(start), end: position(start + word.length) };
}
