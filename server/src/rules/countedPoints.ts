import { hanNumber } from '../standards/index.ts';
import { holdsSigns, ruleSigns } from '../model/ruleSigns.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import { countWhile } from '../text/countWhile.ts';
import { parseHanNumber } from '../text/numerals.ts';
import { type Passage, passagesOf, passagesWith } from './passages.ts';

/** 一是, 二是 in a sentence. */
export interface Point {
  /** Its place among all points of the report. */
  readonly nth: number;
  readonly passage: Passage;
  /** Of the numeral in the passage. */
  readonly at: number;
  readonly numeral: string;
  readonly value: number;
  /** 是 or 要. */
  readonly word: string;
}

/** A point that does not follow the one before it. */
export interface PointFault {
  readonly point: Point;
  readonly previous: Point;
  readonly expected: number;
}

/** With 是 or 要 behind it: holds `ruleSigns.point`. */
const ending = /(?:^|[。；;：:，,、！!？?”』）)\s])([一二三四五六七八九十]{1,3})$/;
const numerals = '一二三四五六七八九十';
const none: readonly never[] = [];

/** Lists inside one another; whoever writes more of them has forgotten the first. */
const deepest = 3;
/** Other words that begin a list. */
const beginning = /首先|第一|其一|一方面|[一1][、.．是要来则为]|①/;

/** Lists that are open: a list may hold another one. */
interface Open {
  readonly word: string;
  last: Point;
  isFaulty: boolean;
}

/** Pieces of text between the last point of a list and another one, without the numbers of the points between: wanted only when a number is missing. */
type ReadBetween = (last: Point, point: Point) => readonly string[];

/**
 * 一是…二是…三是 that leave a number out or bring one again (norms E3): the first fault of each list. A list begins with 一 and ends
 * at the next heading; what stands in other words (其二, 二来) is not missing. Where a list stands in a list, a number may belong to either.
 */
export function findPointFaults(report: Report, document: ReportDocument): readonly PointFault[] {
  if (!holdsSigns(report, document, ruleSigns.point)) return none;
  const faults: PointFault[] = [];
  const points: Point[] = [];
  const between: ReadBetween = (last, point) => readBetween(points, last, point, passagesOf(report, document));
  let open: Open[] = [];
  let next = 0;
  for (const passage of passagesWith(report, document, ruleSigns.point)) {
    for (; (report.blocks[next]?.span.start ?? Number.POSITIVE_INFINITY) <= passage.block.span.start; next++) {
      const block = report.blocks[next];
      if (block?.kind === 'heading' && block.style !== 'inline') open = [];
    }
    for (const point of readPoints(passage, points.length)) {
      points.push(point);
      open = place(point, open, faults, between);
    }
  }
  return faults;
}

function readBetween(
  points: readonly Point[],
  last: Point,
  point: Point,
  passages: readonly Passage[],
): readonly string[] {
  const pieces: string[] = [];
  let at = countWhile(passages, ({ block }) => block.span.start < last.passage.block.span.start);
  let { passage } = last;
  let from = endOf(last);
  for (const stop of points.slice(last.nth + 1, point.nth + 1)) {
    for (; passage !== stop.passage; from = 0) {
      pieces.push(passage.text.slice(from));
      passage = passages[++at] ?? stop.passage;
    }
    pieces.push(passage.text.slice(from, stop.at));
    from = endOf(stop);
  }
  return pieces;
}

function endOf({ at, numeral }: Point): number {
  return at + numeral.length;
}

/** The points of a passage. @param nth of the first of them */
function readPoints(passage: Passage, nth: number): readonly Point[] {
  const { typed } = passage;
  const found: Point[] = [];
  let nextIs = typed.indexOf('是', 1);
  let nextMust = typed.indexOf('要', 1);
  while (nextIs > 0 || nextMust > 0) {
    const isFirst = nextMust < 0 || (nextIs > 0 && nextIs < nextMust);
    const at = isFirst ? nextIs : nextMust;
    const numeral = numeralBefore(passage, at);
    const value = numeral === '' ? 0 : (parseHanNumber(numeral) ?? 0);
    if (value > 0) {
      const word = isFirst ? '是' : '要';
      found.push({ passage, nth: nth + found.length, at: at - numeral.length, numeral, value, word });
    }
    if (isFirst) nextIs = typed.indexOf('是', at + 1);
    else nextMust = typed.indexOf('要', at + 1);
  }
  return found;
}

/** The numeral that a point at this 是 or 要 would have; empty where it is none. */
function numeralBefore(passage: Passage, at: number): string {
  const { typed } = passage;
  if (!numerals.includes(typed.charAt(at - 1)) || /[否不]/.test(typed.charAt(at + 1))) return '';
  return ending.exec(passage.text.slice(Math.max(0, at - 4), at))?.[1] ?? '';
}

/** The open lists after the point. */
function place(point: Point, open: Open[], faults: PointFault[], between: ReadBetween): Open[] {
  if (point.value === 1) return [...open.slice(1 - deepest), { word: point.word, last: point, isFaulty: false }];
  const fitting = open.findLastIndex(({ word, last }) => word === point.word && last.value + 1 === point.value);
  const index = fitting >= 0 ? fitting : open.findLastIndex(({ word }) => word === point.word);
  const list = open[index];
  // Without a beginning of its own it is part of a list in other words.
  if (!list) return open;
  const expected = list.last.value + 1;
  if (point.value !== expected && !list.isFaulty && !isReached(list.last, point, between)) {
    faults.push({ point, previous: list.last, expected });
    list.isFaulty = true;
  }
  list.last = point;
  open.length = index + 1;
  return open;
}

/** Whether the numbers between stand in the text in other words, or a list has begun there in other words. */
function isReached(last: Point, point: Point, between: ReadBetween): boolean {
  const { value } = point;
  const pieces = between(last, point);
  if (value <= last.value) return pieces.some((piece) => beginning.test(piece));
  for (let missing = last.value + 1; missing < value; missing++) {
    const han = hanNumber(missing);
    const other = new RegExp(`[第其（(]${han}|${han}[是要、来则为方]|${missing}[.、．]|[①-⑳]`);
    if (!pieces.some((piece) => other.test(piece))) return false;
  }
  return true;
}
