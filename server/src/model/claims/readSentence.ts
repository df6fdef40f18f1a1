import type { Edition } from '../../standards/edition.ts';
import type { Claim, ClaimSentence } from './claim.ts';
import { findDirection, findRole, findTime } from './claimWords.ts';
import { endsWords, isClauseMark, ReadClaim } from './readClaim.ts';
import type { ProseSentence } from './sentences.ts';

/** More numbers in one sentence than any author writes: what stands beyond is not read, so that work on it stays bounded. */
const mostNumbers = 120;

/**
 * The claims of one sentence, in order, with roles that its own words give.
 * @param apart whether a sentence without numbers stands before it
 */
export function readSentence(
  prose: ProseSentence,
  index: number,
  reportYear: number | undefined,
  edition: Edition | undefined,
  apart: boolean,
): readonly ReadClaim[] {
  const { text } = prose;
  if (prose.numbers.length === 0) return [];
  const numbers = prose.numbers.length > mostNumbers ? prose.numbers.slice(0, mostNumbers) : prose.numbers;
  const sentence: ClaimSentence = {
    index,
    text,
    span: prose.locate(0, text.length),
    section: prose.section,
    sectionIndex: prose.sectionIndex,
    blockIndex: prose.blockIndex,
    apart,
  };
  const claims: ReadClaim[] = [];
  const source = { prose, sentence, edition, claims };
  let before: ReadClaim | undefined;
  let at = 0;
  let depth = 0;
  let clause = 0;
  let clauseStart = 0;
  let wordsStart = 0;
  for (const number of numbers) {
    for (; at < number.start; at++) {
      const code = text.charCodeAt(at);
      if (!endsWords(code)) continue;
      wordsStart = at + 1;
      if (code === 0x28) depth++;
      else if (code === 0x29) depth = Math.max(0, depth - 1);
      else if (isClauseMark(code)) {
        clause++;
        clauseStart = at + 1;
      }
    }
    const leadStart = Math.max(clauseStart, before?.end ?? 0);
    const lead = text.slice(leadStart, number.start);
    const claim = new ReadClaim(source, number, { wordsStart, leadStart, position: claims.length, clause, depth });
    claim.time = findTime(lead, reportYear);
    claim.direction = findDirection(lead, number.unit, () => text.slice(clauseStart, number.start));
    claim.role = isShareOfNamed(claim, before, lead)
      ? 'share'
      : findRole(number, lead, claim.direction, isInBracketsOf(claim, before), claim.time);
    claims.push(claim);
    before = claim;
    wordsStart = number.end;
    at = Math.max(at, number.numeralEnd);
  }
  return claims;
}

/** Right behind an opening bracket that stands right behind a count: 208件(17.46%). */
function isInBracketsOf(claim: Claim, before: Claim | undefined): boolean {
  if (claim.unit !== '%' || !before || before.unit === '%') return false;
  return /^[^,;、。:()]{0,8}\($/u.test(claim.sentence.text.slice(before.end, claim.start));
}

/** 占总数200条的60%: a share, and its whole is the number before. */
function isShareOfNamed(claim: Claim, before: Claim | undefined, lead: string): boolean {
  if (claim.unit !== '%' || before?.role !== 'count' || before.clause !== claim.clause || lead.length > 3) return false;
  return /^ ?的 ?$/.test(lead) && /占[^,;。]{0,20}$/u.test(before.what.text);
}
