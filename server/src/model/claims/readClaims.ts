import { Note, Notes } from '../notes.ts';
import type { Report } from '../report.ts';
import type { Claim, ClaimList } from './claim.ts';
import { readLists } from './claimLists.ts';
import type { ReadClaim } from './readClaim.ts';
import { readSentence } from './readSentence.ts';
import { readSentences } from './sentences.ts';

interface ReadProse {
  readonly claims: readonly Claim[];
  readonly lists: readonly ClaimList[];
}

/** Depends on the readonly report alone. */
class ProseNote extends Note<ReadProse> {}

/**
 * Every number the report states in prose, in order: of its paragraphs and of headings that state something, tables left out.
 * Read when a rule first asks, then kept with the report. Never throws; linear in the length of the report.
 */
export function readClaims(report: Report): readonly Claim[] {
  return recallProse(report).claims;
}

/** The enumerations among them: which parts belong to which whole, which share to which count. In the order of their first parts. */
export function readClaimLists(report: Report): readonly ClaimList[] {
  return recallProse(report).lists;
}

function recallProse(report: Report): ReadProse {
  return report.notes.recall(ProseNote, report, () => readProse(report));
}

/** The version of a report whose prose says what this one's does. */
class TwinNote extends Note<Report> {}

/** Notes that the report says in prose what the earlier one says. */
export function noteTwin(report: Report, earlier: Report): void {
  report.notes.recall(TwinNote, report, () => twinOf(earlier));
}

function twinOf(report: Report): Report {
  return report.notes.recall(TwinNote, report, () => report);
}

/**
 * The report with the claims of an earlier version that says the same: read once for both. Their places are those in the earlier
 * version, so it is for those only who want to know whether there is anything to say.
 */
export function withClaimsOfTwin(report: Report): Report {
  const copy = { ...report, notes: new Notes() };
  copy.notes.recall(ProseNote, copy, () => recallProse(twinOf(report)));
  return copy;
}

function readProse(report: Report): ReadProse {
  const claims: ReadClaim[] = [];
  const sentences: (readonly ReadClaim[])[] = [];
  let passed = false;
  for (const prose of readSentences(report)) {
    const found = readSentence(prose, sentences.length, report.year, report.edition, passed || prose.apart);
    passed = found.length === 0;
    if (passed) continue;
    sentences.push(found);
    for (const claim of found) claims.push(claim);
  }
  return { claims, lists: readLists(sentences) };
}
