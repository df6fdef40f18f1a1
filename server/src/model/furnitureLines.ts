import { foldText } from '../text/fold.ts';
import { againstSpam, certainKeys, furniture, registrationKeys, spamWords } from './furniture.ts';

/**
 * What a line is beside the report: `furniture` of a page, `registration` of the document, `spam`. `weak`: furniture only
 * beside a line that certainly is.
 */
export type LineKind = 'furniture' | 'weak' | 'registration' | 'spam';

/** A longer line is prose, or a page in one line. */
export const longestOuterLine = 160;
const blanks = /[\s|>»·•●▪*_,、:\]】)!-]*/y;
const lead = /^[\s•●▪■◆○◇※*·|>-]{0,20}/;

interface Matcher {
  readonly certain: RegExp;
  readonly weak: RegExp;
}

let matcher: Matcher | undefined;

function matchers(): Matcher {
  matcher ??= { certain: joinPatterns(true), weak: joinPatterns(false) };
  return matcher;
}

function joinPatterns(certain: boolean): RegExp {
  const own = furniture.filter((each) => each.certain === certain);
  return new RegExp(own.map(({ pattern }) => `(?:${pattern})`).join('|'), 'iy');
}

/** What the line is, or undefined for a line of the report. Linear in the line's length. */
export function classifyLine(text: string): LineKind | undefined {
  if (text.length > longestOuterLine) return isSpam(text) ? 'spam' : undefined;
  const folded = foldText(text);
  if (folded === '') return undefined;
  const line = folded.replace(lead, '').trimEnd();
  return readFurniture(line) ?? (isSpam(folded) ? 'spam' : undefined);
}

/** Word after word, the longest reading of each first; a rest that is none makes it a line of the report. */
function readFurniture(line: string): 'furniture' | 'weak' | undefined {
  const { certain, weak } = matchers();
  let at = 0;
  let kind: 'furniture' | 'weak' | undefined;
  while (at < line.length) {
    const strong = lengthAt(certain, line, at);
    const length = strong || lengthAt(weak, line, at);
    if (length === 0) return undefined;
    kind = strong > 0 || kind === 'furniture' ? 'furniture' : 'weak';
    at += length;
    at += lengthAt(blanks, line, at);
  }
  return kind;
}

function lengthAt(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0].length ?? 0;
}

const spamPattern = new RegExp(spamWords.join('|'), 'g');

function isSpam(text: string): boolean {
  const looked = foldText(text.slice(0, 2000));
  const found = looked.toLowerCase().match(spamPattern);
  return found !== null && new Set(found).size >= 2 && !againstSpam.some((word) => looked.includes(word));
}

const keys = new Set(registrationKeys);

/** The registration keys that the line states, each with its value behind it or in the next cell. */
export function registrationKeysIn(text: string): readonly string[] {
  if (text.length > longestOuterLine * 2) return [];
  const found: string[] = [];
  for (const piece of foldText(text).split(/[\s|【】[\]]+/)) {
    const colon = piece.indexOf(':');
    const key = colon < 0 ? piece : piece.slice(0, colon);
    if (keys.has(key)) found.push(key);
  }
  return found;
}

/** Whether these keys are those of a registration table. */
export function areRegistration(stated: readonly string[]): boolean {
  return new Set(stated).size >= 3 && stated.some((key) => certainKeys.includes(key));
}
