import type { Edition } from '../../standards/edition.ts';
import type { Span } from '../../text/span.ts';
import type { Claim, ClaimSentence } from './claim.ts';
import { findDirection, findRole, findTime } from './claimWords.ts';
import { endsWords, isClauseMark, ReadClaim, type SentenceSource } from './readClaim.ts';
import type { ProseSentence } from './sentences.ts';

/** More numbers in one sentence than any author writes: what stands beyond is not read, so that work on it stays bounded. */
const mostNumbers = 120;

/** What a sentence's claims depend on besides its words. */
export interface ClaimContext {
  readonly year: number | undefined;
  readonly edition: Edition | undefined;
  /** The body whose report it is. */
  readonly organisation: string | undefined;
}

/** A sentence that states numbers. Its claims are read when somebody asks for them: of most sentences nobody does. */
export class Statement implements ClaimSentence {
  readonly index: number;
  readonly apart: boolean;
  readonly prose: ProseSentence;
  readonly #signs: number;
  readonly #context: ClaimContext;
  #span: Span | undefined;
  #claims: readonly ReadClaim[] | undefined;

  /** @param apart whether a sentence without numbers stands before it */
  constructor(prose: ProseSentence, index: number, apart: boolean, context: ClaimContext) {
    this.prose = prose;
    this.index = index;
    this.apart = apart;
    this.#signs = prose.found.signs;
    this.#context = context;
  }

  get text(): string {
    return this.prose.text;
  }

  get span(): Span {
    this.#span ??= this.prose.locate(0, this.prose.typed.length);
    return this.#span;
  }

  get following(): string {
    return this.prose.following;
  }

  get section(): string | undefined {
    return this.prose.section;
  }

  get sectionIndex(): number {
    return this.prose.sectionIndex;
  }

  get blockIndex(): number {
    return this.prose.blockIndex;
  }

  /** In order, with the roles that the sentence's own words give; what lists say of them is added when lists are read. */
  get claims(): readonly ReadClaim[] {
    this.#claims ??= readClaimsOf(this, this.#context);
    return this.#claims;
  }

  /** Whether any of the signs stands in it. */
  shows(signs: number): boolean {
    return (this.#signs & signs) !== 0;
  }

  /** Whether `count` of its numbers are of one unit. */
  countsAlike(count: number): boolean {
    const { numbers } = this.prose;
    const last = Math.min(numbers.length, mostNumbers);
    for (let first = 0; first + count <= last; first++) {
      let alike = 1;
      for (let at = first + 1; at < last; at++) if (numbers[at]?.unit === numbers[first]?.unit) alike++;
      if (alike >= count) return true;
    }
    return false;
  }
}

function readClaimsOf(sentence: Statement, { year, edition, organisation }: ClaimContext): readonly ReadClaim[] {
  const { prose } = sentence;
  const { text } = prose;
  const numbers = prose.numbers.length > mostNumbers ? prose.numbers.slice(0, mostNumbers) : prose.numbers;
  const claims: ReadClaim[] = [];
  const source: SentenceSource = { prose, sentence, edition, organisation, claims };
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
    const lead = closeUp(text.slice(leadStart, number.start));
    const claim = new ReadClaim(source, number, { wordsStart, leadStart, position: claims.length, clause, depth });
    claim.time = findTime(lead, year);
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

/** Words as they are without letter-spacing: 较 2024 年的 35 场 is typed so by half of all authors. */
function closeUp(lead: string): string {
  return lead.includes(' ') ? lead.replaceAll(/(?<![A-Za-z]) | (?![A-Za-z])/g, '') : lead;
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
