import { FileType, l10n, Uri, workspace } from 'vscode';
import { lookedAt, looksLikeReport } from '../../../server/src/model/looksLikeReport.ts';
import type { NeighbourFile } from '../../../protocol/statisticsMessages.ts';

const languages: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  nianbao: 'nianbao',
  txt: 'plaintext',
  html: 'html',
  htm: 'html',
};

/** A folder of a whole city is a matter for the command line: beside one report stand some dozens. */
const mostFiles = 200;
const mostBytes = 1_000_000;
/** Of one that the author has chosen: no report is as large. */
const mostChosenBytes = 20_000_000;

/** Files in the folders of the documents that look like reports and are not open; others and what cannot be read are left out. */
export async function readNeighbours(documents: readonly Uri[]): Promise<readonly NeighbourFile[]> {
  const folders = new Map(
    documents.map((document) => [Uri.joinPath(document, '..').toString(), Uri.joinPath(document, '..')]),
  );
  const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
  const files: NeighbourFile[] = [];
  for (const folder of folders.values()) {
    const entries = await workspace.fs.readDirectory(folder).then(
      (found) => found,
      // An unsaved document lies in no folder.
      () => [],
    );
    const candidates = entries.filter(([name, type]) => type === FileType.File && languageOf(name) !== undefined);
    for (const [name] of candidates.slice(0, mostFiles)) {
      const uri = Uri.joinPath(folder, name);
      if (open.has(uri.toString())) continue;
      const file = await readReport(uri, name);
      if (file) files.push(file);
    }
  }
  return files;
}

async function readReport(uri: Uri, name: string): Promise<NeighbourFile | undefined> {
  const languageId = languageOf(name);
  if (languageId === undefined) return undefined;
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > mostBytes) return undefined;
    const text = decode(await workspace.fs.readFile(uri));
    return looksLikeReport(text.slice(0, lookedAt), name) ? { uri: uri.toString(), languageId, text } : undefined;
  } catch {
    // Gone or forbidden since the folder was listed: there is one report less to compare with.
    return undefined;
  }
}

/**
 * A report that the author has chosen, whatever it looks like: as it is in the editor, else as it is stored. Rejects where it cannot be
 * read, or is of another kind than text.
 */
export async function readChosen(uri: Uri): Promise<NeighbourFile> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return { uri: uri.toString(), languageId: open.languageId, text: open.getText() };
  const languageId = languageOf(uri.path);
  if (languageId === undefined)
    throw new Error(
      l10n.t('Only Markdown, text and HTML can be read. Copy the text of a Word or PDF file into a text file first.'),
    );
  const { size } = await workspace.fs.stat(uri);
  if (size > mostChosenBytes)
    throw new Error(l10n.t('The file is too large for a report: {size} MB.', { size: Math.round(size / 1_000_000) }));
  return { uri: uri.toString(), languageId, text: decode(await workspace.fs.readFile(uri)) };
}

/** Endings of the files that reports are read from. */
export const reportEndings: readonly string[] = Object.keys(languages);

/** UTF-8, else the encoding of older Chinese files. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function languageOf(name: string): string | undefined {
  return languages[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}
