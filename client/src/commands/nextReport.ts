import { commands, l10n, type Uri, window, workspace } from 'vscode';
import {
  type NextReportParams,
  nextReportRequest,
  type NextReportResult,
} from '../../../protocol/nextReportMessages.ts';
import { readChosen } from '../preview/neighbours.ts';
import type { Server } from '../server.ts';

/** What the drafts of this window were begun with, by address: last year's report may lie anywhere. */
export class Origins {
  readonly #known = new Map<string, Uri>();

  note(draft: Uri, origin: Uri): void {
    this.#known.set(draft.toString(), origin);
  }

  /** To be called when a document is closed: the next unsaved one has its name again. */
  forget(draft: Uri): void {
    this.#known.delete(draft.toString());
  }

  of(draft: Uri): Uri | undefined {
    return this.#known.get(draft.toString());
  }
}

/** Opens an unsaved Markdown document begun with the report of `origin`, and says what is left to do in it. */
export async function nextReport(server: Server, origins: Origins, origin: Uri, year?: number): Promise<void> {
  const client = await server.start();
  const source = await readChosen(origin);
  const params: NextReportParams = { source, ...(year !== undefined && { year }) };
  const result = await client.sendRequest<NextReportResult>(nextReportRequest, params);
  if (result.refused !== null) throw new Error(result.refused);
  const document = await workspace.openTextDocument({ language: 'markdown', content: result.text });
  origins.note(document.uri, origin);
  await window.showTextDocument(document);
  void tell(result);
}

/** The author asked for a draft: what of it is not this year's yet is part of the answer. */
async function tell({ year, toCheck, notes }: NextReportResult): Promise<void> {
  const list = l10n.t('List Them');
  const sentence = l10n.t(
    'The report of {year} is begun. Numbers, dates and years in its prose that are still last year’s: {count}. Check each of them.',
    { year, count: toCheck },
  );
  const message = [sentence, ...notes].join(' ');
  if ((await window.showInformationMessage(message, list)) === list)
    await commands.executeCommand('nianbao.showKeptWords');
}
