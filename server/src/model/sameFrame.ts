import type { Mover } from './movedReport.ts';
import type { Report } from './report.ts';

/**
 * Whether a report that was read again after an edit has the title, period, parts and tables it had, at the places they were brought
 * to: then no rule finds anything else in it for what it reads beside the block that was edited.
 */
export function isSameFrame(was: Report, now: Report, mover: Mover): boolean {
  return (
    was.edition === now.edition &&
    was.year === now.year &&
    was.organisation === now.organisation &&
    was.level === now.level &&
    was.cutAt === undefined &&
    now.cutAt === undefined &&
    was.preface.length === now.preface.length &&
    was.blocks.length === now.blocks.length &&
    hasSameTitle(was, now, mover) &&
    hasSamePeriod(was, now, mover) &&
    hasSameParts(was, now) &&
    was.tables.length === now.tables.length &&
    was.tables.every(({ id }, index) => id === now.tables[index]?.id)
  );
}

function hasSameTitle({ title: was }: Report, { title: now }: Report, mover: Mover): boolean {
  if (!was || !now) return was === now;
  return was.text === now.text && was.year === now.year && mover.move(was.span).start === now.span.start;
}

function hasSamePeriod({ period: was }: Report, { period: now }: Report, mover: Mover): boolean {
  if (!was || !now) return was === now;
  const [before, after] = [mover.move(was.span), now.span];
  if (before.start !== after.start || before.end !== after.end) return false;
  return was.fromYear === now.fromYear && was.toYear === now.toYear && was.wholeYear === now.wholeYear;
}

/** Headings are none that was edited; so many of so many blocks are the same ones. */
function hasSameParts({ sections: was }: Report, { sections: now }: Report): boolean {
  return (
    was.length === now.length &&
    was.every(({ definition, match, heading, blocks }, index) => {
      const other = now[index];
      return (
        other?.definition === definition &&
        other?.match === match &&
        other.heading.title === heading.title &&
        other.blocks.length === blocks.length
      );
    })
  );
}
