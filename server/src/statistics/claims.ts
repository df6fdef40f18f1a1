import type { ClaimGroup, ClaimLine, Place } from '../../../protocol/statistics.ts';
import type { Claim, ClaimList } from '../model/claims/claim.ts';
import { readClaimLists, readClaims } from '../model/claims/readClaims.ts';
import { hanNumber } from '../standards/index.ts';
import { addDecimals, compareDecimals, parseDecimal, percentOf, writeDecimal } from '../text/decimal.ts';
import type { Message, Text } from '../text/message.ts';
import { type Span, touches } from '../text/span.ts';
import { sumOf, type Sketch } from './sketch.ts';

/** What a rule says of numbers in prose: the preview never judges them otherwise. */
export interface Remark {
  readonly spans: readonly Span[];
  readonly message: Message;
}

const texts = {
  preface: { zh: '标题之后', en: 'Before the first part' },
  adds: { zh: '各项相加相等', en: 'its parts add up to it' },
  agrees: { zh: '与{table}“{name}”一致', en: 'as in {table}: {name}' },
} satisfies Record<string, Text>;

/** Words before and behind a number that are shown with it. */
const mostBefore = 24;
const mostAfter = 14;
/** What people and places are counted in: six counties are no figure of a report. */
const plainUnits: ReadonlySet<string> = new Set(['个', '名', '家', '位', '年', '月', '日', '天']);
const marks = /[,;:。!?()（），；：！？]/u;

/** What prose says in numbers, by the part it stands in: totals with their parts, and what tables hold too. */
export function listClaims(sketch: Sketch, remarks: readonly Remark[]): readonly ClaimGroup[] {
  const { report } = sketch;
  const lists = readClaimLists(report);
  const inLists = new Set(lists.flatMap((list) => [list.total, ...list.parts.map(({ count }) => count)]));
  const shares = new Map(
    lists.flatMap((list) => list.parts.flatMap(({ count, share }) => (share ? [[count, share]] : []))),
  );
  const remarked = placeRemarks(readClaims(report), remarks);
  const groups = new Map<number, ClaimLine[]>();
  for (const claim of readClaims(report)) {
    if (claim.role === 'share') continue;
    const remark = remarked.get(claim);
    if (!remark && !inLists.has(claim) && claim.subject === undefined && !speaksAlone(claim, sketch)) continue;
    const { sectionIndex } = claim.sentence;
    const lines = groups.get(sectionIndex) ?? [];
    groups.set(sectionIndex, lines);
    lines.push(toLine(claim, { sketch, remark, lists, share: shares.get(claim) }));
  }
  return [...groups].map(([index, claims]) => {
    const heading = report.sections[index]?.heading;
    const number = heading?.number ? `${hanNumber(heading.number.value)}、` : '';
    const name = heading ? `${number}${heading.title.trim()}` : sketch.in(texts.preface);
    return { id: `section ${index}`, name, claims };
  });
}

/** Each remark at one number: the one it stands on, else the first it speaks of. */
function placeRemarks(claims: readonly Claim[], remarks: readonly Remark[]): ReadonlyMap<Claim, Remark> {
  const placed = new Map<Claim, Remark>();
  for (const remark of remarks) {
    for (const span of remark.spans) {
      const claim = claims.find((each) => touches(span, each.span));
      // What is said of a share stands at the number it is the share of: that is the line which shows it.
      const shown = claim?.role === 'share' ? (claim.count ?? claim) : claim;
      if (!shown) continue;
      placed.set(shown, remark);
      break;
    }
  }
  return placed;
}

/** In a report without tables its plain counts are all there is to see. */
function speaksAlone({ role, script, unit }: Claim, { report }: Sketch): boolean {
  if (report.tables.length > 0 || script !== 'digits' || unit === undefined || plainUnits.has(unit)) return false;
  return role === 'count' || role === 'total';
}

interface Judging {
  readonly sketch: Sketch;
  readonly remark: Remark | undefined;
  readonly lists: readonly ClaimList[];
  readonly share: Claim | undefined;
}

function toLine(claim: Claim, judging: Judging): ClaimLine {
  const { sketch, remark, share } = judging;
  const { sentence, start, end, base } = claim;
  const [before = ''] = sentence.text
    .slice(Math.max(0, start - mostBefore), start)
    .split(marks)
    .slice(-1);
  const [after = ''] = sentence.text.slice(end, end + mostAfter).split(marks);
  const percent = share ? share.text : base && shareOf(claim, base);
  const verdict = remark ? undefined : findAgreement(claim, judging);
  return {
    id: `${sentence.index}.${start}`,
    before: before.trimStart(),
    shown: sentence.text.slice(start, end),
    after: after.trimEnd(),
    place: sketch.placeOf(claim.span),
    depth: claim.role === 'part' ? 1 : 0,
    state: remark ? 'differs' : verdict ? 'agrees' : 'open',
    words: remark ? sketch.say(remark.message.text, remark.message.values) : (verdict?.words ?? ''),
    ...(verdict?.against === undefined ? {} : { against: verdict.against }),
    ...(percent === undefined ? {} : { share: percent.endsWith('%') ? percent : `${percent}%` }),
  };
}

function shareOf(part: Claim, whole: Claim): string | undefined {
  if (part.unit !== whole.unit) return undefined;
  const [a, b] = [parseDecimal(part.value), parseDecimal(whole.value)];
  const percent = a && b && compareDecimals(a, b) <= 0 ? percentOf(a, b, 1) : undefined;
  return percent && writeDecimal(percent);
}

interface Agreement {
  readonly words: string;
  readonly against?: Place;
}

/** A table that has the same number, or parts that add up to it. */
function findAgreement(claim: Claim, { sketch, lists }: Judging): Agreement | undefined {
  if (!claim.exact) return undefined;
  const subject = sketch.edition?.subjects.find(({ id }) => id === claim.subject);
  const judged = sketch.tables.find(({ table }) => table.id === subject?.table);
  if (subject && judged && subject.holds === undefined) {
    for (const { name, cells } of subject.readings) {
      const found = cells.flatMap((id) => judged.table.cells.get(id) ?? []);
      const [first] = found;
      if (!first || found.length < cells.length || sumOf(found, judged)?.toString() !== claim.value) continue;
      const table = judged.table.definition.name;
      return { words: sketch.say(texts.agrees, { table, name }), against: sketch.placeOf(first.span) };
    }
  }
  const list = lists.find(({ total }) => total === claim);
  return list && addsUp(list) ? { words: sketch.in(texts.adds) } : undefined;
}

/** Whether every number is exact and the parts are the whole. */
export function addsUp({ total, parts }: ClaimList): boolean {
  const whole = total?.exact === true ? parseDecimal(total.value) : undefined;
  if (!whole || parts.length < 2) return false;
  let sum = parseDecimal('0');
  for (const { count } of parts) {
    const part = count.exact ? parseDecimal(count.value) : undefined;
    sum = part && sum && addDecimals(sum, part);
  }
  return sum !== undefined && compareDecimals(sum, whole) === 0;
}
