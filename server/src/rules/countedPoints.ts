import { hanNumber } from '../standards/index.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import { parseHanNumber } from '../text/numerals.ts';
import { type Passage, passagesOf } from './passages.ts';

/** 一是, 二是 in a sentence. */
export interface Point {
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

const ending = /(?:^|[。；;：:，,、！!？?”』）)\s])([一二三四五六七八九十]{1,3})$/;
const numerals = '一二三四五六七八九十';
const none: readonly Point[] = [];

/** Lists inside one another; whoever writes more of them has forgotten the first. */
const deepest = 3;
/** Other words that begin a list. */
const beginning = /首先|第一|其一|一方面|[一1][、.．是要来则为]|①/;

/** Lists that are open: a list may hold another one. */
interface Open {
  readonly word: string;
  last: Point;
  /** Text since the last point, looked at only when a number is missing. */
  readonly since: { readonly passage: Passage; readonly from: number; readonly to: number }[];
  isFaulty: boolean;
}

/**
 * 一是…二是…三是 that leave a number out or bring one again (norms E3): the first fault of each list. A list begins with 一 and ends
 * at the next heading; what stands in other words (其二, 二来) is not missing. Where a list stands in a list, a number may belong to either.
 */
export function findPointFaults(report: Report, document: ReportDocument): readonly PointFault[] {
  const faults: PointFault[] = [];
  let open: Open[] = [];
  for (const passage of passagesOf(report, document)) {
    if (passage.block.kind === 'heading' && passage.block.style !== 'inline') open = [];
    let from = 0;
    for (const found of readPoints(passage)) {
      for (const list of open) list.since.push({ passage, from, to: found.at });
      from = found.at + found.numeral.length;
      open = place(found, open, faults);
    }
    for (const list of open) list.since.push({ passage, from, to: passage.typed.length });
  }
  return faults;
}

function readPoints(passage: Passage): readonly Point[] {
  const { typed } = passage;
  let found: Point[] | undefined;
  for (const word of ['是', '要']) {
    for (let at = typed.indexOf(word, 1); at > 0; at = typed.indexOf(word, at + 1)) {
      if (!numerals.includes(typed.charAt(at - 1)) || /[否不]/.test(typed.charAt(at + 1))) continue;
      const numeral = ending.exec(passage.text.slice(Math.max(0, at - 4), at))?.[1] ?? '';
      const value = parseHanNumber(numeral) ?? 0;
      if (value > 0) (found ??= []).push({ passage, at: at - numeral.length, numeral, value, word });
    }
  }
  return found?.toSorted((one, other) => one.at - other.at) ?? none;
}

/** The open lists after the point. */
function place(point: Point, open: readonly Open[], faults: PointFault[]): Open[] {
  if (point.value === 1)
    return [...open.slice(1 - deepest), { word: point.word, last: point, since: [], isFaulty: false }];
  const fitting = open.findLastIndex(({ word, last }) => word === point.word && last.value + 1 === point.value);
  const index = fitting >= 0 ? fitting : open.findLastIndex(({ word }) => word === point.word);
  const list = open[index];
  // Without a beginning of its own it is part of a list in other words.
  if (!list) return [...open];
  const expected = list.last.value + 1;
  if (point.value !== expected && !list.isFaulty && !isReached(list, point.value)) {
    faults.push({ point, previous: list.last, expected });
    list.isFaulty = true;
  }
  list.last = point;
  list.since.length = 0;
  return open.slice(0, index + 1);
}

/** Whether the numbers between stand in the text in other words, or a list has begun there in other words. */
function isReached({ last, since }: Open, value: number): boolean {
  if (value <= last.value) return since.some(({ passage, from, to }) => beginning.test(passage.text.slice(from, to)));
  for (let missing = last.value + 1; missing < value; missing++) {
    const han = hanNumber(missing);
    const other = new RegExp(`[第其（(]${han}|${han}[是要、来则为方]|${missing}[.、．]|[①-⑳]`);
    if (!since.some(({ passage, from, to }) => other.test(passage.text.slice(from, to)))) return false;
  }
  return true;
}
