import type { Finding } from '../features/finding.ts';
import type { PlacedReport } from '../features/placedReport.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import { mayHaveNoise } from '../text/noise.ts';
import { type ReportDescription, describeReport } from './description.ts';
import { moveFinding } from './movedFinding.ts';
import { beginsCertainly, type PieceReader, readPiece } from './pieces.ts';

/**
 * A long document with many reports, cut where each begins, so that an edit in one does not cost reading all the others.
 *
 * This is allowed only where a cut is certain: Markdown, and every report but the first begins with a `#` heading that is
 * its title. Whatever stands before such a heading, what follows is read the same. A test holds every analysis made this
 * way against one from scratch.
 */
export interface Stretches {
  readonly text: string;
  readonly list: readonly Stretch[];
}

interface Stretch {
  readonly length: number;
  readonly description: ReportDescription;
  /** What was read, with the stretch in it from `origin` on; findings are in its offsets, too. */
  readonly document: ReportDocument;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly origin: number;
}

/** Below these, reading everything again is as fast. */
const shortest = 15_000;
const fewest = 3;
/** More than this of the text to be read again, and reading all of it is simpler. */
const largestShare = 0.75;

/** Cuts a document that was read and checked as a whole, or gives undefined where it must not be cut. */
export function cutIntoStretches(document: ReportDocument, findings: readonly Finding[]): Stretches | undefined {
  const { text, format, reports } = document;
  if (format !== 'markdown' || text.length < shortest || reports.length < fewest) return undefined;
  // Which words a piece is read with depends on years that may stand in another piece.
  if (document.isWide) return undefined;
  if (!reports.every((report, index) => index === 0 || beginsCertainly(report))) return undefined;
  // A finding of the whole document is no report's.
  if (findings.some((finding) => finding.report === undefined) || text.includes('�') || mayHaveNoise(text))
    return undefined;
  if (document.foreign.length > 0) return undefined;
  const byReport = groupByReport(findings);
  const list = reports.map((report, index): Stretch => {
    const origin = index === 0 ? 0 : report.span.start;
    const end = reports[index + 1]?.span.start ?? text.length;
    return createStretch(document, report, origin, end, byReport.get(index));
  });
  return { text, list };
}

function createStretch(
  document: ReportDocument,
  report: Report,
  origin: number,
  end: number,
  findings: readonly Finding[] = [],
): Stretch {
  return { length: end - origin, description: describeReport(report), document, report, findings, origin };
}

function groupByReport(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const groups = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.report === undefined) continue;
    const group = groups.get(finding.report);
    if (group) group.push(finding);
    else groups.set(finding.report, [finding]);
  }
  return groups;
}

/**
 * The stretches after an edit: those it touches are read again with one neighbour on either side, the others are kept.
 * Undefined where the edit changes what is cut: then everything has to be read.
 */
export function readEdited(before: Stretches, text: string, reader: PieceReader): Stretches | undefined {
  const { list } = before;
  const kept = countKept(before, text);
  const retyped = kept.head + kept.tail + 1 === list.length ? readWithin(before, text, kept, reader) : undefined;
  if (retyped) return retyped;
  const from = Math.max(kept.head - 1, 0);
  const to = Math.min(list.length - kept.tail + 1, list.length);
  const start = sumLengths(list.slice(0, from));
  const after = list.slice(to);
  const end = text.length - sumLengths(after);
  if (end - start > text.length * largestShare || end <= start) return undefined;
  const head = kept.head > 0 ? list[from] : undefined;
  const tail = kept.tail > 0 ? list[to - 1] : undefined;
  const piece = readPiece(text.slice(start, end), head !== undefined, reader);
  if (!piece) return undefined;
  const { document, check, cut } = piece;
  // The neighbour after the edit has to begin where it began before.
  if (tail && cut.at(-1)?.start !== end - start - tail.length) return undefined;
  const isHead = (index: number): boolean => index === 0 && head !== undefined && cut[0]?.end === head.length;
  const isTail = (index: number): boolean => index === cut.length - 1 && tail !== undefined;
  const fresh = cut.filter((_, index) => !isHead(index) && !isTail(index));
  const findings = check(fresh.map(({ report }) => report));
  if (findings.some((finding) => finding.report === undefined)) return undefined;
  const found = groupByReport(findings);
  const middle = cut.map(({ report, start: origin, end: stop }, index): Stretch => {
    if (head && isHead(index)) return head;
    if (tail && isTail(index)) return tail;
    return createStretch(document, report, origin, stop, found.get(report.index));
  });
  return { text, list: [...list.slice(0, from), ...middle, ...after] };
}

