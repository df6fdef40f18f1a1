import { foldCode, foldText } from '../../text/fold.ts';
import { beside } from './proseSigns.ts';

/** A number found in a sentence, with what qualifies it. Offsets are into the sentence. */
export interface ProseNumber {
  readonly start: number;
  /** Behind the numeral, 万 and 亿 included. */
  readonly numeralEnd: number;
  /** Behind the unit and what makes it inexact (余, 左右). */
  readonly end: number;
  readonly value: string;
  readonly decimals: number;
  readonly exact: boolean;
  readonly unit: string | undefined;
  readonly script: 'digits' | 'han';
}

/** The sentence that numbers are looked for in: simplified words; marks, blanks and digits are still of either width. */
export interface NumberSource {
  readonly text: string;
  readonly typed: string;
  /** There is no digit or numeral before. */
  readonly from: number;
  /** Whether the words had to be folded: then everything is. */
  readonly isTraditional: boolean;
  /** `signTable` and `besideTable`. */
  readonly signs: Uint16Array;
  readonly besides: Uint8Array;
}

/** A character as folding has it; 0 where there is none. */
export function plainCode({ text }: NumberSource, at: number): number {
  if (at < 0 || at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return code >= 0x3400 && code <= 0x9fff ? code : foldCode(code);
}

/** Some characters, folded: for patterns, which are tried only where a character says that they may hold. */
export function readFolded({ text, isTraditional }: NumberSource, from: number, to: number): string {
  const piece = text.slice(Math.max(0, from), to);
  return isTraditional ? piece : foldText(piece);
}

/** What a character may be beside a number (`beside`); nothing where there is none. */
export function lookBeside({ text, besides }: NumberSource, at: number): number {
  return at >= 0 && at < text.length ? (besides[text.charCodeAt(at)] ?? 0) : 0;
}

export function skipBlank(source: NumberSource, at: number): number {
  return (lookBeside(source, at) & beside.blank) === 0 ? at : at + 1;
}

/** Words before a number, folded, that make it inexact. */
export const inexactBehind = /(?:约|近|逾|超|超过|突破|将近|接近|大约|不少于|不低于|至少|不足)$/;
