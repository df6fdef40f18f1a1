import { commands, type Disposable, type LogOutputChannel, type Uri, ViewColumn, workspace } from 'vscode';
import type { OutlineView } from '../outline/outlineView.ts';
import type { Previews } from '../preview/previews.ts';
import type { Server } from '../server.ts';
import { copyEntry, copyReport, copyTable } from './copy.ts';
import { alignTables } from './alignTables.ts';
import { disableRule } from './disableRule.ts';
import { describeError, showFailure } from './failure.ts';
import { ignoreHere } from './ignoreHere.ts';
import { showKeptWords } from './keptWords.ts';
import { newReport } from './newReport.ts';
import { Origins } from './nextReport.ts';
import { openGuide } from './openGuide.ts';
import { openRulePage } from './openRulePage.ts';
import { openWalkthrough } from './openWalkthrough.ts';
import { goToEntry, insertEntry } from './outline.ts';
import { moveCell } from './moveCell.ts';
import { insertRow } from './insertRow.ts';
import { pasteTable } from './pasteTable.ts';
import { recompute } from './recompute.ts';
import { goToProblem } from './goToProblem.ts';
import { restartServer } from './restartServer.ts';
import { rewrite } from './rewrite.ts';
import { showSettings } from './showSettings.ts';

/** What commands work on beside the server. */
export interface Surfaces {
  readonly outline: OutlineView;
  readonly previews: Previews;
}

/** The commands of package.json. What goes wrong in one is said in one message, with the log one click away. */
export function registerCommands(
  server: Server,
  { outline, previews }: Surfaces,
  log: LogOutputChannel,
  extensionUri: Uri,
): readonly Disposable[] {
  const register = (command: string, run: (...args: readonly unknown[]) => Promise<unknown>): Disposable =>
    commands.registerCommand(command, async (...args: readonly unknown[]) => {
      try {
        return await run(...args);
      } catch (error) {
        log.error(`${command} failed.`, error);
        await showFailure(describeError(error), log);
        return undefined;
      }
    });
  const origins = new Origins();
  return [
    workspace.onDidCloseTextDocument(({ uri }) => {
      origins.forget(uri);
    }),
    register('nianbao.newReport', (choices) => newReport(server, origins, choices)),
    register('nianbao.showKeptWords', () => showKeptWords(server, origins)),
    register('nianbao.openWalkthrough', () => openWalkthrough()),
    register('nianbao.openGuide', () => openGuide(extensionUri)),
    register('nianbao.restartServer', () => restartServer(server)),
    register('nianbao.showSettings', () => showSettings(server)),
    register('nianbao.showLog', () => Promise.resolve(log.show())),
    register('nianbao.disableRule', (rule, uri) => disableRule(rule, uri)),
    register('nianbao.copyReport', () => copyReport(server)),
    register('nianbao.copyTable', () => copyTable(server)),
    register('nianbao.outline.copy', (item) => copyEntry(server, item)),
    register('nianbao.ignoreHere', (uri, rule, anchor) => ignoreHere(server, uri, rule, anchor)),
    register('nianbao.outline.goTo', (item) => goToEntry(item)),
    register('nianbao.outline.insert', (item) => insertEntry(outline, item)),
    register('nianbao.openPreview', (uri) => previews.open(uri, ViewColumn.Active)),
    register('nianbao.openPreviewToSide', (uri) => previews.open(uri, ViewColumn.Beside)),
    register('nianbao.togglePreviewLock', () => Promise.resolve(previews.toggleLock())),
    register('nianbao.cleanUp', (uri) => rewrite(server, log, 'clean', uri)),
    register('nianbao.convertToDraft', (uri) => rewrite(server, log, 'draft', uri)),
    register('nianbao.alignTables', (uri, place) => alignTables(server, uri, place)),
    register('nianbao.nextCell', (given) => moveCell(server, 'next', given)),
    register('nianbao.previousCell', (given) => moveCell(server, 'previous', given)),
    register('nianbao.nextRow', (given) => moveCell(server, 'next-row', given)),
    register('nianbao.previousRow', (given) => moveCell(server, 'previous-row', given)),
    register('nianbao.insertRow', (uri, place) => insertRow(server, uri, place)),
    register('nianbao.recomputeRow', (uri, place) => recompute(server, 'row', uri, place)),
    register('nianbao.recomputeColumn', (uri, place) => recompute(server, 'column', uri, place)),
    register('nianbao.recomputeTable', (uri, place) => recompute(server, 'table', uri, place)),
    register('nianbao.pasteTable', (given) => pasteTable(server, given)),
    register('nianbao.goToProblem', (uri, position) => goToProblem(uri, position)),
    register('nianbao.openRulePage', (rule) => openRulePage(extensionUri, rule)),
  ];
}
