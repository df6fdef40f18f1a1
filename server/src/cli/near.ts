import { known } from '../text/known.ts';

/** The word among `words` that differs least from `given`, if it is near enough to be what was meant. */
export function findNearest(given: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const word of words) {
    const distance = countEdits(given.toLowerCase(), word);
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein distance. */
function countEdits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = known(previous[j - 1]) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, known(previous[j]) + 1, known(current[j - 1]) + 1));
    }
    previous = current;
  }
  return known(previous[b.length]);
}
