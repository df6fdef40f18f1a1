import { Note } from '../model/notes.ts';
import type { BoundTable, Report, Section } from '../model/report.ts';
import type { SectionDefinition } from '../standards/edition.ts';
import { type Block, type Heading, paragraphText } from '../syntax/tree.ts';
import { foldKey, foldText } from '../text/fold.ts';
import { contains, type Span } from '../text/span.ts';

/** A required part that is in the report. */
export interface Part {
  readonly definition: SectionDefinition;
  readonly section: Section;
  /** From its heading to the next part's, so that headings the edition does not know belong to the part they stand in. */
  readonly span: Span;
  /** Everything in `span` but its own heading. */
  readonly blocks: readonly Block[];
  /** The headings among them. */
  readonly headings: readonly Heading[];
}

/** The report's first level against the edition's list of parts. */
export interface Outline {
  /** One for each definition that was found, in the order of the document. */
  readonly parts: readonly Part[];
  /** Empty where the parts are only usual. */
  readonly missing: readonly SectionDefinition[];
  /** Whether parts, order, numbers and headings are prescribed; else they are what such reports mostly have. */
  readonly isFixed: boolean;
}

/** Reports are never written to, so an outline is as good as its report. */
class OutlineNote extends Note<Outline> {}

/** Undefined where the report's format is not known: nothing is required of it then. */
export function outlineOf(report: Report): Outline | undefined {
  if (!report.edition) return undefined;
  const { sections, outline } = report.edition;
  return report.notes.recall(OutlineNote, report, () =>
    outline === 'fixed' ? readOutline(report, sections) : readUsual(report, sections),
  );
}

/** The parts of a report whose parts are prescribed; none where they are only usual or the format is not known. */
export function fixedPartsOf(report: Report): readonly Part[] {
  const outline = outlineOf(report);
  return outline?.isFixed ? outline.parts : [];
}

/** Where nothing is prescribed, a part is what its heading says, and each numbered heading of the first level is one of its own. */
function readUsual(report: Report, definitions: readonly SectionDefinition[]): Outline {
  const chosen = new Map<Section, SectionDefinition>();
  for (const definition of definitions) {
    const section = pickLongest(report.sections, definition);
    if (section) chosen.set(section, definition);
  }
  return { parts: readParts(report, chosen), missing: [], isFixed: false };
}

function readOutline(report: Report, definitions: readonly SectionDefinition[]): Outline {
  const chosen = new Map<Section, SectionDefinition>();
  for (const definition of definitions) {
    const section = pickLongest(report.sections, definition);
    if (section) chosen.set(section, definition);
  }
  if (chosen.size === definitions.length) return { parts: readParts(report, chosen), missing: [], isFixed: true };
  for (const [section, definition] of findStandIns(report, definitions, chosen)) chosen.set(section, definition);
  const found = new Set([...chosen.values()].map((definition) => definition.id));
  return {
    parts: readParts(report, chosen),
    missing: definitions.filter((definition) => !found.has(definition.id)),
    isFixed: true,
  };
}

/** Of several headings of one part (a list of contents before the text) the one with a body is the part. */
function pickLongest(sections: readonly Section[], { id }: SectionDefinition): Section | undefined {
  let longest: Section | undefined;
  for (const section of sections) {
    if (section.definition?.id !== id) continue;
    if (!longest || lengthOf(section.body) > lengthOf(longest.body)) longest = section;
  }
  return longest;
}

/**
 * Headings in words of the author's own that stand exactly where a part is missing and carry its number:
 * `section-title` asks for the official words, and the part is not missing.
 */
function findStandIns(
  report: Report,
  definitions: readonly SectionDefinition[],
  chosen: ReadonlyMap<Section, SectionDefinition>,
): Map<Section, SectionDefinition> {
  const standIns = new Map<Section, SectionDefinition>();
  const found = new Set([...chosen.values()].map((definition) => definition.id));
  const limits = readLimits(report.sections, chosen);
  let previous = 0;
  report.sections.forEach((section, index) => {
    const own = chosen.get(section);
    if (own) previous = own.number;
    const definition = definitions.find((each) => each.number === section.heading.number?.value);
    if (section.definition || !definition || found.has(definition.id)) return;
    if (definition.number <= previous || definition.number >= (limits[index] ?? 0)) return;
    standIns.set(section, definition);
    found.add(definition.id);
    previous = definition.number;
  });
  return standIns;
}

/** For each heading the number of the next known part, infinite after the last. */
function readLimits(sections: readonly Section[], chosen: ReadonlyMap<Section, SectionDefinition>): readonly number[] {
  const limits: number[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let index = sections.length - 1; index >= 0; index--) {
    limits[index] = limit;
    const section = sections[index];
    limit = (section && chosen.get(section)?.number) ?? limit;
  }
  return limits;
}

