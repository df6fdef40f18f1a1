import { Note, Notes } from '../notes.ts';
import type { Report } from '../report.ts';
import type { Claim, ClaimList } from './claim.ts';
import { readLists } from './claimLists.ts';
import { sign } from './proseSigns.ts';
import { Statement } from './readSentence.ts';
import { readSentences } from './sentences.ts';

interface ReadProse {
  readonly statements: readonly Statement[];
  readonly lists: readonly ClaimList[];
}

/** Depends on the readonly report alone. */
class ProseNote extends Note<ReadProse> {}

/** Those of all sentences, for whoever asks for all. */
class ClaimsNote extends Note<readonly Claim[]> {}

/**
 * Every number the report states in prose, in order: of its paragraphs and of headings that state something, tables left out.
 * Read when a rule first asks, then kept with the report. Never throws; linear in the length of the report.
 */
export function readClaims(report: Report): readonly Claim[] {
  return report.notes.recall(ClaimsNote, report, () => recallProse(report).statements.flatMap(({ claims }) => claims));
}

/**
 * The sentences that state numbers, in order, for whoever asks for the claims of some of them only. What lists say of their claims
 * is known.
 */
export function readStatements(report: Report): readonly Statement[] {
  return recallProse(report).statements;
}

/** The sentences that may state a share or a rate. */
export function readPercentages(report: Report): readonly Statement[] {
  return readStatements(report).filter((each) => each.shows(sign.percent));
}

/** The sentences that may state a change and what it is a change against. */
export function readChanges(report: Report): readonly Statement[] {
  return readStatements(report).filter((each) => each.shows(sign.change) && each.shows(sign.percent | sign.compare));
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
  const statements: Statement[] = [];
  let passed = false;
  for (const prose of readSentences(report)) {
    const isApart = passed || prose.apart;
    passed = prose.numbers.length === 0;
    if (!passed) statements.push(new Statement(prose, statements.length, isApart, report));
  }
  return { statements, lists: readLists(statements) };
}
