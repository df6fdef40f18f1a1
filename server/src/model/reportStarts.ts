import { type Block, type Heading, type Paragraph, printedLines, type TextSegment } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { isTitleText } from './title.ts';

/** What a preface says of its own report. */
export interface Statement {
  readonly organisation: string | undefined;
  readonly year: number | undefined;
}

/** How far into a paragraph such a sentence reaches. */
const looked = 320;
const opening =
  /^\s*(?:本(?:年度)?报告(?:是|系)?(?:由|根据|依据|按照|依照|遵照)|(?:19|20)\d{2}年[^。\n]{0,40}(?:信息|政务)公开[^。\n]{0,16}报告(?:是|系)(?:由|根据|依据|按照))/;
const author =
  /由([\u4e00-\u9fff]{3,30}?)(?:负责)?(?:编制|编写|编辑)的?(?:((?:19|20)\d{2})年度?)?(?:政府信息|政务)公开(?:工作)?(?:年度)?(?:工作)?报告/;
const ownYear = /^\s*((?:19|20)\d{2})年/;

/** `本报告根据…，由某局编制的2012年度政府信息公开年度报告`: the sentence in which a report without a title says whose it is. */
export function readStatement(text: string): Statement | undefined {
  if (!mayBeginStatement(text) || !/[编編]/.test(text.slice(0, looked))) return undefined;
  const folded = foldText(text.slice(0, looked));
  if (!opening.test(folded)) return undefined;
  const found = author.exec(folded);
  const year = found?.[2] ?? ownYear.exec(folded)?.[1];
  return { organisation: found?.[1], year: year === undefined ? undefined : Number(year) };
}

/** 本 or the year's first digit, behind blanks: every paragraph is asked, and its first character tells nearly all. */
function mayBeginStatement(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 0x672c || ((first < 0x4e00 || first > 0x9fff) && /^\s{0,20}[本12]/.test(text));
}

/** The first such sentence among the blocks, at the beginning of a line. */
export function findStatement(blocks: readonly Block[]): Statement | undefined {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const { text } of printedLines(block)) {
      const found = readStatement(text);
      if (found) return found;
    }
  }
  return undefined;
}

/** A title that says which year it is of, alone on its line. */
export function isDatedTitle(text: string): boolean {
  return text.length <= 70 && /(?:19|20)\d{2}/.test(text) && isTitleText(text);
}

/** Parts after which a title or such a sentence may belong to the next report. */
const fewestParts = 3;

/**
 * The blocks, with paragraphs cut where another report begins in the middle of one: text that was copied from several pages
 * has no blank line between them. The same array where there is none. Linear in the number of lines.
 */
export function splitAtReportStarts(blocks: readonly Block[]): readonly Block[] {
  const parts = blocks.filter(isPart);
  // Another report numbers its parts from 一 on.
  const last = parts.findLastIndex((heading) => heading.number?.value === 1);
  if (last < fewestParts) return blocks;
  const split: Block[] = [];
  let seen = 0;
  let changed = false;
  for (const block of blocks) {
    if (isPart(block)) seen++;
    const pieces =
      block.kind === 'paragraph' && seen >= fewestParts && parts[seen]?.number?.value === 1
        ? cutParagraph(block)
        : [block];
    if (pieces.length > 1) changed = true;
    split.push(...pieces);
  }
  return changed ? split : blocks;
}

/** A heading with first-level numbering on a line of its own. */
function isPart(block: Block): block is Heading {
  return block.kind === 'heading' && block.number?.level === 1 && block.style !== 'inline';
}

function cutParagraph(paragraph: Paragraph): readonly Block[] {
  const { segments } = paragraph;
  const cuts = segments.flatMap((segment, index) => (index > 0 && beginsReport(segment) ? [index] : []));
  if (cuts.length === 0) return [paragraph];
  return [0, ...cuts].map((from, index): Paragraph => {
    const own = segments.slice(from, cuts[index]);
    return {
      kind: 'paragraph',
      span: { start: own[0]?.start ?? paragraph.span.start, end: own.at(-1)?.end ?? paragraph.span.end },
      segments: own,
    };
  });
}

function beginsReport({ text }: TextSegment): boolean {
  return isDatedTitle(text) || readStatement(text) !== undefined;
}

/** Whether a paragraph begins with such a sentence. */
export function beginsWithStatement(block: Block): boolean {
  return block.kind === 'paragraph' && readStatement(printedLines(block)[0]?.text ?? '') !== undefined;
}
