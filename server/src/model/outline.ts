import { isWordedPart } from '../syntax/numbering.ts';
import { type Block, type Heading, printedLines } from '../syntax/tree.ts';
import { lexicon, type SectionMatch, type Vocabulary } from './lexicon.ts';
import { beginsWithStatement } from './reportStarts.ts';
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

/** 一、 or 2.: not 第一部分. */
function isUnworded({ heading: { number } }: SectionStart): boolean {
  return number !== undefined && !isWordedPart(number);
}

/** 一、 before the words of another part than the first. */
function isMisnumbered(start: SectionStart): boolean {
  return isUnworded(start) && start.heading.number?.value !== start.match?.definition.number;
}

/** The stretch at hand. What is asked of its sections at every heading is kept, not counted again. */
class OpenOutline {
  readonly from: number;
  readonly sections: SectionStart[] = [];
  /** Ids of the known parts, how many headings name one, and the number of the last. */
  readonly ids = new Set<string>();
  known = 0;
  /** Ids of those with a number whose tables have not come yet. */
  readonly #awaited = new Set<string>();
  last = 0;
  /** A known part is numbered 第一部分. */
  isWorded = false;
  /** Nothing stands between the headings. */
  #adjacent = true;

  constructor(from: number) {
    this.from = from;
  }

  push(start: SectionStart): void {
    const before = this.sections.at(-1);
    if (before && start.block - before.block !== 1) this.#adjacent = false;
    this.sections.push(start);
    // One that may yet be a level below says nothing of how far the report has come.
    if (!start.match || (this.isWorded && isMisnumbered(start))) return;
    this.ids.add(start.match.definition.id);
    const { id, tables } = start.match.definition;
    if (start.heading.number && tables.length > 0) this.#awaited.add(id);
    this.known++;
    this.last = start.match.definition.number;
    if (start.heading.number && isWordedPart(start.heading.number)) this.isWorded = true;
  }

  /**
   * Whether it is a level below: 一、 under 第一部分. With a part's words (`一、主动公开政府信息情况`) it is where that part was before;
   * where the part is still to come, `dropBelow` tells. `title`: the block of the last title, behind which another report begins.
   */
  isBelow(start: SectionStart, title: number): boolean {
    const { match } = start;
    if (!this.isWorded || !isUnworded(start)) return false;
    if (!match) return true;
    if (!this.ids.has(match.definition.id) || title > (this.sections.at(-1)?.block ?? -1)) return false;
    // The first part with its own number begins another report; what follows a table of contents begins this one.
    return (match.definition.number !== 1 || isMisnumbered(start)) && !this.isContents();
  }

  /** Notes a table in the part at hand. */
  pushTable(): void {
    const match = this.sections.at(-1)?.match;
    if (match) this.#awaited.delete(match.definition.id);
  }

  /**
   * Whether it is a part's title once more, now without a number: a caption of its table, in the part itself or in an annex behind the
   * last one. A part that has its table needs none there: with its title another report goes on that lost its beginning. `title`: as above.
   */
  isCaption({ heading, match }: SectionStart, title: number): boolean {
    const last = this.sections.at(-1);
    if (!last || heading.number || !match || title > last.block) return false;
    const { id, number } = match.definition;
    if (id === last.match?.definition.id) return true;
    // After a table of contents the parts themselves come; the first one begins another report.
    return this.#awaited.has(id) && number !== 1 && !this.isContents();
  }

  /** A table of contents: headings one after the other with nothing between them. */
  isContents(): boolean {
    return this.sections.length >= 3 && this.#adjacent;
  }

  /** Whether a section heading begins another report: the first part again, or a part seen before after most of a report. */
  restarts(start: SectionStart): boolean {
    const definition = start.match?.definition;
    if (!definition || !this.ids.has(definition.id)) return false;
    // `八、附表` and below it `政府信息公开情况统计表`: one part, whose number the formats do not agree on.
    if (this.sections.at(-1)?.match?.definition.id === definition.id) return false;
    if (definition.number === 1) return this.known >= 3 || this.isContents();
    return this.known >= 5 && definition.number < this.last;
  }

  /** Whether it is the first part, of whatever title, with a report's title or preface right before it and parts before that. */
  beginsAnother({ heading: { number } }: SectionStart, title: number): boolean {
    if (number?.level !== 1 || number.value !== 1 || this.sections.length < 3 || this.isContents()) return false;
    return title > (this.sections.at(-1)?.block ?? -1);
  }
}

/** Whether the title stands right above a preface: between them are short lines at most, of the date or the source. */
function headsStatement(blocks: readonly Block[], title: number, preface: number): boolean {
  if (title < 0 || preface - title > 6) return false;
  return blocks.slice(title, preface).every(isShort);
}

function isShort(block: Block): boolean {
  return (
    block.kind === 'heading' || (block.kind === 'paragraph' && block.segments.every(({ text }) => text.length <= 70))
  );
}

