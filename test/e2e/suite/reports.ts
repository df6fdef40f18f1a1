import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type DocumentSymbol,
  type Extension,
  extensions,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { waitFor } from './waiting.ts';

export const draft = '青禾县2025年政府信息公开工作年度报告.md';
export const lastYear = '青禾县2024年政府信息公开工作年度报告.md';
export const department = '青禾县农业农村局2025年政府信息公开工作年度报告.md';
export const scraped = '抓取文本-白石镇2023年政府信息公开工作年度报告.txt';

/** What is wrong with the draft, as examples/README.md lists it. */
export const draftRules: readonly string[] = [
  'cell-blank',
  'cell-split-digits',
  'content-missing',
  'rules-authority',
  'section-missing',
  'section-title',
  'standard-outdated',
  'table-total',
  'year-mismatch',
];

/** As much of an entry of the view 年报结构 as tests ask for. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly state: string;
  readonly insertable: boolean;
  readonly selection: object | null;
  readonly children: readonly Entry[];
}

/** A statistics preview, and what its page has drawn last. */
export interface Preview {
  readonly title: string;
  readonly document: string;
  readonly isLocked: boolean;
  readonly drawn: { readonly version: number; readonly at: number; readonly verdict: string | undefined } | undefined;
}

export interface Api {
  serverState(): string;
  outline(): readonly Entry[];
  previews(): readonly Preview[];
}

export function findExtension(): Extension<Api> {
  const extension = extensions.getExtension<Api>('nianbao.nianbao');
  assert.ok(extension, 'the extension is there');
  return extension;
}

/** A document of the workspace, in an editor. */
export async function openFile(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Back to what is on the disk: no test sees what another has typed. */
export async function revert(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.files.revert');
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function findingsOf(document: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'nianbao');
}

/** Rule ids of the findings, each once, sorted. */
export function listRules(document: TextDocument): readonly string[] {
  return [...new Set(findingsOf(document).map((finding) => ruleOf(finding)))].toSorted();
}

/** Waits until the findings are of these rules and no other. */
export async function waitForRules(document: TextDocument, wanted: readonly string[]): Promise<void> {
  const ids = [...wanted].toSorted().join(' ');
  const seen = (): string => listRules(document).join(' ');
  await waitFor(
    () => (seen() === ids ? true : undefined),
    `findings ${ids === '' ? 'none' : ids}`,
    () => `Seen: ${seen()}`,
  );
}

export async function waitForFinding(document: TextDocument, rule: string): Promise<Diagnostic> {
  return waitFor(
    () => findingsOf(document).find((finding) => ruleOf(finding) === rule),
    `a finding of ${rule}`,
    () => `Seen: ${listRules(document).join(' ')}`,
  );
}

/** Replaces the first occurrence of a text, as if typed. */
export async function replaceText(document: TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert.notEqual(at, -1, `the document holds ${from}`);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  assert.ok(await workspace.applyEdit(edit));
}

export async function listActions(document: TextDocument, range: Range, kind?: string): Promise<readonly CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind, 100);
}

export async function applyAction(action: CodeAction): Promise<void> {
  assert.ok(action.edit, `${action.title} holds an edit`);
  assert.ok(await workspace.applyEdit(action.edit), `${action.title} can be applied`);
}

export function wholeRange(document: TextDocument): Range {
  return new Range(document.positionAt(0), document.positionAt(document.getText().length));
}

export async function listSymbols(document: TextDocument): Promise<readonly DocumentSymbol[]> {
  const symbols = await waitFor(async () => {
    const found = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    return found.length > 0 ? found : undefined;
  }, 'document symbols');
  return symbols;
}

/** Every symbol with those below it. */
export function flatten(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}

export function lineOf(document: TextDocument, text: string): Position {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, `the document holds ${text}`);
  return document.positionAt(at);
}