/** After a small edit in one stretch. */
function readWithin(
  before: Stretches,
  text: string,
  { head, tail }: { readonly head: number; readonly tail: number },
  reader: PieceReader,
): Stretches | undefined {
  const { list } = before;
  const stretch = narrow(before, head, reader);
  if (!stretch) return undefined;
  const { document, origin, length, report, findings } = stretch;
  const start = sumLengths(list.slice(0, head));
  const end = text.length - sumLengths(list.slice(list.length - tail));
  const piece = document.text.slice(0, origin) + text.slice(start, end) + document.text.slice(origin + length);
  const small = reader.small(document, piece, findings);
  if (small?.edit.report.index !== report.index) return undefined;
  const found = small.check([small.edit.report]);
  if (found.some((finding) => finding.report === undefined)) return undefined;
  const anew = createStretch(small.edit.document, small.edit.report, origin, origin + end - start, found);
  return { text, list: list.with(head, anew) };
}

/** A stretch and its neighbours on either side. */
const together = 3;

/** The stretch as it is read with its neighbours alone: in a document of many reports an edit would move all the others, too. */
function narrow({ list, text }: Stretches, index: number, reader: PieceReader): Stretch | undefined {
  const stretch = list[index];
  if (!stretch || stretch.document.reports.length <= together) return stretch;
  const from = Math.max(index - 1, 0);
  const own = list.slice(from, index + 2);
  const start = sumLengths(list.slice(0, from));
  const piece = readPiece(text.slice(start, start + sumLengths(own)), from > 0, reader);
  const isSame =
    piece?.cut.length === own.length && piece.cut.every((each, at) => each.end - each.start === own[at]?.length);
  const place = isSame ? piece.cut[index - from] : undefined;
  return piece && place ? { ...stretch, document: piece.document, report: place.report, origin: place.start } : stretch;
}

/** How many stretches at the beginning and at the end the edit left alone. */
function countKept({ text: old, list }: Stretches, text: string): { readonly head: number; readonly tail: number } {
  let head = 0;
  let at = 0;
  for (const { length } of list) {
    if (head === list.length - 1 || old.slice(at, at + length) !== text.slice(at, at + length)) break;
    at += length;
    head++;
  }
  let tail = 0;
  let back = 0;
  for (let index = list.length - 1; index > head; index--) {
    const length = list[index]?.length ?? 0;
    const end = text.length - back;
    if (end - length < at || old.slice(old.length - back - length, old.length - back) !== text.slice(end - length, end))
      break;
    back += length;
    tail++;
  }
  return { head, tail };
}

function sumLengths(list: readonly Stretch[]): number {
  return list.reduce((sum, { length }) => sum + length, 0);
}

/** Every finding at its place in the whole text. */
export function listFindings({ list }: Stretches): readonly Finding[] {
  const all: Finding[] = [];
  let start = 0;
  for (const [index, { length, findings, origin }] of list.entries()) {
    for (const finding of findings) all.push(moveFinding(finding, start - origin, index));
    start += length;
  }
  return all;
}

/** Every report with the way from where it was read to where it stands. */
export function placeStretches({ list }: Stretches): readonly PlacedReport[] {
  let start = 0;
  return list.map(({ document, report, length, origin }) => {
    const shift = start - origin;
    start += length;
    return { document, report, shift };
  });
}
