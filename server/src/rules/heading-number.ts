import type { Report } from '../model/report.ts';
import type { Block } from '../syntax/tree.ts';
import { reportFault, reportStray } from './headingProblems.ts';
import { findSequenceFaults, isNumbered } from './headingSequence.ts';
import { type Outline, outlineOf } from './outline.ts';
import { checkNumberMarks } from './numberMarks.ts';
import { checkPartNumbers } from './partNumberProblems.ts';
import { findStrays, firstLevelHeadings, leaveFirstLevel } from './partNumbers.ts';
import { checkUsualNumbers } from './usualNumbers.ts';
import { holdSign } from './reportProse.ts';
import { defineRule, type Problem } from './rule.ts';

/** Blocks whose headings are judged together. */
interface Stretch {
  readonly blocks: readonly Block[];
  readonly from: number;
  readonly boundaries: ReadonlySet<Block>;
}

/** Without one of these a paragraph neither holds nor begins a number's list. */
const signs = /[（(㈠-㈩⑴-⒇]|[一二三四五六七八九十\d０-９][、.．]|如下|以下|下列|几点|方面|措施|打算/;

/** Headings are numbered in order, without gap, repetition or restart within their parent (norms E1, E3). */
export const headingNumber = defineRule({
  id: 'heading-number',
  since: '0.1.0',
  group: 'numbering',
  scope: 'report',
  reads: ['prose'],
  concerns: (now, was) => holdSign(signs, now, was),
  severity: 'warning',
  fixKind: 'safe',
  title: {
    zh: '标题编号连续，不缺号、不重号，也不在中间重新起头。',
    en: 'Headings are numbered in order, without gap, repetition or restart.',
  },

  *check(report, { document }): Iterable<Problem> {
    const outline = outlineOf(report);
    if (outline?.isFixed) {
      yield* checkPartNumbers(outline);
      // A label with which the text breaks off in a table is no heading.
      for (const stray of findStrays(outline)) if (!isBehindCut(report, stray.headings)) yield reportStray(stray);
    } else if (outline) {
      yield* checkUsualNumbers(report, document);
    }
    yield* checkNumberMarks(report);
    for (const { blocks, from, boundaries } of outline?.isFixed ? readParts(outline) : readSections(report)) {
      for (const fault of findSequenceFaults(document.text, blocks, from, boundaries)) yield reportFault(fault);
    }
  },
});

function isBehindCut({ cutAt }: Report, [first]: readonly Block[]): boolean {
  return cutAt !== undefined && first !== undefined && first.span.start >= cutAt;
}

const noBoundaries: ReadonlySet<Block> = new Set();

function readParts(outline: Outline): readonly Stretch[] {
  const isFree = leaveFirstLevel(outline);
  return outline.parts.map((part) => {
    const firstLevel = isFree ? [] : firstLevelHeadings(part);
    const boundaries = firstLevel.length > 0 ? new Set<Block>(firstLevel) : noBoundaries;
    return { blocks: part.blocks, from: part.section.heading.span.end, boundaries };
  });
}

/** A report whose parts are not prescribed: only what stands below its first level is judged. */
function readSections(report: Report): readonly Stretch[] {
  return report.sections.map((section) => ({
    blocks: section.blocks,
    from: section.heading.span.end,
    boundaries: new Set<Block>(section.blocks.filter((block) => isNumbered(block) && block.number.level === 1)),
  }));
}
