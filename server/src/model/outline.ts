import type { Block, Heading } from '../syntax/tree.ts';
import { lexicon, matchSectionTitle, type SectionMatch } from './lexicon.ts';
import { isTitleText } from './title.ts';

/** A heading that begins a first-level part of a report. */
export interface SectionStart {
  readonly heading: Heading;
  readonly block: number;
  readonly match: SectionMatch | undefined;
}

/** Blocks `[from, to)` that may hold one report, with its section headings. */
export interface ReportOutline {
  readonly from: number;
  readonly to: number;
  readonly sections: readonly SectionStart[];
}

interface OpenOutline {
  from: number;
  sections: SectionStart[];
}

/** Splits a document's blocks into the stretches that may hold a report each. Linear in the number of blocks. */
export function outlineReports(blocks: readonly Block[]): readonly ReportOutline[] {
  const outlines: ReportOutline[] = [];
  let open: OpenOutline = { from: 0, sections: [] };
  let lastTitle = -1;
  const close = (at: number): void => {
    outlines.push({ from: open.from, to: at, sections: dropFragments(open.sections, blocks, at) });
    open = { from: at, sections: [] };
  };
  for (const [index, block] of blocks.entries()) {
    if (beginsTitle(block)) {
      // A top-level heading with a report's title begins the next report; a line of text does so only before its first section.
      if (block.kind === 'heading' && block.depth === 1 && open.sections.length > 0) close(index);
      lastTitle = index;
    }
    if (block.kind !== 'heading') continue;
    const start = startSection(block, index);
    if (!start) continue;
    if (restarts(open.sections, start)) {
      if (isContents(open.sections)) open.sections = [];
      else close(lastTitle > (open.sections.at(-1)?.block ?? -1) ? lastTitle : index);
    }
    open.sections.push(start);
  }
  close(blocks.length);
  return outlines;
}

/**
 * Without the unknown `三、…` lines between pieces of a section's table: words of its labels, torn off when the page was drawn.
 * One that carries the number of a part that is missing just there is that part under a title of the author's own.
 */
function dropFragments(
  sections: readonly SectionStart[],
  blocks: readonly Block[],
  to: number,
): readonly SectionStart[] {
  let tables = false;
  let last = 0;
  return sections.filter((section, index) => {
    if (section.match) {
      tables = section.match.definition.tables.length > 0;
      last = section.match.definition.number;
      return true;
    }
    if (standsForPart(section.heading, last, sections.slice(index + 1))) {
      last++;
      return true;
    }
    const end = sections[index + 1]?.block ?? to;
    return !(tables && blocks.slice(section.block + 1, end).some((block) => block.kind === 'table'));
  });
}

/** Whether the heading has the number after `last`, of which no known part follows, and is no label of a table. */
function standsForPart({ number, title }: Heading, last: number, following: readonly SectionStart[]): boolean {
  if (last === 0 || number?.value !== last + 1 || lexicon.isLabel(number.text + title)) return false;
  const next = following.find(({ match }) => match)?.match?.definition.number;
  return next !== undefined && next > last + 1 && !lexicon.isLabel(title);
}

function beginsTitle(block: Block): boolean {
  if (block.kind === 'heading') return !block.number && isTitleText(block.title);
  if (block.kind !== 'paragraph') return false;
  // A title stands among the first lines of its paragraph.
  for (let index = 0; index < 3 && index < block.segments.length; index++) {
    const text = block.segments[index]?.text ?? '';
    if (text.length <= 70 && isTitleText(text)) return true;
  }
  return false;
}

/** Whether the heading begins a part: a known section title, or an unknown one with first-level numbering. */
function startSection(heading: Heading, block: number): SectionStart | undefined {
  const { number, style, title } = heading;
  const match = matchSectionTitle(title);
  if (match && fitsNumbering(heading, match)) return { heading, block, match };
  // `一、…` of its own: a part the format does not know. Run-in headings are list items of the prose.
  if (number?.level === 1 && style !== 'inline' && number.mark !== '' && title.length <= 30)
    return { heading, block, match: undefined };
  return undefined;
}

function fitsNumbering(heading: Heading, { match, definition }: SectionMatch): boolean {
  const { number } = heading;
  if (number?.level === 1) return true;
  // Short aliases (概述) also head sub-sections; without first-level numbering only long or official words are trusted.
  if (number) return match === 'official' && number.level === 3 && number.value === definition.number;
  return (
    match === 'official' || (match === 'alias' && heading.title.length >= 8) || (match === 'near' && heading.depth > 0)
  );
}

/** Whether a section heading begins another report: the first part again, or a part seen before after most of a report. */
function restarts(sections: readonly SectionStart[], start: SectionStart): boolean {
  const definition = start.match?.definition;
  if (!definition) return false;
  const seen = sections.filter((section) => section.match);
  if (!seen.some((section) => section.match?.definition.id === definition.id)) return false;
  const last = seen.at(-1)?.match?.definition.number ?? 0;
  if (definition.number === 1) return seen.length >= 3 || isContents(sections);
  return seen.length >= 5 && definition.number < last;
}

/** A table of contents: headings one after the other with nothing between them. */
function isContents(sections: readonly SectionStart[]): boolean {
  return (
    sections.length >= 3 &&
    sections.every((section, index) => index === 0 || section.block - (sections[index - 1]?.block ?? 0) === 1)
  );
}
