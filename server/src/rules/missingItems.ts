import type { Report, ReportDocument } from '../model/report.ts';
import type { ItemDefinition } from '../standards/edition.ts';
import { clauseOf } from '../standards/index.ts';
import { paragraphText } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { type Outline, outlineOf } from './outline.ts';
import { lastWordsOf, placeOfTitle } from './places.ts';
import type { Problem } from './rule.ts';
import { capSeverity } from './severity.ts';

const missing: Text = {
  zh: '报告没有写到“{name}”（{clause}要求的内容），标题和正文、附表里都没有。请补写；没有情况的，也请写明。',
  en: 'The report says nothing about {name} ({clause} asks for it), neither in a heading nor in its text or annex. Add it; where there was nothing, say so.',
};

/** Blanks, and what a page's pinyin leaves in brackets between the characters of a word. */
const noise = /\s+|[(（][^()（）\p{sc=Han}\d]{1,8}[)）]/gu;

/** Where more is missing than this, the text is an excerpt. */
const mostMissing = 2;

/** What the law asked of a report when no outline was prescribed: anywhere, in whatever words. */
export function* checkItems(report: Report, document: ReportDocument): Iterable<Problem> {
  const items = report.edition?.items ?? [];
  // What was lost with the end of the text may have said it.
  if (items.length === 0 || report.cutAt !== undefined) return;
  const said = wordsOf(report);
  const left = items.filter(({ words }) => !words.some((word) => said.includes(word)));
  if (left.length > mostMissing) return;
  for (const item of left) {
    yield {
      span: placeOf(item, report, document),
      severity: capSeverity(item, 'warning', 'info'),
      message: say(missing, { name: item.name, clause: clauseOf(item) }),
    };
  }
}

/** The end of the part that it usually stands in or behind; without one of them the beginning. */
function placeOf({ near }: ItemDefinition, report: Report, document: ReportDocument): Span {
  const outline: Outline | undefined = outlineOf(report);
  const part = near.map((id) => outline?.parts.find((each) => each.definition.id === id)).find(Boolean);
  if (!part) return placeOfTitle(document, report);
  return lastWordsOf(document, (part.blocks.at(-1) ?? part.section.heading).span);
}

/** All that the report says, tables included, simplified and without blanks. */
function wordsOf({ blocks }: Report): string {
  const said = blocks.map((block) => {
    if (block.kind === 'paragraph') return paragraphText(block);
    if (block.kind === 'heading') return block.title;
    return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('|') : '';
  });
  return foldText(said.join('|')).replaceAll(noise, '');
}
