import {
  commands,
  type Disposable,
  l10n,
  languages,
  LanguageStatusSeverity,
  type LanguageStatusItem,
  type Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReportSummary, type StatusParams, statusNotification } from '../../protocol/messages.ts';
import { mayBeReport, reportSelector } from './documents.ts';
import type { ServerState } from './server.ts';

/** Whether the active editor holds a report: what menus and keys of package.json ask. */
const activeReport = 'nianbao.activeReport';

const showProblems = 'workbench.actions.view.problems';

/** In ms. VS Code shakes the item's sign each time its words change: that is not to happen with every keystroke. */
const typingPause = 1000;

/**
 * The item behind `{}` in the status bar: edition, why that one, and how much is to be mended. It is there only while the
 * active editor holds a report, or something that looks like one and cannot be checked.
 */
export class ReportStatus implements Disposable {
  readonly #reports = new Map<string, ReportSummary>();
  #server: ServerState = 'idle';
  #item: LanguageStatusItem | undefined;
  #isReport = false;
  /** What the item says, and of which document. */
  #shown: { readonly uri: string; readonly report: ReportSummary } | undefined;
  /** Says what it will say when typing has paused. */
  #waiting: ReturnType<typeof setTimeout> | undefined;

  listenTo(client: BaseLanguageClient): void {
    client.onNotification(statusNotification, ({ uri, report }: StatusParams) => {
      const key = client.protocol2CodeConverter.asUri(uri).toString();
      if (report) this.#reports.set(key, report);
      else this.#reports.delete(key);
      this.refresh();
    });
  }

  showServer(state: ServerState): void {
    this.#server = state;
    if (state !== 'running') this.#reports.clear();
    this.refresh();
  }

  forget(uri: Uri): void {
    this.#reports.delete(uri.toString());
  }

  /** To be called when the active editor has changed. */
  refresh(): void {
    const document = window.activeTextEditor?.document;
    const uri = document?.uri.toString() ?? '';
    const report = this.#reports.get(uri);
    this.#tellMenus(report !== undefined);
    clearTimeout(this.#waiting);
    if (report && this.#shown?.uri === uri && isSameReport(report, this.#shown.report)) {
      this.#waiting = setTimeout(() => this.#showReport(uri, report), typingPause);
    } else if (report) this.#showReport(uri, report);
    else if (document && this.#server === 'starting' && mayBeReport(document)) this.#showStarting();
    else if (document && this.#server === 'failed' && mayBeReport(document)) this.#showFailure();
    else this.dispose();
  }

  #tellMenus(isReport: boolean): void {
    if (this.#isReport === isReport) return;
    this.#isReport = isReport;
    void commands.executeCommand('setContext', activeReport, isReport);
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#item?.dispose();
    this.#item = undefined;
    this.#shown = undefined;
  }

  #showReport(uri: string, report: ReportSummary): void {
    const { reports, editionName, reason, folderSettings, resting, errors, warnings, infos } = report;
    const shown = { uri, report };
    if (JSON.stringify(shown) === JSON.stringify(this.#shown)) return;
    this.#shown = shown;
    const item = this.#ensureItem();
    item.busy = false;
    const large = resting === undefined ? [] : [l10n.t('large document')];
    item.text = [editionName, ...countReports(reports), ...countProblems(errors, warnings, infos), ...large].join(
      ' · ',
    );
    item.detail = [resting, reason, folderSettings].filter((part) => part !== undefined).join(' · ');
    // Problems in a report are no failure of the tool.
    item.severity = LanguageStatusSeverity.Information;
    item.command = { title: l10n.t('Show Problems'), command: showProblems };
  }

  #showStarting(): void {
    this.#shown = undefined;
    const item = this.#ensureItem();
    item.busy = true;
    item.text = l10n.t('Starting to check');
    item.detail = '';
    item.severity = LanguageStatusSeverity.Information;
    item.command = { title: l10n.t('Show Log'), command: 'nianbao.showLog' };
  }

  #showFailure(): void {
    this.#shown = undefined;
    const item = this.#ensureItem();
    item.busy = false;
    item.text = l10n.t('Not checked: the language server is not running');
    item.detail = l10n.t('The log says why.');
    item.severity = LanguageStatusSeverity.Error;
    item.command = { title: l10n.t('Restart'), command: 'nianbao.restartServer' };
  }

  #ensureItem(): LanguageStatusItem {
    if (!this.#item) {
      this.#item = languages.createLanguageStatusItem('nianbao.status', reportSelector);
      this.#item.name = 'Nianbao';
    }
    return this.#item;
  }
}

/** Nothing for one report, as is usual. */
function countReports(count: number): readonly string[] {
  return count > 1 ? [l10n.t('{count} reports', { count })] : [];
}

function countProblems(errors: number, warnings: number, infos: number): readonly string[] {
  if (errors + warnings + infos === 0) return [l10n.t('no problem')];
  return [
    errors > 0 && (errors === 1 ? l10n.t('1 error') : l10n.t('{count} errors', { count: errors })),
    warnings > 0 && (warnings === 1 ? l10n.t('1 warning') : l10n.t('{count} warnings', { count: warnings })),
    infos > 0 && l10n.t('{count} for information', { count: infos }),
  ].filter((part) => part !== false);
}

/** Whether there is nothing new but how many problems there are. */
function isSameReport(one: ReportSummary, other: ReportSummary): boolean {
  const counts = { errors: 0, warnings: 0, infos: 0 };
  return JSON.stringify({ ...one, ...counts }) === JSON.stringify({ ...other, ...counts });
}
