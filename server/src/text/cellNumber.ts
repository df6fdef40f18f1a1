import { foldText, skipBlanks, trimBlanks } from './fold.ts';
import { parseHanNumber } from './numerals.ts';

/** What the characters of one number cell say, before its table is known. */
export interface CellReading {
  readonly state: 'number' | 'blank' | 'na' | 'split' | 'merged' | 'text';
  /** Decimal with an optional `-`, without separators or leading `+`. For `split` the groups joined. */
  readonly value?: string;
  /** The number's own characters, relative to the text given. */
  readonly start?: number;
  readonly end?: number;
  readonly unit?: string;
  readonly note?: string;
  /** For `split` and `merged`: the groups as typed. */
  readonly groups?: readonly string[];
}

const blank: CellReading = { state: 'blank' };
const notApplicable: CellReading = { state: 'na' };
const unreadable: CellReading = { state: 'text' };

/** A zero in Chinese numerals; OCR and old forms have it. */
const hanZero = /^[零〇○](?:[件项条宗次份个])?$/u;
const naMarks = /^(?:[/\\]|[-－–—―─]{1,4}|N\/?A|n\/?a|不适用|--+)$/;
// Sign, number with optional thousands separators, unit, then a note in brackets or a footnote mark. Anchored, and no two repetitions side by side that can take the same characters: linear.
const numberPattern =
  /^(?<sign>[+\-−]|增加?|减少?|增长)?\s{0,20}(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s{0,20}(?<unit>万元|亿元|元|人次|件次|件|项|条|宗|次|份|个|人|页|部)?\s{0,20}(?<note>[(（[【].*|[*※①-⑳].*)?$/su;
const splitPattern = /^\d+(?:\s+\d+)+$/;
// A comma before a digit is always taken for what stands between two numbers: were it both, time would double with each.
const mergedPattern = /^[+-]?\d[\d.]*(?:(?:,*(?:\s+(?:[/、;；,，]\s*)?|[/、;；，]\s*)|,+)[+-]?\d[\d.]*)+(?:,[,.]*)?$/;

/** Reads a cell's text. Never guesses: what is neither number, blank nor a not-applicable mark is `text`. */
export function readCellNumber(text: string): CellReading {
  const length = text.length;
  if (length === 0) return blank;
  if (length <= 15 && isPlainCount(text)) return { state: 'number', value: stripZeros(text), start: 0, end: length };
  const start = skipBlanks(text, 0, length);
  const end = trimBlanks(text, start, length);
  if (start === end) return blank;
  return readFolded(foldText(text.slice(start, end)), start);
}

function readFolded(folded: string, start: number): CellReading {
  if (/^(?:&nbsp;?\s*)+$/.test(folded)) return blank;
  // A line that broke behind the decimal point.
  if (/^\d+\.\s+\d+$/.test(folded)) return { state: 'number', value: stripZeros(folded.replace(/\s+/, '')) };
  if (naMarks.test(folded)) return notApplicable;
  if (hanZero.test(folded)) return { state: 'number', value: '0', start, end: start + folded.length };
  // `? 0` and `?0`: a question mark left by a failed conversion stands where a blank was.
  const noise = /^\?+\s*(?=\d)/.exec(folded)?.[0].length ?? 0;
  const text = noise > 0 ? folded.slice(noise) : folded;
  const from = start + noise;
  const match = numberPattern.exec(text);
  if (match?.groups) {
    const { sign, number = '', unit, note } = match.groups;
    const at = text.indexOf(number, sign?.length ?? 0);
    const negative = sign !== undefined && /^[-−减]/u.test(sign);
    const magnitude = stripZeros(number.replaceAll(',', ''));
    return {
      state: 'number',
      value: negative && /[1-9]/.test(magnitude) ? `-${magnitude}` : magnitude,
      start: from + (sign === undefined ? at : 0),
      end: from + at + number.length,
      ...(unit === undefined ? {} : { unit }),
      ...(note === undefined ? {} : { note }),
    };
  }
  if (splitPattern.test(text)) {
    const groups = text.split(/\s+/);
    const state = groups.slice(1).every((group) => group.length === 1) ? 'split' : 'merged';
    return { state, value: stripZeros(groups.join('')), start: from, end: from + text.length, groups };
  }
  if (mergedPattern.test(text)) return { state: 'merged', groups: splitMerged(text) };
  // Chinese numerals count with their units only: 三 is more often a torn label, 三四件 means three or four.
  const han =
    text.length <= 8 && /.[十百千]|[十百千]./u.test(text)
      ? parseHanNumber(text.replace(/[件项条宗次份个]$/u, ''))
      : undefined;
  if (han !== undefined) return { state: 'number', value: String(han), start: from, end: from + text.length };
  return unreadable;
}

/** A comma between thousands belongs to its number, any other parts two of them. */
function splitMerged(text: string): readonly string[] {
  return text
    .split(/[/、;；\s]+/)
    .flatMap((group) => (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(group) ? [group] : group.split(/[,，]/)))
    .filter((group) => group !== '');
}

/** Whether the text is ASCII digits only, at least one. */
export function isPlainCount(text: string): boolean {
  if (text.length === 0) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function stripZeros(digits: string): string {
  let at = 0;
  while (at < digits.length - 1 && digits.charCodeAt(at) === 0x30 && digits.charCodeAt(at + 1) !== 0x2e) at++;
  return at === 0 ? digits : digits.slice(at);
}
