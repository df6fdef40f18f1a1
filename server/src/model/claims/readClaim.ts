import type { Edition } from '../../standards/edition.ts';
import type { Span } from '../../text/span.ts';
import type { Claim, ClaimRole, ClaimSentence, Phrase } from './claim.ts';
import { findScope } from './claimWords.ts';
import { dropOwnName, nameSubject } from './nameSubject.ts';
import type { ProseNumber } from './numberSource.ts';
import type { ProseSentence } from './sentences.ts';

/** What the claims of one sentence share. */
export interface SentenceSource {
  readonly prose: ProseSentence;
  readonly sentence: ClaimSentence;
  readonly edition: Edition | undefined;
  readonly organisation: string | undefined;
  readonly claims: readonly Claim[];
}

/** Where a number stands in its sentence. */
interface NumberPlace {
  /** Behind the last mark or number before it, and behind the last mark that ends a clause. */
  readonly wordsStart: number;
  readonly leadStart: number;
  readonly position: number;
  readonly clause: number;
  readonly depth: number;
}

/** Ends the words of a number, folded: , ; : 。 ? ! 、 and brackets and quotation marks. */
export function endsWords(code: number): boolean {
  switch (code) {
    case 0x2c:
    case 0x3b:
    case 0x3a:
    case 0x3002:
    case 0x3f:
    case 0x21:
    case 0x3001:
    case 0x28:
    case 0x29:
    case 0x5b:
    case 0x5d:
    case 0x201c:
    case 0x201d:
    case 0x22:
      return true;
    default:
      return false;
  }
}

/** Ends a clause, folded: , ; : 。 ? ! */
export function isClauseMark(code: number): boolean {
  return code === 0x2c || code === 0x3b || code === 0x3a || code === 0x3002 || code === 0x3f || code === 0x21;
}

/**
 * A claim as the reader builds it. Words, scope and subject are looked up when a rule first asks: most claims are never asked for them.
 * What is writable here is written by the reader alone, before anybody sees the claim.
 */
export class ReadClaim implements Claim {
  readonly value: string;
  readonly decimals: number;
  readonly exact: boolean;
  readonly unit: string | undefined;
  readonly script: 'digits' | 'han';
  readonly start: number;
  readonly end: number;
  readonly clause: number;
  readonly depth: number;
  readonly sentence: ClaimSentence;
  role: ClaimRole = 'count';
  time: 'previous' | 'running' | undefined;
  direction: 'up' | 'down' | undefined;
  base: Claim | undefined;
  count: Claim | undefined;
  readonly #source: SentenceSource;
  readonly #place: NumberPlace;
  readonly #numeralEnd: number;
  #span: Span | undefined;
  #what: Phrase | undefined;
  #after: Phrase | undefined;
  /** Looked up, and found or not. */
  #subject: { readonly id: string | undefined } | undefined;
  #scope: { readonly words: string | undefined } | undefined;

  constructor(source: SentenceSource, number: ProseNumber, place: NumberPlace) {
    const { text } = source.prose;
    this.value = number.value;
    this.decimals = number.decimals;
    // 约占55%
    this.exact =
      number.exact && !(number.unit === '%' && /[约近超逾]占/u.test(text.slice(place.leadStart, number.start)));
    this.unit = number.unit;
    this.script = number.script;
    this.start = number.start;
    this.end = number.end;
    this.clause = place.clause;
    this.depth = place.depth;
    this.sentence = source.sentence;
    this.#source = source;
    this.#place = place;
    this.#numeralEnd = number.numeralEnd;
  }

  get span(): Span {
    this.#span ??= this.#source.prose.locate(this.start, this.#numeralEnd);
    return this.#span;
  }

  get text(): string {
    return this.#source.prose.text.slice(this.start, this.#numeralEnd);
  }

  get printed(): string {
    return this.#source.prose.typed.slice(this.start, this.end).replaceAll(/\s/gu, '');
  }

