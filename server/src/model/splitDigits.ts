/** Digits of the largest number that is looked for; a report counts in thousands. Longer runs cost too much to try. */
const longestNumber = 9;

/**
 * Every way to cut a run of digits into `width` whole numbers (no leading zeros, nine digits at most) of which the last is the
 * sum of the others, as lists of cut positions (ends of the numbers). More than `most` ways are as good as none: then undefined.
 */
export function splitSum(digits: string, width: number, most: number): readonly (readonly number[])[] | undefined {
  const found: number[][] = [];
  // The last number is at least as long as every other; try each length for it.
  for (let last = 1; last <= Math.min(digits.length - (width - 1), longestNumber); last++) {
    const end = digits.length - last;
    if (last > 1 && digits.charCodeAt(end) === 0x30) continue;
    const sum = Number(digits.slice(end));
    const cuts: number[] = [];
    const search = (from: number, left: number, remaining: number): boolean => {
      if (left === 0) {
        if (from === end && remaining === 0) found.push([...cuts, digits.length]);
        return found.length <= most;
      }
      const longest = digits.charCodeAt(from) === 0x30 ? 1 : Math.min(last, end - from - (left - 1));
      // What is left over must fit into the numbers behind, none of them longer than the sum.
      for (let length = Math.max(1, end - from - (left - 1) * last); length <= longest; length++) {
        const value = Number(digits.slice(from, from + length));
        if (value > remaining) break;
        cuts.push(from + length);
        const goOn = search(from + length, left - 1, remaining - value);
        cuts.pop();
        if (!goOn) return false;
      }
      return true;
    };
    if (!search(0, width - 1, sum)) return undefined;
  }
  return found;
}

/** Numbers between the cuts. */
export function cutNumbers(digits: string, cuts: readonly number[]): readonly number[] {
  return cuts.map((end, index) => Number(digits.slice(cuts[index - 1] ?? 0, end)));
}
