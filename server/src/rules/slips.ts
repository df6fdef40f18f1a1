import { differAt, type Slip, wordingData } from '../standards/wording.ts';
import { foldCode } from '../text/fold.ts';
import type { Passage } from './passages.ts';

/** A slip where it stands in a passage. */
export interface FoundSlip {
  readonly slip: Slip;
  readonly at: number;
}

interface Sign {
  readonly slip: Slip;
  readonly offset: number;
}

/** Slips by the character that gives them away, folded: the first that is not the right word's. `places` says where in `slips`, 0 for none. */
interface Signs {
  readonly places: Uint8Array;
  readonly slips: readonly (readonly Sign[])[];
}

let built: Signs | undefined;

function signs(): Signs {
  if (built) return built;
  const byCode = new Map<number, Sign[]>();
  for (const slip of wordingData.slips) {
    const offset = differAt(slip.wrong, slip.right);
    const code = slip.wrong.charCodeAt(offset);
    const same = byCode.get(code);
    if (same) same.push({ slip, offset });
    else byCode.set(code, [{ slip, offset }]);
  }
  const placeOf = new Map([...byCode.keys()].map((code, index) => [code, index + 1]));
  const places = new Uint8Array(0x10000);
  for (const [code, place] of placeOf) places[code] = place;
  built = { places, slips: [[], ...byCode.values()] };
  return built;
}

/** Every slip of the data whose conditions hold, in order. One look at each character; words are compared only where one may stand. */
export function findSlips(passage: Passage): readonly FoundSlip[] {
  const { places, slips } = signs();
  const { typed } = passage;
  let found: FoundSlip[] | undefined;
  for (let index = 0; index < typed.length; index++) {
    const place = places[foldCode(typed.charCodeAt(index))];
    if (!place) continue;
    for (const { slip, offset } of slips[place] ?? []) {
      const at = index - offset;
      if (!standsAt(typed, slip.wrong, at) || !holds(passage, slip, at)) continue;
      found ??= [];
      found.push({ slip, at });
      break;
    }
  }
  return found ?? [];
}

function standsAt(typed: string, word: string, at: number): boolean {
  if (at < 0 || at + word.length > typed.length) return false;
  for (let index = 0; index < word.length; index++) {
    if (foldCode(typed.charCodeAt(at + index)) !== word.charCodeAt(index)) return false;
  }
  return true;
}

const sentenceEnd = /[。；;！!？?]/;
/** `既可…；也可…` is one sentence. */
const fullStop = /[。！!？?]/;
/** Not 、: what it joins goes on. */
const clauseEnd = /[,。;!?:)\]\n]/;

function holds({ folded }: Passage, slip: Slip, at: number): boolean {
  const end = at + slip.wrong.length;
  // Words in a code, an address or a title are not the author's.
  if (!folded.startsWith(slip.wrong, at)) return false;
  if (slip.clauseStart === true && at > 0 && /[\p{sc=Han}\d]/u.test(folded.charAt(at - 1))) return false;
  if (slip.before && !slip.before.some((word) => folded.endsWith(word, at))) return false;
  if (slip.notBefore?.some((word) => folded.endsWith(word, at))) return false;
  if (!goesOnRight(folded, slip, end)) return false;
  if (slip.notAfter?.some((word) => folded.startsWith(word, end))) return false;
  if (slip.near && !slip.near.some((word) => folded.slice(end, end + 10).includes(word))) return false;
  return isSentenceRight(folded, slip, at, end);
}

function goesOnRight(folded: string, slip: Slip, end: number): boolean {
  const ends = slip.clauseEnd === true;
  if (!slip.after) return !ends || endsClause(folded, end);
  return slip.after.some((word) => folded.startsWith(word, end) && (!ends || endsClause(folded, end + word.length)));
}

function endsClause(folded: string, at: number): boolean {
  return at >= folded.length || clauseEnd.test(folded.charAt(at));
}

function isSentenceRight(folded: string, slip: Slip, at: number, end: number): boolean {
  if (slip.sentenceBefore) {
    const [before = ''] = folded
      .slice(Math.max(0, at - 60), at)
      .split(sentenceEnd)
      .slice(-1);
    if (!holdsOne(before, slip.sentenceBefore)) return false;
  }
  if (slip.textBeforeNot && holdsOne(folded.slice(Math.max(0, at - 100), at), slip.textBeforeNot)) return false;
  if (!slip.sentenceAfter && !slip.sentenceAfterNot) return true;
  const [after = ''] = folded.slice(end, end + 160).split(fullStop);
  if (slip.sentenceAfterNot && holdsOne(after, slip.sentenceAfterNot)) return false;
  return slip.sentenceAfter === undefined || holdsOne(after, slip.sentenceAfter);
}

function holdsOne(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}
