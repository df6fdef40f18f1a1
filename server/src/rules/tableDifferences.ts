import type { Claim } from '../model/claims/claim.ts';
import { mayNameSubject } from '../model/claims/nameSubject.ts';
import { dropEmphasis } from '../model/claims/placedText.ts';
import { readClaims, readStatements } from '../model/claims/readClaims.ts';
import type { Statement } from '../model/claims/readSentence.ts';
import { isCompound, placesOf, scaleOf } from '../model/claims/scales.ts';
import type { Report } from '../model/report.ts';
import type { Edition, SubjectDefinition } from '../standards/edition.ts';
import { type Block, paragraphText } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { countsPart } from './partClaims.ts';
import { matchScope } from './proseScope.ts';
import { type ReadValue, readSubject, toMillionths } from './subjectCells.ts';

/** A number in prose that its table has otherwise. */
export interface Difference {
  readonly claim: Claim;
  /** The same number of the same subject elsewhere in prose. */
  readonly others: readonly Claim[];
  readonly subject: SubjectDefinition;
  readonly values: readonly [ReadValue, ...ReadValue[]];
  /** Whether the words may well mean something else than the table. */
  readonly isArguable: boolean;
}

/** More numbers of one subject than this are a list of bodies or months. */
const mostClaims = 40;

/**
 * Numbers in prose against the tables, one difference for each subject at most. Silent where prose gives several numbers of a
 * subject (of offices, of months) or one that agrees: which of them the table counts nobody can say then.
 */
export function findDifferences(report: Report): readonly Difference[] {
  const { edition } = report;
  if (!edition || edition.subjects.length === 0 || report.tables.length === 0) return [];
  const bySubject = new Map<string, Claim[]>();
  const units = unitsOf(edition);
  for (const statement of readStatements(report)) {
    if (!mayBeCompared(statement, edition, units)) continue;
    for (const claim of statement.claims) {
      if (!isCompared(claim, units)) continue;
      const known = bySubject.get(claim.subject);
      if (known) known.push(claim);
      else bySubject.set(claim.subject, [claim]);
    }
  }
  const differences: Difference[] = [];
  for (const [id, claims] of bySubject) {
    const subject = edition.subjects.find((candidate) => candidate.id === id);
    if (!subject || claims.length > mostClaims || claims.some((claim) => agreesAtOnce(report, subject, claim)))
      continue;
    const difference = compare(report, subject, claims);
    if (difference) differences.push(difference);
  }
  return differences;
}

/** Whether the prose states a number that would be compared. */
export function holdsCompared(report: Report): boolean {
  const { edition } = report;
  if (!edition || !report.blocks.some((block) => mayNameSubject(edition, textOf(block)))) return false;
  const units = unitsOf(edition);
  return readStatements(report).some(
    (statement) =>
      mayBeCompared(statement, edition, units) && statement.claims.some((claim) => isCompared(claim, units)),
  );
}

/** Whether one of its numbers is counted as tables count, and a word of what they count stands in it: without reading its claims. */
function mayBeCompared({ prose }: Statement, edition: Edition, units: ReadonlySet<string>): boolean {
  return (
    prose.numbers.some(({ unit, script }) => script !== 'han' && unit !== undefined && units.has(unit)) &&
    mayNameSubject(edition, prose.found.words)
  );
}

/** What a block may state a number in. */
function textOf(block: Block): string {
  if (block.kind === 'heading') return foldText(dropEmphasis(block.title));
  return block.kind === 'paragraph' ? foldText(dropEmphasis(paragraphText(block))) : '';
}

function isCompared(claim: Claim, units: ReadonlySet<string>): claim is Claim & { readonly subject: string } {
  // What a number counts is looked up when it is asked for: most are counted in other units than the tables.
  if (claim.unit === undefined || !units.has(claim.unit)) return false;
  // 办结一件申请、解决一个问题: an idiom, no count.
  return claim.subject !== undefined && claim.script !== 'han';
}

/** A number in prose with what its table has. */
export interface Comparison {
  readonly claim: Claim;
  readonly subject: SubjectDefinition;
  /** `unchecked`: it is one of several, of another time or another body, or the table has a problem of its own. */
  readonly verdict: 'agrees' | 'differs' | 'unchecked';
  /** The values it agrees with; else all it may be compared with. */
  readonly values: readonly ReadValue[];
}

