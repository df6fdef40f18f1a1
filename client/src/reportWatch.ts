import { Disposable, type TextDocument, workspace } from 'vscode';
import { lookedAt } from '../../server/src/model/looksLikeReport.ts';
import { mayBeReport } from './documents.ts';

/**
 * Calls `found` once, with the first document that looks like a report: one that is open already, is opened later, or
 * becomes one by what is typed or pasted into its beginning. Then nothing is watched any more.
 */
export function watchForReport(found: (document: TextDocument) => void): Disposable {
  const look = (document: TextDocument): boolean => {
    if (!mayBeReport(document)) return false;
    watch.dispose();
    found(document);
    return true;
  };
  const watch = Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ rangeOffset }) => rangeOffset < lookedAt)) look(document);
    }),
  );
  workspace.textDocuments.some(look);
  return watch;
}
