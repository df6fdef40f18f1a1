import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { TypedDocument } from './editing.mjs';
import { LspClient } from './lspClient.mjs';
import { readMemory } from './machine.mjs';
import { median, percentile } from './numbers.mjs';

/**
 * One server measured on one document, all times in milliseconds.
 * @typedef {{
 *   mode: 'pull' | 'push', open: number, edit: number, edit95: number, problems: number,
 *   symbols: number | undefined, actions: number | undefined, completion: number | undefined, hover: number | undefined,
 *   memory: number
 * }} Latency `open`: start of the process to the first diagnostics; `memory`: resident, in MB
 */

const capabilities = {
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  general: { positionEncodings: ['utf-16'] },
};

/**
 * Opens the document, types at random places (half of them beside a digit, each character taken out again) and waits
 * for the diagnostics of every single stroke.
 * @param {import('./servers.mjs').Server} server
 * @param {{ file: string, folder: string, edits: number, seed: number }} options
 * @returns {Promise<Latency>}
 */
export async function measureLatency(server, { file, folder, edits, seed }) {
  const document = new TypedDocument(readFileSync(file, 'utf8'), seed);
  const path = join(folder, `document${extname(file)}`);
  writeFileSync(path, document.text);
  const uri = pathToFileURL(path).href;
  const rootUri = pathToFileURL(folder).href;

  const started = performance.now();
  const client = new LspClient(server.command, folder, server.settings ?? {});
  try {
    const workspaceFolders = [{ uri: rootUri, name: 'bench' }];
    const initialized = await client.request('initialize', {
      processId: process.pid,
      rootUri,
      capabilities,
      workspaceFolders,
      initializationOptions: server.initializationOptions,
    });
    const offered = initialized.value.capabilities;
    client.notify('initialized', {});
    if (server.settings) client.notify('workspace/didChangeConfiguration', { settings: server.settings });
    const pulls = () => offered.diagnosticProvider !== undefined || client.pullRegistered;
    const diagnose = makeDiagnose(client, uri, pulls);
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: server.language, version: 1, text: document.text },
    });
    const first = await diagnose(1);
    const mode = pulls() ? 'pull' : 'push';
    await sleep(200);

    /** @type {Record<'edit' | 'symbols' | 'actions' | 'completion' | 'hover', number[]>} */
    const times = { edit: [], symbols: [], actions: [], completion: [], hover: [] };
    const warmUp = Math.ceil(edits / 5);
    let problems = first.items;
    for (let i = 0; i < edits + warmUp; i++) {
      const change = document.type();
      const version = i + 2;
      const full = offered.textDocumentSync === 1 || offered.textDocumentSync?.change === 1;
      const sent = performance.now();
      client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [full ? { text: document.text } : change],
      });
      const answer = await diagnose(version);
      problems = answer.items;
      if (i >= warmUp) times.edit.push(answer.at - sent);
      if (i % 4 === 0) {
        if (offered.documentSymbolProvider) {
          times.symbols.push(await timeRequest(client, 'textDocument/documentSymbol', { textDocument: { uri } }));
        }
        if (offered.codeActionProvider) {
          const range = problems[0]?.range ?? change.range;
          const context = { diagnostics: problems.slice(0, 1), triggerKind: 1 };
          const params = { textDocument: { uri }, range, context };
          times.actions.push(await timeRequest(client, 'textDocument/codeAction', params));
        }
        const place = { textDocument: { uri }, position: change.range.start };
        if (offered.hoverProvider) times.hover.push(await timeRequest(client, 'textDocument/hover', place));
        if (offered.completionProvider) {
          times.completion.push(await timeRequest(client, 'textDocument/completion', place));
        }
      }
      await sleep(5);
    }
    return {
      mode,
      open: first.at - started,
      edit: median(times.edit),
      edit95: percentile(times.edit, 0.95),
      problems: problems.length,
      symbols: medianOf(times.symbols),
      actions: medianOf(times.actions),
      completion: medianOf(times.completion),
      hover: medianOf(times.hover),
      memory: readMemory(client.pid),
    };
  } finally {
    await client.stop();
  }
}

/** @param {readonly number[]} times */
function medianOf(times) {
  return times.length > 0 ? median(times) : undefined;
}

/**
 * @param {LspClient} client
 * @param {string} uri
 * @param {() => boolean} pulls
 */
function makeDiagnose(client, uri, pulls) {
  /** @type {string | undefined} */
  let previousResultId;
  /** The newest published set and who waits for one. @type {{ version: number, items: any[], at: number } | undefined} */
  let published;
  /** @type {(() => void) | undefined} */
  let wake;
  client.onDiagnostics = (params, at) => {
    if (decodeURIComponent(params.uri) !== decodeURIComponent(uri)) return;
    published = { version: params.version ?? Number.MAX_SAFE_INTEGER, items: params.diagnostics, at };
    wake?.();
  };
  /**
   * @param {number} version
   * @returns {Promise<{ items: any[], at: number }>}
   */
  return async (version) => {
    if (pulls()) {
      const answer = await client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
      previousResultId = answer.value?.resultId;
      return { items: answer.value?.items ?? [], at: answer.at };
    }
    return new Promise((resolve) => {
      wake = () => {
        if (!published || published.version < version) return;
        resolve(published);
        published = undefined;
      };
      wake();
    });
  };
}

/**
 * @param {LspClient} client
 * @param {string} method
 * @param {unknown} params
 */
async function timeRequest(client, method, params) {
  const sent = performance.now();
  const { at } = await client.request(method, params);
  return at - sent;
}