/** Splits a document's blocks into the stretches that may hold a report each. Linear in the number of blocks. */
export function outlineReports(blocks: readonly Block[], words: Vocabulary = lexicon): readonly ReportOutline[] {
  const outlines: ReportOutline[] = [];
  let open = new OpenOutline(0);
  let lastTitle = -1;
  const close = (at: number): void => {
    outlines.push({ from: open.from, to: at, sections: dropFragments(dropBelow(open), blocks, at, words) });
    open = new OpenOutline(at);
  };
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    if (beginsTitle(block)) {
      // A top-level heading with a report's title begins the next report; a line of text does so only before its first section.
      if (block.kind === 'heading' && block.depth === 1 && open.sections.length > 0) close(index);
      // What stands before the title are lines of a list of contents.
      else if (open.isContents()) open = new OpenOutline(open.from);
      lastTitle = index;
    } else if (beginsWithStatement(block) && !headsStatement(blocks, lastTitle, index)) lastTitle = index;
    if (block.kind === 'table') open.pushTable();
    if (block.kind !== 'heading') continue;
    const start = startSection(block, index, words);
    if (!start || open.isBelow(start, lastTitle) || open.isCaption(start, lastTitle)) continue;
    if (open.restarts(start)) {
      if (open.isContents()) open = new OpenOutline(open.from);
      else close(lastTitle > (open.sections.at(-1)?.block ?? -1) ? lastTitle : index);
    } else if (open.beginsAnother(start, lastTitle)) close(lastTitle);
    open.push(start);
  }
  close(blocks.length);
  return outlines;
}

/**
 * Without the lines below 第一部分 that have words of a part, such as `二、主动公开政府信息情况`: the part itself is 第二部分 further down,
 * or their number is not its own and 第…部分 goes on behind them.
 */
function dropBelow({ isWorded, sections }: OpenOutline): readonly SectionStart[] {
  if (!isWorded) return sections;
  const isPart = (section: SectionStart): boolean => section.match !== undefined && !isUnworded(section);
  const first = sections.findIndex((section) => isPart(section) && section.heading.number);
  const later = new Set<string>();
  const kept: SectionStart[] = [];
  for (const [index, section] of [...sections.entries()].toReversed()) {
    const { match } = section;
    if (match && !isUnworded(section)) later.add(match.definition.id);
    else if (match && index > first && (later.has(match.definition.id) || (later.size > 0 && isMisnumbered(section))))
      continue;
    kept.push(section);
  }
  return kept.toReversed();
}

/**
 * Without the unknown `三、…` lines between pieces of a section's table: words of its labels, torn off when the page was drawn.
 * One that carries the number of a part that is missing just there is that part under a title of the author's own.
 */
function dropFragments(
  sections: readonly SectionStart[],
  blocks: readonly Block[],
  to: number,
  words: Vocabulary,
): readonly SectionStart[] {
  // By section: the number of the next known part, 0 where none follows.
  const nextKnown: number[] = [];
  for (let index = sections.length - 1, next = 0; index >= 0; index--) {
    nextKnown[index] = next;
    next = sections[index]?.match?.definition.number ?? next;
  }
  let tables = false;
  let last = 0;
  return sections.filter((section, index) => {
    if (section.match) {
      tables = section.match.definition.tables.length > 0;
      last = section.match.definition.number;
      return true;
    }
    if (standsForPart(section.heading, last, nextKnown[index] ?? 0, words)) {
      last++;
      return true;
    }
    const end = sections[index + 1]?.block ?? to;
    return !(tables && blocks.slice(section.block + 1, end).some((block) => block.kind === 'table'));
  });
}

/** Whether the heading has the number after `last`, of which no known part follows, and is no label of a table. */
function standsForPart({ number, title }: Heading, last: number, next: number, words: Vocabulary): boolean {
  if (last === 0 || number?.value !== last + 1 || words.isLabel(number.text + title)) return false;
  return next > last + 1 && !words.isLabel(title);
}

/** Whether a report's title stands in the block. */
export function beginsTitle(block: Block): boolean {
  if (block.kind === 'heading') return !block.number && isTitleText(block.title);
  if (block.kind !== 'paragraph') return false;
  // A title stands among the first lines of its paragraph.
  const lines = printedLines(block);
  for (let index = 0; index < 3 && index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (text.length <= 70 && isTitleText(text)) return true;
  }
  return false;
}

/** Whether the heading begins a part: a known section title, or an unknown one with first-level numbering. */
function startSection(heading: Heading, block: number, words: Vocabulary): SectionStart | undefined {
  const { number, style, title } = heading;
  const match = words.matchSectionTitle(title);
  if (match && fitsNumbering(heading, match, words)) return { heading, block, match };
  // `一、…` of its own: a part the format does not know. Run-in headings are list items of the prose.
  if (number?.level === 1 && style !== 'inline' && number.mark !== '' && title.length <= 30)
    return { heading, block, match: undefined };
  return undefined;
}

function fitsNumbering(heading: Heading, { match, definition }: SectionMatch, { isWide }: Vocabulary): boolean {
  const { number } = heading;
  if (number?.level === 1) return true;
  // Short aliases (概述) also head sub-sections; without first-level numbering only long or official words are trusted.
  if (number) return match === 'official' && number.level === 3 && number.value === definition.number;
  // Before 2019 titles were shorter, and many reports had no numbers.
  const fewest = isWide ? 7 : 8;
  return (
    match === 'official' ||
    (match === 'alias' && heading.title.length >= fewest) ||
    (match === 'near' && heading.depth > 0)
  );
}
