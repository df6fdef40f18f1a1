import type { BoundTable, Report, ReportDocument } from '../model/report.ts';
import { hanNumber, officialHeading } from '../standards/index.ts';
import type { SectionDefinition, TableDefinition } from '../standards/edition.ts';
import { skipBlanks } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { draftHeading, draftSection, draftTable } from '../writing/draft.ts';
import type { Outline, Part } from './outline.ts';
import { blockStartOf, endOfPart } from './places.ts';
import type { Edit, Fix } from './rule.ts';

const texts = {
  insert: { zh: '插入“{heading}”', en: 'Insert “{heading}”' },
  move: { zh: '把“{heading}”移到它的位置', en: 'Move “{heading}” to its place' },
  insertTable: { zh: '插入空白的{name}', en: 'Insert an empty {name}' },
  insertRenumber: {
    zh: '插入“{heading}”，并改正其后各部分的编号',
    en: 'Insert “{heading}” and correct the numbers after it',
  },
} satisfies Record<string, Text>;

/** Where a missing part belongs and what is known of it. */
export interface MissingSection {
  readonly report: Report;
  readonly document: ReportDocument;
  readonly outline: Outline;
  readonly definition: SectionDefinition;
  readonly previous: Part | undefined;
  readonly next: Part | undefined;
  /** Its table, where only the heading is missing. */
  readonly table: BoundTable | undefined;
}

/** What writes parts is not offered where HTML leaves a table or a tag open: browsers take all that follows for a part of it. */
export function offerOutside(document: ReportDocument, fix: Fix): readonly Fix[] {
  return document.format === 'html' && fix.edits.some(({ span }) => isInMarkup(document.text, span.start)) ? [] : [fix];
}

function isInMarkup(text: string, offset: number): boolean {
  const last = text.lastIndexOf('<', offset - 1);
  if (last >= 0 && /^<[a-z/!]/i.test(text.slice(last, last + 2)) && text.lastIndexOf('>', offset - 1) < last)
    return true;
  let depth = 0;
  for (const tag of text.matchAll(/<(\/?)table\b/gi)) {
    if (tag.index >= offset) break;
    depth = tag[1] === '' ? depth + 1 : Math.max(0, depth - 1);
  }
  return depth > 0;
}

/**
 * Inserts heading, skeleton and empty tables at the part's place. Numbers that are right stay; those that moved up because this
 * part is missing are put right, if it is the only one.
 */
export function insertSection(missing: MissingSection): Fix {
  const { document, next, table, definition, outline } = missing;
  const { eol } = document;
  const draft = draftMissing(missing).replaceAll('\n', eol);
  const renumber = outline.missing.length === 1 ? renumberAfter(outline, definition) : [];
  const title = say(renumber.length > 0 ? texts.insertRenumber : texts.insert, {
    heading: officialHeading(definition),
  });
  const before = table?.span.start ?? next?.span.start;
  if (before === undefined) return { title, kind: 'suggestion', edits: [insertAtEnd(missing, draft)] };

  const start = blockStartOf(document, before);
  const isMidLine = document.format !== 'html' && start > 0 && document.text.charAt(start - 1) !== '\n';
  const newText = (isMidLine ? eol + eol : '') + draft + eol + eol;
  const [first, ...rest] = renumber;
  // One edit where both would begin at the same character.
  if (first && first.span.start === start) {
    return { title, kind: 'suggestion', edits: [{ span: first.span, newText: newText + first.newText }, ...rest] };
  }
  return { title, kind: 'suggestion', edits: [{ span: { start, end: start }, newText }, ...renumber] };
}

function insertAtEnd({ report, document, previous }: MissingSection, draft: string): Edit {
  const { text, eol } = document;
  const last = report.blocks.at(-1)?.span.end ?? report.span.end;
  const end = previous ? endOfPart(document, previous) : last;
  const isLast = end === text.length;
  return { span: { start: end, end }, newText: eol + eol + draft + (isLast ? eol : '') };
}

/** The draft without its last line end. Headings are marked as the report marks its own. */
function draftMissing({ report, document, outline, definition, table }: MissingSection): string {
  const { edition } = report;
  const style = outline.parts[0]?.section.heading;
  const format = document.format === 'markdown' && style && style.style !== 'atx' ? 'plaintext' : document.format;
  const isElsewhere = report.tables.some(({ id }) => definition.tables.includes(id));
  const heading = draftHeading(officialHeading(definition), 2, format);
  const whole =
    edition && !table
      ? draftSection(edition, isElsewhere ? { ...definition, tables: [] } : definition, format, report)
      : heading;
  const shift = format === 'markdown' && style ? style.depth - 2 : 0;
  return whole.trimEnd().replaceAll(/^#+(?= )/gm, (marks) => '#'.repeat(Math.max(1, marks.length + shift)));
}

function renumberAfter(outline: Outline, definition: SectionDefinition): readonly Edit[] {
  return outline.parts.flatMap((part) => {
    const { number } = part.section.heading;
    const official = part.definition.number;
    if (!number || official < definition.number || number.value !== official - 1) return [];
    return [{ span: number.span, newText: `${hanNumber(official)}、` }];
  });
}

/** Moves a part before `next`, or after `beside`. The number stays as typed: `heading-number` judges it where the part then stands. */
export function movePart(
  document: ReportDocument,
  part: Part,
  next: Part | undefined,
  beside: Part,
  heading: string,
): Fix {
  const { text, eol } = document;
  const start = blockStartOf(document, part.span.start);
  const end = endOfPart(document, part);
  const body = text.slice(start, end);
  const to = next ? blockStartOf(document, next.span.start) : endOfPart(document, beside);
  const newText = next ? body + eol + eol : eol + eol + body;
  // The blanks after the part go with it.
  const rest = skipBlanks(text, end, part.span.end);
  const edits = [
    { span: { start, end: rest }, newText: '' },
    { span: { start: to, end: to }, newText },
  ];
  return { title: say(texts.move, { heading }), kind: 'suggestion', edits };
}

/** A table of the missing part that stands where the part belongs: only its heading is missing. */
export function findTable(
  report: Report,
  definition: SectionDefinition,
  previous?: Part,
  next?: Part,
): BoundTable | undefined {
  const from = previous?.span.start ?? report.span.start;
  const to = next?.span.start ?? report.span.end;
  return report.tables.find(({ id, span }) => definition.tables.includes(id) && span.start >= from && span.start < to);
}

/** Puts an empty table at the end of its part. */
export function insertTable(document: ReportDocument, part: Part, definition: TableDefinition): Fix {
  const { eol, format } = document;
  const end = endOfPart(document, part);
  const newText = `\n\n${draftTable(definition, format)}`.replaceAll('\n', eol);
  return {
    title: say(texts.insertTable, { name: definition.name }),
    kind: 'suggestion',
    edits: [{ span: { start: end, end }, newText }],
  };
}
