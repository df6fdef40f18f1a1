import type { Claim } from '../model/claims/claim.ts';
import { dropEmphasis } from '../model/claims/placedText.ts';
import { readClaims } from '../model/claims/readClaims.ts';
import type { Report } from '../model/report.ts';
import { paragraphText } from '../syntax/tree.ts';
import type { SubjectDefinition } from '../standards/edition.ts';
import { foldText } from '../text/fold.ts';
import { nameApplicants, speakOfOtherYear, speakOfPart } from './partWords.ts';
import { readSubject, toMillionths } from './subjectCells.ts';

const received = /^requests\.(?:received|new|processed)$/;
const carried = /^requests\.carried/;
/** Subjects of the applicants' columns. */
const ofApplicants = /^requests\.(?!received|new|processed|carried|handled)/;
/** Words that make one reason's row of a sum of rows: 因不掌握无法提供. */
const reasons = /掌握|信访|重复|属于|因|原因|国家秘密|第三方|过程性|内部|补正/u;

/** At most this much of a paragraph before a sentence is looked at for the year it tells of. */
const longestLead = 600;

/**
 * Whether a number that its table has otherwise may count a part of what the table counts: by the words before it, or because the
 * numbers before it are of a part (自然人申请118件，予以公开61件). Looked at only where a difference would be told.
 */
export function countsPart(claim: Claim, subject: SubjectDefinition, report: Report): boolean {
  const { sentence } = claim;
  const lead = sentence.text.slice(0, claim.start);
  // 作出决定1200件的部门
  if (claim.after.text.startsWith('的')) return true;
  if (countsMore(claim, subject)) return true;
  if (subject.id === 'requests.handled' && isOneOutcome(claim, report)) return true;
  const context = leadOf(claim, report);
  if (speakOfOtherYear(context + lead, report)) return true;
  // What is only compared by its magnitude, or as part of a row, is off by far more than what a body or channel explains.
  if (subject.holds === 'part' || !claim.exact) return false;
  const applicantsOwn = ofApplicants.test(subject.id);
  // 涉及自然人24件: of whom an applicants' number is, its own words say.
  if (speakOfPart(applicantsOwn ? lead.slice(0, -claim.what.text.length) : lead, report)) return true;
  const isContinued = /^\s*其中/u.test(sentence.text);
  if (isContinued && speakOfPart(context.slice(context.lastIndexOf('。', context.length - 2) + 1), report)) return true;
  if (!subject.id.startsWith('requests.') && !subject.id.startsWith('results.')) return false;
  if (!received.test(subject.id) && isOfPart(claim, subject, report, isContinued)) return true;
  return !applicantsOwn && mayBeCell(claim, subject, report, context + lead);
}

/** 参与行政复议12件，其中涉及信息公开的7件: what makes it the table's stands behind 其中 only, so the number is of more. */
function countsMore({ sentence, start, end }: Claim, { context }: SubjectDefinition): boolean {
  if (!context || context.some((word) => sentence.text.slice(0, start).includes(word))) return false;
  const { 0: named } = /其中[^;。]{0,24}/u.exec(sentence.text.slice(end)) ?? [];
  return named !== undefined && context.some((word) => named.includes(word));
}

/** 受理12件，答复7件，不予受理4件，撤回1件: what was answered is one way of dealing with them, since the others make up the rest. */
function isOneOutcome(claim: Claim, report: Report): boolean {
  const own = readClaims(report).filter(
    ({ sentence, unit, depth }) => sentence === claim.sentence && unit === claim.unit && depth === claim.depth,
  );
  const at = own.indexOf(claim);
  const before = own.slice(0, at).find(({ subject = '' }) => received.test(subject));
  let sum = toMillionths(claim.value) ?? 0n;
  let behind = claim.end;
  for (const { subject, value, start, end } of own.slice(at + 1)) {
    if (subject !== undefined && !subject.startsWith('results.')) return false;
    // What stands behind 其中 is a part of what was answered, and none beside it.
    if (claim.sentence.text.slice(behind, start).includes('其中')) return false;
    behind = end;
    sum += toMillionths(value) ?? 0n;
    if (before && sum === toMillionths(before.value)) return true;
  }
  return false;
}

/** Folded text of the paragraph before the claim's sentence. */
function leadOf({ sentence }: Claim, report: Report): string {
  const block = report.blocks[sentence.blockIndex];
  if (block?.kind !== 'paragraph') return '';
  const text = foldText(dropEmphasis(paragraphText(block)));
  const at = text.indexOf(sentence.text);
  return at < 0 ? '' : text.slice(Math.max(0, at - longestLead), at);
}

/** Whether the numbers it goes back to are not those of all applications. */
function isOfPart(claim: Claim, subject: SubjectDefinition, report: Report, isContinued: boolean): boolean {
  const applicantsOwn = ofApplicants.test(subject.id);
  const all = readClaims(report);
  const before = all.slice(0, all.indexOf(claim)).filter(({ sentence, unit, depth, role }) => {
    const isNear = sentence === claim.sentence || (isContinued && sentence.index === claim.sentence.index - 1);
    const isCount = role === 'count' || role === 'total' || role === 'part';
    return isNear && isCount && depth === 0 && unit !== undefined && subject.units.includes(unit);
  });
  if (claim.base && !before.includes(claim.base)) before.unshift(claim.base);
  const behind = before.at(-1)?.sentence === claim.sentence ? (before.at(-1)?.end ?? 0) : 0;
  if (!applicantsOwn && nameApplicants(claim.sentence.text.slice(behind, claim.start))) return true;
  let isCarried = false;
  for (const anchor of before.toReversed()) {
    const id = anchor.subject ?? '';
    if (received.test(id)) return false;
    if (carried.test(id)) isCarried = true;
    else if (id === 'requests.handled') {
      if (agrees(anchor, report)) return false;
    } else if (id.startsWith('results.')) {
      if (applicantsOwn) return true;
    } else if (!(applicantsOwn && ofApplicants.test(id)) && !isDivided(anchor, before)) return true;
  }
  return isCarried;
}

/** One of parts that make up their whole: what follows them speaks of the whole again. */
function isDivided({ base }: Claim, before: readonly Claim[]): boolean {
  if (!base) return false;
  let sum = 0n;
  for (const part of before) if (part.base === base) sum += toMillionths(part.value) ?? 0n;
  return sum === toMillionths(base.value);
}

function agrees(claim: Claim, report: Report): boolean {
  const subject = report.edition?.subjects.find(({ id }) => id === claim.subject);
  const stated = toMillionths(claim.value);
  return subject !== undefined && readSubject(report, subject).some(({ value }) => value === stated);
}

/** Whether it is exactly what a cell of the row has for some of the applicants, or for one of the reasons, where such are spoken of. */
function mayBeCell(claim: Claim, { readings }: SubjectDefinition, report: Report, lead: string): boolean {
  const rows = new Set(readings.flatMap(({ cells }) => cells.map((cell) => cell.split('|')[0])));
  const ofSome = nameApplicants(lead);
  const ofReason = rows.size > 1 && reasons.test(claim.what.text);
  if (!ofSome && !ofReason) return false;
  for (const { cells } of report.tables) {
    for (const [id, cell] of cells) {
      const [row = '', column] = id.split('|');
      if (!rows.has(row) || String(cell.count) !== claim.value) continue;
      if (column === 'total' ? ofReason : ofSome) return true;
    }
  }
  return false;
}
