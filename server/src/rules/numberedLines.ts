import { Note } from '../model/notes.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import { mayBeNumbered, readNumbering } from '../syntax/numbering.ts';
import type { Block, Heading, HeadingNumber, Paragraph, TextSegment } from '../syntax/tree.ts';

/** The numbers that lines begin with, headings and others, in one stretch of a report. */
export class Stretch {
  readonly numbers: readonly HeadingNumber[];
  readonly #heading: Block | undefined;
  readonly #body: readonly Block[];

  constructor(heading: Block | undefined, body: readonly Block[], numbers: readonly HeadingNumber[]) {
    this.numbers = numbers;
    this.#heading = heading;
    this.#body = body;
  }

  /** Its heading among them. */
  get blocks(): readonly Block[] {
    return this.#heading ? [this.#heading, ...this.#body] : this.#body;
  }
}

/** All numbers that lines of a report begin with, and how they are written: of a report in good order that is all a rule asks. */
export interface LineNumbers {
  readonly stretches: readonly Stretch[];
  /** （一）、 or （1）. with a mark behind the bracket; 一. without 、; `1.`; `1、`. */
  readonly holdsMarked: boolean;
  readonly holdsHan: boolean;
  readonly holdsPoints: boolean;
  readonly holdsCommas: boolean;
  /** Whether a line of a paragraph begins with one. */
  readonly isInProse: boolean;
}

class NumbersNote extends Note<LineNumbers> {}

/**
 * What stands before the report's parts, and each part, with the numbers its lines begin with. Tables have none: their labels are the
 * format's. Reports are never written to: their numbers are kept with them, for all rules.
 */
export function numbersOf(report: Report, document: ReportDocument): LineNumbers {
  return report.notes.recall(NumbersNote, report, () => readLineNumbers(report, document));
}

function readLineNumbers({ blocks, preface, sections }: Report, document: ReportDocument): LineNumbers {
  const stretches: Stretch[] = [];
  const holds = { holdsMarked: false, holdsHan: false, holdsPoints: false, holdsCommas: false, isInProse: false };
  const read = (heading: Heading | undefined, body: readonly Block[]): void => {
    const numbers: HeadingNumber[] = [];
    if (heading) addHeading(numbers, heading);
    for (const block of body) {
      if (block.kind === 'heading') addHeading(numbers, block);
      else if (block.kind === 'paragraph' && addNumbers(numbers, block, document)) holds.isInProse = true;
    }
    for (const number of numbers) {
      if (isMarked(number)) holds.holdsMarked = true;
      else if (isHan(number)) holds.holdsHan = true;
      else if (isPoint(number)) holds.holdsPoints = true;
      else if (isComma(number)) holds.holdsCommas = true;
    }
    stretches.push(new Stretch(heading, body, numbers));
  };
  read(undefined, sections.length === 0 ? blocks : preface);
  for (const section of sections) read(section.heading, section.blocks);
  return { stretches, ...holds };
}

function addHeading(numbers: HeadingNumber[], { number, title }: Heading): void {
  if (number && !countsOn.test(title)) numbers.push(number);
}

/** （一）、: a number in brackets with a mark behind it. */
export function isMarked({ level, mark }: HeadingNumber): boolean {
  return (level === 2 || level === 4) && mark !== '';
}

/** 一.: a Chinese number with another mark than 、. */
export function isHan({ level, mark }: HeadingNumber): boolean {
  return level === 1 && (mark === '.' || mark === '．' || mark === '，');
}

function isPoint({ level, mark }: HeadingNumber): boolean {
  return level === 3 && (mark === '.' || mark === '．');
}

function isComma({ level, mark }: HeadingNumber): boolean {
  return level === 3 && mark === '、';
}

/** `1、2号楼`, `（一）、（二）项`: what is counted there is no points. */
const countsOn = /^(?:[\d０-９]{1,2}(?![\d０-９])|[（(])/;

/** A line that only goes on with a sentence may begin with any number. */
const ended = /[。；;：:！!？?][”』）)]?\s*$/;

/** @returns whether there were any */
function addNumbers(numbers: HeadingNumber[], { segments }: Paragraph, { text, format }: ReportDocument): boolean {
  const { length } = numbers;
  let before: TextSegment | undefined;
  for (const segment of segments) {
    const isNumbered = mayBeNumbered(segment.text.charCodeAt(0));
    if (isNumbered && (before ? format !== 'html' && ended.test(before.text) : beginsLine(text, segment.start))) {
      const number = readNumber(segment, text);
      if (number) numbers.push(number);
    }
    before = segment;
  }
  return numbers.length > length;
}

function readNumber({ text: line, start }: TextSegment, text: string): HeadingNumber | undefined {
  const numbering = readNumbering(line.slice(0, 12));
  if (!numbering || countsOn.test(line.slice(numbering.rest, numbering.rest + 3))) return undefined;
  const end = start + numbering.end;
  return text.slice(start, end) === numbering.number.text ? { ...numbering.number, span: { start, end } } : undefined;
}

/** Whether nothing but blanks or a tag stands before the offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && /[ \t\u3000\u00A0]/.test(text.charAt(at - 1))) at--;
  return at === 0 || /[\n\r>]/.test(text.charAt(at - 1));
}

/** `1.` and `1、` in one part of the report; a part that has both is numbered in two ways. */
export interface ArabicNumbers {
  readonly points: readonly HeadingNumber[];
  readonly commas: readonly HeadingNumber[];
}

export function readArabic({ numbers }: Stretch): ArabicNumbers {
  return { points: numbers.filter(isPoint), commas: numbers.filter(isComma) };
}