function readParts(report: Report, chosen: ReadonlyMap<Section, SectionDefinition>): readonly Part[] {
  const found: { definition: SectionDefinition; section: Section; more: Block[] }[] = [];
  for (const section of report.sections) {
    const definition = chosen.get(section);
    if (definition) found.push({ definition, section, more: [] });
    else found.at(-1)?.more.push(section.heading, ...section.blocks);
  }
  const split = report.tables.filter((table) => table.pieces.length > 1);
  return found.map(({ definition, section, more }, index) => {
    const end = found[index + 1]?.section.span.start ?? Math.max(report.span.end, section.span.end);
    const blocks = dropFragments(more.length > 0 ? [...section.blocks, ...more] : section.blocks, split);
    return {
      definition,
      section,
      span: { start: section.span.start, end },
      blocks,
      headings: blocks.filter(isHeading),
    };
  });
}

function isHeading(block: Block): block is Heading {
  return block.kind === 'heading';
}

/** Lines between the pieces of one table (labels that a page break or a converter threw out of their rows) are no text of the part. */
function dropFragments(blocks: readonly Block[], split: readonly BoundTable[]): readonly Block[] {
  if (split.length === 0) return blocks;
  return blocks.filter((block) => block.kind === 'table' || !split.some((table) => contains(table.span, block.span)));
}

/** Whether the parts that are there stand in the order of the format. */
export function isInOrder(parts: readonly Part[]): boolean {
  return parts.every((part, index) => part.definition.number >= (parts[index - 1]?.definition.number ?? 0));
}

/** The most parts that stand in order as they are; the others are the ones to move. At most six: any method does. */
export function pickInOrder(parts: readonly Part[]): readonly Part[] {
  let longest: readonly Part[] = [];
  const grow = (taken: readonly Part[], from: number): void => {
    if (taken.length > longest.length) longest = taken;
    for (let index = from; index < parts.length; index++) {
      const part = parts[index];
      if (part && part.definition.number > (taken.at(-1)?.definition.number ?? 0)) grow([...taken, part], index + 1);
    }
  };
  grow([], 0);
  return longest;
}

/** The parts a missing one belongs between, whatever their order in the document. */
export function findNeighbours(
  { parts }: Outline,
  { number }: SectionDefinition,
): { previous: Part | undefined; next: Part | undefined } {
  let previous: Part | undefined;
  let next: Part | undefined;
  for (const part of parts) {
    const own = part.definition.number;
    if (own < number && own > (previous?.definition.number ?? 0)) previous = part;
    if (own > number && own < (next?.definition.number ?? Number.POSITIVE_INFINITY)) next = part;
  }
  return { previous, next };
}

/** Whether the text breaks off in this part: what is not in it may have been lost. */
export function isCut(report: Report, part: Part): boolean {
  return report.cutAt !== undefined && report.cutAt >= part.span.start && report.cutAt <= part.span.end;
}

/** The part's sentences and sub-headings; tables are not among them. */
export function* proseOf(part: Part): Iterable<string> {
  for (const block of part.blocks) {
    if (block.kind === 'paragraph') yield paragraphText(block);
    else if (block.kind === 'heading') yield block.title;
  }
}

/** Whether one of the words stands in the part: as typed first, and only then in simplified characters and without blanks. */
export function speaksOf(part: Part, words: readonly string[]): boolean {
  const standsIn = (typed: string): boolean => words.some((word) => typed.includes(word));
  // The first words are those of the format, and its sub-headings carry them.
  if (words.some((word) => part.headings.some(({ title }) => title.includes(word)))) return true;
  for (const block of part.blocks) if (block.kind === 'paragraph' && standsIn(paragraphText(block))) return true;
  for (const typed of proseOf(part)) if (standsIn(foldText(typed).replaceAll(/[^\S\n]+/g, ''))) return true;
  return false;
}

/** Parts that have something to report every year. 其他需要报告的事项 may say 无. */
const alwaysWritten: ReadonlySet<string> = new Set(['overview', 'problems']);

/** Fewer characters than this say nothing about a year's work; punctuation and blanks do not count. Our own measure. */
export const fewest = 20;

/** Of a paragraph: its beginning mostly says enough, and 200 characters always do, however long it is. */
const looked = [
  [0, 30],
  [30, 200],
] as const;

/** Whether the part has something to report every year: 无 is no answer there. */
export function isAlwaysWritten({ id }: SectionDefinition): boolean {
  return alwaysWritten.has(id);
}

/** Whether the part says enough to be judged by what it says: `section-empty` reports the others. */
export function isWritten(part: Part): boolean {
  const wanted = alwaysWritten.has(part.definition.id) ? fewest : 1;
  let count = 0;
  for (const sentence of proseOf(part)) {
    for (const [from, to] of looked) {
      count += foldKey(sentence.slice(from, to)).length;
      if (count >= wanted) return true;
    }
  }
  return false;
}

/** Whether a part may not be written with these paragraphs alone. */
export function isBrief({ blocks }: Report): boolean {
  const text = blocks.map((block) => (block.kind === 'paragraph' ? paragraphText(block) : '')).join('');
  return foldKey(text.slice(0, 60)).length < fewest;
}

function lengthOf(span: Span): number {
  return span.end - span.start;
}
