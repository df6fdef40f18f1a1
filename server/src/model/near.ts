/**
 * How a folded key relates to an official one: the same, cut short (`本年新` for `本年新制作数量`), or off by a slip: one or two
 * characters missing or added, or one character replaced. Undefined where they are different words.
 */
export type Closeness = 'same' | 'cut' | 'near' | undefined;

export function compareKeys(key: string, official: string): Closeness {
  if (key === official) return 'same';
  const missing = official.length - key.length;
  if (missing > 0 && key.length >= 3 && official.startsWith(key)) return 'cut';
  if (key.length < 3 || official.length < 4) return undefined;
  const slack = official.length >= 6 ? 2 : 1;
  // The lengths first: they tell most words apart.
  if (missing > slack || -missing > slack) return undefined;
  const isNear =
    missing === 0
      ? differences(key, official) === 1
      : missing > 0
        ? isSubsequence(key, official)
        : isSubsequence(official, key);
  // Digits are never a slip: a number glued to a label is a value.
  return isNear && /\d/.test(key) === /\d/.test(official) ? 'near' : undefined;
}

function differences(a: string, b: string): number {
  let count = 0;
  for (let index = 0; index < a.length; index++) if (a.charCodeAt(index) !== b.charCodeAt(index)) count++;
  return count;
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (let index = 0; index < long.length && at < short.length; index++)
    if (long.charCodeAt(index) === short.charCodeAt(at)) at++;
  return at === short.length;
}
