import { foldText } from '../../text/fold.ts';
import { collectDigits } from './digitNumbers.ts';
import type { ProseNumber } from './numberSource.ts';
import { collectNumerals } from './numeralNumbers.ts';
import { besideTable, sign, signTable } from './proseSigns.ts';

/** What a sentence states. */
export interface FoundNumbers {
  /** In order. */
  readonly numbers: readonly ProseNumber[];
  /** The signs (`sign`) of all its characters, never less; they may be those of the text since the last stop, which has more. */
  readonly signs: number;
  /** The sentence in simplified words; marks, digits and blanks are of either width. Few sentences are worth the time of folding all. */
  readonly words: string;
}

/**
 * Numbers of a sentence as typed, in order. A full-width comma never groups digits. What is a year, date, document or article number,
 * phone number, ordinal, range or list number is left out; so is a bare number without a unit.
 * @param typedSigns the signs of its characters, where they are known
 * @param first where the first digit or numeral stands, where that is known
 */
export function findNumbers(typed: string, typedSigns = gatherSigns(typed), first = 0): FoundNumbers {
  let words = typed;
  let signs = typedSigns;
  const isTraditional = (signs & sign.traditional) !== 0;
  if (isTraditional) {
    words = foldText(typed);
    signs = gatherSigns(words);
  }
  const from = isTraditional ? 0 : Math.max(0, first);
  const source = { text: words, typed, from, isTraditional, signs: signTable(), besides: besideTable() };
  const numbers: ProseNumber[] = [];
  if ((signs & sign.digit) !== 0) collectDigits(source, numbers);
  const digits = numbers.length;
  if ((signs & sign.counting) !== 0) collectNumerals(source, numbers);
  if (numbers.length > digits) {
    // 百分之三十
    if (numbers.some(({ unit }) => unit === '%')) signs |= sign.percent;
    if (digits > 0) numbers.sort((a, b) => a.start - b.start);
  }
  return { numbers, signs, words };
}

function gatherSigns(text: string): number {
  const table = signTable();
  let signs = 0;
  for (let at = 0; at < text.length; at++) signs |= table[text.charCodeAt(at)] ?? 0;
  return signs;
}
