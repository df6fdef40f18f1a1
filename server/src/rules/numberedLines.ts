import { Note } from '../model/notes.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import { mayBeNumbered, readNumbering } from '../syntax/numbering.ts';
import type { Block, HeadingNumber, Paragraph, TextSegment } from '../syntax/tree.ts';

/** The numbers that lines begin with, headings and others, in one stretch of a report. */
export interface Stretch {
  readonly blocks: readonly Block[];
  readonly numbers: readonly HeadingNumber[];
}

class StretchesNote extends Note<readonly Stretch[]> {}

/**
 * What stands before the report's parts, and each part, with the numbers its lines begin with. Tables have none: their labels are the
 * format's. Reports are never written to: their stretches are kept with them, for all rules.
 */
export function stretchesOf(report: Report, document: ReportDocument): readonly Stretch[] {
  return report.notes.recall(StretchesNote, report, () => readStretches(report, document));
}

function readStretches(report: Report, document: ReportDocument): readonly Stretch[] {
  const parts =
    report.sections.length === 0
      ? [report.blocks]
      : [report.preface, ...report.sections.map(({ heading, blocks }) => [heading, ...blocks])];
  return parts.map((blocks) => ({ blocks, numbers: readNumbers(blocks, document) }));
}

function readNumbers(blocks: readonly Block[], document: ReportDocument): readonly HeadingNumber[] {
  const numbers: HeadingNumber[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (block.number && !countsOn.test(block.title)) numbers.push(block.number);
    } else if (block.kind === 'paragraph') addNumbers(numbers, block, document);
  }
  return numbers;
}

/** `1、2号楼`, `（一）、（二）项`: what is counted there is no points. */
const countsOn = /^(?:[\d０-９]{1,2}(?![\d０-９])|[（(])/;

/** A line that only goes on with a sentence may begin with any number. */
const ended = /[。；;：:！!？?][”』）)]?\s*$/;

function addNumbers(numbers: HeadingNumber[], { segments }: Paragraph, { text, format }: ReportDocument): void {
  let before: TextSegment | undefined;
  for (const segment of segments) {
    const isNumbered = mayBeNumbered(segment.text.charCodeAt(0));
    if (isNumbered && (before ? format !== 'html' && ended.test(before.text) : beginsLine(text, segment.start))) {
      const number = readNumber(segment, text);
      if (number) numbers.push(number);
    }
    before = segment;
  }
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
  const arabic = numbers.filter(({ level }) => level === 3);
  return {
    points: arabic.filter(({ mark }) => mark === '.' || mark === '．'),
    commas: arabic.filter(({ mark }) => mark === '、'),
  };
}
