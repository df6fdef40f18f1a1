/** Each holds `ruleSigns.markBehindTitle`. */
const between = /(?<=》)、(?=《)|(?<=”)、(?=“)|(?<=」)、(?=「)|(?<=』)、(?=『)/g;

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
