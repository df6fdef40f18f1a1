import type { ReportDocument } from '../model/report.ts';
import type { Edit } from '../rules/rule.ts';
import { type Locale, type Message, type Text, say } from '../text/message.ts';
import { type Span, touches } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { findAnchor } from './ignored.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';
import { findDirectivePlace, reasonWords } from './suppression.ts';

/** Something the light bulb offers for a finding. */
export type ReportAction = FixAction | SuppressAction | CommandAction;

/** A document and what was found in it; the whole document may be costly to ask for. */
export interface FindingsOf {
  readonly document: ReportDocument;
  readonly placed: readonly PlacedReport[];
  readonly findings: readonly Finding[];
}

interface ActionBase {
  readonly title: Message;
  readonly finding: Finding;
}

export interface FixAction extends ActionBase {
  readonly kind: 'fix';
  /** Only for a safe fix: an editor applies it unasked. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** Switches the rule off for the line or table, with a reason for the next reader. */
export interface SuppressAction extends ActionBase {
  readonly kind: 'suppress';
  readonly edit: Edit;
  /** The part of `edit.newText` that the author is to write over. */
  readonly reason: Span;
}

/** Something only an editor can do. */
export interface CommandAction extends ActionBase {
  readonly kind: 'command';
  readonly command: 'disable-rule' | 'change-encoding' | 'ignore-here';
  /** For `ignore-here`: the words that name the place. */
  readonly anchor?: string;
}

const suppressTitle: Text = {
  zh: '此处不再检查 {rule}（请写明理由）',
  en: 'Do not check {rule} here (state the reason)',
};
const ignoreTitle: Text = {
  zh: '此处不再检查 {rule}（写入 .nianbao.json）',
  en: 'Do not check {rule} here (in .nianbao.json)',
};
const disableTitle: Text = { zh: '在设置中关闭规则 {rule}', en: 'Switch the rule {rule} off in the settings' };
const encodingTitle: Text = { zh: '换一种编码重新打开', en: 'Reopen with another encoding' };

/**
 * What can be done about the findings that touch a span: fixes first, then ways to silence them, each rule once.
 * Fixes are built here, for these findings alone.
 * @param locale of the word that stands for the reason until the author writes it
 */
export function listActions(found: FindingsOf, span: Span, locale: Locale = 'zh-cn'): readonly ReportAction[] {
  const touched = found.findings.filter((finding) => touches(finding.span, span));
  if (touched.length === 0) return [];
  const perRule = firstOfEachRule(touched);
  return [
    ...touched.flatMap(listFixes),
    ...perRule.filter(({ rule }) => rule === 'text-encoding').map((finding) => reopen(finding)),
    ...perRule.flatMap((finding) => suppress(found, finding, locale)),
    ...perRule.map((finding) => disable(finding)),
  ];
}

function firstOfEachRule(findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) if (!first.has(finding.rule)) first.set(finding.rule, finding);
  return [...first.values()];
}

function listFixes(finding: Finding): readonly FixAction[] {
  const fixes = finding.fixes();
  const preferred = fixes.find((fix) => fix.kind === 'safe');
  return fixes.map((fix) => ({
    kind: 'fix',
    title: fix.title,
    finding,
    preferred: fix === preferred,
    edits: fix.edits,
  }));
}

function suppress(found: FindingsOf, finding: Finding, locale: Locale): readonly ReportAction[] {
  // What is wrong with a comment is mended in the comment.
  if (finding.rule.startsWith('suppression-')) return [];
  const { document, shift } = placeOf(found, finding);
  const place = findDirectivePlace(document, moveSpan(finding.span, -shift));
  if (place === undefined) return ignore(found, finding);
  const at = place + shift;
  const before = `<!-- nianbao-disable-next-line ${finding.rule}: `;
  const reasonWord = locale === 'en' ? reasonWords.en : reasonWords.zh;
  const newText = `${before}${reasonWord} -->${document.eol}`;
  return [
    {
      kind: 'suppress',
      title: say(suppressTitle, { rule: finding.rule }),
      finding,
      edit: { span: { start: at, end: at }, newText },
      reason: { start: before.length, end: before.length + reasonWord.length },
    },
  ];
}

/** Where no comment can stand: in plain text, in front matter. */
function ignore(found: FindingsOf, finding: Finding): readonly CommandAction[] {
  const anchor = findAnchor(found.document.text, finding.span);
  if (anchor === undefined) return [];
  const title = say(ignoreTitle, { rule: finding.rule });
  return [{ kind: 'command', command: 'ignore-here', title, finding, anchor }];
}

/** What was read of the text around a finding. */
function placeOf(found: FindingsOf, { report }: Finding): Pick<PlacedReport, 'document' | 'shift'> {
  const own = report === undefined ? undefined : found.placed[report];
  return own ?? { document: found.document, shift: 0 };
}

function disable(finding: Finding): CommandAction {
  return { kind: 'command', command: 'disable-rule', title: say(disableTitle, { rule: finding.rule }), finding };
}

function reopen(finding: Finding): CommandAction {
  return { kind: 'command', command: 'change-encoding', title: say(encodingTitle), finding };
}
