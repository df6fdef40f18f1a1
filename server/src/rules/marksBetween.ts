const pairs: Readonly<Record<string, string>> = { '》': '《', '”': '“', '」': '「', '』': '『' };
const between = /(?<=》)、(?=《)|(?<=”)、(?=“)|(?<=」)、(?=「)|(?<=』)、(?=『)/g;

/** Whether a 、 stands between two of a kind: a cheap look, since nearly every paragraph has some 、. */
export function mayHoldMark(typed: string): boolean {
  for (let at = typed.indexOf('、', 1); at > 0; at = typed.indexOf('、', at + 1)) {
    if (pairs[typed.charAt(at - 1)] === typed.charAt(at + 1)) return true;
  }
  return false;
}

/**
 * Where 、 stands between two of a kind. A note behind one of the titles asks for 、 after it, and then it is used between all of
 * them: such sentences are let be.
 */
export function findMarksBetween(text: string): readonly number[] {
  const places: number[] = [];
  let from = 0;
  for (const sentence of text.split(/(?<=[。；;！？])/)) {
    if (!/[)）〕]、[《“「『]/.test(sentence)) {
      for (const match of sentence.matchAll(between)) places.push(from + match.index);
    }
    from += sentence.length;
  }
  return places;
}
