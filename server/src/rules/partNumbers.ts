import { hanNumber } from '../standards/index.ts';
import { isWordedPart } from '../syntax/numbering.ts';
import type { Heading } from '../syntax/tree.ts';
import { isNumbered, type NumberedHeading } from './headingSequence.ts';
import { isInOrder, type Outline, type Part } from './outline.ts';

/** First-level numbering typed inside a part, where it neither continues the parts nor is marked up as a lower level. */
export interface StrayNumbers {
  readonly part: Part;
  readonly headings: readonly [NumberedHeading, ...NumberedHeading[]];
}

export function findStrays(outline: Outline): readonly StrayNumbers[] {
  const strays: StrayNumbers[] = [];
  if (leaveFirstLevel(outline)) return strays;
  let last = 0;
  for (const part of outline.parts) {
    last = part.section.heading.number?.value ?? part.definition.number;
    const held: NumberedHeading[] = [];
    for (const heading of firstLevelHeadings(part)) {
      if (heading.number.value === last + 1) last = heading.number.value;
      else held.push(heading);
    }
    const [first, ...others] = held;
    if (first) strays.push({ part, headings: [first, ...others] });
  }
  return strays;
}

/** Where the parts carry no numbers, or 第一部分 and so on, 一、二、 is free for the level below. */
export function leaveFirstLevel({ parts }: Outline): boolean {
  return parts.every(({ section: { heading } }) => !heading.number || isWordedPart(heading.number));
}

/** Headings numbered 一、 inside a part that are not marked up as a lower level. */
export function firstLevelHeadings(part: Part): readonly NumberedHeading[] {
  const own = part.section.heading.depth;
  return part.headings
    .filter(isNumbered)
    .filter(({ number, depth }) => number.level === 1 && !(own > 0 && depth > own));
}

/** Whether every part carries the number that the format gives it, in the style of a first level. */
export function areNumberedRight({ parts }: Outline): boolean {
  return parts.every(({ definition, section: { heading } }) => {
    return heading.number?.level === 1 && heading.number.value === definition.number;
  });
}

/** Parts whose printed number is not the format's, each a mistake of its own. */
export function findWrongNumbers(outline: Outline): readonly { part: Part; number: NonNullable<Heading['number']> }[] {
  const { parts, missing } = outline;
  // Parts out of order carry the numbers of their places or of the format: `section-order` speaks first.
  if (!isInOrder(parts)) return [];
  if (isConsecutive(parts)) return [];
  return parts.flatMap((part) => {
    const { number } = part.section.heading;
    const official = part.definition.number;
    // Numbers that moved up because a part before them is missing are right again once it is there.
    const moved = official - missing.filter((each) => each.number < official).length;
    return number && number.value !== official && number.value !== moved ? [{ part, number }] : [];
  });
}

/** A report with a part of its own between the others numbers them all in order. */
function isConsecutive(parts: readonly Part[]): boolean {
  const values = parts.flatMap((part) =>
    [part.section.heading, ...firstLevelHeadings(part)].map((each) => each.number?.value),
  );
  return values.every((value, index) => value === index + 1);
}

/** `三、`: the official number of a part. */
export function officialNumber(part: Part): string {
  return `${hanNumber(part.definition.number)}、`;
}
