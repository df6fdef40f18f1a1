import { l10n, QuickPickItemKind, type QuickPickItem, type TextDocument, type Uri, window, workspace } from 'vscode';
import { mayBeReport } from '../documents.ts';
import { reportEndings } from '../preview/neighbours.ts';

/** A folder of a whole city has too many to choose from: then the file is found by its dialog. */
const mostFiles = 100;

type Item = QuickPickItem & { readonly value?: Uri | 'blank' | 'file' };

/**
 * Asks which report is last year's: one that is open, one of the workspace by its name, or any file. Undefined where the question is
 * turned down.
 * @param blank offers a blank report, too
 */
export async function chooseLastYear(title: string, blank: true): Promise<Uri | 'blank' | undefined>;
export async function chooseLastYear(title: string, blank: false): Promise<Uri | undefined>;
export async function chooseLastYear(title: string, blank: boolean): Promise<Uri | 'blank' | undefined> {
  const reports = await listReports();
  const items: Item[] = [
    { label: l10n.t('Begin with last year’s report'), kind: QuickPickItemKind.Separator },
    ...reports.map((uri) => ({ label: nameOf(uri), description: folderOf(uri), value: uri })),
    { label: l10n.t('Choose a File…'), value: 'file' },
  ];
  if (blank) {
    items.push({ label: l10n.t('Begin anew'), kind: QuickPickItemKind.Separator });
    items.push({ label: l10n.t('Blank Report'), value: 'blank' });
  }
  const placeHolder = l10n.t('Headings and prose of last year’s report stay, the tables are emptied');
  const chosen = await window.showQuickPick<Item>(items, { title, placeHolder, ignoreFocusOut: true });
  return chosen?.value === 'file' ? chooseFile() : chosen?.value;
}

async function chooseFile(): Promise<Uri | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Last year’s report'),
      openLabel: l10n.t('Begin with It'),
      filters: { [l10n.t('Markdown, text and HTML')]: [...reportEndings] },
    })) ?? [];
  return file;
}

/** The active report, the other open ones, then the files whose name says it, the latest year first. */
async function listReports(): Promise<readonly Uri[]> {
  const active = window.activeTextEditor?.document;
  const open = workspace.textDocuments.filter((document) => document !== active && isReport(document));
  const named = await workspace.findFiles(`**/*政府信息公开*报告*.{${reportEndings.join(',')}}`, undefined, mostFiles);
  const files = named.toSorted((a, b) => compare(yearOf(b), yearOf(a)) || compare(a.path, b.path));
  const all = [...(active && isReport(active) ? [active.uri] : []), ...open.map(({ uri }) => uri), ...files];
  return [...new Map(all.map((uri) => [uri.toString(), uri] as const)).values()];
}

function isReport(document: TextDocument): boolean {
  return document.uri.scheme !== 'git' && !document.isClosed && mayBeReport(document);
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** As it is called from the workspace; empty for a file that lies in its folder. */
function folderOf(uri: Uri): string {
  if (uri.scheme === 'untitled') return '';
  const path = workspace.asRelativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function yearOf(uri: Uri): string {
  return /20\d\d/.exec(nameOf(uri))?.[0] ?? '';
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
