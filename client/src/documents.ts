import { Range, type TextDocument, type Uri } from 'vscode';
import { lookedAt, looksLikeReport } from '../../server/src/model/looksLikeReport.ts';

/** Languages that reports are written in. */
const reportLanguages: readonly string[] = ['markdown', 'plaintext', 'html', 'nianbao'];

/** The same for the language client and for editor features: any scheme, so unsaved and virtual files count too. */
export const reportSelector: { language: string }[] = reportLanguages.map((language) => ({ language }));

/** Whether the document's name or its first 4 KB speak for a report. The rest of a large document is never copied. */
export function mayBeReport(document: TextDocument): boolean {
  if (!reportLanguages.includes(document.languageId)) return false;
  const beginning = new Range(document.positionAt(0), document.positionAt(lookedAt));
  return looksLikeReport(document.getText(beginning), baseName(document.uri));
}

/** Last segment of the path: not `fsPath`, which virtual files do not have. */
function baseName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
