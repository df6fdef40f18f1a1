import { findWord, numeralMeasures } from './measureWords.ts';
import { sign, signTable } from './proseSigns.ts';

/** 3 百 余 件: no more than these stand between digits and what they count. */
const mostBetween = 3;

/** Whether the text may state a number: a cheap look. */
export function mayHoldNumber(text: string): boolean {
  const table = signTable();
  for (let at = 0; at < text.length; at++) {
    const signs = table[text.charCodeAt(at)] ?? 0;
    if ((signs & (sign.digit | sign.hint)) !== 0 && mayBeginNumber(text, at, signs)) return true;
  }
  return false;
}

/**
 * Whether a digit with a measure word behind it, or a Chinese numeral with one, may stand at a digit or numeral, in either script: wider
 * than what is a number in the end. Mostly the next character tells.
 * @param signs those of the character at the place
 */
export function mayBeginNumber(text: string, at: number, signs: number): boolean {
  let behind = at + 1;
  if ((signs & sign.digit) === 0) {
    if ((look(text, behind) & sign.between) !== 0) behind++;
    return findWord(text, behind, numeralMeasures) !== undefined || text.startsWith('百分之', at);
  }
  for (let between = 0; between <= mostBetween; between++) {
    let next = look(text, behind);
    while ((next & sign.blank) !== 0) next = look(text, ++behind);
    if ((next & sign.unit) !== 0) return true;
    if ((next & sign.between) === 0) return false;
    behind++;
  }
  return false;
}

function look(text: string, at: number): number {
  return at < text.length ? (signTable()[text.charCodeAt(at)] ?? 0) : 0;
}
