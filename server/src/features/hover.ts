import type { RelationCheck } from '../model/relations.ts';
import { rules } from '../rules/index.ts';
import { nameCell, nameLabel, printedIn } from '../rules/tableWords.ts';
import type { Relation } from '../standards/edition.ts';
import { meaningOfRow } from '../standards/meanings.ts';
import type { Locale, Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { checksOf, findCell, findLabel, type CellPlace, type LabelPlace } from './cellAt.ts';
import { describeClaim } from './hoverProse.ts';
import { escapeMarkdown, fillMarkdown } from './markdown.ts';
import { moveSpan, type PlacedReport } from './placedReport.ts';
import { findClaim } from './proseAt.ts';

/** What is said of a place, in Markdown. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

const texts = {
  cell: { zh: '**{cell}**：{value}', en: '**{cell}**: {value}' },
  holds: { zh: '{name}：{left}，相符', en: '{name}: {left}, it holds' },
  fails: {
    zh: '**{name}：{left} ≠ {right}，相差 {difference}**',
    en: '**{name}: {left} ≠ {right}, a difference of {difference}**',
  },
  order: { zh: '{name}：{left} ≥ {right}，相符', en: '{name}: {left} ≥ {right}, it holds' },
  orderFails: { zh: '**{name}：{left} < {right}，不符**', en: '**{name}: {left} < {right}**' },
  silent: { zh: '{name}：有空白或认不出的数字，未核', en: '{name}: not judged, a cell is blank or cannot be read' },
  note: { zh: '单元格里的说明：{note}', en: 'Note in the cell: {note}' },
  reconstructed: {
    zh: '原文数字连在一起，这里是按表内勾稽关系分开的。',
    en: 'The digits ran together; they were told apart by the sums of the table.',
  },
  clause: { zh: '依据：{clause}', en: 'By {clause}' },
  official: { zh: '格式规定的写法：{official}', en: 'The format prints: {official}' },
} satisfies Record<string, Text>;

/** More relations than this are not listed: a total cell of table 3 takes part in three. */
const mostChecks = 6;

/**
 * What a number in a table takes part in, what a label counts and by which article, what a number in prose was read as and what its
 * table has, what a rule named in a directive asks for.
 */
export function findHover(reports: readonly PlacedReport[], offset: number, locale: Locale): Hover | undefined {
  const language = locale === 'en' ? 'en' : 'zh';
  const cell = findCell(reports, offset);
  if (cell && cell.cell.raw.trim() !== '') return describeCell(cell, language);
  const label = findLabel(reports, offset);
  if (label) return describeLabel(label, language);
  const claim = findClaim(reports, offset);
  if (claim) return { span: moveSpan(claim.claim.span, claim.placed.shift), markdown: describeClaim(claim, language) };
  return describeDirective(reports, offset, language);
}

function describeCell(place: CellPlace, language: keyof Text): Hover {
  const { cell, table, placed } = place;
  const checks = checksOf(place).slice(0, mostChecks);
  const lines = [
    fillMarkdown(texts.cell, language, {
      cell: nameCell(cell, table)[language],
      value: cell.value ?? printedIn(cell)[language],
    }),
    ...checks.map((check) => `- ${sayCheck(check, language)}`),
    ...(cell.note === undefined ? [] : [fillMarkdown(texts.note, language, { note: cell.note })]),
    ...(cell.reconstructed ? [texts.reconstructed[language]] : []),
  ];
  return { span: moveSpan(cell.span, placed.shift), markdown: lines.join('\n\n').replaceAll('\n\n- ', '\n- ') };
}

function sayCheck({ relation, status, left, right }: RelationCheck, language: keyof Text): string {
  const name = relation.name[language];
  const values = { name, left: String(left), right: String(right), difference: String(Math.abs(left - right)) };
  if (status === 'silent') return fillMarkdown(texts.silent, language, values);
  return fillMarkdown(wordsFor(relation.kind, status), language, values);
}

function wordsFor(kind: Relation['kind'], status: 'holds' | 'fails'): Text {
  if (kind === 'order') return status === 'holds' ? texts.order : texts.orderFails;
  return status === 'holds' ? texts.holds : texts.fails;
}

/** Nothing for a label that only names a column or a group: its words say all there is. */
function describeLabel({ label, table, placed }: LabelPlace, language: keyof Text): Hover | undefined {
  const meaning = meaningOfRow(label.target);
  const row = table.definition.rows.find(({ id }) => id === label.target);
  const lines = [
    ...(row && meaning ? [`**${escapeMarkdown(nameLabel(row.label))}**`, meaning.text[language]] : []),
    ...(meaning?.clause === undefined ? [] : [fillMarkdown(texts.clause, language, { clause: meaning.clause })]),
    ...(label.official === undefined ? [] : [fillMarkdown(texts.official, language, { official: label.official })]),
  ];
  if (lines.length === 0) return undefined;
  return { span: moveSpan(label.span, placed.shift), markdown: lines.join('\n\n') };
}

function describeDirective(reports: readonly PlacedReport[], offset: number, language: keyof Text): Hover | undefined {
  for (const { document, shift } of reports) {
    const directive = document.directives.find(
      ({ ruleSpan }) => ruleSpan.start + shift <= offset && offset <= ruleSpan.end + shift,
    );
    const rule = directive && rules.find(({ id }) => id === directive.rule);
    if (rule) {
      const markdown = `**${rule.id}**\n\n${escapeMarkdown(rule.title[language])}`;
      return { span: moveSpan(directive.ruleSpan, shift), markdown };
    }
  }
  return undefined;
}
