import type { DocumentFormat } from '../syntax/tree.ts';
import { cleanClipboardMarkup, readTabbedText } from '../syntax/clipboardMarkup.ts';
import { joinTexts } from '../rules/tableWords.ts';
import { type Message, say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { type PastedTables, writePastedTables } from '../writing/pastedTables.ts';
import { listTableSpans } from './moveCell.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';

/** What a clipboard holds. */
export interface Clipboard {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

/** Where it is pasted: the document as it is, and what is selected in it. */
export interface PasteTarget {
  readonly text: string;
  readonly format: DocumentFormat;
  readonly selection: Span;
}

/** A text for the place of the selection. */
export interface Paste {
  readonly newText: string;
  readonly title: Message;
}

/** Why nothing can be pasted as a table. */
export interface NoPaste {
  readonly refused: Message;
}

const texts = {
  bound: { zh: '粘贴为报告表格（{tables}）', en: 'Paste as Report Table ({tables})' },
  other: { zh: '粘贴为表格', en: 'Paste as Table' },
  none: {
    zh: '剪贴板里没有能认出的表格。请在 Word、Excel、WPS 或网页里选中整张表，复制后再试。',
    en: 'There is no table on the clipboard that can be read. Select the whole table in Word, Excel, WPS or a web page, copy it, and try again.',
  },
  lossy: {
    zh: '剪贴板里有表格，但写成本文件的表格形式会丢失或改变其中的内容，所以没有粘贴。请只复制表格本身，去掉格子里的特殊符号再试，或者用普通粘贴。',
    en: 'There is a table on the clipboard, but something in it would be lost or changed in the form of this document, and nothing was pasted. Copy the table alone, take special marks out of its cells and try again, or paste it the ordinary way.',
  },
  inside: {
    zh: '光标在表格里。请先把光标放到表格之外的空行，或者选中要替换的整张表。',
    en: 'The cursor is in a table. Put it on an empty line outside, or select the whole table that is to be replaced.',
  },
} satisfies Record<string, Text>;

/**
 * The tables of a clipboard in the form of the document: HTML first, then cells parted by tabs, then whatever style of table the reader
 * knows. Numbers and the notes beside them stay as they are.
 */
export function pasteTable(
  reports: readonly PlacedReport[],
  target: PasteTarget,
  clipboard: Clipboard,
): Paste | NoPaste {
  const { selection, format } = target;
  if (isInside(reports, selection)) return { refused: say(texts.inside) };
  const edition = findReport(reports, selection)?.report.edition;
  const markup = readMarkup(clipboard);
  const plain = clipboard.text ?? '';
  const given: readonly (readonly [string, 'html' | 'plaintext'])[] = [
    ...(markup === undefined ? [] : [[markup, 'html'] as const]),
    ...(plain.length < longestPlain ? [[plain, 'plaintext'] as const] : []),
  ];
  let why: 'none' | 'lossy' = 'none';
  for (const [copied, source] of given) {
    const pasted = writePastedTables(copied, { source, to: format, edition });
    if (pasted === 'none') continue;
    if (pasted === 'lossy') why = pasted;
    else return paste(pasted, reports, target);
  }
  return { refused: say(texts[reports.length > 0 ? why : 'none']) };
}

function paste(pasted: PastedTables, reports: readonly PlacedReport[], target: PasteTarget): Paste | NoPaste {
  const { selection, text } = target;
  // Into a document that is no report goes what makes one of it.
  if (reports.length === 0 && !pasted.bound.some(({ cells }) => cells.size >= fewestCells))
    return { refused: say(texts.none) };
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { newText: setApart(pasted.text, text, selection).replaceAll('\n', eol), title: titleOf(pasted) };
}

/** Cells that make a table one of a report, where nothing else speaks for it. */
const fewestCells = 10;

/** Text that is neither HTML nor parted by tabs is read as a whole. */
const longestPlain = 200_000;

function readMarkup({ html, text = '' }: Clipboard): string | undefined {
  const given = html ?? (/<table\b/i.test(text) ? text : '');
  const clean = /<t[dr]\b/i.test(given) ? cleanClipboardMarkup(given) : undefined;
  return clean ?? readTabbedText(text);
}

function isInside(reports: readonly PlacedReport[], { start, end }: Span): boolean {
  const covers = (span: Span): boolean => start <= span.start && span.end <= end;
  const touches = (span: Span): boolean => start < span.end && span.start < end;
  const holds = (span: Span): boolean => span.start < start && start < span.end;
  return listTableSpans(reports).some((span) => !covers(span) && (holds(span) || (start < end && touches(span))));
}

/** The report that a place is in, else the one before it. */
function findReport(reports: readonly PlacedReport[], { start }: Span): PlacedReport | undefined {
  return reports.findLast(({ report, shift }) => moveSpan(report.span, shift).start <= start) ?? reports[0];
}

function titleOf({ bound }: PastedTables): Message {
  if (bound.length === 0) return say(texts.other);
  const tables = joinTexts(
    bound.map(({ definition }) => definition.name),
    { zh: '、', en: ', ' },
  );
  return say(texts.bound, { tables });
}

/** With a blank line to the text before and behind, where there is text. */
function setApart(pasted: string, text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 200), start).replaceAll('\r', '');
  const after = text.slice(end, end + 200).replaceAll('\r', '');
  const lead =
    before.trim() === '' ? '' : /\n[ \t]*\n[ \t]*$/.test(before) ? '' : /\n[ \t]*$/.test(before) ? '\n' : '\n\n';
  const trail =
    after.trim() === '' ? '\n' : /^[ \t]*\n[ \t]*\n/.test(after) ? '' : /^[ \t]*\n/.test(after) ? '\n' : '\n\n';
  return lead + pasted + trail;
}
