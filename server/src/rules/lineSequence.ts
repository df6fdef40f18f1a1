import { hanNumber } from '../standards/index.ts';
import type { HeadingNumber } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import type { Stretch } from './numberedLines.ts';

/** A line whose number does not follow that of the line before it in its list. */
export interface LineFault {
  readonly number: HeadingNumber;
  readonly previous: HeadingNumber;
  readonly expected: number;
}

/**
 * Points of lists that are lines of prose: the first fault of each list. A list begins with 1 and ends at the next heading or number
 * of a higher level. Where headings of the level stand in the same part, the numbers are theirs.
 */
export function findLineFaults({ blocks, numbers }: Stretch, text: string): readonly LineFault[] {
  if (numbers.length < 3) return [];
  const headings = blocks.filter((block) => block.kind === 'heading');
  const taken = new Set(headings.map(({ number }) => number?.level));
  const own = new Set(headings.map(({ number }) => number));
  const faults: LineFault[] = [];
  const open = new Map<number, HeadingNumber>();
  let next = 0;
  for (const number of numbers) {
    while ((headings[next]?.span.start ?? number.span.start) < number.span.start) {
      open.clear();
      next++;
    }
    if (own.has(number) || number.level === 1 || taken.has(number.level)) continue;
    for (const level of open.keys()) if (level > number.level) open.delete(level);
    const previous = open.get(number.level);
    const expected = (previous?.value ?? 0) + 1;
    if (number.value === 1 || (previous && number.value === expected)) open.set(number.level, number);
    else if (previous) {
      open.delete(number.level);
      const between = text.slice(previous.span.end, number.span.start);
      if (!isReached(between, number.level, expected, number.value)) faults.push({ number, previous, expected });
      else open.set(number.level, number);
    }
  }
  return faults;
}

/** Whether the numbers that are missing stand in the text between, or for a number that comes again, whether a list begins there. */
function isReached(typed: string, level: number, expected: number, value: number): boolean {
  const between = foldText(typed);
  const [first, end] = value > expected ? [expected, value] : [1, 2];
  for (let missing = first; missing < end; missing++) {
    const numeral = level === 2 ? hanNumber(missing) : String(missing);
    const circled = String.fromCharCode(0x2460 + missing - 1);
    const signs = [`(${numeral})`, `${numeral}.`, `${numeral}、`];
    if (!typed.includes(circled) && !signs.some((sign) => between.includes(sign))) return false;
  }
  return true;
}
