import type { Edition } from '../../standards/edition.ts';
import type { Claim, ClaimRole, ClaimSentence, Phrase } from './claim.ts';
import { findDirection, findRole, findScope, findTime } from './claimWords.ts';
import { nameSubject } from './nameSubject.ts';
import { findNumbers, type ProseNumber } from './numbersInProse.ts';
import type { ProseSentence } from './sentences.ts';

/** A claim while its sentence is being read: lists and shares are tied afterwards. Nobody outside the reader sees it writable. */
export interface OpenClaim extends Claim {
  role: ClaimRole;
  base: Claim | undefined;
  count: Claim | undefined;
}

/** More numbers in one sentence than any author writes: what stands beyond is not read, so that work on it stays bounded. */
const mostNumbers = 120;

/** Marks that end a clause and marks that end the words of a number, folded. */
const clauseMarks = new Set([',', ';', ':', '。', '?', '!']);
const wordMarks = new Set([',', ';', ':', '。', '?', '!', '、', '(', ')', '[', ']', '“', '”', '"']);

/** The claims of one sentence, in order, with roles that its own words give. */
export function readSentence(
  prose: ProseSentence,
  index: number,
  reportYear: number | undefined,
  edition: Edition | undefined,
): readonly OpenClaim[] {
  const { text } = prose;
  const numbers = findNumbers(text, prose.typed);
  if (numbers.length === 0) return [];
  const sentence: ClaimSentence = {
    index,
    text,
    span: prose.locate(0, text.length),
    section: prose.section,
    sectionIndex: prose.sectionIndex,
    blockIndex: prose.blockIndex,
    apart: prose.apart,
  };
  const claims: OpenClaim[] = [];
  let at = 0;
  let depth = 0;
  let clause = 0;
  let clauseStart = 0;
  let wordsStart = 0;
  const scopeOfSentence = findScope(text.slice(0, numbers[0]?.start ?? 0));
  for (const [position, number] of numbers.slice(0, mostNumbers).entries()) {
    for (; at < number.start; at++) {
      const mark = text.charAt(at);
      if (mark === '(') depth++;
      else if (mark === ')') depth = Math.max(0, depth - 1);
      if (clauseMarks.has(mark)) {
        clause++;
        clauseStart = at + 1;
      }
      if (wordMarks.has(mark)) wordsStart = at + 1;
    }
    const before = claims.at(-1);
    const lead = text.slice(Math.max(clauseStart, before?.end ?? 0), number.start);
    const what = takeWhat(prose, wordsStart, Math.max(clauseStart, before?.end ?? 0), number.start);
    const after = takePhrase(
      prose,
      number.end,
      endOfWords(text, number.end, numbers[position + 1]?.start ?? text.length),
    );
    const time = findTime(what.text, lead, reportYear);
    const direction = findDirection(lead, number.unit, text.slice(clauseStart, number.start));
    const inOwnBrackets =
      before !== undefined &&
      before.unit !== '%' &&
      /^[^,;、。:()]{0,8}\($/u.test(text.slice(before.end, number.start));
    // 占总数200条的60%: a share, and its whole is the number before.
    const ofNamedWhole =
      number.unit === '%' &&
      before?.clause === clause &&
      before.role === 'count' &&
      /^ ?的 ?$/.test(lead) &&
      /占[^,;。]{0,20}$/u.test(before.what.text);
    claims.push({
      ...describeNumber(prose, number),
      exact: number.exact && !/[约近超逾]占/u.test(lead),
      what,
      after,
      subject: nameSubject(edition, { what: what.text, after: after.text, unit: number.unit, sentence: text }),
      scope: findScope(lead) ?? scopeOfSentence,
      time,
      role: ofNamedWhole ? 'share' : findRole(number, lead, direction, inOwnBrackets, time),
      direction,
      base: undefined,
      count: undefined,
      depth,
      sentence,
      clause,
    });
    wordsStart = number.end;
    at = Math.max(at, number.numeralEnd);
  }
  return claims;
}

function describeNumber(
  prose: ProseSentence,
  number: ProseNumber,
): Pick<Claim, 'span' | 'text' | 'value' | 'decimals' | 'exact' | 'unit' | 'script' | 'start' | 'end'> {
  const { start, numeralEnd, end, value, decimals, exact, unit, script } = number;
  return {
    span: prose.locate(start, numeralEnd),
    text: prose.text.slice(start, numeralEnd),
    value,
    decimals,
    exact,
    unit,
    script,
    start,
    end,
  };
}

function endOfWords(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && !wordMarks.has(text.charAt(end))) end++;
  return end;
}

/** Words before the number; where a bracket closes right before it, those before the bracket: 其他处理 in 作其他处理(含主动撤回)3件. */
function takeWhat(prose: ProseSentence, from: number, earliest: number, to: number): Phrase {
  const { text } = prose;
  if (from < to || text.charAt(to - 1) !== ')') return takePhrase(prose, from, to);
  const open = text.lastIndexOf('(', to - 1);
  if (open < earliest) return takePhrase(prose, from, to);
  let start = open;
  while (start > earliest && !wordMarks.has(text.charAt(start - 1))) start--;
  return takePhrase(prose, start, open);
}

function takePhrase(prose: ProseSentence, from: number, to: number): Phrase {
  let start = from;
  let end = to;
  while (start < end && prose.text.charCodeAt(start) === 0x20) start++;
  while (end > start && prose.text.charCodeAt(end - 1) === 0x20) end--;
  return { text: prose.text.slice(start, end), span: prose.locate(start, end) };
}
