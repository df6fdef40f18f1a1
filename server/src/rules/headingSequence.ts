import { hanNumber } from '../standards/index.ts';
import type { Block, Heading, HeadingNumber, Paragraph } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';

/** A heading with its numbering. */
export interface NumberedHeading extends Heading {
  readonly number: HeadingNumber;
}

/** A number that does not follow the one before it. */
export interface SequenceFault {
  readonly heading: NumberedHeading;
  readonly previous: NumberedHeading | undefined;
  readonly expected: number;
  /** The headings to renumber from here on, with their numbers. As long as the list: asked for only with a fix. */
  readonly renumber: () => readonly { readonly heading: NumberedHeading; readonly value: number }[];
  /** Exactly one number is out of step, and the numbers around it leave one value for it. */
  readonly isCertain: boolean;
}

const introduction = /[:：]\s*$|(?:如下|以下|下列|几点|方面|措施|打算)[^,，]{0,8}\s*$/;

interface Group {
  readonly headings: NumberedHeading[];
  /** Where the search for numbers that are typed as plain text begins. */
  readonly from: number;
}

/**
 * Judges the numbering inside one part: consecutive at each level (norms E3). Lists that begin again under each heading are in
 * order, and so is a number whose predecessors stand in running text; which level stands above which is the author's choice.
 * `boundaries` are headings of the first level: not judged here, and everything below begins again after them.
 */
export function findSequenceFaults(
  text: string,
  blocks: readonly Block[],
  from: number,
  boundaries: ReadonlySet<Block>,
): readonly SequenceFault[] {
  const faults: SequenceFault[] = [];
  if (boundaries.size === 0 && isOneList(blocks)) return faults;
  for (const group of readGroups(blocks, from, boundaries)) faults.push(...judgeGroup(text, group));
  return faults;
}

/** Whether all numbers are of one level and run from 1 on; most parts hold such a list or none. */
function isOneList(blocks: readonly Block[]): boolean {
  let first: HeadingNumber | undefined;
  let count = 0;
  for (const block of blocks) {
    if (!isNumbered(block)) continue;
    first ??= block.number;
    count++;
    if (block.number.level !== first.level || block.number.value !== count) return false;
  }
  return true;
}

function readGroups(blocks: readonly Block[], from: number, boundaries: ReadonlySet<Block>): readonly Group[] {
  const groups: Group[] = [];
  const open = new Map<number, Group>();
  const parents = new Map<number, ReadonlySet<number>>();
  // What a heading of the first level has cut off: only its very next number belongs to it still.
  const cut = new Map<number, Group>();
  let mayRestart = new Set<number>();
  let before: Paragraph | undefined;
  let start = from;
  for (const block of blocks) {
    if (block.kind === 'paragraph') before = block;
    if (block.kind !== 'heading') continue;
    if (boundaries.has(block)) {
      for (const [level, group] of open) cut.set(level, group);
      open.clear();
      parents.clear();
      start = block.span.end;
      continue;
    }
    if (!isNumbered(block)) {
      mayRestart = new Set([1, 2, 3, 4]);
      continue;
    }
    const { level, value } = block.number;
    const group = open.get(level) ?? findContinued(cut.get(level), value);
    if (group && !(value === 1 && (level >= 3 || mayRestart.has(level) || isIntroducedBy(before)))) {
      group.headings.push(block);
      open.set(level, group);
    } else {
      // The levels already seen are the ones this level may stand under.
      if (!group) parents.set(level, new Set(open.keys()));
      const fresh = { headings: [block], from: group ? block.span.start : start };
      open.set(level, fresh);
      groups.push(fresh);
    }
    mayRestart.delete(level);
    for (const [child, above] of parents) if (above.has(level)) mayRestart.add(child);
    before = undefined;
  }
  return groups;
}

/** The list that goes on after a heading of the first level that was typed into it by mistake. */
function findContinued(group: Group | undefined, value: number): Group | undefined {
  const last = group?.headings.at(-1)?.number.value;
  return last !== undefined && value > 1 && value === last + 1 ? group : undefined;
}

/** `改进措施如下：`, `将采取以下措施。` or a short line of its own begins a new list. */
function isIntroducedBy(paragraph: Paragraph | undefined): boolean {
  if (!paragraph) return false;
  const last = paragraph.segments.at(-1)?.text.slice(-40) ?? '';
  return (last.length <= 15 && !/[。；;]\s*$/.test(last)) || introduction.test(last);
}

function* judgeGroup(text: string, { headings, from }: Group): Iterable<SequenceFault> {
  const wrong = headings.filter((heading, index) => heading.number.value !== index + 1);
  if (wrong.length === 0) return;
  for (const [index, heading] of headings.entries()) {
    const previous = headings[index - 1];
    const { value } = heading.number;
    const expected = (previous?.number.value ?? 0) + 1;
    if (value === expected || value === index + 1) continue;
    const between = text.slice(previous?.span.end ?? from, heading.span.start);
    if (isReached(between, heading.number.level, value > expected ? expected : 1, value)) continue;
    const isLast = index === headings.length - 1;
    yield {
      heading,
      previous,
      expected,
      renumber: () =>
        headings
          .slice(index)
          .map((each, offset) => ({ heading: each, value: expected + offset }))
          .filter((each) => each.heading.number.value !== each.value),
      isCertain: wrong.length === 1 && headings.length > 1 && (!isLast || value < expected),
    };
  }
}

/** Whether every number from `first` up to `end` stands in the text between, as `（二）` or `2.` inside a paragraph. */
export function isReached(between: string, level: 1 | 2 | 3 | 4, first: number, end: number): boolean {
  if (first >= end) return false;
  const folded = foldText(between);
  for (let value = first; value < end; value++) {
    const han = hanNumber(value);
    const marks = {
      1: [`${han}、`, `${han}.`],
      2: [`(${han})`, String.fromCharCode(0x3220 + value - 1)],
      3: [`${value}.`, `${value}、`],
      4: [`(${value})`, String.fromCharCode(0x2474 + value - 1)],
    }[level];
    if (!marks.some((mark) => folded.includes(mark))) return false;
  }
  return true;
}

export function isNumbered(block: Block): block is NumberedHeading {
  return block.kind === 'heading' && block.number !== undefined;
}

/** The numbering with another value, in the style it is typed in. */
export function writeNumber(number: HeadingNumber, value: number): string {
  const code = number.text.charCodeAt(0);
  const isEnclosed = (code >= 0x3220 && code <= 0x3229) || (code >= 0x2474 && code <= 0x2487);
  if (isEnclosed && value <= 10) return String.fromCharCode((code < 0x3000 ? 0x2474 : 0x3220) + value - 1);
  const numeral = number.level <= 2 ? hanNumber(value) : String(value);
  return number.text.replace(/[零〇一二三四五六七八九十百]+|[\d０-９]+|[㈠-㈩⑴-⒇]/, numeral);
}