  get what(): Phrase {
    this.#what ??= this.#takeWhat();
    return this.#what;
  }

  get after(): Phrase {
    if (!this.#after) {
      const { prose, claims } = this.#source;
      const to = claims[this.#place.position + 1]?.start ?? prose.text.length;
      let end = this.end;
      while (end < to && !endsWords(prose.text.charCodeAt(end))) end++;
      this.#after = takePhrase(prose, this.end, end);
    }
    return this.#after;
  }

  get subject(): string | undefined {
    if (!this.#subject) {
      const { edition, organisation, prose } = this.#source;
      const { text } = prose;
      const end = text.indexOf(';', this.end);
      const statement = text.slice(text.lastIndexOf(';', this.start) + 1, end < 0 ? text.length : end);
      const what = dropOwnName(this.#takeNamed(), organisation);
      const lead = text.slice(0, this.start);
      const words = { what, after: this.after.text, unit: this.unit, sentence: text, lead, statement };
      this.#subject = { id: nameSubject(edition, words) };
    }
    return this.#subject.id;
  }

  get scope(): string | undefined {
    if (!this.#scope) {
      const { prose, claims } = this.#source;
      const own = findScope(prose.text.slice(this.#place.leadStart, this.start));
      this.#scope = { words: own ?? findScope(prose.text.slice(0, claims[0]?.start ?? 0)) };
    }
    return this.#scope.words;
  }

  /** What the number counts, with the names before it that share it: 予以公开、部分公开 in 予以公开、部分公开188件. */
  #takeNamed(): string {
    const what = this.what.text;
    const { text } = this.#source.prose;
    const { wordsStart, leadStart } = this.#place;
    if (text.charAt(wordsStart - 1) !== '、') return what;
    // Right behind a number stands what that one counts, or the mark that parts it from the next.
    const isBehindNumber = this.#source.claims[this.#place.position - 1]?.end === leadStart;
    const from = isBehindNumber && text.charAt(leadStart) === '、' ? leadStart + 1 : leadStart;
    if (from >= wordsStart || (isBehindNumber && from === leadStart)) return what;
    const shared = text.slice(from, wordsStart);
    return /[()[\]"“”]/u.test(shared) ? what : shared + what;
  }

  /** Words before the number; where a bracket closes right before it, those before the bracket: 其他处理 in 作其他处理(含主动撤回)3件. */
  #takeWhat(): Phrase {
    const { prose } = this.#source;
    const { wordsStart, leadStart } = this.#place;
    const { text } = prose;
    if (wordsStart < this.start || text.charAt(this.start - 1) !== ')')
      return takePhrase(prose, wordsStart, this.start);
    const open = text.lastIndexOf('(', this.start - 1);
    if (open < leadStart) return takePhrase(prose, wordsStart, this.start);
    let start = open;
    while (start > leadStart && !endsWords(text.charCodeAt(start - 1))) start--;
    return takePhrase(prose, start, open);
  }
}

function takePhrase(prose: ProseSentence, from: number, to: number): Phrase {
  let start = from;
  let end = to;
  while (start < end && prose.text.charCodeAt(start) === 0x20) start++;
  while (end > start && prose.text.charCodeAt(end - 1) === 0x20) end--;
  return new ReadPhrase(prose, start, end);
}

/** Where words stand, and how they are typed, only those ask who tell of them. */
class ReadPhrase implements Phrase {
  readonly text: string;
  readonly #prose: ProseSentence;
  readonly #start: number;
  readonly #end: number;

  constructor(prose: ProseSentence, start: number, end: number) {
    this.text = prose.text.slice(start, end);
    this.#prose = prose;
    this.#start = start;
    this.#end = end;
  }

  get typed(): string {
    return this.#prose.typed.slice(this.#start, this.#end);
  }

  get span(): Span {
    return this.#prose.locate(this.#start, this.#end);
  }
}
