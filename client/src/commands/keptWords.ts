import {
  CancellationTokenSource,
  l10n,
  QuickPickItemKind,
  type QuickPickItem,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
  workspace,
} from 'vscode';
import {
  type KeptWordItem,
  type KeptWordsParams,
  keptWordsRequest,
  type KeptWordsResult,
} from '../../../protocol/nextReportMessages.ts';
import { readChosen, readNeighbours } from '../preview/neighbours.ts';
import { toRange } from '../ranges.ts';
import type { Server } from '../server.ts';
import { chooseLastYear } from './lastYears.ts';
import type { Origins } from './nextReport.ts';

/** Answers that the author has typed past; then they are asked to list again. */
const mostAnswers = 5;

type Kept = NonNullable<KeptWordsResult>;
type Item = QuickPickItem & { readonly word?: KeptWordItem };

/**
 * Lists what of the active report is as it was in last year's, as it stands now: what was changed meanwhile is not in it. Going through
 * the list goes through the report. A change of the text closes it: its places are those of the version that it was made for.
 */
export async function showKeptWords(server: Server, origins: Origins): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) throw new Error(l10n.t('Open the report first, then run the command again.'));
  const kept = await ask(server, origins, editor);
  if (!kept) return;
  if (kept.words.length === 0) {
    void window.showInformationMessage(l10n.t('Nothing in this report is as it was in last year’s.'));
    return;
  }
  const { selection } = editor;
  const chosen = await pick(editor, kept);
  if (editor.document.version !== kept.version) {
    window.setStatusBarMessage(l10n.t('The report has changed: list again what is still last year’s.'), 5000);
    return;
  }
  if (!chosen) {
    editor.selection = selection;
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  await window.showTextDocument(editor.document, editor.viewColumn);
  show(editor, kept, chosen);
}

/** Undefined where none is chosen, or the text was changed. */
async function pick(editor: TextEditor, kept: Kept): Promise<KeptWordItem | undefined> {
  const stop = new CancellationTokenSource();
  const listening = workspace.onDidChangeTextDocument(({ document }) => {
    if (document === editor.document && document.version !== kept.version) stop.cancel();
  });
  try {
    const chosen = await window.showQuickPick<Item>(
      toItems(kept.words),
      {
        title: l10n.t('Still as in last year’s report'),
        placeHolder: l10n.t('A number may be the same two years running; it is for you to say'),
        matchOnDetail: true,
        ignoreFocusOut: true,
        onDidSelectItem: (item) => {
          if (typeof item === 'object' && 'word' in item && isWord(item.word)) show(editor, kept, item.word);
        },
      },
      stop.token,
    );
    return chosen?.word;
  } finally {
    listening.dispose();
    stop.dispose();
  }
}

/** Undefined where the author does not say which report is last year's. */
async function ask(server: Server, origins: Origins, { document }: TextEditor): Promise<Kept | undefined> {
  const client = await server.start();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const origin = origins.of(document.uri);
  const request = async (more: Omit<KeptWordsParams, 'uri'>): Promise<KeptWordsResult> => {
    for (let answers = 0; answers < mostAnswers; answers++) {
      const params = { uri, ...more } satisfies KeptWordsParams;
      const result = await client.sendRequest<KeptWordsResult>(keptWordsRequest, params);
      if (!result || result.version === document.version) return result;
    }
    throw new Error(l10n.t('The report has changed: list again what is still last year’s.'));
  };
  const known = origin
    ? await request({ last: await readChosen(origin) })
    : await request({ others: await readNeighbours([document.uri]) });
  if (known) return known;
  const chosen = await chooseLastYear(l10n.t('Which report is last year’s?'), false);
  if (!chosen) return undefined;
  const found = await request({ last: await readChosen(chosen) });
  if (!found) throw new Error(l10n.t('There is no annual report in the active editor.'));
  origins.note(document.uri, chosen);
  return found;
}

function show(editor: TextEditor, { version }: Kept, { range }: KeptWordItem): void {
  if (editor.document.version !== version) return;
  const { start, end } = toRange(range);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What is to be checked comes first, what was done for the author last. */
function toItems(words: readonly KeptWordItem[]): readonly Item[] {
  const groups: readonly (readonly [string, readonly KeptWordItem['kind'][]])[] = [
    [l10n.t('Numbers that are the same as last year'), ['figure']],
    [l10n.t('Dates and years that are the same as last year'), ['date', 'year']],
    [l10n.t('Carried over from last year’s table'), ['carried']],
    [l10n.t('Years that were moved on'), ['moved']],
  ];
  return groups.flatMap(([label, kinds]) => {
    const items = words.filter(({ kind }) => kinds.includes(kind));
    if (items.length === 0) return [];
    const head: Item = { label: `${label} (${items.length})`, kind: QuickPickItemKind.Separator };
    return [head].concat(items.map(toItem));
  });
}

function toItem(word: KeptWordItem): Item {
  const { printed, around, range } = word;
  return { label: printed, description: l10n.t('line {line}', { line: range.start.line + 1 }), detail: around, word };
}

function isWord(value: unknown): value is KeptWordItem {
  return typeof value === 'object' && value !== null && 'range' in value;
}
