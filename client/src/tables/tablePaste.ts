import * as vscode from 'vscode';
import { askForTable } from '../commands/pasteTable.ts';
import { mayBeReport, reportSelector } from '../documents.ts';
import type { Server } from '../server.ts';

// What VS Code 1.97 and newer have for pasting; the types of the oldest VS Code that the extension runs in know nothing of it.

interface PasteKind {
  append(...parts: readonly string[]): PasteKind;
}

interface PasteEdit {
  yieldTo?: readonly PasteKind[];
}

interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    copied: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

type Register = (
  this: void,
  selector: vscode.DocumentSelector,
  provider: PasteProvider,
  metadata: object,
) => vscode.Disposable;
type MakeEdit = new (newText: string, title: string, kind: PasteKind) => PasteEdit;

interface PasteApi {
  readonly register: Register;
  readonly Edit: MakeEdit;
  readonly empty: PasteKind;
  readonly text: PasteKind;
}

/** Longer than any table of a report is, with all that Word writes around it. */
const longestHtml = 4_000_000;
const longestText = 1_000_000;

/**
 * Offers to paste a copied table as one of the report, beside the editor's own way of pasting, which stays the first. Undefined in an
 * editor that cannot; there is the command.
 */
export function offerTablePaste(server: Server): vscode.Disposable | undefined {
  const api = findApi();
  if (!api) return undefined;
  const kind = api.empty.append('nianbao', 'table');
  const provider: PasteProvider = {
    async provideDocumentPasteEdits(document, [range, ...others], copied, _context, token) {
      // Nothing is started for a paste, and nothing asked where there can be no table: typing waits for this.
      if (!range || others.length > 0 || !server.running || !isWanted(document) || !mayBeReport(document))
        return undefined;
      const found = await readCopied(copied);
      if (!found || token.isCancellationRequested) return undefined;
      const result = await askForTable(server, { document }, range, found);
      if (!result || result.newText === null || token.isCancellationRequested) return undefined;
      const edit = new api.Edit(result.newText, result.title, kind);
      edit.yieldTo = [api.text];
      return [edit];
    },
  };
  return api.register(reportSelector, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/html', 'text/plain'],
  });
}

function isWanted({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('nianbao', uri).get('pasteTables') !== false;
}

/** Only what may hold a table goes to the server. */
async function readCopied(
  copied: vscode.DataTransfer,
): Promise<{ readonly html?: string; readonly text?: string } | undefined> {
  const html = (await copied.get('text/html')?.asString()) ?? '';
  const text = (await copied.get('text/plain')?.asString()) ?? '';
  const isTable = html.length <= longestHtml && /<t[dr][\s>]/i.test(html);
  const isTabbed = text.length <= longestText && text.includes('\t') && text.includes('\n');
  if (!isTable && !isTabbed) return undefined;
  return { ...(isTable && { html }), ...(isTabbed && { text }) };
}

function findApi(): PasteApi | undefined {
  const register: unknown = Reflect.get(vscode.languages, 'registerDocumentPasteEditProvider');
  if (!isRegister(register)) return undefined;
  const Edit: unknown = Reflect.get(vscode, 'DocumentPasteEdit');
  const kinds: unknown = Reflect.get(vscode, 'DocumentDropOrPasteEditKind');
  if (!isClass(Edit) || typeof kinds !== 'function') return undefined;
  const empty: unknown = Reflect.get(kinds, 'Empty');
  const text: unknown = Reflect.get(kinds, 'Text');
  return isKind(empty) && isKind(text) ? { register, Edit, empty, text } : undefined;
}

function isRegister(value: unknown): value is Register {
  return typeof value === 'function';
}

function isClass(value: unknown): value is MakeEdit {
  return typeof value === 'function';
}

function isKind(value: unknown): value is PasteKind {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'append') === 'function';
}