/** Every number in prose that names something in the report's tables, in order: what `findDifferences` looks at, and how it came out. */
export function listComparisons(report: Report): readonly Comparison[] {
  const { edition } = report;
  if (!edition) return [];
  const units = unitsOf(edition);
  const different = new Set(findDifferences(report).flatMap(({ claim, others }) => [claim].concat(others)));
  return readClaims(report).flatMap((claim): readonly Comparison[] => {
    const subject = isCompared(claim, units) && edition.subjects.find(({ id }) => id === claim.subject);
    if (!subject) return [];
    const values = readSubject(report, subject);
    if (different.has(claim)) return [{ claim, subject, verdict: 'differs', values }];
    const same = values.filter((value) => isOwn(claim, subject) && agrees(claim, value, subject));
    if (same.length > 0) return [{ claim, subject, verdict: 'agrees', values: same }];
    return [{ claim, subject, verdict: 'unchecked', values }];
  });
}

/** A function of the frozen edition alone. */
const knownUnits = new WeakMap<Edition, ReadonlySet<string>>();

function unitsOf(edition: Edition): ReadonlySet<string> {
  let units = knownUnits.get(edition);
  if (!units) {
    units = new Set(edition.subjects.flatMap((subject) => subject.units));
    knownUnits.set(edition, units);
  }
  return units;
}

function compare(report: Report, subject: SubjectDefinition, claims: readonly Claim[]): Difference | undefined {
  const [first, ...more] = readSubject(report, subject);
  if (!first) return undefined;
  const values = [first, ...more] as const;
  if (claims.some((claim) => values.some((value) => agrees(claim, value, subject)))) return undefined;
  const own = claims.filter((claim) => isOwn(claim, subject) && matchScope(claim, report) !== 'other');
  const [claim, ...others] = own;
  if (!claim || own.length < claims.length || others.some(({ value }) => value !== claim.value)) return undefined;
  if (own.some((each) => countsPart(each, subject, report))) return undefined;
  const isArguable =
    subject.arguable === true ||
    !claim.exact ||
    matchScope(claim, report) === 'unsure' ||
    values.some(({ isComputed }) => isComputed);
  return { claim, others, subject, values, isArguable };
}

/** A whole number that is what plain counts add up to: in a report without mistakes nothing else has to be looked at. */
function agreesAtOnce(report: Report, { table: id, readings, holds }: SubjectDefinition, claim: Claim): boolean {
  const table = holds === undefined && claim.exact ? report.tables.find((each) => each.id === id) : undefined;
  if (!table) return false;
  const stated = Number(claim.value);
  return readings.some(({ cells }) => {
    let sum = 0;
    for (const cell of cells) sum += table.cells.get(cell)?.count ?? Number.NaN;
    return sum === stated && Number.isSafeInteger(sum);
  });
}

/** A plain number of this year: no share, no change, none of last year. */
function isOwn({ role, time }: Claim, subject: SubjectDefinition): boolean {
  if (role !== 'count' && role !== 'total' && role !== 'part') return false;
  return time === undefined || subject.time === 'any';
}

/** Equal; a rounded number to its last printed place; a rough one (800余, 近300) within a quarter below and a half above. */
function agrees(claim: Claim, { value }: ReadValue, subject: SubjectDefinition): boolean {
  const stated = toMillionths(claim.value);
  if (stated === undefined) return true;
  if (subject.holds === 'part') return value <= stated;
  if (!claim.exact) return value * 4n >= stated * 3n && value * 2n <= stated * 3n;
  if (claim.decimals === 0 && !isCompound(claim)) return value === stated;
  const place = lastPlace(claim);
  const off = value > stated ? value - stated : stated - value;
  return off * 2n <= place;
}

/** What one unit of the last printed digit is worth: 5949.09万元 is printed to 100 元. */
function lastPlace(claim: Claim): bigint {
  return (1_000_000n * 10n ** BigInt(placesOf(scaleOf(claim)))) / 10n ** BigInt(claim.decimals);
}
