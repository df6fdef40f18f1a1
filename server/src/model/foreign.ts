import type { SectionDefinition } from '../standards/edition.ts';
import { editions } from '../standards/index.ts';
import { type Block, printedLines } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import type { ReportOutline, SectionStart } from './outline.ts';
import { isDatedTitle } from './reportStarts.ts';

/** Blocks `[from, to)` that belong to no report. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

export interface PartedOutlines {
  readonly outlines: readonly ReportOutline[];
  readonly foreign: readonly BlockRange[];
}

/** Parts of another document: fewer may be an author's own list in the wrong numbering. */
const fewestParts = 3;
/** The last parts of the format in force and of the one before. */
const lastParts: ReadonlySet<SectionDefinition | undefined> = new Set(editions.map(({ sections }) => sections.at(-1)));

/**
 * Sets apart what stands between and after several reports of one document and belongs to none of them: the beginning of a
 * report that was not copied, and parts that number from 一 on again after a report's last part. In a document with one
 * report there is nothing to tell them by.
 */
export function setForeignApart(found: readonly ReportOutline[], blocks: readonly Block[]): PartedOutlines {
  if (found.length < 2) return { outlines: found, foreign: [] };
  const foreign: BlockRange[] = [];
  const outlines: ReportOutline[] = [];
  let behind = 0;
  for (const [index, outline] of found.entries()) {
    if (outline.from < behind) continue;
    const rest = found.slice(index + 1);
    const whole = joinContinued(outline, rest);
    const restart = findRestart(whole, blocks);
    const at = restart ?? (rest.length > 0 ? findOtherTitle(outline, blocks) : undefined);
    if (at === undefined) {
      outlines.push(outline);
      continue;
    }
    const { to } = restart === undefined ? outline : whole;
    foreign.push({ from: at, to });
    outlines.push({ from: outline.from, to: at, sections: outline.sections.filter(({ block }) => block < at) });
    behind = to;
  }
  return { outlines, foreign };
}

/** With the stretches after it that begin in the middle of their numbering, with nothing of a report before that. */
function joinContinued(outline: ReportOutline, rest: readonly ReportOutline[]): ReportOutline {
  let joined = outline;
  for (const next of rest) {
    const [first] = next.sections;
    const last = joined.sections.at(-1);
    if (!first || first.block !== next.from || (first.heading.number?.value ?? 1) === 1) break;
    if (first.heading.number?.value !== (last?.heading.number?.value ?? 0) + 1) break;
    joined = { from: joined.from, to: next.to, sections: [...joined.sections, ...next.sections] };
  }
  return joined;
}

/** `一、二、三、…` of other titles after the annex with its tables, or after the last part. */
function findRestart({ from, sections, to }: ReportOutline, blocks: readonly Block[]): number | undefined {
  const restart = sections.find((section, index) => {
    const before = sections[index - 1];
    // A first part that is known begins a report.
    if (!before || section.match || !numbersFrom(sections.slice(index), 1)) return false;
    const body = blocks.slice(before.block + 1, Math.min(section.block, to));
    if (isAnnex(before, body)) return true;
    // An author may number the matters of the last part in this way, too: only what is certainly another's is set apart.
    if (!isLastPart(before) || body.length === 0) return false;
    const opening = blocks.slice(from, sections[0]?.block ?? from);
    return body.some(holdsOtherTitle) || speaksOfAnother(blocks.slice(section.block, to), opening);
  });
  return restart?.block;
}

/** Whether the sections have the numbers `first`, `first + 1`, … */
function numbersFrom(sections: readonly SectionStart[], first: number): boolean {
  if (sections.length < fewestParts) return false;
  return sections
    .slice(0, fewestParts)
    .every(({ heading: { number } }, index) => number?.level === 1 && number.value === first + index);
}

function isAnnex({ heading }: SectionStart, body: readonly Block[]): boolean {
  const title = foldText(heading.title);
  // Tables may have lost their form; what an annex is, only they say.
  if (title.includes('附表')) return body.length > 0;
  return title.includes('附件') && body.some(({ kind }) => kind === 'table');
}

function isLastPart({ match }: SectionStart): boolean {
  return match?.match === 'official' && lastParts.has(match.definition);
}

/** `我局`, `委机关`: what kind of body speaks. */
const ownName = /[我本]([局委厅镇乡])|(?<!\p{sc=Han})([局委厅])机关/gu;
const longestOpening = 600;

/** Whether the text speaks as a kind of body that the report's title and preface do not name. */
function speaksOfAnother(text: readonly Block[], opening: readonly Block[]): boolean {
  const named = foldText(proseOf(opening).slice(0, longestOpening));
  return [...foldText(proseOf(text)).matchAll(ownName)].some(
    ([, one = '', other = '']) => !named.includes(one + other),
  );
}

function proseOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'heading') return block.title;
      return block.kind === 'paragraph' ? block.segments.map((segment) => segment.text).join('') : '';
    })
    .join('\n');
}

/**
 * A dated title in a report's last part, with the next report only after it: it is neither's. What stands between the last
 * part's tables and that title is not this report's either.
 */
function findOtherTitle({ from, to, sections }: ReportOutline, blocks: readonly Block[]): number | undefined {
  const last = sections.at(-1);
  if (!last) return undefined;
  const start = Math.max(last.block + 1, from);
  const body = blocks.slice(start, to);
  const title = body.findIndex(holdsOtherTitle);
  if (title < 0) return undefined;
  const table = body.slice(0, title).findLastIndex(({ kind }) => kind === 'table');
  return start + (table < 0 ? title : table + 1);
}

function holdsOtherTitle(block: Block): boolean {
  if (block.kind === 'heading') return !block.number && isDatedTitle(block.title);
  return (
    block.kind === 'paragraph' &&
    printedLines(block)
      .slice(0, 1)
      .some(({ text }) => isDatedTitle(text))
  );
}
